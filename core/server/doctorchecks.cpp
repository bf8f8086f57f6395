#include "core/server/doctorchecks.h"

#include "core/base/async.h"
#include "core/base/log.h"
#include "core/server/modelcheck.h"
#include "core/storage/database.h"
#include "core/twilio/callresource.h"
#include "core/twilio/form.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStorageInfo>

namespace core {

namespace {

using State = Finding::State;

constexpr qint64 kMegabyte = 1'000'000;
constexpr qint64 kMostSkewSeconds = 30;

QJsonObject objectOf(const HttpResponse& answer) { return QJsonDocument::fromJson(answer.body).object(); }

QString text(const QJsonObject& json, const char* name) { return json.value(QLatin1String(name)).toString(); }

Finding sandboxed(const char* what)
{
    return { State::Skipped, QStringLiteral("sandbox: %1").arg(QLatin1String(what)) };
}

std::optional<Finding> twilioFailure(const Result<HttpResponse>& answer)
{
    if (!answer)
        return Finding { State::Failed, answer.error().message,
            QStringLiteral("Check the network and TWILIO_API_BASE_URL.") };
    if (answer->status == 401)
        return Finding { State::Failed, QStringLiteral("Twilio refused the credentials (HTTP 401)."),
            QStringLiteral("Copy TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN (or the API key) from the console again.") };
    if (answer->status != 200)
        return Finding { State::Failed, twilioError(*answer).message,
            QStringLiteral("See https://status.twilio.com and the console.") };
    return std::nullopt;
}

void addTwilioChecks(Doctor& doctor, const DoctorSubjects& subjects)
{
    const auto account = [subjects] { return askTwilio(subjects.http, subjects.account, ".json"); };
    const bool sandbox = subjects.account.accountSid.isEmpty();
    const auto skip = [](const char* what) { return [what] { return readyFuture<Finding>(sandboxed(what)); }; };
    if (sandbox) {
        doctor.add(QStringLiteral("Twilio account"), skip("calls go to a practice Twilio on this machine"));
        doctor.add(QStringLiteral("Twilio number"), skip("any number calls"));
        doctor.add(QStringLiteral("Clock"), skip("it is compared with Twilio's"));
        return;
    }
    doctor.add(QStringLiteral("Twilio account"), [account] {
        return account().then(
            [](const Result<HttpResponse>& answer) { return Result<Finding>(accountFinding(answer)); });
    });
    doctor.add(QStringLiteral("Twilio number"),
        [&doctor, subjects] { return checkTwilioNumber(subjects.http, subjects.account, subjects.number, &doctor); });
    doctor.add(QStringLiteral("Clock"), [account] {
        return account().then([](const Result<HttpResponse>& answer) {
            return Result<Finding>(clockFinding(answer, QDateTime::currentDateTimeUtc()));
        });
    });
}

} // namespace

QFuture<Result<HttpResponse>> askTwilio(HttpClient& http, const TwilioAccount& account, const QByteArray& path)
{
    const bool hasKey = !account.apiKey.isEmpty();
    const QString user = hasKey ? account.apiKey : account.accountSid;
    const QString password = hasKey ? account.apiSecret : account.authToken;
    HttpRequest request;
    request.url = QUrl::fromEncoded(account.baseUrl.toEncoded(QUrl::StripTrailingSlash) + "/2010-04-01/Accounts/"
        + account.accountSid.toUtf8().toPercentEncoding() + path);
    request.headers = { { "Authorization", "Basic " + (user + u':' + password).toUtf8().toBase64() },
        { "Accept", "application/json" }, { "User-Agent", "callwright/" CALLWRIGHT_VERSION } };
    return http.send(request);
}

QFuture<Result<Finding>> checkTwilioNumber(
    HttpClient& http, const TwilioAccount& account, const QString& number, QObject* context)
{
    const QByteArray query = encodeForm({ { QStringLiteral("PhoneNumber"), number } });
    const auto promise = std::make_shared<QPromise<Result<Finding>>>();
    promise->start();
    const auto conclude = [promise](const Finding& finding) {
        promise->addResult(finding);
        promise->finish();
    };
    const auto owned = askTwilio(http, account, "/IncomingPhoneNumbers.json?" + query);
    whenDone(owned, context, [&http, account, number, context, query, conclude](const Result<HttpResponse>& answer) {
        const Finding finding = numberFinding(answer, number);
        if (finding.state != State::Warning)
            return conclude(finding);
        const auto verified = askTwilio(http, account, "/OutgoingCallerIds.json?" + query);
        whenDone(verified, context,
            [number, conclude](const Result<HttpResponse>& ids) { conclude(callerIdFinding(ids, number)); });
    });
    return promise->future();
}

QFuture<Result<Finding>> checkPublicUrl(HttpClient& http, const QUrl& publicUrl, const QString& instance)
{
    HttpRequest request;
    request.url = QUrl::fromEncoded(publicUrl.toEncoded(QUrl::StripTrailingSlash) + "/healthz");
    request.headers = { { "User-Agent", "callwright/" CALLWRIGHT_VERSION } };
    return http.send(request).then([publicUrl, instance](const Result<HttpResponse>& answer) {
        return Result<Finding>(publicUrlFinding(answer, publicUrl, instance));
    });
}

QString maskedSid(const QString& sid) { return sid.size() < 20 ? QString() : sid.first(6) + u'…' + sid.last(4); }

Finding accountFinding(const Result<HttpResponse>& answer)
{
    if (const auto failure = twilioFailure(answer))
        return *failure;
    const QJsonObject json = objectOf(*answer);
    const QString sid = maskedSid(text(json, "sid"));
    const QString status = text(json, "status");
    if (status != QLatin1String("active"))
        return { State::Failed, QStringLiteral("The account %1 is not active but \"%2\".").arg(sid, status),
            QStringLiteral("Open the Twilio console; it says what is missing.") };
    if (text(json, "type").compare(QLatin1String("trial"), Qt::CaseInsensitive) == 0)
        return { State::Warning, QStringLiteral("%1 is a trial account: it calls verified numbers only.").arg(sid),
            QStringLiteral("Upgrade it in the Twilio console, or verify the numbers that you call.") };
    return { State::Ok, QStringLiteral("%1 is active.").arg(sid) };
}

Finding numberFinding(const Result<HttpResponse>& answer, const QString& number)
{
    if (const auto failure = twilioFailure(answer))
        return *failure;
    const QString masked = maskedNumber(number);
    const QJsonArray numbers = objectOf(*answer).value(QLatin1String("incoming_phone_numbers")).toArray();
    for (const QJsonValue& item : numbers) {
        if (text(item.toObject(), "phone_number") != number)
            continue;
        if (!item[QLatin1String("capabilities")][QLatin1String("voice")].toBool())
            return { State::Failed, QStringLiteral("%1 is yours but cannot carry voice.").arg(masked),
                QStringLiteral("Set TWILIO_PHONE_NUMBER to a number with the capability Voice.") };
        return { State::Ok, QStringLiteral("%1 is yours and carries voice.").arg(masked) };
    }
    return { State::Warning, QStringLiteral("%1 is no number of this account.").arg(masked) };
}

Finding callerIdFinding(const Result<HttpResponse>& answer, const QString& number)
{
    if (const auto failure = twilioFailure(answer))
        return *failure;
    const QString masked = maskedNumber(number);
    const QJsonArray ids = objectOf(*answer).value(QLatin1String("outgoing_caller_ids")).toArray();
    if (std::ranges::any_of(ids, [&](const QJsonValue& id) { return text(id.toObject(), "phone_number") == number; }))
        return { State::Ok, QStringLiteral("%1 is a verified caller ID.").arg(masked) };
    return { State::Failed,
        QStringLiteral("%1 is neither a number nor a verified caller ID of this account.").arg(masked),
        QStringLiteral("Set TWILIO_PHONE_NUMBER to a number of the account; Twilio refuses calls from any other.") };
}

Finding clockFinding(const Result<HttpResponse>& answer, const QDateTime& now)
{
    const QByteArray date = answer ? answer->header("Date") : QByteArray();
    const QString numeric = QString::fromLatin1(date).replace(QLatin1String("GMT"), QLatin1String("+0000"));
    const QDateTime theirs = QDateTime::fromString(numeric, Qt::RFC2822Date);
    if (!theirs.isValid())
        return { State::Skipped, QStringLiteral("Twilio did not tell the time.") };
    const qint64 skew = theirs.secsTo(now);
    if (std::abs(skew) > kMostSkewSeconds)
        return { State::Warning,
            QStringLiteral("This machine's clock is %1 s %2 Twilio's.")
                .arg(std::abs(skew))
                .arg(skew > 0 ? QStringLiteral("ahead of") : QStringLiteral("behind")),
            QStringLiteral("Switch time synchronisation on: timedatectl set-ntp true") };
    return { State::Ok, QStringLiteral("Within %1 s of Twilio's.").arg(std::abs(skew) + 1) };
}

Finding publicUrlFinding(const Result<HttpResponse>& answer, const QUrl& publicUrl, const QString& instance)
{
    const QString shown = publicUrl.toString(QUrl::StripTrailingSlash);
    if (!answer)
        return { State::Failed, answer.error().message, QStringLiteral("Start the tunnel, or correct PUBLIC_URL.") };
    const QJsonObject json = objectOf(*answer);
    if (answer->status != 200 || text(json, "service") != QLatin1String("callwright"))
        return { State::Failed,
            QStringLiteral("%1/healthz answers with HTTP %2, but it is not Callwright.").arg(shown).arg(answer->status),
            QStringLiteral("Let the tunnel or proxy lead to this server's HOST and PORT.") };
    if (text(json, "instance") != instance)
        return { State::Failed, QStringLiteral("%1 leads to another Callwright than this one.").arg(shown),
            QStringLiteral("Stop the other one, or correct PUBLIC_URL.") };
    return { State::Ok,
        QStringLiteral("Leads to this very process. Twilio signs %1/api/outbound-call-twiml").arg(shown) };
}

Finding diskFinding(qint64 freeBytes, const QString& folder)
{
    const QString told = QStringLiteral("%1 MB are free in %2.").arg(freeBytes / kMegabyte).arg(folder);
    const QString advice = QStringLiteral("Free some space, or move the database with DATABASE_URL.");
    if (freeBytes < 0)
        return { State::Skipped, QStringLiteral("The free space in %1 cannot be told.").arg(folder) };
    if (freeBytes < 100 * kMegabyte)
        return { State::Failed, told, advice };
    return freeBytes < 1000 * kMegabyte ? Finding { State::Warning, told, advice } : Finding { State::Ok, told };
}

void addChecks(Doctor& doctor, const DoctorSubjects& subjects)
{
    addTwilioChecks(doctor, subjects);
    const bool sandbox = subjects.account.accountSid.isEmpty();
    doctor.add(QStringLiteral("Public URL"), [subjects, sandbox] {
        return sandbox ? readyFuture<Finding>(sandboxed("Twilio is on this machine"))
                       : checkPublicUrl(subjects.http, subjects.publicUrl, subjects.instance);
    });
    doctor.add(QStringLiteral("Language model"), [&doctor, subjects] {
        return subjects.sandboxModel ? readyFuture<Finding>(sandboxed("answers come from rules"))
                                     : (new ModelCheck(subjects.model, &doctor))->future();
    });
    if (subjects.fallback)
        doctor.add(QStringLiteral("Fallback model"),
            [&doctor, subjects] { return (new ModelCheck(*subjects.fallback, &doctor))->future(); });
    doctor.add(QStringLiteral("Database"), [subjects] {
        return subjects.database.probe().then([file = subjects.databaseFile](const Result<void>& done) {
            return Result<Finding>(done ? Finding { State::Ok, QStringLiteral("%1 can be written.").arg(file) }
                                        : Finding { State::Failed, done.error().message,
                                            QStringLiteral("Check the rights and the space of %1.").arg(file) });
        });
    });
    doctor.add(QStringLiteral("Disk space"), [folder = QFileInfo(subjects.databaseFile).path()] {
        const QStorageInfo storage(folder);
        return readyFuture<Finding>(diskFinding(storage.isValid() ? storage.bytesAvailable() : -1, folder));
    });
}

} // namespace core
