#include "core/conversation/playback.h"

#include "core/conversation/spokenwords.h"

#include <algorithm>

namespace core {

namespace {

using namespace std::chrono_literals;

/// For synthesis and the way to the ear; after it nothing is expected any more.
constexpr auto kGrace = 2s;

qsizetype letters(const QString& text)
{
    return std::ranges::count_if(text, [](QChar c) { return !c.isSpace(); });
}

bool holds(const QString& whole, const QString& part)
{
    const auto squeezed = [](QString text) { return text.removeIf([](QChar c) { return c.isSpace(); }); };
    return squeezed(whole).contains(squeezed(part));
}

} // namespace

Playback::Playback(const Clock& clock)
    : m_clock(clock)
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &Playback::finish);
}

void Playback::sent(const QString& text)
{
    if (m_sent.isEmpty())
        m_startedAt = m_clock.monotonic();
    m_sent += text;
    m_cycleEnded = false;
}

void Playback::cycleEnded()
{
    m_cycleEnded = true;
    const auto due = m_startedAt + spokenDuration(m_sent) + kGrace - m_clock.monotonic();
    m_deadline.start(std::max(0ms, std::chrono::duration_cast<std::chrono::milliseconds>(due)));
    check();
}

bool Playback::played(const QString& text)
{
    m_reported = true;
    if (!m_cut.isEmpty() && holds(m_cut, text) && !holds(m_sent, text))
        return false;
    if (m_sent.isEmpty())
        return true; // a greeting: it is not ours to count
    if (!m_played.isEmpty() && !m_played.back().isSpace() && !text.startsWith(QLatin1Char(' ')))
        m_played += QLatin1Char(' ');
    m_played += text;
    check();
    return true;
}

void Playback::speaking(bool on)
{
    m_speaking = on;
    check();
}

void Playback::cut()
{
    m_cut = m_sent;
    m_sent.clear();
    m_played.clear();
    m_speaking = false;
    m_deadline.stop();
}

void Playback::check()
{
    if (m_cycleEnded && isBusy() && !m_speaking && coversAll())
        finish();
}

bool Playback::hasUnspoken() const
{
    const bool isKnown = m_reported && (!m_played.isEmpty() || !m_speaking); // the first words may be in the air
    return isBusy() && isKnown && !coversAll();
}

bool Playback::coversAll() const { return m_reported && letters(m_played) >= letters(m_sent); }

void Playback::finish()
{
    cut();
    m_cut.clear();
    Q_EMIT finished();
}

} // namespace core
