#include "ui/monitor/chartpane.h"

#include "ui/monitor/monitorfigures.h"

#include <QAreaSeries>
#include <QChart>
#include <QChartView>
#include <QDateTimeAxis>
#include <QEvent>
#include <QGraphicsLayout>
#include <QHBoxLayout>
#include <QLegend>
#include <QLegendMarker>
#include <QLineSeries>
#include <QLocale>
#include <QLogValueAxis>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double kLeastMs = 0.1;
constexpr int kLeastPixels = 11;

struct Outcome {
    const char* name;
    int core::StatsBucket::*count;
    Tone tone;
    Qt::BrushStyle brush;
};

/// From the ground up. Each has its own pattern, so that colour alone tells nothing.
constexpr std::array kOutcomes {
    Outcome {
        QT_TRANSLATE_NOOP("ui::ChartPane", "completed"), &core::StatsBucket::completed, Tone::Live, Qt::SolidPattern },
    Outcome {
        QT_TRANSLATE_NOOP("ui::ChartPane", "no answer"), &core::StatsBucket::noAnswer, Tone::Busy, Qt::Dense4Pattern },
    Outcome { QT_TRANSLATE_NOOP("ui::ChartPane", "busy"), &core::StatsBucket::busy, Tone::Busy, Qt::BDiagPattern },
    Outcome {
        QT_TRANSLATE_NOOP("ui::ChartPane", "failed"), &core::StatsBucket::failed, Tone::Failed, Qt::DiagCrossPattern },
    Outcome {
        QT_TRANSLATE_NOOP("ui::ChartPane", "canceled"), &core::StatsBucket::canceled, Tone::Dim, Qt::Dense6Pattern },
};

/// The next of 1, 2, 5, 10, … so that the labels are whole.
double niceTop(double most, double least)
{
    const double power = std::pow(10.0, std::floor(std::log10(qMax(most, least))));
    for (const double step : { 1.0, 2.0, 4.0, 6.0, 8.0, 10.0 }) {
        if (step * power >= most)
            return qMax(step * power, least);
    }
    return most;
}

} // namespace

ChartPane::ChartPane(QWidget* parent)
    : QWidget(parent)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::kGap);
    m_charts = { makeChart(tr("Calls by outcome"), new QValueAxis), makeChart(tr("Turn times (ms)"), new QLogValueAxis),
        makeChart(tr("Cost"), new QValueAxis) };
    m_charts[Turns].chart->legend()->setMarkerShape(QLegend::MarkerShapeFromSeries);
    m_charts[Cost].chart->legend()->setAlignment(Qt::AlignBottom);
    for (const Chart& chart : m_charts)
        row->addWidget(chart.view, 1);
    draw();
}

ChartPane::Chart ChartPane::makeChart(const QString& name, QAbstractAxis* value)
{
    Chart one;
    one.chart = new QChart;
    one.chart->setTitle(name);
    one.chart->setAnimationOptions(QChart::NoAnimation);
    one.chart->layout()->setContentsMargins(0, 0, 0, 0);
    one.chart->setMargins(QMargins(4, 0, 8, 0));
    one.chart->setBackgroundRoundness(Theme::kRadius);
    one.chart->legend()->setAlignment(Qt::AlignRight);
    one.view = new QChartView(one.chart, this);
    one.view->setRenderHint(QPainter::Antialiasing);
    one.view->setFrameShape(QFrame::NoFrame);
    one.view->setAccessibleName(name);
    one.view->setFocusPolicy(Qt::TabFocus);
    one.view->setMinimumHeight(120);
    one.time = new QDateTimeAxis(one.chart);
    one.time->setFormat(QStringLiteral("HH:mm"));
    one.value = value;
    value->setParent(one.chart);
    one.chart->addAxis(one.time, Qt::AlignBottom);
    one.chart->addAxis(one.value, Qt::AlignLeft);
    return one;
}

void ChartPane::show(const core::StatsInfo& stats, int bucketSeconds)
{
    if (stats == m_stats && bucketSeconds == m_bucketSeconds)
        return;
    m_stats = stats;
    m_bucketSeconds = bucketSeconds;
    draw();
}

void ChartPane::setDimmed(bool isDimmed)
{
    if (isDimmed == m_isDimmed)
        return;
    m_isDimmed = isDimmed;
    draw();
}

