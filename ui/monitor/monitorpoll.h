#pragma once

#include "core/base/clock.h"
#include "core/client/deskapi.h"

#include <QObject>
#include <QTimer>

namespace ui {

enum class MonitorRange { Hour, SixHours, Day, Today };

/// Asks a core for its figures every five seconds, while it is reached.
class MonitorPoll : public QObject {
    Q_OBJECT
public:
    MonitorPoll(core::DeskApi& desk, const core::Clock& clock, QObject* parent = nullptr);

    void setRange(MonitorRange range);
    MonitorRange range() const { return m_range; }
    std::chrono::seconds bucket() const;
    void start();
    void stop();

Q_SIGNALS:
    void hourArrived(const core::StatsInfo& stats); ///< with a series of the last 60 minutes
    void rangeArrived(const core::StatsInfo& stats, int bucketSeconds);
    void coreArrived(const core::CoreInfo& core);
    void failed(const core::Error& error);

private:
    void ask();
    void askRange();
    std::chrono::seconds span() const;
    QDateTime dayStart() const;

    core::DeskApi& m_desk;
    const core::Clock& m_clock;
    MonitorRange m_range = MonitorRange::Hour;
    QTimer m_timer;
    int m_round = 0; ///< answers to an earlier round are late: not shown
    int m_open = 0; ///< requests without an answer
};

} // namespace ui
