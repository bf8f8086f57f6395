#include "core/server/eventhub.h"

#include "core/server/calljson.h"

namespace core {

namespace {

using namespace std::chrono_literals;

constexpr std::size_t kKept = 1024;
constexpr qsizetype kKeptCharacters = 1024 * 1024;
/// What a watcher may leave unread besides what it is sent at its start.
constexpr qint64 kUnsentBytes = 1024 * 1024;
/// Nobody sees the difference, and a token is not worth a write to each watcher.
constexpr auto kGathering = 50ms;

template <class... Handlers>
struct Overloaded : Handlers... {
    using Handlers::operator()...;
};
template <class... Handlers>
Overloaded(Handlers...) -> Overloaded<Handlers...>;

OrderedJson number(qint64 value) { return OrderedJson::number(QByteArray::number(value)); }

/// {"seq", "type", …}
QString message(qint64 sequence, const char* type, const QList<OrderedJson::Member>& members)
{
    QList<OrderedJson::Member> all {
        { QStringLiteral("seq"), number(sequence) },
        { QStringLiteral("type"), OrderedJson::string(QLatin1String(type)) },
    };
    return QString::fromUtf8(OrderedJson::object(all + members).compact());
}

OrderedJson::Member callMember(const QString& callId)
{
    return { QStringLiteral("callId"), OrderedJson::string(callId) };
}

OrderedJson liveCallJson(const LiveCall& call)
{
    OrderedJson json = callJson(call.row);
    json.insert(QStringLiteral("takenOver"), OrderedJson::boolean(call.takenOver));
    return json;
}

/// About how many characters of text a row holds: what grows without limit.
qsizetype sizeOf(const LiveCall& call)
{
    return 200 + call.row.parameters.size() + call.row.outcome.size() + call.row.errorMessage.size();
}
qsizetype sizeOf(const UtteranceRow& utterance) { return 200 + utterance.text.size() + utterance.heard.size(); }
qsizetype sizeOf(const TurnRow& turn) { return 200 + turn.error.size() + turn.trouble.size(); }
qsizetype sizeOf(const ActRow& act) { return 200 + act.text.size(); }
template <class Passing>
qsizetype sizeOf(const Passing&)
{
    return 0; // not kept
}

} // namespace

EventHub::EventHub(std::function<QList<LiveCall>()> snapshot, const Clock& clock)
    : m_snapshot(std::move(snapshot))
    , m_sequence(clock.now().toMSecsSinceEpoch() * 1000)
{
    m_gathering.setSingleShot(true);
    connect(&m_gathering, &QTimer::timeout, this, &EventHub::flush);
}

void EventHub::add(QWebSocket* socket, qint64 since)
{
    flush(); // what has happened before is in the start
    connect(
        socket, &QWebSocket::disconnected, this, [this, socket] { drop(socket); }, Qt::QueuedConnection);
    sendStart(socket, since);
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

void EventHub::sendStart(QWebSocket* socket, qint64 since)
{
    QStringList start;
    const qint64 forgotten = m_kept.empty() ? m_sequence : m_kept.front().sequence - 1;
    if (since >= forgotten && since <= m_sequence) {
        for (const Event& kept : m_kept) {
            if (kept.sequence > since)
                start.append(textOf(kept));
        }
    } else {
        QList<OrderedJson> calls;
        for (const LiveCall& call : m_snapshot())
            calls.append(liveCallJson(call));
        start.append(message(m_sequence, "snapshot", { { QStringLiteral("calls"), OrderedJson::array(calls) } }));
    }
    qint64 most = kUnsentBytes;
    for (const QString& text : std::as_const(start))
        most += text.size() * 3; // as UTF-8 at most
    auto* guard = new WebSocketGuard(*socket, { most }, socket);
    connect(guard, &WebSocketGuard::cutOff, this, [this] { ++m_dropped; });
    m_watchers.emplace_back(Later<QWebSocket>(socket), guard);
    guard->sendTexts(start);
}

void EventHub::publishCall(const CallRow& call, bool takenOver) { publish(LiveCall { call, takenOver }); }

void EventHub::publishUtterance(const UtteranceRow& utterance) { publish(utterance); }

void EventHub::publishTurn(const TurnRow& turn) { publish(turn); }

void EventHub::publishAct(const ActRow& act) { publish(act); }

void EventHub::publishSpoken(const QString& callId, int position, const QString& text)
{
    publishPassing(Spoken { callId, position, text });
}

void EventHub::publishHeardPartly(const QString& callId, const QString& text)
{
    publishPassing(HeardPartly { callId, text });
}

void EventHub::publish(const Body& body)
{
    const auto size = [](const Body& one) { return std::visit([](const auto& row) { return sizeOf(row); }, one); };
    m_kept.push_back({ ++m_sequence, body });
    m_keptSize += size(body);
    if (!m_watchers.empty())
        queue(m_kept.back(), callIdOf(body));
    while (m_kept.size() > kKept || m_keptSize > kKeptCharacters) {
        m_keptSize -= size(m_kept.front().body);
        m_kept.pop_front();
    }
}

/// Follows the newest event of its call in the queue or, if that is of its kind, becomes one with it.
void EventHub::publishPassing(const Body& body)
{
    if (m_watchers.empty())
        return;
    const QString callId = callIdOf(body);
    const auto last = m_lastQueued.constFind(callId);
    if (last == m_lastQueued.cend() || !absorb(m_queue[*last].body, body))
        queue({ m_sequence, body }, callId);
}

bool EventHub::absorb(Body& earlier, const Body& later)
{
    if (earlier.index() != later.index())
        return false;
    if (auto* spoken = std::get_if<Spoken>(&earlier)) {
        const auto& more = std::get<Spoken>(later);
        if (spoken->position != more.position)
            return false;
        spoken->text += more.text;
        return true;
    }
    earlier = later; // all that was recognised so far replaces what was before
    return true;
}

void EventHub::queue(const Event& event, const QString& callId)
{
    m_lastQueued.insert(callId, m_queue.size());
    m_queue.push_back(event);
    if (!m_gathering.isActive())
        m_gathering.start(kGathering);
}

void EventHub::flush()
{
    m_gathering.stop();
    m_lastQueued.clear();
    if (m_queue.empty())
        return;
    QStringList texts;
    for (const Event& event : std::exchange(m_queue, {}))
        texts.append(textOf(event));
    // A watcher that is aborted here leaves by a queued call, so the list stays as it is.
    for (const auto& [socket, guard] : m_watchers)
        guard->sendTexts(texts);
}

QString EventHub::callIdOf(const Body& body)
{
    return std::visit(
        Overloaded { [](const LiveCall& call) { return call.row.id; }, [](const auto& other) { return other.callId; } },
        body);
}

QString EventHub::textOf(const Event& event)
{
    const qint64 sequence = event.sequence;
    return std::visit(
        Overloaded {
            [sequence](const LiveCall& call) {
                return message(sequence, "call", { { QStringLiteral("call"), liveCallJson(call) } });
            },
            [sequence](const UtteranceRow& utterance) {
                return message(sequence, "transcript",
                    { callMember(utterance.callId), { QStringLiteral("utterance"), utteranceJson(utterance) } });
            },
            [sequence](const TurnRow& turn) {
                return message(
                    sequence, "turn", { callMember(turn.callId), { QStringLiteral("turn"), turnJson(turn) } });
            },
            [sequence](const ActRow& act) {
                return message(sequence, "act", { callMember(act.callId), { QStringLiteral("act"), actJson(act) } });
            },
            [sequence](const Spoken& spoken) {
                return message(sequence, "spoken",
                    { callMember(spoken.callId), { QStringLiteral("position"), number(spoken.position) },
                        { QStringLiteral("text"), OrderedJson::string(spoken.text) } });
            },
            [sequence](const HeardPartly& heard) {
                return message(sequence, "heardPartly",
                    { callMember(heard.callId), { QStringLiteral("text"), OrderedJson::string(heard.text) } });
            },
        },
        event.body);
}

} // namespace core
