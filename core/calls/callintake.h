#pragma once

#include "core/calls/callbook.h"
#include "core/twilio/callback.h"

#include <QObject>
#include <QPromise>

#include <memory>

namespace core {

/// Takes in what Twilio tells of its own accord: TwiML requests and status callbacks, in any order, repeated or late.
/// A call that is not known (a lost database, placed by other means) is adopted into the records.
class CallIntake : public QObject {
    Q_OBJECT
public:
    CallIntake(CallBook& book, const Clock& clock);

    /// `callId` is ours, from the callback's URL; may be empty. Finished when committed.
    QFuture<Result<void>> takeStatus(const StatusCallback& callback, const QString& callId);

    /// The call that Twilio asks instructions for. `parameters` come from the URL and count for adopted calls only.
    QFuture<Result<CallRow>> takeTwimlRequest(
        const VoiceRequest& request, const QString& callId, const OrderedJson& parameters);

private:
    struct Identity {
        QString callId;
        QString sid;
        QString from;
        QString to;
        QString direction;
        OrderedJson parameters = OrderedJson::object();
    };
    using WithCall = std::function<void(const Result<Call*>&)>;

    void findOrAdopt(const Identity& identity, const WithCall& handler);
    void adopt(const Identity& identity, const WithCall& handler);
    /// True when the SID was news.
    bool learnSid(Call& call, const QString& sid);
    QFuture<Result<void>> takeEvent(Call& call, const StatusCallback& callback);

    CallBook& m_book;
    const Clock& m_clock;
};

} // namespace core
