#pragma once

#include <QKeySequenceEdit>
#include <QStyledItemDelegate>

namespace ui {

/// Takes the first key that is pressed, at once; Escape leaves it as it was.
class KeyEdit : public QKeySequenceEdit {
    Q_OBJECT
public:
    explicit KeyEdit(QWidget* parent = nullptr);

Q_SIGNALS:
    void taken();
    void left();

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

/// Edits a key in its place.
class KeyDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    bool eventFilter(QObject* object, QEvent* event) override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace ui
