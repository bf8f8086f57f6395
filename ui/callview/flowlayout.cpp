#include "ui/callview/flowlayout.h"

#include <QWidget>

#include <algorithm>

namespace ui {

FlowLayout::FlowLayout(int gap)
    : m_gap(gap)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout() = default;

void FlowLayout::addItem(QLayoutItem* item) { m_items.emplace_back(item); }

QLayoutItem* FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[std::size_t(index)].get() : nullptr;
}

QLayoutItem* FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem* item = m_items[std::size_t(index)].release();
    m_items.erase(m_items.begin() + index);
    return item;
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const auto& item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    return size;
}

void FlowLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    place(rect, true);
}

int FlowLayout::place(const QRect& rect, bool really) const
{
    int x = 0;
    int y = 0;
    int line = 0;
    for (const auto& item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size = item->sizeHint().boundedTo({ std::max(rect.width(), 1), QLAYOUTSIZE_MAX });
        if (x > 0 && x + size.width() > rect.width()) {
            x = 0;
            y += line + m_gap;
            line = 0;
        }
        if (really) {
            const QRect box(rect.topLeft() + QPoint(x, y), size);
            const bool mirrored = parentWidget() && parentWidget()->isRightToLeft();
            item->setGeometry(mirrored ? box.translated(rect.width() - 2 * x - size.width(), 0) : box);
        }
        x += size.width() + m_gap;
        line = std::max(line, size.height());
    }
    return y + line;
}

} // namespace ui
