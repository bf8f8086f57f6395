#pragma once

#include "core/client/apiclient.h"

#include <QDateTime>
#include <QStringList>

namespace core {

struct PlaybookParameter {
    QString name;
    QString label; ///< what it means, one phrase
    QString example;
    bool required = false;
    bool operator==(const PlaybookParameter&) const = default;
};

/// GET /api/playbooks
struct PlaybookInfo {
    QString name; ///< by which a call names it: letters, digits, dashes
    QString title;
    QString description;
    QList<PlaybookParameter> parameters;
    QStringList outcomes; ///< for the operator's keys 1…9
    QString fault; ///< why the file cannot be used; empty when it can
    bool operator==(const PlaybookInfo&) const = default;
};

/// GET /healthz
struct CoreInfo {
    QString version;
    QString instance; ///< another one after a restart
    bool sandboxCarrier = false;
    bool sandboxModel = false;
    QString model;
    QString from; ///< the number that calls; empty in doubt
    bool draining = false;
    bool operator==(const CoreInfo&) const = default;
};

enum class CheckVerdict { Good, Warning, Bad, Skipped };

/// One line of the doctor (GET /api/check).
struct CheckInfo {
    QString name;
    CheckVerdict verdict = CheckVerdict::Good;
    QString finding; ///< English
    QString mend; ///< English; empty when there is nothing to mend
    bool operator==(const CheckInfo&) const = default;
};

/// One stretch of time of the dashboard figures.
struct StatsBucket {
    QDateTime start; ///< UTC
    int completed = 0;
    int busy = 0;
    int noAnswer = 0;
    int failed = 0; ///< failed, refused and unknown
    int canceled = 0;
    int answered = 0;
    double ownTurnP50Ms = -1; ///< -1: no turn
    double ownTurnP95Ms = -1;
    double firstTokenP50Ms = -1; ///< of the LLM
    double firstTokenP95Ms = -1;
    qint64 tokens = 0;
    qint64 costMicros = 0; ///< of the calls whose price is known
    bool operator==(const StatsBucket&) const = default;
};

/// GET /api/stats
struct StatsInfo {
    int active = 0; ///< answered and not over
    int ringing = 0; ///< queued to ringing
    int placedToday = 0;
    int answeredToday = 0;
    double answerRate = -1; ///< of the calls that ended today, 0…1; -1: none ended
    double averageSeconds = -1; ///< of the answered ones
    StatsBucket today; ///< sums and quantiles of the whole day
    qint64 llmErrors = 0; ///< since the core started
    qint64 llmRequests = 0;
    qint64 webhooksRefused = 0;
    QString costUnit; ///< of costMicros: USD
    QList<StatsBucket> series; ///< oldest first, without gaps
    bool operator==(const StatsInfo&) const = default;
};

/// What stands around the calls: playbooks, figures, the core itself.
class DeskApi {
public:
    explicit DeskApi(ApiClient& client);

    QFuture<Result<CoreInfo>> health();
    QFuture<Result<QList<PlaybookInfo>>> playbooks();
    /// The whole doctor; takes up to half a minute.
    QFuture<Result<QList<CheckInfo>>> check();
    /// `dayStart`: when today began where the windows are; buckets of `bucketSeconds` over the last `span`.
    QFuture<Result<StatsInfo>> stats(const QDateTime& dayStart, std::chrono::seconds bucket, std::chrono::seconds span);

private:
    ApiClient& m_client;
};

} // namespace core
