#include "ui/monitor/monitorfigures.h"

#include <QCoreApplication>
#include <QLocale>

namespace ui {

namespace {

/// For the translations: whose words these are.
class MonitorFigures {
    Q_DECLARE_TR_FUNCTIONS(ui::MonitorFigures)
};

const QString kUnknown = QStringLiteral("–");

QString millis(double value)
{
    if (value < 0)
        return kUnknown;
    const int decimals = value < 1 ? 2 : value < 10 ? 1 : 0; // our own share is far below a millisecond
    return MonitorFigures::tr("%1 ms").arg(QLocale().toString(value, 'f', decimals));
}

TileFigure quantiles(double p50, double p95, std::vector<double> hour)
{
    TileFigure tile;
    tile.figure = millis(p50);
    if (p95 >= 0)
        tile.aside = MonitorFigures::tr("p95 %1").arg(millis(p95));
    tile.spoken = p50 < 0
        ? MonitorFigures::tr("not known yet")
        : MonitorFigures::tr("half of them under %1, 95 of 100 under %2").arg(millis(p50), millis(p95));
    tile.hour = std::move(hour);
    return tile;
}

TileFigure plain(const QString& figure, const QString& aside, std::vector<double> hour)
{
    const QString spoken = figure == kUnknown ? MonitorFigures::tr("not known yet") : figure + QLatin1Char(' ') + aside;
    return { figure, aside, spoken.trimmed(), std::move(hour) };
}

template <class Value>
std::vector<double> series(const core::StatsInfo& stats, Value value)
{
    std::vector<double> all;
    for (const core::StatsBucket& bucket : stats.series)
        all.push_back(value(bucket));
    return all;
}

double answerShare(const core::StatsBucket& bucket)
{
    const int ended = bucket.completed + bucket.busy + bucket.noAnswer + bucket.failed + bucket.canceled;
    return ended == 0 ? -1 : qMin(1.0, double(bucket.answered) / ended);
}

QString lengthText(double seconds)
{
    const qint64 whole = qRound64(seconds);
    return QStringLiteral("%1:%2").arg(whole / 60, 2, 10, QLatin1Char('0')).arg(whole % 60, 2, 10, QLatin1Char('0'));
}

} // namespace

QString tileLabel(Tile tile)
{
    switch (tile) {
    case Tile::Active:
        return MonitorFigures::tr("active");
    case Tile::Ringing:
        return MonitorFigures::tr("ringing");
    case Tile::Answered:
        return MonitorFigures::tr("answered today");
    case Tile::AnswerRate:
        return MonitorFigures::tr("answer rate today");
    case Tile::Length:
        return MonitorFigures::tr("average length");
    case Tile::OwnTurn:
        return MonitorFigures::tr("own turn time, p50");
    case Tile::FirstToken:
        return MonitorFigures::tr("LLM first token, p50");
    case Tile::Spending:
        return MonitorFigures::tr("tokens and cost today");
    }
    return {};
}

TileFigure tileFigure(Tile tile, const std::optional<core::StatsInfo>& stats)
{
    if (!stats)
        return plain(kUnknown, {}, {});
    const core::StatsInfo& now = *stats;
    switch (tile) {
    case Tile::Active:
        return countFigure(now.active, {});
    case Tile::Ringing:
        return countFigure(now.ringing, {});
    case Tile::Answered: {
        auto hour = series(now, [](const core::StatsBucket& bucket) { return double(bucket.answered); });
        return plain(QLocale().toString(now.answeredToday),
            MonitorFigures::tr("of %1 placed").arg(QLocale().toString(now.placedToday)), std::move(hour));
    }
    case Tile::AnswerRate:
        return plain(now.answerRate < 0 ? kUnknown : MonitorFigures::tr("%1 %").arg(qRound(now.answerRate * 100)), {},
            series(now, answerShare));
    case Tile::Length:
        return plain(now.averageSeconds < 0 ? kUnknown : lengthText(now.averageSeconds), {}, {});
    case Tile::OwnTurn:
        return quantiles(now.today.ownTurnP50Ms, now.today.ownTurnP95Ms,
            series(now, [](const core::StatsBucket& bucket) { return bucket.ownTurnP50Ms; }));
    case Tile::FirstToken:
        return quantiles(now.today.firstTokenP50Ms, now.today.firstTokenP95Ms,
            series(now, [](const core::StatsBucket& bucket) { return bucket.firstTokenP50Ms; }));
    case Tile::Spending: {
        auto hour = series(now, [](const core::StatsBucket& bucket) { return double(bucket.tokens); });
        return plain(
            QLocale().toString(now.today.tokens), moneyText(now.today.costMicros, now.costUnit), std::move(hour));
    }
    }
    return {};
}

TileFigure countFigure(int count, std::vector<double> hour)
{
    return plain(count < 0 ? kUnknown : QLocale().toString(count), {}, std::move(hour));
}

QString moneyText(qint64 micros, const QString& unit)
{
    if (unit.isEmpty())
        return kUnknown; // no call has a price yet
    const double value = double(micros) / 1e6;
    const int digits = micros != 0 && qAbs(micros) < 100'000 ? 4 : 2;
    return MonitorFigures::tr("%1 %2").arg(QLocale().toString(value, 'f', digits), unit);
}

} // namespace ui
