#pragma once

#include "core/client/callapi.h"
#include "core/client/deskapi.h"
#include "ui/dial/orderstore.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QMenu;
class QPushButton;
class QSplitter;

namespace ui {

class CallPlacer;
class Notice;
class NumberField;
class ParameterModel;
class ParameterTable;
class PlaybookChoice;
class PreviewPane;

/// Whom to call, with what: number, playbook, parameters, a preview, and the button. What is typed survives a restart.
class DialPanel : public QWidget {
    Q_OBJECT
public:
    DialPanel(core::CallApi& calls, core::DeskApi& desk, QWidget* parent = nullptr);
    ~DialPanel() override;

    /// What would be placed; `to` is empty while the number cannot be called.
    core::CallOrder order() const;
    QList<QAction*> actions() const { return m_actions; }

public Q_SLOTS:
    /// Puts another order into the panel, as to call again.
    void setOrder(const core::CallOrder& order);
    /// Takes the number of a tel: or callto: link. The parameters of another person go.
    void dialLink(const QString& link);
    void redial();
    /// Places the call, unless something is in the way: then it says what.
    void place();
    /// Asks the core anew for what it knows (playbooks, its number), as when it has been attached again.
    void refresh();

Q_SIGNALS:
    void placed(const core::CallInfo& call);

private:
    void build();
    QWidget* buildFields();
    QWidget* buildTable();
    QAction* addAct(const QString& name, const QString& text, const QString& icon, void (DialPanel::*slot)());
    void restoreDraft();
    void saveDraft() const;
    void orderChanged();
    void playbookChosen();
    void showState();
    void showOutcome();
    void callPlaced(const core::CallInfo& call, const core::CallOrder& order);
    void showRecents();
    void clearRecents();
    void retry();
    void forget();
    /// Why Call cannot be pressed; empty when it can.
    QString obstacle() const;
    QString parameterObstacle() const;
    void focusObstacle();

    core::CallApi& m_calls;
    core::DeskApi& m_desk;
    CallPlacer* m_placer;
    RecentCalls m_recents;
    ParameterModel* m_model;
    NumberField* m_number = nullptr;
    PlaybookChoice* m_playbook = nullptr;
    Notice* m_playbookNotice = nullptr;
    ParameterTable* m_table = nullptr;
    Notice* m_pasteNotice = nullptr;
    PreviewPane* m_preview = nullptr;
    QSplitter* m_splitter = nullptr;
    Notice* m_notice = nullptr;
    QLabel* m_reason = nullptr;
    QPushButton* m_call = nullptr;
    QMenu* m_menu;
    QAction* m_retry = nullptr;
    QAction* m_forget = nullptr;
    QList<QAction*> m_actions;
    QTimer m_draftTimer;
    core::CallOrder m_failed; ///< the order that the shown error is about
};

} // namespace ui
