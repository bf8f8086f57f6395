#include "core/client/eventstream.h"

#include <QNetworkRequest>
#include <QUrlQuery>

#include <algorithm>

namespace core {

namespace {

using namespace std::chrono_literals;

constexpr auto kFirstTry = 250ms;
constexpr auto kLongestWait = 5'000ms;
/// A core that hangs does not close its socket: what it leaves unanswered for that long is lost.
constexpr auto kPing = 2s;

QString reasonOf(const QWebSocket& socket)
{
    switch (socket.error()) {
    case QAbstractSocket::ConnectionRefusedError:
        return QStringLiteral("Nothing answers at its address.");
    case QAbstractSocket::HostNotFoundError:
        return QStringLiteral("Its address is not known.");
    default:
        break;
    }
    // Qt tells a refused handshake in words alone.
    if (socket.errorString().contains(QLatin1String("401")))
        return QStringLiteral("It refused the token. Start with --token and the core's API_TOKEN.");
    if (!socket.closeReason().isEmpty())
        return socket.closeReason();
    return QStringLiteral("The connection was closed.");
}

} // namespace

EventStream::EventStream(const QUrl& base, const QString& token)
    : m_url(base)
    , m_token(token)
{
    m_url.setScheme(base.scheme() == QLatin1String("https") ? QStringLiteral("wss") : QStringLiteral("ws"));
    m_url.setPath(QStringLiteral("/api/events"));
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &EventStream::connectNow);
    connect(&m_ping, &QTimer::timeout, this, &EventStream::ping);
    connect(&m_socket, &QWebSocket::textMessageReceived, this, &EventStream::take);
    connect(&m_socket, &QWebSocket::pong, this, [this] { m_answered = true; });
    connect(&m_socket, &QWebSocket::connected, this, [this] {
        m_tries = 0;
        m_answered = true;
        m_ping.start(kPing);
        Q_EMIT attached();
    });
    connect(&m_socket, &QWebSocket::disconnected, this, [this] { giveUp(reasonOf(m_socket)); });
}

EventStream::~EventStream()
{
    close(); // a socket that goes says so, and the timer has gone before it
}

void EventStream::open() { connectNow(); }

void EventStream::close()
{
    m_socket.disconnect(this);
    m_again.stop();
    m_ping.stop();
    m_socket.close();
}

void EventStream::connectNow()
{
    QUrl url = m_url;
    if (m_sequence >= 0)
        url.setQuery(QStringLiteral("since=%1").arg(m_sequence));
    QNetworkRequest request(url);
    if (!m_token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + m_token.toUtf8());
    m_answered = true;
    m_ping.start(kPing); // also for a core that takes the connection and says nothing
    m_socket.open(request);
}

void EventStream::ping()
{
    if (!m_answered) {
        giveUp(QStringLiteral("It does not answer."));
        return m_socket.abort();
    }
    m_answered = false;
    m_socket.ping();
}

void EventStream::giveUp(const QString& reason)
{
    m_ping.stop();
    if (m_again.isActive())
        return; // abort() says it a second time
    m_again.start(std::min<std::chrono::milliseconds>(kFirstTry * (1 << std::min(m_tries++, 5)), kLongestWait));
    Q_EMIT lost(reason);
}

void EventStream::take(const QString& message)
{
    m_answered = true;
    const auto event = OrderedJson::parse(message.toUtf8());
    const OrderedJson* type = event ? event->find(QStringLiteral("type")) : nullptr;
    if (!type)
        return; // not one of ours: a newer core may say more than we know
    if (const OrderedJson* sequence = event->find(QStringLiteral("seq")))
        m_sequence = sequence->text().toLongLong();
    Q_EMIT received(type->text(), *event);
}

} // namespace core
