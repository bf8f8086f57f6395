#pragma once

#include "core/base/http.h"
#include "core/twilio/carrier.h"
#include "core/twilio/form.h"
#include "core/twilio/retryingrequest.h"

#include <QObject>
#include <QPromise>

#include <memory>

namespace core {

/// With an API key and its secret these authenticate, otherwise account SID and auth token.
struct TwilioAccount {
    QString accountSid;
    QString authToken = {};
    QString apiKey = {};
    QString apiSecret = {};
    QUrl baseUrl = QUrl(QStringLiteral("https://api.twilio.com")); ///< without the version; it may have a path
    std::chrono::milliseconds timeout { 15'000 }; ///< of each single request
    RetryPolicy retry = {};
};

/// The calls of a Twilio account over REST, version 2010-04-01. Lives on one thread, with its HttpClient.
///
/// A create is sent once: it is repeated only when nothing was sent, or when Twilio answered 429 and so did nothing.
/// After a time-out, a cut connection or a 5xx it is OutcomeUnknown. The others change nothing when they are
/// repeated, so they are repeated after those too.
/// Besides Carrier's errors: Malformed for what is no call SID (nothing is sent then); OutcomeUnknown from fetch, list
/// and hangUp when no good answer came in all repetitions.
/// Source: Twilio docs, "Call resource"; "REST API best practices".
class TwilioRestClient : public QObject, public Carrier {
    Q_OBJECT
public:
    /// `http` must outlive the client.
    TwilioRestClient(HttpClient& http, TwilioAccount account, QObject* parent = nullptr);

    QFuture<Result<CarrierCall>> create(const CreateCallRequest& request) override;
    QFuture<Result<CarrierCall>> fetch(const QString& sid) override;
    /// Of a call that was over already the record is what Twilio then tells, or nothing but the SID.
    QFuture<Result<CarrierCall>> hangUp(const QString& sid) override;
    /// All that match, the newest first, not only those after `startedAfter` on its day. More than 4,000 are an error
    /// (OutcomeUnknown): a search that stops half-way must not look like "not found".
    QFuture<Result<QList<CarrierCall>>> list(const ListCallsFilter& filter) override;

private:
    using CallPromise = std::shared_ptr<QPromise<Result<CarrierCall>>>;
    using ListPromise = std::shared_ptr<QPromise<Result<QList<CarrierCall>>>>;

    QFuture<Result<HttpResponse>> send(
        const QByteArray& method, const QByteArray& path, const FormFields& body, bool once);
    QByteArray callsPath() const;
    QByteArray callPath(const QString& sid) const;
    void settleHangUp(const QString& sid, const Result<CarrierCall>& answer, const CallPromise& promise);
    void listFrom(const QByteArray& path, int page, const QList<CarrierCall>& before, const ListPromise& promise);
    void addPage(
        const Result<HttpResponse>& answer, int page, const QList<CarrierCall>& before, const ListPromise& promise);

    HttpClient& m_http;
    TwilioAccount m_account;
};

} // namespace core
