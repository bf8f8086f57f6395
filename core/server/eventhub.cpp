#include "core/server/eventhub.h"

#include "core/server/calljson.h"

namespace core {

namespace {

constexpr std::size_t kKept = 1024;
constexpr qsizetype kKeptBytes = 1024 * 1024;
/// Above what one watcher may be sent at once: all that is kept, or a snapshot of many calls.
constexpr qint64 kUnsentBytes = 16 * 1024 * 1024;

OrderedJson number(qint64 value) { return OrderedJson::number(QByteArray::number(value)); }

} // namespace

EventHub::EventHub(std::function<QList<CallRow>()> snapshot, const Clock& clock)
    : m_snapshot(std::move(snapshot))
    , m_sequence(clock.now().toMSecsSinceEpoch() * 1000)
{
}

void EventHub::add(QWebSocket* socket, qint64 since)
{
    auto* guard = new WebSocketGuard(*socket, { kUnsentBytes }, socket);
    m_watchers.emplace_back(Later<QWebSocket>(socket), guard);
    connect(
        socket, &QWebSocket::disconnected, this, [this, socket] { drop(socket); }, Qt::QueuedConnection);
    connect(guard, &WebSocketGuard::cutOff, this, [this] { ++m_dropped; });
    sendStart(*guard, since);
}

qint64 EventHub::unsentBytes() const
{
    qint64 bytes = 0;
    for (const auto& [socket, guard] : m_watchers)
        bytes += socket->bytesToWrite();
    return bytes;
}

void EventHub::drop(const QWebSocket* socket)
{
    std::erase_if(m_watchers, [socket](const auto& watcher) { return watcher.first.get() == socket; });
}

void EventHub::sendStart(WebSocketGuard& watcher, qint64 since)
{
    const qint64 forgotten = m_kept.empty() ? m_sequence : m_kept.front().sequence - 1;
    if (since >= forgotten && since <= m_sequence) {
        for (const Kept& kept : m_kept) {
            if (kept.sequence > since)
                watcher.sendText(QString::fromUtf8(kept.message));
        }
        return;
    }
    QList<OrderedJson> calls;
    for (const CallRow& call : m_snapshot())
        calls.append(callJson(call));
    watcher.sendText(QString::fromUtf8(message(
        QStringLiteral("snapshot"), OrderedJson::object({ { QStringLiteral("calls"), OrderedJson::array(calls) } }))));
}

void EventHub::publishCall(const CallRow& call)
{
    publish(QStringLiteral("call"), OrderedJson::object({ { QStringLiteral("call"), callJson(call) } }));
}

void EventHub::publishUtterance(const UtteranceRow& utterance)
{
    publish(QStringLiteral("transcript"),
        OrderedJson::object({ { QStringLiteral("callId"), OrderedJson::string(utterance.callId) },
            { QStringLiteral("utterance"), utteranceJson(utterance) } }));
}

void EventHub::publishTurn(const TurnRow& turn)
{
    publish(QStringLiteral("turn"),
        OrderedJson::object({ { QStringLiteral("callId"), OrderedJson::string(turn.callId) },
            { QStringLiteral("turn"), turnJson(turn) } }));
}

void EventHub::publishAct(const ActRow& act)
{
    publish(QStringLiteral("act"),
        OrderedJson::object({ { QStringLiteral("callId"), OrderedJson::string(act.callId) },
            { QStringLiteral("act"), actJson(act) } }));
}

void EventHub::publishSpoken(const QString& callId, int position, const QString& text)
{
    if (m_watchers.empty())
        return;
    publishPassing(QStringLiteral("spoken"),
        OrderedJson::object({ { QStringLiteral("callId"), OrderedJson::string(callId) },
            { QStringLiteral("position"), number(position) }, { QStringLiteral("text"), OrderedJson::string(text) } }));
}

void EventHub::publishHeardPartly(const QString& callId, const QString& text)
{
    if (m_watchers.empty())
        return;
    publishPassing(QStringLiteral("heardPartly"),
        OrderedJson::object({ { QStringLiteral("callId"), OrderedJson::string(callId) },
            { QStringLiteral("text"), OrderedJson::string(text) } }));
}

void EventHub::publish(const QString& type, const OrderedJson& body)
{
    ++m_sequence;
    m_kept.push_back({ m_sequence, message(type, body) });
    m_keptBytes += m_kept.back().message.size();
    if (!m_watchers.empty())
        sendAll(QString::fromUtf8(m_kept.back().message));
    while (m_kept.size() > kKept || m_keptBytes > kKeptBytes) {
        m_keptBytes -= m_kept.front().message.size();
        m_kept.pop_front();
    }
}

void EventHub::publishPassing(const QString& type, const OrderedJson& body)
{
    sendAll(QString::fromUtf8(message(type, body)));
}

QByteArray EventHub::message(const QString& type, const OrderedJson& body) const
{
    OrderedJson json = OrderedJson::object(
        { { QStringLiteral("seq"), number(m_sequence) }, { QStringLiteral("type"), OrderedJson::string(type) } });
    for (const auto& [name, value] : body.members())
        json.insert(name, value);
    return json.compact();
}

void EventHub::sendAll(const QString& message)
{
    // A watcher that is aborted here leaves by a queued call, so the list stays as it is.
    for (const auto& [socket, guard] : m_watchers)
        guard->sendText(message);
}

} // namespace core
