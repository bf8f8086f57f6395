#include "core/sandbox/scriptedcallee.h"

#include "core/sandbox/calleemanners.h"

namespace core {

namespace {

constexpr std::chrono::milliseconds kPatience { 9'000 }; ///< times before scaling
constexpr std::chrono::milliseconds kSilentPatience { 45'000 }; ///< longer than any reminder waits
constexpr std::chrono::milliseconds kMailboxPatience { 4'000 };
constexpr std::chrono::milliseconds kLongestGreeting { 30'000 }; ///< not scaled: in case it was lost with its line
constexpr std::chrono::milliseconds kLeavingPatience { 5'000 };
constexpr std::chrono::milliseconds kBetweenKeys { 900 };
/// However fast the tests run, the application's own time is real.
constexpr std::chrono::milliseconds kLeastPatience { 1'500 };
constexpr int kMostQuestionsWhetherThere = 2;

} // namespace

ScriptedCallee::ScriptedCallee(const SandboxContext& context, CalleeScript script)
    : m_context(context)
    , m_script(std::move(script))
    , m_keysLeft(m_script.keys)
{
    m_thinking.setSingleShot(true);
    m_patience.setSingleShot(true);
    connect(&m_thinking, &QTimer::timeout, this, &ScriptedCallee::answer);
    connect(&m_patience, &QTimer::timeout, this, &ScriptedCallee::losePatience);
}

void ScriptedCallee::answered(PhoneLine& line)
{
    m_line = &line;
    waitFor(m_script.silent ? kSilentPatience : kPatience);
    if (!m_script.mailboxGreeting.isEmpty())
        say(m_script.mailboxGreeting);
}

void ScriptedCallee::hears(const QString& soFar)
{
    if (!m_line)
        return;
    m_thinking.stop();
    if (m_isTalking && !m_script.mailboxGreeting.isEmpty())
        return m_patience.start(kLongestGreeting);
    if (m_script.silent || !m_script.mailboxGreeting.isEmpty())
        return waitFor(m_script.silent ? kSilentPatience : kMailboxPatience);
    waitFor(kPatience);
    if (m_script.hangsUpAfterWords > 0 && m_talks > 0 && wordCountOf(soFar) >= m_script.hangsUpAfterWords)
        return m_line->hangUp();
    cutIn(soFar);
}

void ScriptedCallee::cutIn(const QString& soFar)
{
    const bool mayCutIn = m_cutIns < m_script.cutsInAfterWords.size() && !m_cutInNow && !m_saidGoodbye && !m_leaving;
    if (!mayCutIn || wordCountOf(soFar) < m_script.cutsInAfterWords[m_cutIns])
        return;
    if (m_topic == CallTopic::Other)
        m_topic = topicOf(soFar);
    const QStringList lines = m_script.interruptions.value(m_topic);
    if (m_cutIns >= lines.size())
        return;
    m_cutInNow = true;
    say(lines[m_cutIns++]);
}

void ScriptedCallee::assistantDone(const QString& text, bool interrupted)
{
    if (!m_line || interrupted)
        return;
    m_cutInNow = false;
    ++m_talks;
    m_heard = (m_heard + QLatin1Char(' ') + text).trimmed();
    if (m_script.silent || !m_script.mailboxGreeting.isEmpty())
        return;
    m_patience.stop();
    m_thinking.start(m_context.scaledMs(m_script.thinking));
}

void ScriptedCallee::answer()
{
    if (!m_keysLeft.isEmpty())
        return pressNextKey();
    const QString heard = std::exchange(m_heard, {});
    if (m_topic == CallTopic::Other)
        m_topic = topicOf(heard);
    if (m_leaving || (m_saidGoodbye && isGoodbye(heard)))
        return m_line->hangUp();
    say(nextLine(heard));
}

QString ScriptedCallee::nextLine(const QString& heard)
{
    if (isGoodbye(heard)) {
        m_leaving = true; // the assistant has ended it: she answers and hangs up
        return QStringLiteral("Goodbye!");
    }
    if (m_saidGoodbye) {
        m_leaving = true;
        return QStringLiteral("I have to go now. Goodbye!");
    }
    if (asksWhetherMore(heard))
        return QStringLiteral("No, that's all. Thank you, goodbye!");
    if (asksToRepeat(heard) && !m_lastSaid.isEmpty())
        return m_lastSaid;
    const QStringList lines = m_script.lines.value(m_topic);
    if (m_linesSaid < lines.size())
        return lines[m_linesSaid++];
    return QStringLiteral("All right, thank you. Goodbye!");
}

void ScriptedCallee::pressNextKey()
{
    const QChar key = m_keysLeft.front();
    m_keysLeft.remove(0, 1);
    m_thinking.start(m_context.scaledMs(kBetweenKeys));
    m_line->press(key);
}

void ScriptedCallee::say(const QString& text)
{
    m_lastSaid = text;
    m_isTalking = true;
    m_patience.stop();
    m_line->say(text);
}

void ScriptedCallee::lineSaid(const QString& text)
{
    if (!m_line)
        return;
    m_isTalking = false;
    m_cutInNow = false;
    m_heard.clear();
    m_saidGoodbye = m_saidGoodbye || isGoodbye(text);
    if (m_leaving)
        return leave();
    waitFor(m_saidGoodbye ? kLeavingPatience : m_script.mailboxGreeting.isEmpty() ? kPatience : kMailboxPatience);
}

void ScriptedCallee::leave()
{
    m_thinking.start(m_context.scaledMs(m_script.thinking)); // answer() hangs up
}

void ScriptedCallee::losePatience()
{
    if (!m_line)
        return;
    const bool tired = m_askedWhetherThere >= kMostQuestionsWhetherThere;
    if (m_script.silent || !m_script.mailboxGreeting.isEmpty() || m_saidGoodbye || m_leaving || tired)
        return m_line->hangUp();
    ++m_askedWhetherThere;
    say(QStringLiteral("Hello? Are you still there?"));
}

void ScriptedCallee::waitFor(std::chrono::milliseconds patience)
{
    m_patience.start(std::max(kLeastPatience, m_context.scaledMs(patience)));
}

void ScriptedCallee::putThrough()
{
    m_thinking.stop();
    m_patience.stop(); // it rings
}

void ScriptedCallee::hungUp()
{
    m_line = nullptr;
    m_thinking.stop();
    m_patience.stop();
}

} // namespace core
