#pragma once

#include "core/client/deskapi.h"
#include "ui/theme/theme.h"

#include <QWidget>

#include <array>

class QAbstractAxis;
class QChart;
class QChartView;
class QDateTimeAxis;
class QXYSeries;

namespace ui {

/// Calls by outcome, turn times and cost over one time axis.
class ChartPane : public QWidget {
    Q_OBJECT
public:
    explicit ChartPane(QWidget* parent = nullptr);

    /// `stats.series` covers the range; `bucketSeconds` is the length of each.
    void show(const core::StatsInfo& stats, int bucketSeconds);
    void setDimmed(bool isDimmed);
    void setTextPixels(int pixels);
    QDateTime from() const;
    QDateTime until() const;

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    enum Which { Calls, Turns, Cost, ChartCount };
    struct Chart {
        QChart* chart = nullptr;
        QChartView* view = nullptr;
        QDateTimeAxis* time = nullptr;
        QAbstractAxis* value = nullptr;
    };

    Chart makeChart(const QString& name, QAbstractAxis* value);
    void draw();
    void drawCalls();
    void drawTurns();
    void drawCost();
    void addLine(const QString& name, double core::StatsBucket::*value, Tone tone, Qt::PenStyle style);
    static void setValues(const Chart& chart, double top, const QString& format);
    void attach(Chart& chart, QXYSeries* series);
    void paintLook(Chart& chart) const;
    int textPixels(const Chart& chart) const;
    void alignPlots();
    qint64 endOf(const core::StatsBucket& bucket) const;
    QColor tone(Tone tone) const;

    std::array<Chart, ChartCount> m_charts;
    core::StatsInfo m_stats;
    int m_bucketSeconds = 60;
    int m_pixels = 13;
    bool m_isDimmed = false;
};

} // namespace ui
