#include "core/base/lanestream.h"

#include "core/base/httplane.h"

namespace core {

namespace {

/// True when the error only repeats the status of a whole answer. 400 and 418 come as ProtocolInvalidOperationError.
bool isHttpStatusError(int status, QNetworkReply::NetworkError error)
{
    if (status < 400 || error == QNetworkReply::ContentReSendError)
        return false;
    return (error >= QNetworkReply::ContentAccessDenied && error <= QNetworkReply::UnknownContentError)
        || (error >= QNetworkReply::InternalServerError && error <= QNetworkReply::UnknownServerError)
        || error == QNetworkReply::ProtocolInvalidOperationError;
}

bool isBeforeSending(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return true;
    default:
        return false;
    }
}

} // namespace

LaneStream::LaneStream(HttpLane& lane, const HttpRequest& request, LaneStreamLimits limits)
    : m_lane(&lane)
    , m_reply(lane.send(request))
    , m_limits(std::move(limits))
    , m_timeout(request.timeout)
    , m_server(QString::fromLatin1(lane.origin()))
{
    connect(m_reply, &QNetworkReply::socketStartedConnecting, this, [this] { m_newConnection = true; });
    connect(m_reply, &QNetworkReply::requestSent, this, &LaneStream::onSent);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &LaneStream::onHead);
    connect(m_reply, &QNetworkReply::readyRead, this, &LaneStream::onBytes);
    connect(m_reply, &QNetworkReply::finished, this, &LaneStream::onEnd);
    connect(&m_silence, &SilenceTimer::expired, this, &LaneStream::onTimeout);
    m_silence.start(std::min(m_limits.connectTimeout, m_timeout));
}

LaneStream::~LaneStream() { abort(); }

void LaneStream::abort() { release(m_silence.silence() >= m_limits.suspectSilence); }

void LaneStream::onSent()
{
    if (m_sent)
        return;
    m_sent = true;
    m_silence.start(m_timeout);
    if (m_newConnection && m_limits.onConnected)
        m_limits.onConnected();
}

void LaneStream::onHead()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (m_status != 0 || status < 200)
        return;
    onSent();
    m_status = status;
    m_silence.touch();
    if (m_lane)
        Q_EMIT m_lane->protocolLearnt(m_reply->attribute(QNetworkRequest::Http2WasUsedAttribute).toBool());
    Q_EMIT started(m_status, m_reply->rawHeaderPairs());
}

void LaneStream::onBytes()
{
    const QPointer<LaneStream> self(this);
    onHead();
    if (self && m_reply)
        passOn(m_reply->readAll());
}

void LaneStream::passOn(QByteArray bytes)
{
    if (bytes.isEmpty())
        return;
    m_silence.touch();
    if (!isRefusal()) {
        Q_EMIT arrived(bytes);
        return;
    }
    const qsizetype room = m_limits.maxErrorBody - m_errorBytes;
    const bool full = bytes.size() >= room;
    m_errorBytes += bytes.size();
    if (!full) {
        Q_EMIT arrived(bytes);
        return;
    }
    release(false); // nobody needs more of it
    bytes.truncate(room);
    const QPointer<LaneStream> self(this);
    Q_EMIT arrived(bytes);
    if (self)
        Q_EMIT finished();
}

void LaneStream::onEnd()
{
    const QPointer<LaneStream> self(this);
    onBytes();
    if (!self || !m_reply)
        return;
    const auto error = m_reply->error();
    if (m_status == 0 || (error != QNetworkReply::NoError && !isHttpStatusError(m_status, error))) {
        fail(failure(), false);
        return;
    }
    release(false);
    Q_EMIT finished();
}

void LaneStream::onTimeout()
{
    if (!m_sent) {
        fail({ ErrorCode::CarrierUnreachable, QStringLiteral("No connection to %1 came about in time.").arg(m_server) },
            true);
        return;
    }
    fail({ ErrorCode::OutcomeUnknown,
             QStringLiteral("%1 was silent for %2 seconds.").arg(m_server).arg(double(m_timeout.count()) / 1000) },
        true);
}

Error LaneStream::failure() const
{
    const auto code = isBeforeSending(m_reply->error()) ? ErrorCode::CarrierUnreachable : ErrorCode::OutcomeUnknown;
    const QString reason = m_reply->error() == QNetworkReply::ContentReSendError
        ? QStringLiteral("the server closed the connection before it answered")
        : m_reply->errorString();
    return { code, QStringLiteral("The request to %1 failed: %2.").arg(m_server, reason) };
}

void LaneStream::fail(const Error& error, bool suspect)
{
    release(suspect);
    Q_EMIT failed(error);
}

void LaneStream::release(bool suspect)
{
    m_silence.stop();
    if (!m_reply)
        return;
    QNetworkReply* reply = m_reply;
    m_reply.clear();
    reply->disconnect(this);
    // Qt warns when it learns of an error status after abort(); deleting the reply ends it as well, a little later.
    if (reply->isRunning() && m_status < 400)
        reply->abort();
    reply->deleteLater();
    if (m_lane)
        m_lane->release(suspect);
}

} // namespace core
