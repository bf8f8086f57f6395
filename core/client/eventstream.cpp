#include "core/client/eventstream.h"

#include <QNetworkRequest>
#include <QUrlQuery>

namespace core {

namespace {

using namespace std::chrono_literals;

constexpr auto kTryAgain = 1s;

} // namespace

EventStream::EventStream(const QUrl& base, const QString& token)
    : m_url(base)
    , m_token(token)
{
    m_url.setScheme(base.scheme() == QLatin1String("https") ? QStringLiteral("wss") : QStringLiteral("ws"));
    m_url.setPath(QStringLiteral("/api/events"));
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &EventStream::connectNow);
    connect(&m_socket, &QWebSocket::textMessageReceived, this, &EventStream::take);
    connect(&m_socket, &QWebSocket::disconnected, this, [this] {
        m_again.start(kTryAgain);
        Q_EMIT lost();
    });
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
    m_socket.open(request);
}

void EventStream::take(const QString& message)
{
    const auto event = OrderedJson::parse(message.toUtf8());
    const OrderedJson* type = event ? event->find(QStringLiteral("type")) : nullptr;
    if (!type)
        return; // not one of ours: a newer core may say more than we know
    if (const OrderedJson* sequence = event->find(QStringLiteral("seq")))
        m_sequence = sequence->text().toLongLong();
    Q_EMIT received(type->text(), *event);
}

} // namespace core
