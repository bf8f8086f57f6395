#include "core/twilio/restclient.h"

#include "core/base/async.h"
#include "core/twilio/callresource.h"
#include "core/twilio/wirevalue.h"

#include <QJsonDocument>

namespace core {

namespace {

constexpr int kPageSize = 200; // about 450 kB, below what HttpClient reads
constexpr int kMostPages = 20;

bool isSuccess(const HttpResponse& answer) { return answer.status >= 200 && answer.status < 300; }

Result<CarrierCall> callOf(const Result<HttpResponse>& answer)
{
    if (!answer)
        return answer.error();
    if (!isSuccess(*answer))
        return twilioError(*answer);
    const auto call = parseCall(QJsonDocument::fromJson(answer->body).object());
    if (!call) {
        return Error {
            ErrorCode::OutcomeUnknown,
            QStringLiteral("Twilio accepted the request (HTTP %1), but its answer cannot be read.").arg(answer->status)
        };
    }
    return call;
}

Error noCallSid()
{
    return Error { ErrorCode::Malformed, QStringLiteral("A call SID is \"CA\" and 32 hexadecimal digits.") };
}

QString text(const QUrl& url) { return QString::fromLatin1(url.toEncoded()); }

FormFields createFields(const CreateCallRequest& request)
{
    const QString post = QStringLiteral("POST");
    const QString event = QStringLiteral("StatusCallbackEvent");
    FormFields fields {
        { QStringLiteral("To"), request.to },
        { QStringLiteral("From"), request.from },
        { QStringLiteral("Url"), text(request.twimlUrl) },
        { QStringLiteral("Method"), post },
        { QStringLiteral("StatusCallback"), text(request.statusCallback) },
        { event, QStringLiteral("initiated") },
        { event, QStringLiteral("ringing") },
        { event, QStringLiteral("answered") },
        { event, QStringLiteral("completed") },
        { QStringLiteral("StatusCallbackMethod"), post },
        { QStringLiteral("Timeout"), QString::number(request.ringTimeout.count()) },
    };
    if (request.timeLimit.count() > 0)
        fields.append({ QStringLiteral("TimeLimit"), QString::number(request.timeLimit.count()) });
    if (request.record)
        fields.append({ QStringLiteral("Record"), QStringLiteral("true") });
    if (!request.machineDetection.isEmpty())
        fields.append({ QStringLiteral("MachineDetection"), request.machineDetection });
    return fields;
}

FormFields listFields(const ListCallsFilter& filter)
{
    FormFields fields;
    if (!filter.to.isEmpty())
        fields.append({ QStringLiteral("To"), filter.to });
    if (!filter.from.isEmpty())
        fields.append({ QStringLiteral("From"), filter.from });
    // The operator is part of the name: "StartTime>=2026-11-02".
    if (filter.startedAfter.isValid())
        fields.append({ QStringLiteral("StartTime>"), filter.startedAfter.toUTC().date().toString(Qt::ISODate) });
    fields.append({ QStringLiteral("PageSize"), QString::number(kPageSize) });
    return fields;
}

template <class T>
void fulfil(const std::shared_ptr<QPromise<Result<T>>>& promise, Result<T> result)
{
    promise->addResult(std::move(result));
    promise->finish();
}

} // namespace

TwilioRestClient::TwilioRestClient(HttpClient& http, TwilioAccount account, QObject* parent)
    : QObject(parent)
    , m_http(http)
    , m_account(std::move(account))
{
}

QFuture<Result<CarrierCall>> TwilioRestClient::create(const CreateCallRequest& request)
{
    return send("POST", callsPath(), createFields(request), true).then(callOf);
}

QFuture<Result<CarrierCall>> TwilioRestClient::fetch(const QString& sid)
{
    if (!isSid(sid, QLatin1StringView("CA")))
        return readyFuture<CarrierCall>(noCallSid());
    return send("GET", callPath(sid), {}, false).then(callOf);
}

QFuture<Result<CarrierCall>> TwilioRestClient::hangUp(const QString& sid)
{
    if (!isSid(sid, QLatin1StringView("CA")))
        return readyFuture<CarrierCall>(noCallSid());
    const FormFields completed { { QStringLiteral("Status"), QStringLiteral("completed") } };
    const auto promise = std::make_shared<QPromise<Result<CarrierCall>>>();
    promise->start();
    whenDone(send("POST", callPath(sid), completed, false).then(callOf), this,
        [this, sid, promise](const Result<CarrierCall>& answer) { settleHangUp(sid, answer, promise); });
    return promise->future();
}

void TwilioRestClient::settleHangUp(const QString& sid, const Result<CarrierCall>& answer, const CallPromise& promise)
{
    constexpr int kNotInProgress = 21220;
    constexpr int kNotFound = 20404;
    const int code = answer ? 0 : twilioCode(answer.error());
    if (code != kNotInProgress && code != kNotFound)
        return fulfil(promise, answer);
    whenDone(fetch(sid), this, [sid, promise](const Result<CarrierCall>& call) {
        CarrierCall over;
        over.sid = sid;
        fulfil(promise, call ? call : Result<CarrierCall>(over));
    });
}

QFuture<Result<QList<CarrierCall>>> TwilioRestClient::list(const ListCallsFilter& filter)
{
    const auto promise = std::make_shared<QPromise<Result<QList<CarrierCall>>>>();
    promise->start();
    listFrom(callsPath() + '?' + encodeForm(listFields(filter)), 1, {}, promise);
    return promise->future();
}

void TwilioRestClient::listFrom(
    const QByteArray& path, int page, const QList<CarrierCall>& before, const ListPromise& promise)
{
    whenDone(send("GET", path, {}, false), this,
        [this, page, before, promise](const Result<HttpResponse>& answer) { addPage(answer, page, before, promise); });
}

void TwilioRestClient::addPage(
    const Result<HttpResponse>& answer, int page, const QList<CarrierCall>& before, const ListPromise& promise)
{
    using Calls = QList<CarrierCall>;
    if (!answer)
        return fulfil(promise, Result<Calls>(answer.error()));
    if (!isSuccess(*answer))
        return fulfil(promise, Result<Calls>(twilioError(*answer)));
    const auto read = parseCallPage(answer->body);
    if (!read)
        return fulfil(promise, Result<Calls>(Error { ErrorCode::OutcomeUnknown, read.error().message }));
    if (read->nextPath.isEmpty())
        return fulfil(promise, Result<Calls>(before + read->calls));
    if (page == kMostPages) {
        return fulfil(promise,
            Result<Calls>(Error { ErrorCode::OutcomeUnknown,
                QStringLiteral("Twilio lists more than %1 calls: ask for fewer.").arg(kPageSize * kMostPages) }));
    }
    listFrom(read->nextPath, page + 1, before + read->calls, promise);
}

QFuture<Result<HttpResponse>> TwilioRestClient::send(
    const QByteArray& method, const QByteArray& path, const FormFields& body, bool once)
{
    const bool hasKey = !m_account.apiKey.isEmpty() && !m_account.apiSecret.isEmpty();
    const QString user = hasKey ? m_account.apiKey : m_account.accountSid;
    const QString password = hasKey ? m_account.apiSecret : m_account.authToken;
    const QByteArray base = m_account.baseUrl.toEncoded(
        QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::StripTrailingSlash);
    HttpRequest request;
    request.method = method;
    request.url = QUrl::fromEncoded(base + path, QUrl::StrictMode);
    request.headers = { { "Authorization", "Basic " + (user + u':' + password).toUtf8().toBase64() },
        { "Accept", "application/json" }, { "User-Agent", "callwright/" CALLWRIGHT_VERSION } };
    if (method == "POST")
        request.headers.append({ QByteArray("Content-Type"), QByteArray("application/x-www-form-urlencoded") });
    request.body = encodeForm(body);
    request.timeout = m_account.timeout;
    request.once = once;
    return (new RetryingRequest(m_http, request, !once, m_account.retry, this))->future();
}

QByteArray TwilioRestClient::callsPath() const
{
    return "/2010-04-01/Accounts/" + m_account.accountSid.toUtf8().toPercentEncoding() + "/Calls.json";
}

QByteArray TwilioRestClient::callPath(const QString& sid) const
{
    return callsPath().chopped(5) + '/' + sid.toLatin1() + ".json";
}

} // namespace core