void ChartPane::setTextPixels(int pixels)
{
    if (pixels == m_pixels)
        return;
    m_pixels = pixels;
    draw(); // lines are as thick as letters
}

QDateTime ChartPane::from() const { return m_charts[Calls].time->min(); }

QDateTime ChartPane::until() const { return m_charts[Calls].time->max(); }

void ChartPane::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        draw();
}

void ChartPane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    for (Chart& chart : m_charts)
        paintLook(chart);
}

/// Letters that leave room for title, axis and all of the legend.
int ChartPane::textPixels(const Chart& chart) const
{
    return std::min({ m_pixels, std::max(kLeastPixels, chart.view->height() / 13),
        std::max(kLeastPixels, chart.view->width() / 26) });
}

void ChartPane::draw()
{
    for (Chart& chart : m_charts) {
        chart.chart->removeAllSeries();
        if (!m_stats.series.isEmpty()) {
            chart.time->setRange(m_stats.series.first().start.toLocalTime(),
                QDateTime::fromMSecsSinceEpoch(endOf(m_stats.series.last())));
        }
    }
    drawCalls();
    drawTurns();
    drawCost();
    for (Chart& chart : m_charts)
        paintLook(chart);
}

void ChartPane::drawCalls()
{
    Chart& chart = m_charts[Calls];
    QList<int> ground(m_stats.series.size(), 0);
    QStringList said;
    for (const Outcome& outcome : kOutcomes) {
        auto* upper = new QLineSeries(chart.chart);
        auto* lower = new QLineSeries(chart.chart);
        int sum = 0;
        for (int i = 0; i < m_stats.series.size(); ++i) {
            const core::StatsBucket& bucket = m_stats.series.at(i);
            const int top = ground.at(i) + bucket.*outcome.count;
            for (const qint64 at : { bucket.start.toMSecsSinceEpoch(), endOf(bucket) }) {
                lower->append(double(at), ground.at(i));
                upper->append(double(at), top);
            }
            ground[i] = top;
            sum += bucket.*outcome.count;
        }
        auto* area = new QAreaSeries(upper, lower);
        area->setName(tr(outcome.name));
        area->setPen(QPen(tone(outcome.tone), 1));
        area->setBrush(QBrush(tone(outcome.tone), outcome.brush));
        chart.chart->addSeries(area);
        area->attachAxis(chart.time);
        area->attachAxis(chart.value);
        said.append(tr("%1: %2").arg(tr(outcome.name)).arg(sum));
    }
    const int most = ground.isEmpty() ? 0 : *std::ranges::max_element(ground);
    setValues(chart, niceTop(most, 2), QStringLiteral("%.0f"));
    chart.view->setAccessibleDescription(said.join(QStringLiteral(", ")));
}

void ChartPane::drawTurns()
{
    Chart& chart = m_charts[Turns];
    addLine(tr("own p50"), &core::StatsBucket::ownTurnP50Ms, Tone::Accent, Qt::SolidLine);
    addLine(tr("own p95"), &core::StatsBucket::ownTurnP95Ms, Tone::Accent, Qt::DashLine);
    addLine(tr("LLM p50"), &core::StatsBucket::firstTokenP50Ms, Tone::Assistant, Qt::DashDotLine);
    addLine(tr("LLM p95"), &core::StatsBucket::firstTokenP95Ms, Tone::Assistant, Qt::DotLine);
    double most = -1;
    for (const core::StatsBucket& bucket : m_stats.series)
        most = std::max({ most, bucket.ownTurnP95Ms, bucket.firstTokenP95Ms });
    // Our own share is a thousandth of the LLM's: only by powers of ten are both seen.
    auto* axis = static_cast<QLogValueAxis*>(chart.value);
    axis->setBase(10);
    axis->setRange(kLeastMs, std::pow(10.0, std::ceil(std::log10(qMax(most, 10.0)))));
    axis->setLabelFormat(QStringLiteral("%g"));
    chart.view->setAccessibleDescription(
        most < 0 ? tr("No turn yet.") : tr("The slowest stretch: %1 ms at p95.").arg(qRound64(most)));
}

