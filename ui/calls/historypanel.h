#pragma once

#include "ui/calls/historyexport.h"
#include "ui/calls/historyfilter.h"

#include <QWidget>

class QAction;
class QLabel;
class QProgressBar;
class QPushButton;
class QTableView;
class QToolButton;

namespace ui {

class CallTableHeader;
class CallNotice;
class HistoryFilterBar;
class HistoryModel;

/// The records of a period, found by what they are and by what was said in them.
class HistoryPanel : public QWidget {
    Q_OBJECT
public:
    explicit HistoryPanel(core::CallApi& api, QWidget* parent = nullptr);
    ~HistoryPanel() override;

    /// Asks the core again; by itself when the panel is shown first, and when the filter changes.
    void reload();
    /// Writes every record that the filter finds; the actions ask for the file first.
    void exportTo(const QString& file, ExportForm form);
    /// history.open, history.callAgain, history.copyNumber, history.reload, history.find, history.exportCsv,
    /// history.exportJson
    QList<QAction*> actions() const { return m_actions; }

Q_SIGNALS:
    void opened(const QString& callId);
    void callAgain(const core::CallOrder& order);

protected:
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QAction* addAction(const char* name, const QString& text, const char* iconName, void (HistoryPanel::*act)());
    void makeActions();
    void setUpTable();
    QWidget* makeFoot();
    void loadMoreIfSeen();
    void showState();
    void enableActions();
    static QString countText(int calls);
    const core::CallInfo* current() const;
    void open();
    void again();
    void copyNumber();
    void find();
    void exportCsv() { askForFile(ExportForm::Csv); }
    void exportJson() { askForFile(ExportForm::Json); }
    void askForFile(ExportForm form);

    RecordPages m_pages;
    HistoryExport m_export;
    HistoryModel* m_model;
    HistoryFilterBar* m_bar;
    CallNotice* m_notice;
    CallNotice* m_exportNotice;
    QTableView* m_table;
    CallTableHeader* m_header;
    QLabel* m_empty;
    QLabel* m_count;
    QProgressBar* m_progress;
    QPushButton* m_cancel;
    QToolButton* m_exportButton;
    QList<QAction*> m_actions;
    QString m_lastFile;
    ExportForm m_lastForm = ExportForm::Csv;
    bool m_wasShown = false;
};

} // namespace ui
