#include "core/dialer/dialer.h"

#include "core/base/async.h"
#include "core/base/phonenumber.h"
#include "core/calls/callparameters.h"
#include "core/twilio/parameterlimits.h"

#include <QJsonArray>

namespace core {

Dialer::Dialer(Means means, DialRules rules)
    : m_means(means)
    , m_rules(rules)
    , m_limiter(means.clock, rules.requestsPerMinute)
    , m_pacer(means.clock, rules.callsPerSecond)
{
}

QFuture<Result<CallRow>> Dialer::dial(CallRequest request, const QString& client)
{
    const Result<void> may = mayDial();
    if (!may)
        return readyFuture<CallRow>(may.error());
    Result<void> checked = checkRequest(request);
    if (checked)
        checked = checkLoad(client);
    if (!checked)
        return readyFuture<CallRow>(checked.error());
    auto promise = std::make_shared<QPromise<Result<CallRow>>>();
    promise->start();
    ++m_waiting;
    whenDone(m_pacer.turn(), this, [this, request, promise](const Result<void>& turn) {
        --m_waiting;
        const Result<void> dials = turn ? mayDial() : turn;
        if (dials)
            return forwardTo(promise, m_means.controller.place(request), this);
        promise->addResult(dials.error());
        promise->finish();
    });
    return promise->future();
}

Result<void> Dialer::mayDial() const
{
    if (!m_closed)
        return {};
    return Error { ErrorCode::Draining,
        QStringLiteral("The server is shutting down and takes no new calls; try again when it is back.") };
}

Result<CallRow> Dialer::preview(CallRequest request) const
{
    const Result<void> checked = checkRequest(request);
    return checked ? Result<CallRow>(m_means.controller.draft(request)) : Result<CallRow>(checked.error());
}

Result<void> Dialer::checkRequest(CallRequest& request) const
{
    const auto number = checkNumber(request.to, { m_rules.strictNumbers, m_rules.allowPremiumNumbers });
    if (!number)
        return number.error();
    request.to = number->number.e164();
    request.warning = number->warning;
    if (!request.from.isEmpty()) {
        const auto from = checkNumber(request.from, { false, true });
        if (!from)
            return Error { from.error().code, QStringLiteral("\"from\": ") + from.error().message };
        request.from = from->number.e164();
    }
    const auto parameters = checkParameters(twimlParameters(request.parameters));
    return parameters ? checkPlaybook(request) : parameters;
}

Result<void> Dialer::checkPlaybook(const CallRequest& request) const
{
    if (request.playbook.isEmpty())
        return {};
    const auto playbook = m_means.playbooks.find(request.playbook);
    if (!playbook)
        return playbook.error();
    const QStringList missing = missingParameters(*playbook, request.parameters);
    if (missing.isEmpty())
        return {};
    return Error { ErrorCode::MissingField,
        QStringLiteral("Missing custom parameters of the playbook \"%1\": %2")
            .arg(playbook->name, missing.join(QLatin1String(", "))),
        { { QStringLiteral("parameters"), QJsonArray::fromStringList(missing) } } };
}

Result<void> Dialer::checkLoad(const QString& client)
{
    const auto rate = m_limiter.take(client);
    if (!rate)
        return rate.error();
    if (m_rules.concurrentCalls > 0 && m_means.book.liveCount() + m_waiting >= m_rules.concurrentCalls)
        return Error { ErrorCode::TooManyCalls,
            QStringLiteral("%1 calls are running (MAX_CONCURRENT_CALLS); try again when one has ended.")
                .arg(m_rules.concurrentCalls),
            { { QStringLiteral("retryAfter"), 5 } } };
    return {};
}

} // namespace core
