#pragma once

#include "core/client/deskapi.h"
#include "ui/sheet/callconfirm.h"
#include "ui/sheet/sheetactions.h"
#include "ui/sheet/sheetdraft.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace ui {

class SheetFiles;
class SheetFindBar;
class SheetNote;
class SheetProxy;
class SheetRunBar;
class SheetView;

/// The call sheet with its tools: types, pastes, opens, saves, calls. What is typed is kept in `draftFolder` and is
/// there again at the next start.
class SheetPanel : public QWidget {
    Q_OBJECT
public:
    SheetPanel(core::CallApi& calls, core::CallFeed& feed, core::DeskApi& desk, QWidget* parent = nullptr,
        const QString& draftFolder = defaultDraftFolder());
    ~SheetPanel() override;

    static QString defaultDraftFolder(); ///< beside the database: callwright/callsheet among the data of the user

    QList<QAction*> actions() const { return m_actions.all(); }
    SheetModel& model() { return m_model; }
    SheetRunner& runner() { return m_runner; }
    SheetView& view() { return *m_view; }
    SheetFiles& files() { return *m_files; }
    QString note() const; ///< the sentence that stands above the table
    void setNumberRules(const core::NumberRules& rules) { m_model.setNumberRules(rules); }

public Q_SLOTS:
    /// When the core was reached, and whenever its playbooks may have changed.
    void loadPlaybooks();
    void stop() { m_runner.stop(); } ///< nobody who stands in line is called

Q_SIGNALS:
    void callSelected(const QString& callSid); ///< a row's call, to be shown

private:
    void build();
    QWidget* buildTools();
    void connectActions();
    void connectEdits();
    void connectCalls();
    void restoreDraft();
    void restoreLook();
    void keepLook() const;
    SheetState state() const;
    void callRows(const QList<int>& sheetRows);
    QList<int> allRows() const;
    int currentSheetRow() const;
    int currentColumn() const;
    void goToNextMark();
    void moveColumn(int by);
    void showCallOf(int sheetRow);
    void showContextMenu(const QPoint& at);
    void updateState();
    void takePlaybooks(const QList<core::PlaybookInfo>& playbooks);
    void addPlaybookColumns();
    QStringList missingColumns() const;

    SheetModel m_model;
    SheetRunner m_runner;
    core::DeskApi& m_desk;
    SheetDraft m_draft;
    SheetActions m_actions;
    SheetProxy* m_proxy;
    SheetView* m_view;
    SheetFiles* m_files;
    SheetNote* m_note;
    SheetFindBar* m_find;
    SheetRunBar* m_run;
    QComboBox* m_playbook;
    QAction* m_addColumns;
    QLabel* m_state;
    QList<core::PlaybookInfo> m_playbooks;
    QString m_wantedPlaybook; ///< also while the list is not there
};

} // namespace ui
