#pragma once

#include <QFont>
#include <QStyledItemDelegate>

#include <functional>

class QAbstractItemView;

namespace ui {

/// Paints one cell of a table of calls: an icon in its tone, a line of text, cut where it does not fit. What is
/// selected keeps its colours.
class CallDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// How much of a row has appeared, 0…1.
    void setOpacity(std::function<qreal(const QModelIndex&)> opacity) { m_opacity = std::move(opacity); }
    /// Of that column the end is shown when it is too long, not the beginning.
    void setEndColumn(int column) { m_endColumn = column; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    static constexpr int kPadding = 8;
    static constexpr int kIcon = 16;

private:
    std::function<qreal(const QModelIndex&)> m_opacity;
    int m_endColumn = -1;
};

/// Of a row of text in that font.
int rowHeight(const QFontMetrics& metrics);

/// What is selected in `view` gets a ground so light that the tones can still be read on it. Again after each change of
/// the palette.
void calmSelection(QAbstractItemView& view);

} // namespace ui
