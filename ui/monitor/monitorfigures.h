#pragma once

#include "core/client/deskapi.h"

#include <QString>

#include <optional>
#include <vector>

namespace ui {

enum class Tile { Active, Ringing, Answered, AnswerRate, Length, OwnTurn, FirstToken, Spending };
inline constexpr int kTiles = 8;

/// What a tile shows.
struct TileFigure {
    QString figure; ///< "–" when it is not known
    QString aside; ///< a second figure beside it; may be empty
    QString spoken; ///< the same for a screen reader
    std::vector<double> hour; ///< the last sixty minutes, oldest first; negative = unknown there
    bool operator==(const TileFigure&) const = default;
};

QString tileLabel(Tile tile);
/// `stats`: with a series of the last hour; empty = nothing known yet.
TileFigure tileFigure(Tile tile, const std::optional<core::StatsInfo>& stats);
/// Of a number that comes from elsewhere; negative = unknown.
TileFigure countFigure(int count, std::vector<double> hour);
/// "1.42 USD" in the locale's way; of few cents with four digits.
QString moneyText(qint64 micros, const QString& unit);

} // namespace ui
