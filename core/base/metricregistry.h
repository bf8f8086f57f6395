#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace core {

using MetricLabels = QList<QPair<QByteArray, QByteArray>>; ///< names and values; a value may be any UTF-8

/// Counts something. May be used from any thread.
class MetricCounter {
public:
    void add(quint64 by = 1) { m_value.fetch_add(by, std::memory_order_relaxed); }
    quint64 value() const { return m_value.load(std::memory_order_relaxed); }

private:
    std::atomic<quint64> m_value { 0 };
};

/// How often values fell under each of some bounds. May be used from any thread; an observation takes some nanoseconds.
class MetricHistogram {
public:
    /// `bounds` ascend; everything above the last one falls under +Inf.
    explicit MetricHistogram(QList<double> bounds);

    void observe(double value);

    const QList<double>& bounds() const { return m_bounds; }
    /// How many values fell under each bound and not under the one before; the last entry is for +Inf.
    QList<quint64> counts() const;
    double sum() const { return m_sum.load(std::memory_order_relaxed); }

private:
    QList<double> m_bounds;
    std::vector<std::atomic<quint64>> m_counts;
    std::atomic<double> m_sum { 0 };
};

struct MetricSample {
    MetricLabels labels;
    double value = 0;
};

/// All that a program tells Prometheus. Metrics stand on the page in the order in which they were made.
class MetricRegistry {
public:
    using Sampler = std::function<QList<MetricSample>()>;
    enum class Kind { Counter, Gauge, Histogram };

    /// `prefix` comes before every name.
    explicit MetricRegistry(QByteArray prefix);
    ~MetricRegistry();

    // The same name and labels give the same object again; it lives as long as the registry. Keep the reference where
    // it is used often.
    MetricCounter& counter(const QByteArray& name, const QByteArray& help, const MetricLabels& labels = {});
    MetricHistogram& histogram(
        const QByteArray& name, const QByteArray& help, const QList<double>& bounds, const MetricLabels& labels = {});
    /// A counter or gauge whose values are asked for when the page is written, on the thread that writes it.
    void sampled(Kind kind, const QByteArray& name, const QByteArray& help, Sampler sampler);

    /// Source: Prometheus docs, "Exposition formats", text format 0.0.4.
    QByteArray text() const;

private:
    struct Family;
    Family& family(Kind kind, const QByteArray& name, const QByteArray& help);

    QByteArray m_prefix;
    mutable std::mutex m_mutex;
    std::vector<std::unique_ptr<Family>> m_families;
};

} // namespace core
