#pragma once

#include <QStyledItemDelegate>

namespace ui {

/// Paints a cell of the sheet: what is wrong or going on has an icon and a tone; what cannot be typed stands on the
/// colour of panels.
class SheetDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
};

} // namespace ui
