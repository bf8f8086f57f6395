#include "ui/monitor/monitorpoll.h"

#include "core/base/async.h"

namespace ui {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::seconds kMinute = 60s;

} // namespace

MonitorPoll::MonitorPoll(core::DeskApi& desk, const core::Clock& clock, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
    , m_clock(clock)
{
    m_timer.setInterval(5s);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (m_open == 0)
            ask();
    });
}

void MonitorPoll::setRange(MonitorRange range)
{
    if (range == m_range)
        return;
    m_range = range;
    if (m_timer.isActive())
        start();
}

std::chrono::seconds MonitorPoll::bucket() const
{
    switch (m_range) {
    case MonitorRange::Hour:
        return kMinute;
    case MonitorRange::SixHours:
        return 5 * kMinute;
    case MonitorRange::Day:
    case MonitorRange::Today:
        return 20 * kMinute;
    }
    return kMinute;
}

void MonitorPoll::start()
{
    stop();
    m_timer.start();
    ask();
}

void MonitorPoll::stop()
{
    m_timer.stop();
    ++m_round;
    m_open = 0;
}

void MonitorPoll::ask()
{
    const int round = m_round;
    m_open += 2;
    core::whenDone(m_desk.stats(dayStart(), kMinute, 60 * kMinute), this,
        [this, round](const core::Result<core::StatsInfo>& stats) {
            if (round != m_round)
                return;
            --m_open;
            if (!stats)
                return Q_EMIT failed(stats.error());
            Q_EMIT hourArrived(*stats);
            if (m_range == MonitorRange::Hour)
                Q_EMIT rangeArrived(*stats, int(kMinute.count()));
        });
    core::whenDone(m_desk.health(), this, [this, round](const core::Result<core::CoreInfo>& core) {
        if (round != m_round)
            return;
        --m_open;
        if (core)
            Q_EMIT coreArrived(*core);
        else
            Q_EMIT failed(core.error());
    });
    if (m_range != MonitorRange::Hour)
        askRange();
}

void MonitorPoll::askRange()
{
    const int round = m_round;
    const int seconds = int(bucket().count());
    ++m_open;
    core::whenDone(m_desk.stats(dayStart(), bucket(), span()), this,
        [this, round, seconds](const core::Result<core::StatsInfo>& stats) {
            if (round != m_round)
                return;
            --m_open;
            if (stats)
                Q_EMIT rangeArrived(*stats, seconds);
            else
                Q_EMIT failed(stats.error());
        });
}

std::chrono::seconds MonitorPoll::span() const
{
    switch (m_range) {
    case MonitorRange::Hour:
        return 60 * kMinute;
    case MonitorRange::SixHours:
        return 6h;
    case MonitorRange::Day:
        return 24h;
    case MonitorRange::Today:
        break;
    }
    // Whole buckets, at least one.
    const auto since = std::chrono::seconds(dayStart().secsTo(m_clock.now()));
    return std::max(bucket(), (since / bucket() + 1) * bucket());
}

QDateTime MonitorPoll::dayStart() const { return m_clock.now().toLocalTime().date().startOfDay(); }

} // namespace ui
