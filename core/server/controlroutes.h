#pragma once

#include "core/base/phonenumber.h"
#include "core/calls/callcontroller.h"
#include "core/conversation/relaydesk.h"
#include "core/server/apiaccess.h"
#include "core/server/router.h"

#include <QObject>

namespace core {

/// The operator's hand in a call: POST /api/calls/{callSid}/hangup, say, note, takeover, transfer, digits, outcome.
/// Each is answered {"callSid", "status", "act"}: what was written down, null when nothing was to be done. The same act
/// comes to every watcher of /api/events.
class ControlRoutes : public QObject {
    Q_OBJECT
public:
    struct Means {
        RelayDesk& desk;
        CallBook& book;
        CallController& controller;
        CallStore& store;
    };
    /// `transferRules`: what numbers a call may be transferred to.
    ControlRoutes(Means means, NumberRules transferRules, const ApiAccess& access);

    void install(Router& router);

private:
    /// What is to be done with the conversation of the call that the request names; `who` is for the record.
    using Written = std::optional<ActRow>;
    using Act = std::function<Result<Written>(Conversation& conversation, const QString& who)>;

    void hangUp(const WebRequest& request, const Answer& answer);
    void say(const WebRequest& request, const Answer& answer);
    void note(const WebRequest& request, const Answer& answer);
    void takeOver(const WebRequest& request, const Answer& answer);
    void transfer(const WebRequest& request, const Answer& answer);
    void press(const WebRequest& request, const Answer& answer);
    void chooseOutcome(const WebRequest& request, const Answer& answer);

    void perform(const WebRequest& request, const Answer& answer, const Act& act);
    void refuseUnknown(const QString& idOrSid, const Answer& answer);
    void answerWhenWritten(const CallRow& call, const QFuture<Result<void>>& saved,
        const QFuture<Result<ActRow>>& written, const Answer& answer);

    Means m_means;
    NumberRules m_transferRules;
    const ApiAccess& m_access;
};

} // namespace core
