#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <QFuture>
#include <QList>
#include <QUrl>

#include <chrono>
#include <optional>

namespace core {

/// What Twilio is asked when a call is placed. Source: Twilio docs, "Call resource", create.
struct CreateCallRequest {
    QString to; ///< E.164
    QString from; ///< E.164
    QUrl twimlUrl;
    QUrl statusCallback;
    std::chrono::seconds ringTimeout { 60 }; ///< `Timeout`, 1…600
    std::chrono::seconds timeLimit { 0 }; ///< `TimeLimit`; 0 = Twilio's default, not sent
    bool record = false;
    QString machineDetection = {}; ///< "", "Enable" or "DetectMessageEnd"
};

/// A Call resource as Twilio's REST API gives it.
struct CarrierCall {
    QString sid;
    QString status; ///< Twilio's word: queued, ringing, in-progress, completed, …
    QString to;
    QString from;
    QDateTime createdAt; ///< UTC; invalid when absent
    QDateTime startedAt; ///< when answered
    QDateTime endedAt;
    std::optional<int> durationSeconds;
    QString answeredBy;
    std::optional<qint64> priceMicros; ///< millionths of `priceUnit`, negative for a charge; comes late
    QString priceUnit;
};

struct ListCallsFilter {
    QString to = {};
    QString from = {};
    QDateTime startedAfter = {}; ///< Twilio compares whole days (StartTime>=YYYY-MM-DD)
};

/// Who carries our calls: Twilio, or what speaks like it. All four are single answers.
/// Errors: CarrierRefused (Twilio's answer; details {"twilio": {"code", "message", "moreInfo", "status"}}, `message` is
/// Twilio's own), CarrierUnreachable (nothing was sent), OutcomeUnknown (create or update may have been carried out).
class Carrier {
public:
    virtual ~Carrier() = default;
    virtual QFuture<Result<CarrierCall>> create(const CreateCallRequest& request) = 0;
    virtual QFuture<Result<CarrierCall>> fetch(const QString& sid) = 0;
    /// Ends a call: queued and ringing ones are given up, live ones hung up. A call that is already over is a success.
    virtual QFuture<Result<CarrierCall>> hangUp(const QString& sid) = 0;
    virtual QFuture<Result<QList<CarrierCall>>> list(const ListCallsFilter& filter) = 0;
};

} // namespace core
