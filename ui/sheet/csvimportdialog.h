#pragma once

#include "ui/sheet/csvload.h"
#include "ui/sheet/sheetimport.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QRadioButton;
class QTableWidget;

namespace ui {

/// Opens a CSV file: shows how it was understood, lets that be corrected, and tells how many rows have faults.
/// `exec()`-free: open() it, and take block() when it is accepted.
class CsvImportDialog : public QDialog {
    Q_OBJECT
public:
    /// `mayAppend`: there is a sheet already, to which the rows could be added.
    CsvImportDialog(const QString& path, bool mayAppend, QWidget* parent = nullptr);
    ~CsvImportDialog() override;

    bool isReady() const { return m_isReady; }
    RowBlock block() const;
    CsvFormat format() const { return m_loaded.format; }
    bool appends() const;

Q_SIGNALS:
    void ready(); ///< read, or read anew after another choice

private:
    void build(bool mayAppend);
    void readFile(const QString& path);
    void load();
    void take(const core::Result<CsvLoaded>& loaded);
    void countFaults();
    void showPreview();
    void showSummary();
    void showFault(const core::Error& error);
    void setBusy(bool busy);
    QString faultText() const;
    template <class T>
    void follow(const QFuture<core::Result<T>>& future);

    static constexpr int kPreviewRows = 50;

    QByteArray m_bytes;
    CsvLoaded m_loaded;
    QFuture<void> m_work; ///< the newest; to be cancelled
    int m_round = 0; ///< answers of older rounds are dropped
    int m_faulty = -1; ///< -1: being counted
    bool m_isReady = false;
    QComboBox* m_delimiter;
    QComboBox* m_encoding;
    QComboBox* m_number;
    QCheckBox* m_header;
    QRadioButton* m_replace;
    QRadioButton* m_append;
    QTableWidget* m_preview;
    QLabel* m_summary;
    QProgressBar* m_progress;
    QPushButton* m_import;
    QTimer m_showProgress;
};

/// The choices of delimiter and encoding, for this dialog and the one that saves.
QComboBox* delimiterChoice(QWidget* parent);
QComboBox* encodingChoice(QWidget* parent);

} // namespace ui
