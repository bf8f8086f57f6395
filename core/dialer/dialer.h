#pragma once

#include "core/calls/callcontroller.h"
#include "core/dialer/dialrules.h"
#include "core/dialer/pacer.h"
#include "core/dialer/playbookshelf.h"
#include "core/dialer/ratelimiter.h"

#include <QObject>

namespace core {

/// The one way in to a call: every request passes these checks, in this order, before anything is committed or sent.
/// number → custom parameters → playbook → the client's rate → calls at once → calls a second.
class Dialer : public QObject {
    Q_OBJECT
public:
    struct Means {
        CallController& controller;
        const CallBook& book;
        const PlaybookShelf& playbooks;
        const Clock& clock;
    };
    Dialer(Means means, DialRules rules);

    /// `client` names who asks, for the rate limit. `request.to` may be written in any way; it is read as E.164.
    /// Errors: ImpossibleNumber, NumberNotInPlan, PremiumNumber, ParameterTooLong, Malformed (no such playbook),
    /// MissingField (a parameter that the playbook wants), RateLimited, TooManyCalls; those of
    /// CallController::place.
    QFuture<Result<CallRow>> dial(CallRequest request, const QString& client);

    /// The call that dial() would place. Nothing is sent, written or counted. Errors: those of the request itself.
    Result<CallRow> preview(CallRequest request) const;

    /// From now on nobody is dialled: Draining. Whoever still waits for a turn is told so too.
    void close() { m_closed = true; }

private:
    Result<void> mayDial() const;
    Result<void> checkRequest(CallRequest& request) const;
    Result<void> checkPlaybook(const CallRequest& request) const;
    Result<void> checkLoad(const QString& client);

    Means m_means;
    DialRules m_rules;
    RateLimiter m_limiter;
    Pacer m_pacer;
    bool m_closed = false;
    int m_waiting = 0; ///< passed the checks, not yet committed
};

} // namespace core
