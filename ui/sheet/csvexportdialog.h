#pragma once

#include "ui/sheet/csvwriter.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace ui {

struct SheetSaving {
    QString path;
    CsvWriteOptions options;
    bool withResults = false; ///< status, time and outcome as well
};

/// Where and how a sheet is saved. Does not write.
class CsvExportDialog : public QDialog {
    Q_OBJECT
public:
    explicit CsvExportDialog(const SheetSaving& before, QWidget* parent = nullptr);

    SheetSaving saving() const;

private:
    void choosePath();

    QLineEdit* m_path;
    QComboBox* m_delimiter;
    QComboBox* m_encoding;
    QCheckBox* m_results;
    QCheckBox* m_guard;
};

} // namespace ui
