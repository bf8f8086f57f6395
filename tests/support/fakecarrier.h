#pragma once

#include "core/base/async.h"
#include "core/twilio/carrier.h"

#include <functional>

namespace tests {

/// A carrier whose answers a test gives; remembers what it was asked.
class FakeCarrier : public core::Carrier {
public:
    using CallAnswer = core::Result<core::CarrierCall>;

    QFuture<CallAnswer> create(const core::CreateCallRequest& request) override
    {
        created.append(request);
        if (onCreate)
            onCreate(request);
        if (!holdsCreate)
            return core::readyFuture(createAnswer);
        m_held.append(std::make_shared<QPromise<CallAnswer>>());
        m_held.last()->start();
        return m_held.last()->future();
    }
    /// Gives the answers that `holdsCreate` kept back.
    void answerHeld()
    {
        for (const auto& held : std::exchange(m_held, {})) {
            held->addResult(createAnswer);
            held->finish();
        }
    }
    /// The requests die without an answer.
    void dropHeld() { m_held.clear(); }
    QFuture<CallAnswer> fetch(const QString& sid) override
    {
        fetched.append(sid);
        return core::readyFuture(fetchAnswer);
    }
    QFuture<CallAnswer> hangUp(const QString& sid) override
    {
        hungUp.append(sid);
        return core::readyFuture(hangUpAnswer);
    }
    QFuture<core::Result<QList<core::CarrierCall>>> list(const core::ListCallsFilter& filter) override
    {
        listed.append(filter);
        if (listError)
            return core::readyFuture(core::Result<QList<core::CarrierCall>>(*listError));
        return core::readyFuture(core::Result<QList<core::CarrierCall>>(calls));
    }

    static core::CarrierCall call(const QString& sid, const QString& status)
    {
        core::CarrierCall call;
        call.sid = sid;
        call.status = status;
        return call;
    }

    CallAnswer createAnswer = call(QStringLiteral("CA00000000000000000000000000000001"), QStringLiteral("queued"));
    CallAnswer fetchAnswer = core::Error { core::ErrorCode::OutcomeUnknown, QStringLiteral("not set") };
    CallAnswer hangUpAnswer = core::Error { core::ErrorCode::OutcomeUnknown, QStringLiteral("not set") };
    QList<core::CarrierCall> calls;
    std::optional<core::Error> listError = {};
    bool holdsCreate = false;
    std::function<void(const core::CreateCallRequest&)> onCreate; ///< runs while Twilio "answers"

    QList<core::CreateCallRequest> created;
    QStringList fetched;
    QStringList hungUp;
    QList<core::ListCallsFilter> listed;

private:
    QList<std::shared_ptr<QPromise<CallAnswer>>> m_held;
};

} // namespace tests
