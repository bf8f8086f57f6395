#include "ui/settings/keyedit.h"

#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QLineEdit>

namespace ui {

namespace {

bool isModifier(int key)
{
    return key == Qt::Key_Control || key == Qt::Key_Shift || key == Qt::Key_Alt || key == Qt::Key_Meta
        || key == Qt::Key_AltGr || key == Qt::Key_unknown;
}

/// "?" is typed with Shift on some keyboards; the shortcut is "?", not "Shift+?".
QKeySequence sequenceOf(const QKeyEvent& event)
{
    Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    const QString text = event.text();
    const bool isSign = text.size() == 1 && text.front().isPrint() && !text.front().isLetter() && text != u" ";
    if (isSign)
        modifiers &= ~Qt::ShiftModifier;
    return QKeySequence(int(modifiers) | event.key());
}

} // namespace

KeyEdit::KeyEdit(QWidget* parent)
    : QKeySequenceEdit(parent)
{
    if (auto* line = findChild<QLineEdit*>())
        line->setPlaceholderText(tr("Press the new key"));
    setAccessibleName(tr("New key"));
}

void KeyEdit::keyPressEvent(QKeyEvent* event)
{
    event->accept();
    if (isModifier(event->key()))
        return;
    if (event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier)
        return Q_EMIT left();
    setKeySequence(sequenceOf(*event));
    Q_EMIT taken();
}

QWidget* KeyDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex&) const
{
    auto* editor = new KeyEdit(parent);
    auto* self = const_cast<KeyDelegate*>(this); // Qt's own delegates emit from here too
    connect(
        editor, &KeyEdit::taken, self,
        [self, editor] {
            Q_EMIT self->commitData(editor);
            Q_EMIT self->closeEditor(editor);
        },
        Qt::QueuedConnection);
    connect(
        editor, &KeyEdit::left, self, [self, editor] { Q_EMIT self->closeEditor(editor); }, Qt::QueuedConnection);
    return editor;
}

/// The field begins empty: the old key stands in the table until a new one is pressed.
void KeyDelegate::setEditorData(QWidget*, const QModelIndex&) const { }

void KeyDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    const QKeySequence key = static_cast<KeyEdit*>(editor)->keySequence();
    if (!key.isEmpty())
        model->setData(index, QVariant::fromValue(key));
}

/// Tab, Enter and Escape are keys like others here; leaving the field still closes it.
bool KeyDelegate::eventFilter(QObject* object, QEvent* event)
{
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride)
        return false;
    return QStyledItemDelegate::eventFilter(object, event);
}

QSize KeyDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(std::max(size.height(), Theme::kRow));
    return size;
}

} // namespace ui
