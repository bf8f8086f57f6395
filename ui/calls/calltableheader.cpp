#include "ui/calls/calltableheader.h"

#include "ui/calls/calldelegate.h"
#include "ui/theme/icon.h"

#include <QEvent>
#include <QPainter>
#include <QSettings>

namespace ui {

namespace {

constexpr int kArrow = 12;

} // namespace

CallTableHeader::CallTableHeader(QString settingsKey, QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_key(std::move(settingsKey))
    , m_unit(unit())
{
    setSectionsMovable(true);
    setHighlightSections(false);
    setMinimumSectionSize(40);
}

void CallTableHeader::setWidths(const QList<int>& characters)
{
    m_characters = characters;
    m_unit = unit();
    for (int section = 0; section < characters.size(); ++section)
        resizeSection(section, qRound(characters[section] * m_unit));
}

void CallTableHeader::restore()
{
    const QSettings settings;
    const QByteArray state = settings.value(m_key).toByteArray();
    const double savedUnit = settings.value(m_key + QStringLiteral("Unit"), m_unit).toDouble();
    if (!state.isEmpty() && restoreState(state) && savedUnit > 0 && !qFuzzyCompare(savedUnit, m_unit))
        grow(m_unit / savedUnit);
}

void CallTableHeader::save() const
{
    QSettings settings;
    settings.setValue(m_key, saveState());
    settings.setValue(m_key + QStringLiteral("Unit"), m_unit);
}

void CallTableHeader::reset()
{
    for (int section = 0; section < count(); ++section) {
        setSectionHidden(section, false);
        moveSection(visualIndex(section), section);
    }
    setWidths(m_characters);
}

QSize CallTableHeader::sizeHint() const
{
    return { QHeaderView::sizeHint().width(), std::max(Theme::kCompactRow, fontMetrics().height() + 6) };
}

void CallTableHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    const QColor line = Theme::color(Tone::Line, palette());
    painter->fillRect(rect, Theme::color(Tone::Panel, palette()));
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), line);
    QRect place = rect.adjusted(CallDelegate::kPadding, 0, -CallDelegate::kPadding, -1);
    const bool isSorted = isSortIndicatorShown() && sortIndicatorSection() == section;
    const auto alignment = model()->headerData(section, orientation(), Qt::TextAlignmentRole).toInt();
    const QString text = model()->headerData(section, orientation(), Qt::DisplayRole).toString();
    if (isSorted) {
        const QString name = sortIndicatorOrder() == Qt::AscendingOrder ? QStringLiteral("up") : QStringLiteral("down");
        const QPixmap arrow
            = iconPixmap(name, Theme::color(Tone::Text, palette()), kArrow, painter->device()->devicePixelRatioF());
        const bool isRight = (alignment & Qt::AlignRight) != 0;
        const int left = isRight
            ? place.left()
            : std::min(place.left() + fontMetrics().horizontalAdvance(text) + 4, place.right() - kArrow);
        painter->drawPixmap(QPoint(left, place.center().y() - kArrow / 2 + 1), arrow);
        if (isRight)
            place.setLeft(place.left() + kArrow + 2);
        else
            place.setRight(std::max(place.left(), place.right() - kArrow - 2));
    }
    painter->setPen(Theme::color(isSorted ? Tone::Text : Tone::Dim, palette()));
    painter->setFont(font());
    painter->drawText(
        place, alignment | int(Qt::TextSingleLine), fontMetrics().elidedText(text, Qt::ElideRight, place.width()));
}

void CallTableHeader::changeEvent(QEvent* event)
{
    QHeaderView::changeEvent(event);
    if (event->type() != QEvent::FontChange)
        return;
    const double before = std::exchange(m_unit, unit());
    if (!qFuzzyCompare(before, m_unit))
        grow(m_unit / before);
}

/// Of a digit: numbers and times have to fit.
double CallTableHeader::unit() const { return QFontMetricsF(font()).horizontalAdvance(u'0'); }

void CallTableHeader::grow(double factor)
{
    for (int section = 0; section < count(); ++section) {
        if (!isSectionHidden(section))
            resizeSection(section, qRound(sectionSize(section) * factor));
    }
}

} // namespace ui
