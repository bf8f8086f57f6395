#include "core/sandbox/steppedcallee.h"

#include "core/sandbox/calleemanners.h"
#include "core/sandbox/calleespeech.h"

namespace core {

namespace {

constexpr std::chrono::milliseconds kLeavingPatience { 5'000 }; ///< times before scaling
constexpr std::chrono::milliseconds kBetweenKeys { 400 };
/// However fast the tests run, the application's own time is real.
constexpr std::chrono::milliseconds kLeastPatience { 1'500 };
constexpr int kMostReminders = 2;

} // namespace

SteppedCallee::SteppedCallee(const SandboxContext& context, CalleeScript script)
    : m_context(context)
    , m_script(std::move(script))
{
    for (QTimer* timer : { &m_wait, &m_between, &m_patience })
        timer->setSingleShot(true);
    connect(&m_wait, &QTimer::timeout, this, &SteppedCallee::act);
    connect(&m_between, &QTimer::timeout, this, &SteppedCallee::proceed);
    connect(&m_patience, &QTimer::timeout, this, &SteppedCallee::losePatience);
}

const CalleeStep* SteppedCallee::next() const
{
    return m_next < m_script.steps.size() ? &m_script.steps[m_next] : nullptr;
}

std::chrono::milliseconds SteppedCallee::thinkingOf(const CalleeStep& step) const
{
    return step.after.count() > 0 ? step.after : m_script.thinking;
}

void SteppedCallee::answered(PhoneLine& line)
{
    m_line = &line;
    waitForNext();
}

/// Arms what needs no word of the assistant.
void SteppedCallee::waitForNext()
{
    startPatience(m_saidGoodbye ? kLeavingPatience : m_script.patience);
    if (waitsFor(CalleeStep::When::AtOnce) || waitsFor(CalleeStep::When::Silence)) {
        m_patience.stop();
        think(next()->after);
    }
    takeDigits();
}

void SteppedCallee::takeDigits()
{
    if (!m_isDoing && waitsFor(CalleeStep::When::Digits) && m_digits.endsWith(next()->digits))
        think(thinkingOf(*next()));
}

void SteppedCallee::think(std::chrono::milliseconds time) { m_wait.start(m_context.scaledMs(time)); }

void SteppedCallee::hears(const QString& soFar)
{
    if (!m_line)
        return;
    m_patience.stop();
    // Announcements and pressed keys do not care who is talking.
    if (!waitsFor(CalleeStep::When::AtOnce) && !waitsFor(CalleeStep::When::Digits))
        m_wait.stop();
    const bool cutsIn = waitsFor(CalleeStep::When::CutIn) && !m_isDoing && !m_leaving;
    if (cutsIn && wordCountOf(soFar) >= next()->words)
        act();
}

void SteppedCallee::assistantDone(const QString& text, bool interrupted)
{
    if (!m_line || interrupted)
        return;
    m_heard = (m_heard + QLatin1Char(' ') + text).trimmed();
    if (m_isDoing)
        return;
    startPatience(m_saidGoodbye ? kLeavingPatience : m_script.patience);
    const bool mustLeave = m_script.polite && (isGoodbye(m_heard) || m_saidGoodbye);
    if (mustLeave || (!next() && m_script.polite))
        return think(m_script.thinking);
    if (!next() || next()->when == CalleeStep::When::AtOnce || next()->when == CalleeStep::When::Digits)
        return;
    const bool isSilence = next()->when == CalleeStep::When::Silence;
    if (isSilence)
        m_patience.stop();
    think(isSilence ? next()->after : thinkingOf(*next()));
}

void SteppedCallee::hearsKey(QChar digit)
{
    m_digits += digit;
    if (m_line)
        takeDigits();
}

/// The time for the next step has come.
void SteppedCallee::act()
{
    if (!m_line || m_isDoing)
        return;
    const QString heard = std::exchange(m_heard, {});
    if (m_leaving || (m_saidGoodbye && m_script.polite))
        return m_line->hangUp();
    if (m_script.polite && isGoodbye(heard))
        return answerGoodbye(heard);
    if (m_script.polite && asksToRepeat(heard) && !m_lastSaid.isEmpty())
        return say(m_lastSaid);
    if (!next()) {
        return say(asksWhetherMore(heard) ? QStringLiteral("No, that's all. Thank you, goodbye!")
                                          : QStringLiteral("All right, thank you. Goodbye!"));
    }
    const CalleeStep step = *next();
    if (++m_next == m_script.steps.size() && m_script.repeatsFrom >= 0)
        m_next = m_script.repeatsFrom;
    perform(step);
}

void SteppedCallee::answerGoodbye(const QString& heard)
{
    m_leaving = true; // the assistant has ended it: she answers and hangs up
    say(heard.contains(QStringLiteral("adiós"), Qt::CaseInsensitive) ? QStringLiteral("¡Adiós!")
                                                                     : QStringLiteral("Goodbye!"));
}

void SteppedCallee::perform(const CalleeStep& step)
{
    m_digits.clear();
    m_patience.stop();
    m_doing = step;
    m_isDoing = true;
    proceed();
}

/// The next piece of the present step.
void SteppedCallee::proceed()
{
    if (!m_line)
        return;
    if (!m_doing.say.isEmpty())
        return say(m_doing.say.takeFirst());
    if (!m_doing.keys.isEmpty())
        return pressNext();
    m_isDoing = false;
    if (m_doing.hangsUp)
        return m_line->hangUp();
    waitForNext();
}

void SteppedCallee::pressNext()
{
    const QChar key = m_doing.keys.front();
    m_doing.keys.remove(0, 1);
    m_between.start(m_context.scaledMs(kBetweenKeys));
    if (key != QLatin1Char('w'))
        m_line->press(key);
}

void SteppedCallee::say(const QString& text)
{
    m_lastSaid = text;
    m_patience.stop();
    m_line->say(text);
}

void SteppedCallee::lineSaid(const QString& text)
{
    if (!m_line)
        return;
    m_saidGoodbye = m_saidGoodbye || isGoodbye(text);
    if (m_leaving)
        return think(m_script.thinking); // act() hangs up
    if (!m_isDoing)
        return waitForNext();
    if (m_doing.say.isEmpty())
        return proceed();
    // A line counts as said after the silence that ends it.
    m_between.start(m_context.scaledMs(std::max(std::chrono::milliseconds(0), m_doing.pause - kEndSilence)));
}

void SteppedCallee::losePatience()
{
    if (!m_line)
        return;
    if (m_saidGoodbye || m_leaving || m_impatience++ >= kMostReminders)
        return m_line->hangUp();
    const bool repeats = waitsFor(CalleeStep::When::Digits) && !m_lastSaid.isEmpty();
    say(repeats ? m_lastSaid : QStringLiteral("Hello? Are you still there?"));
}

void SteppedCallee::startPatience(std::chrono::milliseconds patience)
{
    m_patience.start(std::max(kLeastPatience, m_context.scaledMs(patience)));
}

void SteppedCallee::putThrough()
{
    m_wait.stop();
    m_patience.stop(); // it rings
}

void SteppedCallee::hungUp()
{
    m_line = nullptr;
    for (QTimer* timer : { &m_wait, &m_between, &m_patience })
        timer->stop();
}

} // namespace core
