#include "core/conversation/silencewatch.h"

#include <algorithm>

namespace core {

using std::chrono::milliseconds;

SilenceWatch::SilenceWatch(SilenceLimits limits, QObject* parent)
    : QObject(parent)
    , m_limits(limits)
    , m_timer(this)
    , m_speechEnd(milliseconds::zero())
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &SilenceWatch::expire);
}

void SilenceWatch::assistantSpeaks(milliseconds length)
{
    m_speechEnd.setRemainingTime(milliseconds(m_speechEnd.remainingTime()) + length);
    m_awake = true;
    start();
}

void SilenceWatch::assistantSilent()
{
    m_speechEnd.setRemainingTime(milliseconds::zero());
    m_awake = true;
    start();
}

void SilenceWatch::calleeSpeaks()
{
    m_reminders = 0;
    m_awake = true;
    start();
}

void SilenceWatch::hold(bool on)
{
    if (m_held == on)
        return;
    m_held = on;
    start();
}

void SilenceWatch::waitPatiently(bool on)
{
    if (m_patient == on)
        return;
    m_patient = on;
    start();
}

void SilenceWatch::stop()
{
    m_awake = false;
    m_timer.stop();
}

void SilenceWatch::start()
{
    if (!m_awake || m_held)
        return m_timer.stop();
    const milliseconds speech(std::max<qint64>(0, m_speechEnd.remainingTime()));
    m_timer.start(speech + (m_patient ? m_limits.patient : m_limits.after));
}

void SilenceWatch::expire()
{
    if (m_reminders >= m_limits.reminders) {
        stop();
        Q_EMIT giveUp();
        return;
    }
    ++m_reminders;
    start();
    Q_EMIT remind(m_reminders);
}

} // namespace core
