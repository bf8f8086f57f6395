#include "core/sandbox/agentspeech.h"

namespace core {

qsizetype wordEnd(const QString& text, qsizetype from, bool complete)
{
    qsizetype at = from;
    while (at < text.size() && text[at].isSpace())
        ++at;
    if (at == text.size())
        return -1;
    while (at < text.size() && !text[at].isSpace())
        ++at;
    return at < text.size() || complete ? at : -1;
}

AgentSpeech::AgentSpeech(std::chrono::milliseconds wordTime, QObject* parent)
    : QObject(parent)
    , m_wordTime(wordTime)
{
    m_word.setSingleShot(true);
    m_word.setTimerType(Qt::PreciseTimer);
    connect(&m_word, &QTimer::timeout, this, &AgentSpeech::speakWord);
}

void AgentSpeech::add(const QString& token, bool last, Interruptible interruptible, bool preemptible)
{
    if (m_cycles.isEmpty() || m_cycles.last().complete) {
        makeWay();
        m_cycles.append(Cycle { {}, false, interruptible, preemptible });
    }
    Cycle& cycle = m_cycles.last();
    cycle.text += token;
    cycle.complete = last;
    cycle.interruptible = interruptible;
    if (!m_word.isActive())
        proceed();
}

void AgentSpeech::makeWay()
{
    while (!m_cycles.isEmpty() && m_cycles.last().preemptible) {
        if (m_cycles.size() > 1 || !m_begun) {
            m_cycles.removeLast();
            continue;
        }
        Q_EMIT preempted(interrupt().spoken);
    }
}

Interruptible AgentSpeech::interruptible() const
{
    return m_cycles.isEmpty() ? Interruptible {} : m_cycles.first().interruptible;
}

AgentSpeech::Cut AgentSpeech::interrupt()
{
    Cut cut;
    if (m_begun)
        cut = { m_cycles.first().text.first(m_spoken).trimmed(), std::chrono::milliseconds(m_since.elapsed()) };
    m_word.stop();
    m_cycles.clear();
    m_spoken = 0;
    m_begun = false;
    return cut;
}

void AgentSpeech::proceed()
{
    while (!m_cycles.isEmpty()) {
        const Cycle& cycle = m_cycles.first();
        if (wordEnd(cycle.text, m_spoken, cycle.complete) >= 0) {
            if (!std::exchange(m_begun, true)) {
                m_since.start();
                Q_EMIT started();
            }
            m_word.start(m_wordTime);
            return;
        }
        if (!cycle.complete)
            return; // the next token will go on
        endCycle();
    }
}

void AgentSpeech::speakWord()
{
    const Cycle& cycle = m_cycles.first();
    m_spoken = wordEnd(cycle.text, m_spoken, cycle.complete);
    Q_EMIT wordSpoken(cycle.text.first(m_spoken).trimmed()); // a listener may interrupt
    if (!m_word.isActive())
        proceed();
}

void AgentSpeech::endCycle()
{
    const QString text = m_cycles.takeFirst().text.trimmed();
    m_spoken = 0;
    if (std::exchange(m_begun, false))
        Q_EMIT finished(text);
}

} // namespace core
