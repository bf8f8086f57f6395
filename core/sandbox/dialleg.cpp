#include "core/sandbox/dialleg.h"

#include "core/base/log.h"
#include "core/sandbox/calleekinds.h"
#include "core/sandbox/sandboxlog.h"

#include <QRegularExpression>

namespace core {

namespace {

constexpr std::chrono::milliseconds kRinging { 3'000 }; ///< all times before scaling
constexpr std::chrono::milliseconds kBusyAfter { 1'000 };
constexpr std::chrono::milliseconds kPatience { 5'000 };
/// However fast the tests run, the other timers of a call are real.
constexpr std::chrono::milliseconds kLeastPatience { 300 };

const QStringList& sentences()
{
    static const QStringList texts { QStringLiteral("Hello, this is Alex. I have taken over. What can I do for you?"),
        QStringLiteral("All right, I will see to it. Goodbye!") };
    return texts;
}

bool isNumber(const QString& number)
{
    static const QRegularExpression e164(QStringLiteral("^\\+[1-9]\\d{6,14}$"));
    return e164.match(number).hasMatch();
}

bool isNumberOf(const QString& number, const char* callee)
{
    return isNumber(number) && calleeNameForNumber(number) == QLatin1String(callee);
}

} // namespace

DialLeg::DialLeg(const SandboxContext& context, SandboxCall& call, const QString& callSid, QObject* parent)
    : QObject(parent)
    , m_context(context)
    , m_call(call)
    , m_callSid(callSid)
    , m_colleague(context.wordTime())
    , m_callee(context.wordTime(), context.scaledMs(kEndSilence))
{
    m_step.setSingleShot(true);
    connect(&m_colleague, &AgentSpeech::wordSpoken, this, &DialLeg::colleagueSpoke);
    connect(&m_colleague, &AgentSpeech::finished, this, [this](const QString& text) {
        addLine(SandboxLine::Who::Colleague, text);
        m_step.start(std::max(kLeastPatience, m_context.scaledMs(kPatience)));
        Q_EMIT colleagueDone(text); // she may hang up
    });
    connect(&m_callee, &CalleeSpeech::said, this, [this](const QString& text) {
        addLine(SandboxLine::Who::Callee, text);
        Q_EMIT calleeSaid(text);
        proceed();
    });
}

void DialLeg::dial(const QString& number, const QString& callerId, std::chrono::seconds timeout)
{
    m_call.dialled = number;
    qCInfo(lcSandbox, "Call %s: <Dial> rings %s.", qPrintable(m_call.sid), qPrintable(maskedNumber(number)));
    m_step.disconnect(this);
    if (!isNumber(number) || !isAllowedCaller(callerId)) {
        qCWarning(lcSandbox, "Call %s: error %d, <Dial> is not possible with that number or caller ID.",
            qPrintable(m_call.sid), isNumber(number) ? 13214 : 13223);
        m_step.callOnTimeout(this, [this] { finish("failed"); });
        return m_step.start(0);
    }
    if (isNumberOf(number, "busy")) {
        m_step.callOnTimeout(this, [this] { finish("busy"); });
        return m_step.start(m_context.scaledMs(kBusyAfter));
    }
    if (isNumberOf(number, "no-answer") || timeout <= kRinging) {
        m_step.callOnTimeout(this, [this] { finish("no-answer"); });
        return m_step.start(m_context.scaledMs(timeout));
    }
    m_step.callOnTimeout(this, &DialLeg::answer);
    m_step.start(m_context.scaledMs(kRinging));
}

bool DialLeg::isAllowedCaller(const QString& callerId) const
{
    const QStringList& own = m_context.options.ownNumbers;
    return callerId.isEmpty() || own.isEmpty() || own.contains(callerId) || callerId == m_call.request.from
        || callerId == m_call.request.to;
}

void DialLeg::answer()
{
    m_step.disconnect(this);
    m_step.callOnTimeout(this, &DialLeg::proceed);
    m_talk.start();
    proceed();
}

void DialLeg::proceed()
{
    if (m_done)
        return;
    m_step.stop();
    if (m_said == sentences().size())
        return finish("completed");
    m_colleague.add(sentences()[m_said++], true);
}

void DialLeg::say(const QString& text)
{
    if (m_done || !m_talk.isValid())
        return;
    m_step.stop();
    m_callee.say(text);
}

void DialLeg::personHungUp() { finish(m_talk.isValid() ? "completed" : "canceled"); }

void DialLeg::addLine(SandboxLine::Who who, const QString& text)
{
    m_call.lines.append({ who, text, false, QDateTime::currentDateTimeUtc() });
    Q_EMIT lineAdded();
}

void DialLeg::finish(const char* status)
{
    if (std::exchange(m_done, true))
        return;
    m_step.stop();
    m_colleague.interrupt();
    m_callee.stop();
    const bool bridged = m_talk.isValid();
    const auto duration = std::chrono::seconds(bridged ? (m_talk.elapsed() + 999) / 1000 : 0);
    Q_EMIT ended(DialEnd { m_callSid, QLatin1String(status), bridged, duration });
}

} // namespace core
