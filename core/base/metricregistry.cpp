#include "core/base/metricregistry.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

template <class T>
struct Child {
    MetricLabels labels;
    std::unique_ptr<T> metric;
};

const char* word(MetricRegistry::Kind kind)
{
    switch (kind) {
    case MetricRegistry::Kind::Counter:
        return "counter";
    case MetricRegistry::Kind::Gauge:
        return "gauge";
    case MetricRegistry::Kind::Histogram:
        return "histogram";
    }
    return "untyped";
}

QByteArray escaped(QByteArray text, bool isLabel)
{
    text.replace('\\', "\\\\").replace('\n', "\\n");
    return isLabel ? text.replace('"', "\\\"") : text;
}

QByteArray number(double value)
{
    if (std::isnan(value))
        return "NaN";
    if (std::isinf(value))
        return value > 0 ? "+Inf" : "-Inf";
    return QByteArray::number(value, 'g', 15);
}

QByteArray written(const MetricLabels& labels)
{
    if (labels.isEmpty())
        return {};
    QByteArrayList pairs;
    for (const auto& [name, value] : labels)
        pairs.append(name + "=\"" + escaped(value, true) + '"');
    return '{' + pairs.join(',') + '}';
}

void write(QByteArray& out, const QByteArray& name, const MetricLabels& labels, const QByteArray& value)
{
    out += name + written(labels) + ' ' + value + '\n';
}

void write(QByteArray& out, const QByteArray& name, const MetricLabels& labels, const MetricHistogram& histogram)
{
    // The count is the sum of what stands here, so that it fits although others go on observing.
    const QList<quint64> counts = histogram.counts();
    quint64 soFar = 0;
    for (qsizetype i = 0; i < counts.size(); ++i) {
        soFar += counts[i];
        const bool isLast = i == histogram.bounds().size();
        MetricLabels bucket = labels;
        bucket.append({ "le", isLast ? QByteArray("+Inf") : number(histogram.bounds()[i]) });
        write(out, name + "_bucket", bucket, QByteArray::number(soFar));
    }
    write(out, name + "_sum", labels, number(histogram.sum()));
    write(out, name + "_count", labels, QByteArray::number(soFar));
}

template <class T, class Make>
T& childOf(std::vector<Child<T>>& children, const MetricLabels& labels, Make make)
{
    const auto found = std::ranges::find(children, labels, &Child<T>::labels);
    if (found != children.end())
        return *found->metric;
    return *children.emplace_back(Child<T> { labels, make() }).metric;
}

} // namespace

struct MetricRegistry::Family {
    Kind kind;
    QByteArray name; ///< with prefix
    QByteArray help;
    std::vector<Child<MetricCounter>> counters = {};
    std::vector<Child<MetricHistogram>> histograms = {};
    Sampler sampler = {};
};

MetricHistogram::MetricHistogram(QList<double> bounds)
    : m_bounds(std::move(bounds))
    , m_counts(static_cast<std::size_t>(m_bounds.size()) + 1)
{
    Q_ASSERT(std::ranges::is_sorted(m_bounds));
}

void MetricHistogram::observe(double value)
{
    const auto place = std::lower_bound(m_bounds.cbegin(), m_bounds.cend(), value) - m_bounds.cbegin();
    m_counts[static_cast<std::size_t>(place)].fetch_add(1, std::memory_order_relaxed);
    m_sum.fetch_add(value, std::memory_order_relaxed);
}

QList<quint64> MetricHistogram::counts() const
{
    QList<quint64> counts;
    for (const auto& count : m_counts)
        counts.append(count.load(std::memory_order_relaxed));
    return counts;
}

MetricRegistry::MetricRegistry(QByteArray prefix)
    : m_prefix(std::move(prefix))
{
}

MetricRegistry::~MetricRegistry() = default;

MetricRegistry::Family& MetricRegistry::family(Kind kind, const QByteArray& name, const QByteArray& help)
{
    const QByteArray full = m_prefix + name;
    const auto found = std::ranges::find(m_families, full, [](const auto& family) { return family->name; });
    if (found == m_families.end())
        return *m_families.emplace_back(std::make_unique<Family>(Family { kind, full, help }));
    Q_ASSERT((*found)->kind == kind);
    return **found;
}

MetricCounter& MetricRegistry::counter(const QByteArray& name, const QByteArray& help, const MetricLabels& labels)
{
    const std::scoped_lock lock(m_mutex);
    return childOf(
        family(Kind::Counter, name, help).counters, labels, [] { return std::make_unique<MetricCounter>(); });
}

MetricHistogram& MetricRegistry::histogram(
    const QByteArray& name, const QByteArray& help, const QList<double>& bounds, const MetricLabels& labels)
{
    const std::scoped_lock lock(m_mutex);
    return childOf(family(Kind::Histogram, name, help).histograms, labels,
        [&bounds] { return std::make_unique<MetricHistogram>(bounds); });
}

void MetricRegistry::sampled(Kind kind, const QByteArray& name, const QByteArray& help, Sampler sampler)
{
    const std::scoped_lock lock(m_mutex);
    family(kind, name, help).sampler = std::move(sampler);
}

QByteArray MetricRegistry::text() const
{
    const std::scoped_lock lock(m_mutex);
    QByteArray out;
    for (const auto& family : m_families) {
        out += "# HELP " + family->name + ' ' + escaped(family->help, false) + '\n';
        out += "# TYPE " + family->name + ' ' + word(family->kind) + '\n';
        for (const auto& child : family->counters)
            write(out, family->name, child.labels, QByteArray::number(child.metric->value()));
        for (const auto& child : family->histograms)
            write(out, family->name, child.labels, *child.metric);
        for (const MetricSample& sample : family->sampler ? family->sampler() : QList<MetricSample>())
            write(out, family->name, sample.labels, number(sample.value));
    }
    return out;
}

} // namespace core
