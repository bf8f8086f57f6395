#pragma once

#include "core/base/clock.h"
#include "core/client/callinfo.h"
#include "core/client/deskapi.h"
#include "ui/theme/theme.h"

#include <QObject>

#include <chrono>
#include <map>

namespace ui {

enum class AlarmKind { CoreAway, FailureRate, LlmErrors, WebhooksRefused, Draining };

/// When an alarm is raised.
struct AlarmRules {
    double failureShare = 0.3; ///< of the newest calls, 0…1
    int failureCalls = 20; ///< how many of the newest calls count
    int failureAtLeast = 5; ///< with fewer ended calls nothing is said
    std::chrono::minutes failureWindow { 15 };
    qint64 llmErrors = 1; ///< new ones inside the window
    qint64 webhooksRefused = 1; ///< likewise
    std::chrono::minutes errorWindow { 5 };
    bool operator==(const AlarmRules&) const = default;
};

struct Alarm {
    AlarmKind kind = AlarmKind::CoreAway;
    QDateTime since; ///< UTC
    qint64 count = 1; ///< how often it happened since
    bool isOver = false; ///< its cause has gone; it stays until acknowledged
    bool operator==(const Alarm&) const = default;
};

/// Decides what is alarming. An alarm stays until it is acknowledged and comes back when it happens again.
class AlarmCenter : public QObject {
    Q_OBJECT
public:
    AlarmCenter(const core::Clock& clock, const AlarmRules& rules, QObject* parent = nullptr);

    void setAway(bool isAway);
    void setDraining(bool isDraining);
    void noteEnded(const core::CallInfo& call);
    /// The first figures after the start, or of another instance of the core, are where counting begins: zero for a
    /// core that has restarted while we watched.
    void noteStats(const core::StatsInfo& stats);
    void noteInstance(const QString& instance);
    /// Lets time pass: calls leave the window.
    void tick();

    QList<Alarm> alarms() const; ///< not acknowledged; gravest first
    bool has(AlarmKind kind) const { return m_alarms.contains(kind); }
    double failureShare() const; ///< of the calls that count now; -1 with too few
    static QString word(AlarmKind kind);
    static Tone tone(AlarmKind kind);

public Q_SLOTS:
    void acknowledge(ui::AlarmKind kind);
    void acknowledgeAll();

Q_SIGNALS:
    void raised(ui::AlarmKind kind);
    void changed();

private:
    struct Ended {
        QDateTime at;
        bool failed = false;
    };
    struct Counter {
        qint64 total = -1; ///< -1: nothing known yet
        QList<std::pair<QDateTime, qint64>> increases;
    };

    void raise(AlarmKind kind, qint64 count);
    void setGoing(AlarmKind kind, bool isGoing);
    void count(AlarmKind kind, Counter& counter, qint64 total, qint64 threshold);
    void weighFailures();

    const core::Clock& m_clock;
    AlarmRules m_rules;
    std::map<AlarmKind, Alarm> m_alarms;
    std::map<AlarmKind, bool> m_going; ///< of conditions, whether they hold
    QList<Ended> m_ended; ///< oldest first
    Counter m_llm;
    Counter m_webhooks;
    QString m_instance;
};

} // namespace ui
