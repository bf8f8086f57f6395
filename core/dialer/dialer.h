#pragma once

#include "core/calls/callcontroller.h"
#include "core/dialer/dialrules.h"
#include "core/dialer/pacer.h"
#include "core/dialer/ratelimiter.h"

#include <QObject>

namespace core {

/// The one way in to a call: every request passes these checks, in this order, before anything is committed or sent.
/// number → custom parameters → the client's rate → calls at once → calls a second.
class Dialer : public QObject {
    Q_OBJECT
public:
    Dialer(CallController& controller, const CallBook& book, const Clock& clock, DialRules rules);

    /// `client` names who asks, for the rate limit. `request.to` may be written in any way; it is read as E.164.
    /// Errors: ImpossibleNumber, NumberNotInPlan, PremiumNumber, ParameterTooLong, RateLimited, TooManyCalls; those of
    /// CallController::place.
    QFuture<Result<CallRow>> dial(CallRequest request, const QString& client);

    /// From now on nobody is dialled: Draining. Whoever still waits for a turn is told so too.
    void close() { m_closed = true; }

private:
    Result<void> mayDial() const;
    Result<void> check(CallRequest& request, const QString& client);

    CallController& m_controller;
    const CallBook& m_book;
    DialRules m_rules;
    RateLimiter m_limiter;
    Pacer m_pacer;
    bool m_closed = false;
    int m_waiting = 0; ///< passed the checks, not yet committed
};

} // namespace core
