#pragma once

#include "app/terminal.h"
#include "core/client/apiclient.h"
#include "core/client/eventstream.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QTimer>

namespace app {

/// `--call`: places one call on a core and follows it in the terminal until it ends.
class CallCommand : public QObject {
    Q_OBJECT
public:
    struct Order {
        QString number;
        core::OrderedJson parameters;
        QString playbook = {}; ///< empty: none
    };

    CallCommand(core::HttpClient& http, const QUrl& core, const QString& token, Order order);

    void start();
    /// Ctrl-C: hangs up and waits for the end; the second time ends at once.
    void stop(int times);

Q_SIGNALS:
    /// 0 only for a completed call that was not hung up by stop().
    void done(int exitCode);

private:
    void place();
    void takePlaced(const core::Result<core::OrderedJson>& answer);
    void catchUp();
    void takeEvent(const QString& type, const core::OrderedJson& event);
    void takeCall(const core::OrderedJson& call);
    void takeUtterance(const core::OrderedJson& utterance);
    void takeTurn(const core::OrderedJson& turn);
    void hangUp();
    void summarise();
    void printSummary(const core::OrderedJson& record);
    void fail(const QString& message);
    bool isOurs(const core::OrderedJson& event) const;
    QString clock() const;

    core::ApiClient m_client;
    core::EventStream m_events;
    Order m_order;
    Terminal m_terminal;
    QElapsedTimer m_since;
    QTimer m_finish;
    QString m_callSid;
    QString m_callId;
    QString m_status;
    QHash<QString, core::OrderedJson> m_early; ///< calls that events told of before our SID was known, by SID
    bool m_placing = false;
    bool m_hangUpWanted = false;
    bool m_over = false;
};

} // namespace app
