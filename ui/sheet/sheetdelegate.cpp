#include "ui/sheet/sheetdelegate.h"

#include "ui/sheet/sheetmodel.h"
#include "ui/theme/icon.h"

#include <QLineEdit>

namespace ui {

QWidget* SheetDelegate::createEditor(
    QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QWidget* editor = QStyledItemDelegate::createEditor(parent, option, index);
    if (editor) {
        const QString column = index.model()->headerData(index.column(), Qt::Horizontal).toString();
        editor->setAccessibleName(tr("%1, row %2").arg(column).arg(index.row() + 1));
    }
    return editor;
}

void SheetDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (!(index.flags() & Qt::ItemIsEditable))
        option->backgroundBrush = Theme::color(Tone::Panel, option->palette);
    if (index.column() == 0)
        option->font = Theme::tabular(TypeSize::Base);
    const QVariant tone = index.data(SheetModel::ToneRole);
    if (tone.isValid())
        option->palette.setColor(QPalette::Text, Theme::color(Tone(tone.toInt()), option->palette));
    const QString name = index.data(SheetModel::IconRole).toString();
    if (name.isEmpty())
        return;
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->icon = icon(name, tone.isValid() ? Tone(tone.toInt()) : Tone::Text);
    const int side = option->fontMetrics.height();
    option->decorationSize = QSize(side, side);
    option->decorationPosition = index.column() == 0 ? QStyleOptionViewItem::Right : QStyleOptionViewItem::Left;
}

} // namespace ui
