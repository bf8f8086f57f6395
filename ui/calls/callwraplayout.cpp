#include "ui/calls/callwraplayout.h"

#include "ui/theme/theme.h"

#include <QWidget>

namespace ui {

CallWrapLayout::CallWrapLayout(QWidget* parent)
    : QLayout(parent)
{
    setContentsMargins(Theme::kGap, Theme::kGap / 2, Theme::kGap, Theme::kGap / 2);
    setSpacing(Theme::kGap / 2);
}

CallWrapLayout::~CallWrapLayout() { qDeleteAll(m_items); }

QLayoutItem* CallWrapLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int CallWrapLayout::heightForWidth(int width) const { return place({ 0, 0, width, 0 }, true); }

QSize CallWrapLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem* item : m_items)
        size = size.expandedTo(item->minimumSize());
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

void CallWrapLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    place(rect, false);
}

int CallWrapLayout::place(const QRect& rect, bool isTrial) const
{
    const QRect area = rect.marginsRemoved(contentsMargins());
    QPoint at = area.topLeft();
    int lineHeight = 0;
    for (QLayoutItem* item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size = item->sizeHint();
        if (at.x() > area.left() && at.x() + size.width() > area.left() + area.width()) {
            at = QPoint(area.left(), at.y() + lineHeight + spacing());
            lineHeight = 0;
        }
        if (!isTrial)
            item->setGeometry({ at, QSize(std::min(size.width(), area.width()), size.height()) });
        at.rx() += size.width() + spacing();
        lineHeight = std::max(lineHeight, size.height());
    }
    return at.y() + lineHeight - rect.top() + contentsMargins().bottom();
}

} // namespace ui
