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
        return core::readyFuture(createAnswer);
    }
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
    std::function<void(const core::CreateCallRequest&)> onCreate; ///< runs while Twilio "answers"

    QList<core::CreateCallRequest> created;
    QStringList fetched;
    QStringList hungUp;
    QList<core::ListCallsFilter> listed;
};

} // namespace tests
