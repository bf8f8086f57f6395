#include "ui/dial/parameterdelegate.h"

#include "core/client/parameterpaste.h"
#include "ui/dial/parametermodel.h"
#include "ui/theme/icon.h"

#include <QClipboard>
#include <QCompleter>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>

namespace ui {

QWidget* ParameterDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const
{
    auto* editor = new QLineEdit(parent);
    editor->setFrame(false);
    editor->setPlaceholderText(index.data(ParameterModel::HintRole).toString());
    editor->setAccessibleName(index.column() == ParameterModel::Name ? tr("Name of the parameter") : tr("Value"));
    const auto* model = qobject_cast<const ParameterModel*>(index.model());
    if (!model || index.column() != ParameterModel::Name)
        return editor;
    QStringList names;
    for (const core::PlaybookParameter& known : model->known())
        names.append(known.name);
    auto* completer = new QCompleter(names, editor);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    editor->setCompleter(completer);
    return editor;
}

void ParameterDelegate::updateEditorGeometry(
    QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex&) const
{
    editor->setGeometry(option.rect);
}

void ParameterDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const auto flaw = ParameterFlaw(index.data(ParameterModel::FlawRole).toInt());
    const bool isOffered = index.data(ParameterModel::OfferedRole).toBool();
    const QString hint = index.data(ParameterModel::HintRole).toString();
    const bool isHint = option->text.isEmpty() && !hint.isEmpty();
    option->text = isHint ? hint : option->text.replace(u'\n', QChar(0x21B5));
    if (!index.data(ParameterModel::TextRole).toBool() && index.column() == ParameterModel::Value)
        option->font.setFamily(QFontDatabase::systemFont(QFontDatabase::FixedFont).family());
    if (isOffered || isHint)
        option->palette.setColor(QPalette::Text, Theme::color(Tone::Dim, option->palette));
    if (flaw == ParameterFlaw::None || index.column() != ParameterModel::Name)
        return;
    const Tone tone = flaw == ParameterFlaw::Missing ? Tone::Busy : Tone::Failed;
    option->palette.setColor(QPalette::Text, Theme::color(tone, option->palette));
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->icon = icon(QStringLiteral("alert"), tone);
    const int side = option->fontMetrics.height();
    option->decorationSize = QSize(side, side);
}

bool ParameterDelegate::eventFilter(QObject* watched, QEvent* event)
{
    const bool asks = event->type() == QEvent::ShortcutOverride;
    if (!asks && event->type() != QEvent::KeyPress)
        return QStyledItemDelegate::eventFilter(watched, event);
    auto* key = static_cast<QKeyEvent*>(event);
    if (asks && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)) {
        event->accept(); // it ends the editing, and calls nobody
        return false;
    }
    const QString clipboard = QGuiApplication::clipboard()->text();
    const bool isTable = !asks && key->matches(QKeySequence::Paste) && core::looksLikeParameters(clipboard)
        && clipboard.trimmed().contains(QLatin1Char(clipboard.contains(u'\t') ? '\t' : '\n'));
    auto* editor = qobject_cast<QWidget*>(watched);
    if (!isTable || !editor)
        return QStyledItemDelegate::eventFilter(watched, event);
    Q_EMIT closeEditor(editor, RevertModelCache);
    Q_EMIT parametersPasted(clipboard);
    return true;
}

} // namespace ui
