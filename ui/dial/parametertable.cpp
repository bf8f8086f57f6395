#include "ui/dial/parametertable.h"

#include "core/client/parameterpaste.h"
#include "ui/dial/parameterdelegate.h"
#include "ui/dial/parametermodel.h"
#include "ui/theme/icon.h"

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QMimeData>
#include <QPainter>

#include <algorithm>

namespace ui {

ParameterTable::ParameterTable(ParameterModel& model, QWidget* parent)
    : QTableView(parent)
    , m_model(model)
{
    setModel(&model);
    auto* delegate = new ParameterDelegate(this);
    setItemDelegate(delegate);
    connect(delegate, &ParameterDelegate::parametersPasted, this, &ParameterTable::pasteText);
    setObjectName(QStringLiteral("parameters"));
    setAccessibleName(tr("Parameters of the call"));
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(std::max(Theme::kRow, fontMetrics().height() + Theme::kGap));
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->resizeSection(ParameterModel::Name,
        fontMetrics().horizontalAdvance(QStringLiteral("customerName")) + fontMetrics().height() + 3 * Theme::kGap);
    setEditTriggers(DoubleClicked | SelectedClicked | EditKeyPressed | AnyKeyPressed);
    setTabKeyNavigation(false); // Tab goes on to the next control
    setSelectionMode(ExtendedSelection);
    setDragDropMode(InternalMove);
    setDragDropOverwriteMode(false);
    setDropIndicatorShown(true);
    setShowGrid(true);
    setWordWrap(false);

    addAct(QStringLiteral("parameters.add"), tr("Add a Parameter"), QStringLiteral("plus"),
        QKeySequence(Qt::CTRL | Qt::Key_Insert), &ParameterTable::add);
    m_remove = addAct(QStringLiteral("parameters.remove"), tr("Remove"), QStringLiteral("minus"), QKeySequence::Delete,
        &ParameterTable::remove);
    m_up = addAct(QStringLiteral("parameters.moveUp"), tr("Move up"), QStringLiteral("up"),
        QKeySequence(Qt::ALT | Qt::Key_Up), &ParameterTable::moveUp);
    m_down = addAct(QStringLiteral("parameters.moveDown"), tr("Move down"), QStringLiteral("down"),
        QKeySequence(Qt::ALT | Qt::Key_Down), &ParameterTable::moveDown);
    addAct(QStringLiteral("parameters.cut"), tr("Cut"), {}, QKeySequence::Cut, &ParameterTable::cut);
    addAct(QStringLiteral("parameters.copy"), tr("Copy"), QStringLiteral("copy"), QKeySequence::Copy,
        &ParameterTable::copy);
    addAct(QStringLiteral("parameters.paste"), tr("Paste"), QStringLiteral("paste"), QKeySequence::Paste,
        &ParameterTable::paste);
    m_kind = addAct(QStringLiteral("parameters.kind"), tr("Send as Text"), {}, {}, &ParameterTable::toggleKind);
    m_kind->setCheckable(true);
    for (const bool undo : { true, false }) {
        QAction* action = undo ? m_model.undoStack().createUndoAction(this, tr("Undo"))
                               : m_model.undoStack().createRedoAction(this, tr("Redo"));
        action->setObjectName(undo ? QStringLiteral("parameters.undo") : QStringLiteral("parameters.redo"));
        action->setIcon(icon(undo ? QStringLiteral("undo") : QStringLiteral("redo")));
        action->setShortcuts(undo ? QKeySequence::Undo : QKeySequence::Redo);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
        m_actions.append(action);
    }
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &ParameterTable::updateActions);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, &ParameterTable::updateActions);
    connect(&m_model, &ParameterModel::changed, this, &ParameterTable::updateActions);
    updateActions();
}

QAction* ParameterTable::addAct(const QString& name, const QString& text, const QString& iconName,
    const QKeySequence& key, void (ParameterTable::*slot)())
{
    auto* action = new QAction(text, this);
    action->setObjectName(name);
    if (!iconName.isEmpty())
        action->setIcon(icon(iconName));
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, slot);
    addAction(action);
    m_actions.append(action);
    return action;
}

void ParameterTable::pasteText(const QString& text)
{
    const core::Result<QList<core::CallParameter>> parameters = core::parametersFromText(text);
    if (!parameters) {
        Q_EMIT pasteRefused(parameters.error());
        return;
    }
    m_model.merge(*parameters);
    Q_EMIT pasted();
}

void ParameterTable::showFlaw(int row)
{
    const bool needsName = m_model.flaw(row) != ParameterFlaw::Missing;
    setCurrentIndex(m_model.index(row, needsName ? ParameterModel::Name : ParameterModel::Value));
    setFocus();
}

/// After Enter in a name its value is next, after one in a value the next row.
void ParameterTable::closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint)
{
    const QModelIndex at = currentIndex();
    QTableView::closeEditor(editor, hint);
    if (hint != QAbstractItemDelegate::SubmitModelCache || !at.isValid() || at.data().toString().isEmpty())
        return;
    const QModelIndex value = at.siblingAtColumn(ParameterModel::Value);
    if (at.column() == ParameterModel::Name) {
        setCurrentIndex(value);
    } else if (at.row() + 1 < m_model.rowCount()) {
        const QModelIndex next = m_model.index(at.row() + 1, ParameterModel::Name);
        setCurrentIndex(next.data().toString().isEmpty() ? next : next.siblingAtColumn(ParameterModel::Value));
    }
}

