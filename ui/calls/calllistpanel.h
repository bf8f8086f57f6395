#pragma once

#include "core/client/corelink.h"
#include "ui/calls/calltablemodel.h"
#include "ui/calls/calltableproxy.h"

#include <QWidget>

namespace ui {

class CallFilterBar;
class CallNotice;
class CallTable;
class RecordPages;

/// The table of all calls with its filters: what the feed tells, and what today's records know of before.
class CallListPanel : public QWidget {
    Q_OBJECT
public:
    explicit CallListPanel(core::CoreLink& link, QWidget* parent = nullptr);
    CallListPanel(core::CallFeed& feed, core::CallApi& api, QWidget* parent);
    ~CallListPanel() override;

    /// False when the table does not have that call, or not now.
    bool selectCall(const QString& callId);
    QString selectedCall() const; ///< our id; empty before any was selected
    /// calls.find, calls.open, calls.callAgain, calls.copyNumber, calls.copySid, calls.hangUp, calls.live, calls.today,
    /// calls.all
    QList<QAction*> actions() const { return m_actions; }

Q_SIGNALS:
    void selected(const QString& callId);
    void opened(const QString& callId);
    void callAgain(const core::CallOrder& order);
    void hangUpRequested(const QString& callSid);

private:
    QAction* addAction(const char* name, const QString& text, const char* iconName, void (CallListPanel::*act)());
    void makeActions();
    void loadFrom(const QDateTime& since);
    void reload(const QStringList& vanished);
    void showLoading();
    void showEmptyText();
    void showCounts();
    void enableActions();
    const core::CallInfo* current() const;
    void open();
    void again();
    void copyNumber();
    void copySid();
    void hangUp();
    void find();

    core::CallFeed& m_feed;
    CallTableModel m_model;
    CallTableProxy m_rows;
    CallFilterBar* m_bar;
    CallNotice* m_notice;
    CallTable* m_table;
    RecordPages* m_records;
    QDateTime m_loadFrom; ///< what is on its way, or failed, began then
    QList<QAction*> m_actions;
};

} // namespace ui
