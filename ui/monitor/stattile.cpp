#include "ui/monitor/stattile.h"

#include "ui/theme/icon.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace ui {

namespace {

/// The type, smaller where the text would not fit, but not below `least` pixels.
QFont fitted(QFont font, const QString& text, int width, int least)
{
    while (font.pixelSize() > least && QFontMetrics(font).horizontalAdvance(text) > width)
        font.setPixelSize(font.pixelSize() - 1);
    return font;
}

} // namespace

StatTile::StatTile(const QString& label, QWidget* parent)
    : QWidget(parent)
    , m_label(label)
{
    setAccessibleName(label);
    setFocusPolicy(Qt::TabFocus);
    setMinimumHeight(84);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setFigure(tileFigure(Tile::Active, std::nullopt));
}

void StatTile::setFigure(const TileFigure& figure)
{
    m_figure = figure;
    describe();
    update();
}

void StatTile::setAlarm(const QString& word, Tone tone)
{
    m_word = word;
    m_tone = tone;
    describe();
    update();
}

void StatTile::setDimmed(bool isDimmed)
{
    m_isDimmed = isDimmed;
    describe();
    update();
}

int StatTile::figurePixels() const { return qMax(40, height() * 44 / 100); }

int StatTile::labelPixels() const { return qMax(QFontMetrics(font()).height() * 9 / 10, height() * 16 / 100); }

void StatTile::describe()
{
    QString text = m_figure.spoken;
    if (m_isDimmed)
        text = tr("%1, not of now").arg(text);
    if (!m_word.isEmpty())
        text = tr("%1. Alarm: %2").arg(text, m_word);
    setAccessibleDescription(text);
    setToolTip(text);
}

void StatTile::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isAlarm = !m_word.isEmpty();
    const QColor tone = Theme::color(m_tone, palette());
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::color(Tone::Window, palette()));
    painter.drawRoundedRect(rect(), Theme::kRadius, Theme::kRadius);
    const QColor text = m_isDimmed ? Theme::color(Tone::Dim, palette())
        : isAlarm                  ? tone
                                   : Theme::color(Tone::Text, palette());
    const int pad = qMax(8, height() / 12);
    const QRect inside = rect().adjusted(pad, pad / 2, -pad, -pad / 2);
    paintHour(painter, rect().adjusted(0, height() / 3, 0, -2), isAlarm ? tone : Theme::color(Tone::Accent, palette()));

    // The label, or while there is an alarm its sign and word above it.
    QFont labelFont = font();
    labelFont.setPixelSize(labelPixels());
    const int line = QFontMetrics(labelFont).height();
    QRect labelPlace(inside.left(), inside.bottom() - line, inside.width(), line);
    painter.setFont(labelFont);
    if (isAlarm) {
        const int side = line - 2;
        painter.drawPixmap(labelPlace.topLeft(), iconPixmap(QStringLiteral("alert"), tone, side, devicePixelRatioF()));
        painter.setPen(tone);
        const QRect words = labelPlace.adjusted(side + 6, 0, 0, 0);
        const QString all = tr("%1: %2").arg(m_label, m_word);
        painter.setFont(fitted(labelFont, all, words.width(), labelPixels() * 7 / 10));
        painter.drawText(words, int(Qt::AlignVCenter),
            painter.fontMetrics().horizontalAdvance(all) <= words.width()
                ? all
                : painter.fontMetrics().elidedText(m_word, Qt::ElideRight, words.width()));
    } else {
        painter.setPen(Theme::color(Tone::Dim, palette()));
        painter.setFont(fitted(labelFont, m_label, labelPlace.width(), labelPixels() * 7 / 10));
        painter.drawText(labelPlace, int(Qt::AlignVCenter),
            painter.fontMetrics().elidedText(m_label, Qt::ElideRight, labelPlace.width()));
    }

    // The second figure keeps its place: the first one gives way, down to what can be read from afar.
    const QRect figurePlace(inside.left(), inside.top(), inside.width(), labelPlace.top() - inside.top());
    const int asideWidth
        = m_figure.aside.isEmpty() ? 0 : QFontMetrics(labelFont).horizontalAdvance(m_figure.aside) + pad;
    QFont figureFont = font();
    figureFont.setPixelSize(figurePixels());
    figureFont.setWeight(QFont::DemiBold);
    painter.setFont(fitted(figureFont, m_figure.figure, figurePlace.width() - asideWidth, 40));
    painter.setPen(text);
    painter.drawText(figurePlace, int(Qt::AlignVCenter), m_figure.figure);
    if (asideWidth > 0) {
        const QFontMetrics metrics = painter.fontMetrics();
        const int base = figurePlace.top() + (figurePlace.height() + metrics.ascent() - metrics.descent()) / 2;
        const int left = figurePlace.left() + metrics.horizontalAdvance(m_figure.figure) + pad;
        const int width = figurePlace.right() - left;
        painter.setFont(fitted(labelFont, m_figure.aside, width - 2, labelPixels() / 2));
        painter.setPen(Theme::color(Tone::Dim, palette()));
        painter.drawText(left, base, painter.fontMetrics().elidedText(m_figure.aside, Qt::ElideRight, width));
    }
    painter.setBrush(Qt::NoBrush);
    if (isAlarm) {
        painter.fillRect(QRect(0, 0, 6, height()), tone);
        painter.setPen(QPen(tone, 2));
        painter.drawRoundedRect(rect().adjusted(1, 1, -1, -1), Theme::kRadius, Theme::kRadius);
    } else if (hasFocus()) {
        painter.setPen(QPen(Theme::color(Tone::Accent, palette()), 2));
        painter.drawRoundedRect(rect().adjusted(1, 1, -1, -1), Theme::kRadius, Theme::kRadius);
    }
}

/// Behind the figure, so faint that the figure stays readable; a gap where nothing is known.
void StatTile::paintHour(QPainter& painter, const QRect& place, const QColor& color) const
{
    const std::vector<double>& hour = m_figure.hour;
    if (hour.size() < 2)
        return;
    const double most = *std::ranges::max_element(hour);
    if (most <= 0)
        return;
    const auto point = [&](std::size_t i) {
        return QPointF(place.left() + place.width() * double(i) / double(hour.size() - 1),
            place.bottom() - place.height() * hour[i] / most);
    };
    QColor line = color;
    line.setAlphaF(m_isDimmed ? 0.15F : 0.35F);
    QColor fill = color;
    fill.setAlphaF(0.08F);
    for (std::size_t i = 0; i < hour.size(); ++i) {
        if (hour[i] < 0)
            continue;
        std::size_t end = i;
        QPainterPath path(point(i));
        while (end + 1 < hour.size() && hour[end + 1] >= 0)
            path.lineTo(point(++end));
        QPainterPath area = path;
        area.lineTo(point(end).x(), place.bottom());
        area.lineTo(point(i).x(), place.bottom());
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(line, qMax(1.5, place.height() / 40.0)));
        painter.drawPath(path);
        painter.fillPath(area, fill);
        i = end;
    }
}

} // namespace ui
