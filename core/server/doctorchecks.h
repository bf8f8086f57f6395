#pragma once

#include "core/llm/chatmodel.h"
#include "core/server/doctor.h"
#include "core/twilio/restclient.h"

namespace core {

class Database;

/// What the doctor looks at; all references must outlive it.
struct DoctorSubjects {
    HttpClient& http;
    ChatModel& model; ///< the first, not the ladder: each is checked by itself
    Database& database;
    TwilioAccount account; ///< with an empty SID where the carrier is sandboxed
    QString number = {}; ///< E.164, ours
    QString databaseFile = {};
    QUrl publicUrl = {};
    QString instance = {}; ///< what this process says in /healthz
    ChatModel* fallback = nullptr; ///< null when none is configured
    bool sandboxModel = false;
};

/// Twilio account, Twilio number, clock, public URL, language model, database, disk space.
void addChecks(Doctor& doctor, const DoctorSubjects& subjects);

// The single questions; `http` and `context` must outlive the answer.

/// Of the account's record; `path` is what follows its SID, such as ".json".
QFuture<Result<HttpResponse>> askTwilio(HttpClient& http, const TwilioAccount& account, const QByteArray& path);
/// Whether the number may call: it may be ours, or a verified caller ID, which stands in another list.
QFuture<Result<Finding>> checkTwilioNumber(
    HttpClient& http, const TwilioAccount& account, const QString& number, QObject* context);
/// Whether the URL leads to the process that calls itself `instance`.
QFuture<Result<Finding>> checkPublicUrl(HttpClient& http, const QUrl& publicUrl, const QString& instance);

// What the answers mean.

Finding accountFinding(const Result<HttpResponse>& answer);
/// Of IncomingPhoneNumbers; a warning when the number is not among them.
Finding numberFinding(const Result<HttpResponse>& answer, const QString& number);
/// Of OutgoingCallerIds.
Finding callerIdFinding(const Result<HttpResponse>& answer, const QString& number);
/// `now` is when the answer came.
Finding clockFinding(const Result<HttpResponse>& answer, const QDateTime& now);
Finding publicUrlFinding(const Result<HttpResponse>& answer, const QUrl& publicUrl, const QString& instance);
/// Below 1 GB a warning, below 100 MB a failure. Negative: not known.
Finding diskFinding(qint64 freeBytes, const QString& folder);

/// "AC5a4d…0ff0": what may be shown of a SID.
QString maskedSid(const QString& sid);

} // namespace core
