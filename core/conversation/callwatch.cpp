#include "core/conversation/callwatch.h"

#include "core/conversation/spokenduration.h"

#include <utility>

namespace core {

namespace {

constexpr qsizetype kMostDigits = 64;

} // namespace

CallWatch::CallWatch(const ConversationTimings& timings)
    : m_timings(timings)
{
    for (QTimer* timer : { &m_silence, &m_length, &m_digitPause })
        timer->setSingleShot(true);
    connect(&m_silence, &QTimer::timeout, this, &CallWatch::takeSilence);
    connect(&m_digitPause, &QTimer::timeout, this, &CallWatch::tellDigits);
    connect(&m_length, &QTimer::timeout, this,
        [this] { Q_EMIT endDue(QStringLiteral("The call had reached its greatest length.")); });
}

void CallWatch::start()
{
    if (!m_length.isActive())
        m_length.start(m_timings.lengthLimit);
}

void CallWatch::stop()
{
    m_silence.stop();
    m_digitPause.stop();
}

void CallWatch::assistantThinks() { m_silence.stop(); }

void CallWatch::assistantSpeaks(const QString& text)
{
    if (!m_paused)
        m_silence.start(m_timings.silence + spokenDuration(text));
}

void CallWatch::assistantSilent(const QString&)
{
    if (!m_paused)
        m_silence.start(m_screening ? m_timings.screening : m_timings.silence);
}

void CallWatch::calleeActive()
{
    m_reminders = 0;
    if (m_silence.isActive())
        m_silence.start(m_timings.silence);
}

void CallWatch::calleeSaid(const QString&)
{
    m_reminders = 0;
    m_silence.stop();
}

void CallWatch::keyPressed(const QString& key)
{
    m_reminders = 0;
    m_silence.stop();
    if (key != QLatin1String("#") && m_digits.size() < kMostDigits) {
        m_digits += key;
        m_digitPause.start(m_timings.digitPause);
        return;
    }
    tellDigits();
}

void CallWatch::pause(bool on)
{
    m_paused = on;
    m_silence.stop();
}

void CallWatch::takeSilence()
{
    if (m_reminders++ < m_timings.reminders)
        Q_EMIT reminderDue();
    else
        Q_EMIT endDue(QStringLiteral("The callee stayed silent."));
}

void CallWatch::tellDigits()
{
    m_digitPause.stop();
    const QString digits = std::exchange(m_digits, {});
    Q_EMIT digitsPressed(digits.isEmpty() ? QStringLiteral("#") : digits);
}

} // namespace core