/// While there is nothing: what will be here, and how it comes.
void ParameterTable::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    if (m_model.rowCount() > 1)
        return;
    QPainter painter(viewport());
    painter.setPen(Theme::color(Tone::Dim, palette()));
    painter.setFont(Theme::font(TypeSize::Small));
    const QRect space = viewport()->rect().adjusted(
        Theme::kGap, rowViewportPosition(0) + rowHeight(0) + Theme::kGap, -Theme::kGap, -Theme::kGap);
    painter.drawText(space, Qt::AlignTop | Qt::AlignHCenter | Qt::TextWordWrap,
        tr("What the AI is told about this call. Type a name, or paste from a spreadsheet, JSON or name=value lines "
           "with %1.")
            .arg(QKeySequence(QKeySequence::Paste).toString(QKeySequence::NativeText)));
}

void ParameterTable::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu(this);
    for (QAction* action : std::as_const(m_actions)) {
        menu.addAction(action);
        if (action == m_down || action == m_kind)
            menu.addSeparator();
    }
    const QPoint key = viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft());
    menu.exec(event->reason() == QContextMenuEvent::Keyboard ? key : event->globalPos());
}

QList<int> ParameterTable::selectedRows() const
{
    QList<int> rows;
    for (const QModelIndex& index : selectionModel()->selectedIndexes()) {
        if (!rows.contains(index.row()))
            rows.append(index.row());
    }
    if (rows.isEmpty() && currentIndex().isValid())
        rows.append(currentIndex().row());
    std::ranges::sort(rows);
    return rows;
}

void ParameterTable::add()
{
    setFocus();
    setCurrentIndex(m_model.index(m_model.rowCount() - 1, ParameterModel::Name));
    edit(currentIndex());
}

void ParameterTable::remove()
{
    if (isEditing())
        return;
    const QModelIndex at = currentIndex();
    m_model.removeParameters(selectedRows());
    setCurrentIndex(m_model.index(std::min(at.row(), m_model.rowCount() - 1), at.column()));
}

void ParameterTable::moveUp()
{
    if (isEditing())
        return;
    const QList<int> rows = selectedRows();
    if (!rows.isEmpty() && rows.first() > 0 && rows.last() + 1 < m_model.rowCount())
        move(rows.first(), rows.first() - 1);
}

void ParameterTable::moveDown()
{
    if (isEditing())
        return;
    const QList<int> rows = selectedRows();
    if (!rows.isEmpty() && rows.last() + 2 < m_model.rowCount())
        move(rows.first(), rows.last() + 2);
}

void ParameterTable::move(int from, int to)
{
    const QList<int> rows = selectedRows();
    const int column = currentIndex().column();
    const int current = currentIndex().row() - from;
    const int first = m_model.moveParameters(rows, to);
    setCurrentIndex(m_model.index(first + std::clamp(current, 0, int(rows.size()) - 1), column));
    if (rows.size() > 1)
        selectionModel()->select(QItemSelection(m_model.index(first, 0),
                                     m_model.index(first + int(rows.size()) - 1, ParameterModel::ColumnCount - 1)),
            QItemSelectionModel::ClearAndSelect);
}

void ParameterTable::copy()
{
    const QModelIndexList selected = selectionModel()->selectedIndexes();
    if (selected.size() == 1) {
        QGuiApplication::clipboard()->setText(selected.first().data().toString());
        return;
    }
    QList<core::CallParameter> parameters;
    const QList<core::CallParameter> all = m_model.parameters();
    int given = 0;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (!m_model.isParameter(row))
            continue;
        if (selectedRows().contains(row))
            parameters.append(all[given]);
        ++given;
    }
    QGuiApplication::clipboard()->setText(core::parametersAsText(parameters));
}

void ParameterTable::cut()
{
    if (isEditing())
        return;
    copy();
    remove();
}

void ParameterTable::paste()
{
    if (isEditing())
        return;
    const QString text = QGuiApplication::clipboard()->text();
    if (core::looksLikeParameters(text) || text.trimmed().contains(u'\n'))
        pasteText(text);
    else if (currentIndex().isValid() && !text.trimmed().isEmpty())
        m_model.setData(currentIndex(), text.trimmed());
}

void ParameterTable::toggleKind() { m_model.setIsText(currentIndex().row(), m_kind->isChecked()); }

void ParameterTable::updateActions()
{
    const QList<int> rows = selectedRows();
    const bool any = std::ranges::any_of(rows, [this](int row) { return m_model.isParameter(row); });
    m_remove->setEnabled(any);
    // Also at the ends, where they do nothing: else the view would take their keys.
    for (QAction* move : { m_up, m_down })
        move->setEnabled(!rows.isEmpty() && rows.last() < m_model.rowCount() - 1);
    const QModelIndex at = currentIndex();
    const bool isText = !at.isValid() || at.data(ParameterModel::TextRole).toBool();
    m_kind->setChecked(isText);
    m_kind->setEnabled(at.isValid() && m_model.isParameter(at.row())
        && (!isText || core::isJsonValue(at.siblingAtColumn(ParameterModel::Value).data().toString())));
}

} // namespace ui
