#include "app/callcommand.h"

#include "app/callsummary.h"
#include "core/base/async.h"

#include <QUuid>

namespace app {

namespace {

using core::OrderedJson;
using core::Result;
using namespace std::chrono_literals;

/// The last words of a transcript are committed about when the call ends.
constexpr auto kLastWords = 300ms;

QString textOf(const OrderedJson& json, const char* name)
{
    const OrderedJson* value = json.find(QLatin1String(name));
    return value && value->isString() ? value->text() : QString();
}

/// The end of a long text: where the interruption came.
QString shortened(const QString& text)
{
    constexpr qsizetype kLength = 48;
    return text.size() <= kLength ? text : QStringLiteral("…") + text.last(kLength);
}

bool isFinal(const QString& status)
{
    static const QStringList words { QStringLiteral("completed"), QStringLiteral("busy"), QStringLiteral("no-answer"),
        QStringLiteral("failed"), QStringLiteral("canceled"), QStringLiteral("refused") };
    return words.contains(status);
}

} // namespace

CallCommand::CallCommand(core::HttpClient& http, const QUrl& core, const QString& token, Order order)
    : m_client(http, core, token)
    , m_events(core, token)
    , m_order(std::move(order))
{
    connect(&m_events, &core::EventStream::received, this, &CallCommand::takeEvent);
    connect(&m_events, &core::EventStream::lost, this,
        [this] { m_terminal.note(QStringLiteral("the server is away; trying again")); });
    m_finish.setSingleShot(true);
    connect(&m_finish, &QTimer::timeout, this, &CallCommand::summarise);
}

void CallCommand::start()
{
    m_since.start();
    m_events.open();
}

void CallCommand::stop(int times)
{
    if (times > 1 || m_over || !m_placing)
        return fail(QStringLiteral("Stopped."));
    m_terminal.note(QStringLiteral("hanging up"));
    m_hangUpWanted = true;
    if (!m_callSid.isEmpty())
        hangUp();
}

void CallCommand::place()
{
    m_placing = true;
    const QString key = QUuid::createUuid().toString(QUuid::WithoutBraces);
    core::whenDone(m_client.place(m_order.number, m_order.parameters, key, m_order.playbook), this,
        [this](const Result<OrderedJson>& answer) { takePlaced(answer); });
}

void CallCommand::takePlaced(const Result<OrderedJson>& answer)
{
    if (!answer)
        return fail(answer.error().message);
    m_callSid = textOf(*answer, "callSid");
    m_status = textOf(*answer, "status");
    m_terminal.status(clock(), m_status, m_callSid);
    if (const auto early = m_early.constFind(m_callSid); early != m_early.constEnd())
        takeCall(*early);
    m_early.clear();
    if (m_hangUpWanted)
        hangUp();
}

/// A second snapshot means that events were missed: perhaps the last one of our call.
void CallCommand::catchUp()
{
    if (m_callSid.isEmpty() || m_over)
        return;
    core::whenDone(m_client.record(m_callSid), this, [this](const Result<OrderedJson>& record) {
        if (record)
            takeCall(*record);
        else
            m_terminal.note(record.error().message);
    });
}

void CallCommand::takeEvent(const QString& type, const OrderedJson& event)
{
    if (type == QLatin1String("snapshot"))
        return m_placing ? catchUp() : place();
    if (type == QLatin1String("call")) {
        if (const OrderedJson* call = event.find(QStringLiteral("call")))
            takeCall(*call);
        return;
    }
    if (!isOurs(event))
        return;
    if (type == QLatin1String("spoken"))
        m_terminal.stream(QStringLiteral("Assistant"), textOf(event, "text"));
    else if (const OrderedJson* utterance = event.find(QStringLiteral("utterance")))
        takeUtterance(*utterance);
    else if (const OrderedJson* turn = event.find(QStringLiteral("turn")))
        takeTurn(*turn);
}

void CallCommand::takeCall(const OrderedJson& call)
{
    const QString sid = textOf(call, "callSid");
    if (m_callSid.isEmpty()) {
        if (!sid.isEmpty())
            m_early.insert(sid, call);
        return;
    }
    const QString status = textOf(call, "status");
    if (sid != m_callSid)
        return;
    m_callId = textOf(call, "id");
    if (status == m_status)
        return;
    m_status = status;
    m_terminal.status(clock(), status, {});
    if (isFinal(status))
        m_finish.start(kLastWords);
}

void CallCommand::takeUtterance(const OrderedJson& utterance)
{
    const OrderedJson* interrupted = utterance.find(QStringLiteral("interrupted"));
    if (textOf(utterance, "speaker") == QLatin1String("callee"))
        m_terminal.said(QStringLiteral("Callee"), textOf(utterance, "text"));
    else if (interrupted && interrupted->toBool())
        m_terminal.note(QStringLiteral("(interrupted; heard: \"%1\")").arg(shortened(textOf(utterance, "heard"))));
    else
        m_terminal.endStream();
}

void CallCommand::takeTurn(const OrderedJson& turn)
{
    const QString error = textOf(turn, "error");
    if (!error.isEmpty())
        m_terminal.note(QStringLiteral("(the model failed: %1)").arg(error));
}

void CallCommand::hangUp()
{
    core::whenDone(m_client.hangUp(m_callSid), this, [this](const Result<OrderedJson>& answer) {
        if (!answer)
            m_terminal.note(answer.error().message);
    });
}

void CallCommand::summarise()
{
    m_over = true;
    m_events.close();
    core::whenDone(m_client.record(m_callSid), this, [this](const Result<OrderedJson>& record) {
        if (!record)
            return fail(record.error().message);
        printSummary(*record);
    });
}

void CallCommand::printSummary(const OrderedJson& record)
{
    for (const QString& line : summaryLines(record))
        m_terminal.line(line);
    const bool toItsEnd = m_status == QLatin1String("completed") && !m_hangUpWanted;
    Q_EMIT done(toItsEnd ? 0 : 1);
}

void CallCommand::fail(const QString& message)
{
    m_terminal.line(message);
    Q_EMIT done(1);
}

bool CallCommand::isOurs(const OrderedJson& event) const
{
    return !m_callId.isEmpty() && textOf(event, "callId") == m_callId;
}

QString CallCommand::clock() const { return QStringLiteral("%1 s").arg(double(m_since.elapsed()) / 1000, 6, 'f', 1); }

} // namespace app
