#include "core/base/silencetimer.h"

namespace core {

SilenceTimer::SilenceTimer(QObject* parent)
    : QObject(parent)
    , m_timer(this)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &SilenceTimer::check);
    m_silence.start();
}

void SilenceTimer::start(std::chrono::milliseconds limit)
{
    m_limit = limit;
    m_silence.start();
    m_timer.start(limit);
}

void SilenceTimer::check()
{
    const auto left = m_limit - silence();
    if (left > std::chrono::milliseconds::zero())
        m_timer.start(left);
    else
        Q_EMIT expired();
}

} // namespace core
