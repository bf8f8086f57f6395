#include "core/sandbox/plainhttp.h"

#include "core/base/async.h"
#include "core/sandbox/loopbackhead.h"

#include <QPromise>
#include <QSslSocket>
#include <QTimer>

#include <optional>

namespace core {

namespace {

struct PlainUrl {
    bool encrypted = false;
    QByteArray authority; ///< what the Host header says
    QByteArray target;
    QString host;
    quint16 port = 0;
};

std::optional<PlainUrl> splitUrl(QByteArray url)
{
    PlainUrl parts;
    parts.encrypted = url.startsWith("https://");
    if (!parts.encrypted && !url.startsWith("http://"))
        return std::nullopt;
    url = before(url, '#').sliced(parts.encrypted ? 8 : 7);
    qsizetype slash = url.indexOf('/');
    const qsizetype mark = url.indexOf('?');
    if (mark >= 0 && (slash < 0 || mark < slash))
        slash = mark;
    parts.authority = slash < 0 ? url : url.first(slash);
    parts.authority = parts.authority.sliced(parts.authority.lastIndexOf('@') + 1);
    parts.target = slash < 0 ? QByteArray("/") : url.sliced(slash);
    if (!parts.target.startsWith('/'))
        parts.target.prepend('/');

    const QUrl address(QStringLiteral("http://") + QString::fromLatin1(parts.authority), QUrl::StrictMode);
    parts.host = address.host();
    parts.port = quint16(address.port(parts.encrypted ? 443 : 80));
    if (!address.isValid() || parts.host.isEmpty())
        return std::nullopt;
    return parts;
}

/// The bytes of a chunked body so far; nothing when the last chunk has not come yet.
std::optional<QByteArray> unchunked(const QByteArray& raw)
{
    QByteArray body;
    qsizetype at = 0;
    while (true) {
        const qsizetype lineEnd = raw.indexOf("\r\n", at);
        if (lineEnd < 0)
            return std::nullopt;
        bool isNumber = false;
        const qsizetype size = raw.sliced(at, lineEnd - at).split(';').first().trimmed().toLongLong(&isNumber, 16);
        if (!isNumber || size < 0 || size > raw.size() - lineEnd - 2)
            return std::nullopt;
        if (size == 0)
            return body;
        body += raw.sliced(lineEnd + 2, size);
        at = lineEnd + 2 + size + 2;
        if (at > raw.size())
            return std::nullopt;
    }
}

/// One running request. Deletes itself when it has given its answer.
class PlainCall : public QObject {
public:
    PlainCall(const PlainRequest& request, const PlainUrl& url, QObject* parent)
        : QObject(parent)
    {
        m_promise.start();
        m_bytes = request.method + ' ' + url.target + " HTTP/1.1\r\nHost: " + url.authority + "\r\n"
            + headerLines(request.headers) + "Connection: close\r\n";
        if (!request.body.isEmpty() || request.method != "GET")
            m_bytes += "Content-Length: " + QByteArray::number(request.body.size()) + "\r\n";
        m_bytes += "\r\n" + request.body;
        m_isHead = request.method == "HEAD";
        open(url);
        QTimer::singleShot(request.timeout, this, [this] { fail(QStringLiteral("No answer came in time.")); });
    }

    ~PlainCall() override { m_socket.disconnect(this); }

    QFuture<Result<HttpResponse>> future() { return m_promise.future(); }

private:
    void open(const PlainUrl& url)
    {
        connect(&m_socket, &QSslSocket::readyRead, this, [this] { read(false); });
        connect(&m_socket, &QSslSocket::disconnected, this, [this] { read(true); });
        connect(&m_socket, &QSslSocket::errorOccurred, this, [this] {
            if (m_socket.error() != QAbstractSocket::RemoteHostClosedError || !m_sent)
                fail(m_socket.errorString());
        });
        if (url.encrypted) {
            connect(&m_socket, &QSslSocket::encrypted, this, &PlainCall::write);
            m_socket.connectToHostEncrypted(url.host, url.port);
        } else {
            connect(&m_socket, &QSslSocket::connected, this, &PlainCall::write);
            m_socket.connectToHost(url.host, url.port);
        }
    }

    void write()
    {
        m_sent = true;
        m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
        m_socket.write(m_bytes);
    }

    void read(bool closed)
    {
        m_answer += m_socket.readAll();
        const qsizetype end = m_answer.indexOf("\r\n\r\n");
        if (end < 0)
            return closed ? fail(QStringLiteral("The connection was closed without an answer.")) : void();
        const Result<LoopbackHead> head = parseLoopbackHead(m_answer.first(end));
        const QList<QByteArray> words = head ? head->startLine.split(' ') : QList<QByteArray>();
        if (words.size() < 2 || !words[0].startsWith("HTTP/1."))
            return fail(QStringLiteral("The answer was not HTTP."));
        HttpResponse response { words[1].toInt(), head->headers, {} };
        if (readBody(response, m_answer.sliced(end + 4), closed))
            finish(response);
        else if (closed)
            fail(QStringLiteral("The connection was closed in the middle of the answer."));
    }

    bool readBody(HttpResponse& response, const QByteArray& raw, bool closed) const
    {
        if (m_isHead || response.status == 204 || response.status == 304)
            return true;
        if (response.header("Transfer-Encoding").toLower() == "chunked") {
            const auto whole = unchunked(raw);
            response.body = whole.value_or(QByteArray());
            return whole.has_value();
        }
        bool isNumber = false;
        const qsizetype size = response.header("Content-Length").toLongLong(&isNumber);
        if (isNumber && size >= 0) {
            response.body = raw.left(size);
            return raw.size() >= size;
        }
        response.body = raw;
        return closed;
    }

    void fail(const QString& why)
    {
        finish(Error { m_sent ? ErrorCode::OutcomeUnknown : ErrorCode::CarrierUnreachable, why });
    }

    void finish(const Result<HttpResponse>& result)
    {
        if (std::exchange(m_done, true))
            return;
        m_promise.addResult(result);
        m_promise.finish();
        m_socket.disconnect(this);
        deleteLater();
    }

    QSslSocket m_socket;
    QPromise<Result<HttpResponse>> m_promise;
    QByteArray m_bytes;
    QByteArray m_answer;
    bool m_isHead = false;
    bool m_sent = false;
    bool m_done = false;
};

} // namespace

QFuture<Result<HttpResponse>> sendPlain(const PlainRequest& request, QObject* context)
{
    const auto url = splitUrl(request.url);
    if (!url) {
        return readyFuture<HttpResponse>(
            Error { ErrorCode::Malformed, QStringLiteral("This is not an http or https URL.") });
    }
    auto* call = new PlainCall(request, *url, context);
    return call->future();
}

QByteArray basicAuth(const QString& user, const QString& password)
{
    return "Basic " + (user + QLatin1Char(':') + password).toUtf8().toBase64();
}

} // namespace core
