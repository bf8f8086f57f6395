#include "ui/calls/calldelegate.h"

#include "ui/calls/callroles.h"
#include "ui/theme/icon.h"

#include <QHeaderView>
#include <QPainter>
#include <QTableView>

namespace ui {

namespace {

constexpr int kBar = 3; ///< at the left of the selected row
constexpr double kTint = 0.14;

QColor blend(const QColor& ground, const QColor& over, double share)
{
    const auto mix = [share](int from, int to) { return qRound(from + (to - from) * share); };
    return QColor(mix(ground.red(), over.red()), mix(ground.green(), over.green()), mix(ground.blue(), over.blue()));
}

bool isFirst(const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const auto* table = qobject_cast<const QTableView*>(option.widget);
    return table && table->horizontalHeader()->visualIndex(index.column()) == 0;
}

} // namespace

int rowHeight(const QFontMetrics& metrics) { return std::max(Theme::kRow, metrics.height() + 8); }

void calmSelection(QAbstractItemView& view)
{
    QPalette palette = view.palette();
    const QColor ground = blend(Theme::color(Tone::Window, palette), Theme::color(Tone::Accent, palette), kTint);
    const QColor text = Theme::color(Tone::Text, palette);
    if (palette.color(QPalette::Highlight) == ground && palette.color(QPalette::HighlightedText) == text)
        return;
    palette.setColor(QPalette::Highlight, ground);
    palette.setColor(QPalette::HighlightedText, text);
    view.setPalette(palette);
}

void CallDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const qreal opacity = m_opacity ? m_opacity(index) : 1.0;
    if (opacity < 1.0) {
        painter->save();
        painter->setOpacity(opacity);
    }
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    if (isSelected && isFirst(option, index))
        painter->fillRect(QRect(option.rect.topLeft(), QSize(kBar, option.rect.height())),
            Theme::color(Tone::Accent, option.palette));
    QRect place = option.rect.adjusted(kPadding, 0, -kPadding, 0);
    const auto tone = Tone(index.data(ToneRole).toInt());
    const QString iconName = index.data(IconNameRole).toString();
    if (!iconName.isEmpty()) {
        const int side = std::max(kIcon, option.fontMetrics.height() - 2);
        const QPixmap pixmap
            = iconPixmap(iconName, Theme::color(tone, option.palette), side, painter->device()->devicePixelRatioF());
        painter->drawPixmap(QPoint(place.left(), place.center().y() - side / 2 + 1), pixmap);
        place.setLeft(place.left() + side + 6);
    }
    QString text = index.data(Qt::DisplayRole).toString();
    if (!text.isEmpty() && place.width() > 0) {
        text.replace(u'\n', u' ');
        const auto mode = index.column() == m_endColumn ? Qt::ElideLeft : Qt::ElideRight;
        painter->setFont(option.font);
        painter->setPen(Theme::color(isSelected ? Tone::Text : tone, option.palette));
        painter->drawText(place, index.data(Qt::TextAlignmentRole).toInt() | int(Qt::TextSingleLine),
            option.fontMetrics.elidedText(text, mode, place.width()));
    }
    if (opacity < 1.0)
        painter->restore();
}

QSize CallDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int icon = index.data(IconNameRole).toString().isEmpty() ? 0 : kIcon + 6;
    const QString text = index.data(Qt::DisplayRole).toString();
    return { option.fontMetrics.horizontalAdvance(text) + icon + 2 * kPadding, rowHeight(option.fontMetrics) };
}

} // namespace ui
