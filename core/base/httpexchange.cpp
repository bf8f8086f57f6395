#include "core/base/httpexchange.h"

namespace core {

namespace {

constexpr qint64 kLargestAnswer = 1024 * 1024;

} // namespace

HttpExchange::HttpExchange(QNetworkReply& reply, QObject& disposable, const OnceBody* body, const HttpRequest& request)
    : QObject(&reply)
    , m_reply(reply)
    , m_disposable(disposable)
    , m_body(body)
    , m_timeout(request.timeout)
    , m_enough(request.enough)
{
    m_promise.start();
    connect(&reply, &QNetworkReply::readyRead, this, &HttpExchange::readSome);
    connect(&reply, &QNetworkReply::finished, this, &HttpExchange::finish);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &HttpExchange::timeOut);
    m_timer.start(request.timeout);
}

void HttpExchange::readSome()
{
    m_answer += m_reply.read(kLargestAnswer + 1 - m_answer.size());
    if (m_enough > 0 && m_answer.size() > m_enough)
        deliver(response());
    else if (m_answer.size() > kLargestAnswer)
        deliver(unknown(QStringLiteral("answered with more than 1 MB")));
}

void HttpExchange::timeOut() { deliver(unknown(QStringLiteral("did not answer within %1 ms").arg(m_timeout.count()))); }

void HttpExchange::finish()
{
    m_answer += m_reply.read(kLargestAnswer + 1 - m_answer.size());
    deliver(outcome());
}

Result<HttpResponse> HttpExchange::outcome() const
{
    if (isNothingSent()) {
        return Error { ErrorCode::CarrierUnreachable,
            QStringLiteral("%1 cannot be reached, nothing was sent: %2.").arg(shown(), m_reply.errorString()) };
    }
    if (!isAnswered())
        return unknown(QStringLiteral("broke off: %1").arg(m_reply.errorString()));
    const QVariant length = m_reply.header(QNetworkRequest::ContentLengthHeader);
    if (length.isValid() && length.toLongLong() != m_answer.size())
        return unknown(QStringLiteral("broke off in the middle of its answer"));
    return response();
}

HttpResponse HttpExchange::response() const
{
    HttpResponse response;
    response.status = m_reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    response.headers = m_reply.rawHeaderPairs();
    response.cut = m_enough > 0 && m_answer.size() > m_enough;
    response.body = response.cut ? m_answer.first(m_enough) : m_answer;
    return response;
}

/// A whole answer has come, whatever its status. Qt makes errors of most of them.
bool HttpExchange::isAnswered() const
{
    const int status = m_reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    switch (m_reply.error()) {
    case QNetworkReply::NoError:
        return status != 0;
    case QNetworkReply::ProxyAuthenticationRequiredError: // 407
    case QNetworkReply::ContentAccessDenied:
    case QNetworkReply::ContentOperationNotPermittedError:
    case QNetworkReply::ContentNotFoundError:
    case QNetworkReply::AuthenticationRequiredError:
    case QNetworkReply::ContentConflictError:
    case QNetworkReply::ContentGoneError:
    case QNetworkReply::UnknownContentError:
    case QNetworkReply::ProtocolInvalidOperationError: // 400
    case QNetworkReply::InternalServerError:
    case QNetworkReply::OperationNotImplementedError:
    case QNetworkReply::ServiceUnavailableError:
    case QNetworkReply::UnknownServerError:
        return status >= 400;
    case QNetworkReply::ContentReSendError: // a redirect that asks to send the body again
        return status == 307 || status == 308;
    default:
        return false;
    }
}

/// Only what certainly happens before the first byte of a request. All else may have arrived.
bool HttpExchange::isNothingSent() const
{
    if (m_body != nullptr && m_body->isTouched())
        return false;
    switch (m_reply.error()) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
        return true;
    default:
        return false;
    }
}

Error HttpExchange::unknown(const QString& why) const
{
    return Error { ErrorCode::OutcomeUnknown,
        QStringLiteral("%1 %2. The request may have been carried out.").arg(shown(), why) };
}

QString HttpExchange::shown() const
{
    return m_reply.url().toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

void HttpExchange::deliver(Result<HttpResponse> result)
{
    m_timer.stop();
    m_reply.disconnect(this);
    if (!m_reply.isFinished())
        m_reply.abort();
    m_promise.addResult(std::move(result));
    m_promise.finish();
    m_disposable.deleteLater();
}

} // namespace core
