#include "ui/monitor/alarmcenter.h"

#include <algorithm>

namespace ui {

AlarmCenter::AlarmCenter(const core::Clock& clock, const AlarmRules& rules, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_rules(rules)
{
}

void AlarmCenter::setAway(bool isAway) { setGoing(AlarmKind::CoreAway, isAway); }

void AlarmCenter::setDraining(bool isDraining) { setGoing(AlarmKind::Draining, isDraining); }

void AlarmCenter::noteEnded(const core::CallInfo& call)
{
    static const QStringList kFailed { QStringLiteral("failed"), QStringLiteral("refused"), QStringLiteral("unknown") };
    m_ended.append({ m_clock.now(), kFailed.contains(call.status) });
    if (m_ended.size() > m_rules.failureCalls)
        m_ended.removeFirst();
    weighFailures();
}

void AlarmCenter::noteStats(const core::StatsInfo& stats)
{
    count(AlarmKind::LlmErrors, m_llm, stats.llmErrors, m_rules.llmErrors);
    count(AlarmKind::WebhooksRefused, m_webhooks, stats.webhooksRefused, m_rules.webhooksRefused);
}

void AlarmCenter::noteInstance(const QString& instance)
{
    if (!m_instance.isEmpty() && instance != m_instance) {
        m_llm.total = 0;
        m_webhooks.total = 0;
    }
    m_instance = instance;
}

void AlarmCenter::tick() { weighFailures(); }

QList<Alarm> AlarmCenter::alarms() const
{
    QList<Alarm> all;
    for (const auto& [kind, alarm] : m_alarms)
        all.append(alarm);
    return all;
}

double AlarmCenter::failureShare() const
{
    if (m_ended.size() < m_rules.failureAtLeast)
        return -1;
    return double(std::ranges::count_if(m_ended, &Ended::failed)) / double(m_ended.size());
}

QString AlarmCenter::word(AlarmKind kind)
{
    switch (kind) {
    case AlarmKind::CoreAway:
        return tr("Core away");
    case AlarmKind::FailureRate:
        return tr("Many calls fail");
    case AlarmKind::LlmErrors:
        return tr("LLM errors");
    case AlarmKind::WebhooksRefused:
        return tr("Webhooks refused");
    case AlarmKind::Draining:
        return tr("Core takes no new calls");
    }
    return {};
}

Tone AlarmCenter::tone(AlarmKind kind) { return kind == AlarmKind::Draining ? Tone::Busy : Tone::Failed; }

void AlarmCenter::acknowledge(AlarmKind kind)
{
    if (m_alarms.erase(kind) > 0)
        Q_EMIT changed();
}

void AlarmCenter::acknowledgeAll()
{
    if (m_alarms.empty())
        return;
    m_alarms.clear();
    Q_EMIT changed();
}

void AlarmCenter::raise(AlarmKind kind, qint64 count)
{
    const auto [alarm, isNew] = m_alarms.try_emplace(kind, Alarm { kind, m_clock.now(), 0 });
    alarm->second.count += count;
    alarm->second.isOver = false;
    Q_EMIT changed();
    if (isNew)
        Q_EMIT raised(kind);
}

void AlarmCenter::setGoing(AlarmKind kind, bool isGoing)
{
    if (std::exchange(m_going[kind], isGoing) == isGoing)
        return;
    if (isGoing)
        return raise(kind, 1);
    if (const auto alarm = m_alarms.find(kind); alarm != m_alarms.end()) {
        alarm->second.isOver = true;
        Q_EMIT changed();
    }
}

void AlarmCenter::count(AlarmKind kind, Counter& counter, qint64 total, qint64 threshold)
{
    const qint64 before = std::exchange(counter.total, total);
    if (before < 0)
        return;
    // Fewer than before: it has restarted, and these are new.
    const qint64 increase = total < before ? total : total - before;
    if (increase == 0)
        return;
    const QDateTime now = m_clock.now();
    counter.increases.append({ now, increase });
    const QDateTime oldest = now.addSecs(-std::chrono::seconds(m_rules.errorWindow).count());
    counter.increases.removeIf([&oldest](const auto& one) { return one.first < oldest; });
    qint64 sum = 0;
    for (const auto& [at, number] : std::as_const(counter.increases))
        sum += number;
    if (sum < threshold && !has(kind))
        return;
    counter.increases.clear(); // what has been told does not count again
    raise(kind, sum);
}

void AlarmCenter::weighFailures()
{
    const QDateTime oldest = m_clock.now().addSecs(-std::chrono::seconds(m_rules.failureWindow).count());
    m_ended.removeIf([&oldest](const Ended& one) { return one.at < oldest; });
    const double share = failureShare();
    setGoing(AlarmKind::FailureRate, share >= 0 && share >= m_rules.failureShare);
}

} // namespace ui