/// A line ends where nothing is known; a stretch alone is a short dash.
void ChartPane::addLine(const QString& name, double core::StatsBucket::*value, Tone toneOfLine, Qt::PenStyle style)
{
    Chart& chart = m_charts[Turns];
    QLineSeries* line = nullptr;
    bool isFirst = true;
    const auto begin = [&] {
        line = new QLineSeries(chart.chart);
        line->setName(name);
        line->setPen(QPen(tone(toneOfLine), qMax(2.0, textPixels(chart) / 7.0), style));
        attach(chart, line);
        if (!std::exchange(isFirst, false)) {
            for (QLegendMarker* marker : chart.chart->legend()->markers(line))
                marker->setVisible(false);
        }
    };
    for (const core::StatsBucket& bucket : m_stats.series) {
        if (bucket.*value < 0) {
            line = nullptr;
            continue;
        }
        if (!line)
            begin();
        const double shown = qMax(kLeastMs, bucket.*value);
        line->append(double(bucket.start.toMSecsSinceEpoch()), shown);
        line->append(double(endOf(bucket)), shown);
    }
    if (isFirst)
        begin();
}

void ChartPane::drawCost()
{
    Chart& chart = m_charts[Cost];
    auto* upper = new QLineSeries(chart.chart);
    auto* lower = new QLineSeries(chart.chart);
    double most = 0;
    qint64 sum = 0;
    for (const core::StatsBucket& bucket : m_stats.series) {
        for (const qint64 at : { bucket.start.toMSecsSinceEpoch(), endOf(bucket) }) {
            upper->append(double(at), double(bucket.costMicros) / 1e6);
            lower->append(double(at), 0);
        }
        most = qMax(most, double(bucket.costMicros) / 1e6);
        sum += bucket.costMicros;
    }
    auto* area = new QAreaSeries(upper, lower);
    area->setName(tr("cost, %1").arg(moneyText(sum, m_stats.costUnit)));
    area->setPen(QPen(tone(Tone::Unknown), 1));
    area->setBrush(QBrush(tone(Tone::Unknown), Qt::Dense5Pattern));
    chart.chart->addSeries(area);
    area->attachAxis(chart.time);
    area->attachAxis(chart.value);
    const double top = niceTop(most, 0.01);
    setValues(chart, top, top < 0.1 ? QStringLiteral("%.3f") : QStringLiteral("%.2f"));
    chart.view->setAccessibleDescription(tr("In sum %1.").arg(moneyText(sum, m_stats.costUnit)));
}

void ChartPane::setValues(const Chart& chart, double top, const QString& format)
{
    auto* axis = static_cast<QValueAxis*>(chart.value);
    axis->setRange(0, top);
    axis->setTickCount(3);
    axis->setLabelFormat(format);
}

void ChartPane::attach(Chart& chart, QXYSeries* series)
{
    chart.chart->addSeries(series);
    series->attachAxis(chart.time);
    series->attachAxis(chart.value);
}

void ChartPane::paintLook(Chart& chart) const
{
    QFont font = this->font();
    const int pixels = textPixels(chart);
    font.setPixelSize(pixels);
    QFont bold = font;
    bold.setBold(true);
    const QColor dim = Theme::color(Tone::Dim, palette());
    const QColor line = Theme::color(Tone::Line, palette());
    chart.view->setBackgroundBrush(Theme::color(Tone::Panel, palette()));
    chart.chart->setBackgroundBrush(Theme::color(Tone::Window, palette()));
    chart.chart->setTitleFont(bold);
    chart.chart->setTitleBrush(m_isDimmed ? dim : Theme::color(Tone::Text, palette()));
    chart.chart->legend()->setFont(font);
    chart.chart->legend()->setLabelColor(dim);
    for (QAbstractAxis* axis : { static_cast<QAbstractAxis*>(chart.time), chart.value }) {
        axis->setLabelsFont(font);
        axis->setLabelsColor(dim);
        axis->setGridLineColor(line);
        axis->setLinePenColor(line);
    }
    chart.time->setTickCount(qBound(2, chart.view->width() / (pixels * 7), 7));
}

qint64 ChartPane::endOf(const core::StatsBucket& bucket) const
{
    return bucket.start.toMSecsSinceEpoch() + qint64(m_bucketSeconds) * 1000;
}

QColor ChartPane::tone(Tone tone) const { return Theme::color(m_isDimmed ? Tone::Dim : tone, palette()); }

} // namespace ui
