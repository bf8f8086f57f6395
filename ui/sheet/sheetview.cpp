#include "ui/sheet/sheetview.h"

#include "ui/sheet/sheetdelegate.h"
#include "ui/sheet/sheetmodel.h"
#include "ui/sheet/sheetproxy.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>

#include <algorithm>

namespace ui {

namespace {

constexpr int kColumnCharacters = 18;
constexpr int kNumberCharacters = 26; // with the mark behind it

} // namespace

SheetView::SheetView(SheetModel& model, SheetProxy& proxy, QWidget* parent)
    : QTableView(parent)
    , m_model(model)
    , m_proxy(proxy)
    , m_emptyHint(
          new QLabel(tr("Nobody is on this sheet yet.\nPaste a list (Ctrl+V), open a CSV file (Ctrl+O), or type "
                        "the first number."),
              viewport()))
{
    setModel(&proxy);
    setItemDelegate(new SheetDelegate(this));
    setAccessibleName(tr("Call sheet"));
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setSelectionMode(ExtendedSelection);
    setHorizontalScrollMode(ScrollPerPixel);
    setAlternatingRowColors(false);
    setWordWrap(false);
    setCornerButtonEnabled(true);
    setFrameShape(QFrame::NoFrame);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setMinimumSectionSize(48);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setTextElideMode(Qt::ElideRight);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setSortIndicatorClearable(true);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(true);
    fitToFont();
    connect(horizontalHeader(), &QHeaderView::sectionDoubleClicked, this, &SheetView::renameColumn);
    connect(horizontalHeader(), &QHeaderView::sectionMoved, this, &SheetView::takeSectionMove, Qt::QueuedConnection);
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex& index) {
        if (index.column() >= m_model.typedColumns())
            Q_EMIT callWished(m_proxy.sheetRow(index.row()));
    });
    auto* hint = qobject_cast<QLabel*>(m_emptyHint);
    hint->setAlignment(Qt::AlignCenter);
    hint->setWordWrap(true);
    hint->setAttribute(Qt::WA_TransparentForMouseEvents);
    for (const auto signal : { &QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved })
        connect(&proxy, signal, this, &SheetView::placeEmptyHint);
    connect(&proxy, &QAbstractItemModel::modelReset, this, &SheetView::placeEmptyHint);
    placeEmptyHint();
}

SheetView::~SheetView()
{
    if (m_nameEditor) // its end is no edit
        m_nameEditor->disconnect(this);
}

SheetView::Block SheetView::chosen() const
{
    Block block;
    QSet<int> rows;
    QSet<int> columns;
    for (const QItemSelectionRange& range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.insert(row);
        for (int column = range.left(); column <= range.right(); ++column)
            columns.insert(column);
    }
    block.rows = rows.values();
    block.columns = columns.values();
    std::ranges::sort(block.rows);
    std::ranges::sort(block.columns);
    return block;
}

QList<int> SheetView::chosenSheetRows() const
{
    QList<int> rows;
    for (const int row : chosen().rows)
        rows.append(m_proxy.sheetRow(row));
    return rows;
}

void SheetView::goTo(int shownRow, int column)
{
    const QModelIndex index = m_proxy.index(shownRow, column);
    setCurrentIndex(index);
    scrollTo(index);
}

void SheetView::goToSheetRow(int row, int column)
{
    goTo(m_proxy.mapFromSource(m_model.index(row, column)).row(), column);
}

void SheetView::keyPressEvent(QKeyEvent* event)
{
    if (state() == EditingState) { // what the cell's editor has no use for; its end comes by closeEditor()
        event->ignore();
        return;
    }
    const bool isPlain = (event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) == Qt::NoModifier;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (isPlain)
            return moveDown();
        break;
    case Qt::Key_Tab:
        if (event->modifiers() == Qt::NoModifier)
            return moveRight();
        [[fallthrough]];
    case Qt::Key_Backtab:
        if (event->modifiers() & Qt::ControlModifier) {
            focusNextPrevChild(event->key() == Qt::Key_Tab);
            return;
        }
        break;
    default:
        if (isPlain && m_proxy.rowCount() == 0 && !event->text().isEmpty() && event->text().front().isPrint())
            addRowBelow();
    }
    QTableView::keyPressEvent(event);
}

void SheetView::closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint)
{
    const QModelIndex edited = currentIndex();
    if (hint == QAbstractItemDelegate::EditNextItem && edited.column() == m_model.typedColumns() - 1) {
        QTableView::closeEditor(editor, QAbstractItemDelegate::NoHint);
        return moveRight();
    }
    QTableView::closeEditor(editor, hint);
    if (hint == QAbstractItemDelegate::SubmitModelCache)
        moveDown();
}

void SheetView::moveDown()
{
    const QModelIndex current = currentIndex();
    if (current.row() + 1 < m_proxy.rowCount())
        return goTo(current.row() + 1, std::max(0, current.column()));
    addRowBelow();
}

void SheetView::moveRight()
{
    const QModelIndex current = currentIndex();
    if (current.column() + 1 < m_model.typedColumns())
        return goTo(std::max(0, current.row()), current.column() + 1);
    if (current.row() + 1 < m_proxy.rowCount())
        return goTo(current.row() + 1, 0);
    addRowBelow();
    goTo(m_proxy.rowCount() - 1, 0);
}

void SheetView::addRowBelow()
{
    const int last = m_model.rowCount() - 1;
    const int column = std::clamp(currentIndex().column(), 0, m_model.typedColumns() - 1);
    if (last < 0 || !m_model.content().rows.at(last).isEmpty())
        m_model.insertBlankRows(last + 1, 1);
    goToSheetRow(m_model.rowCount() - 1, column);
}

void SheetView::renameColumn(int column)
{
    if (column < 1 || column >= m_model.typedColumns() || m_nameEditor)
        return;
    QHeaderView* header = horizontalHeader();
    scrollTo(m_proxy.index(std::max(0, currentIndex().row()), column));
    m_nameEditor = new QLineEdit(m_model.content().columns.at(column), header->viewport());
    m_nameEditor->setAccessibleName(tr("Name of the column"));
    m_nameEditor->setGeometry(
        header->sectionViewportPosition(column), 0, header->sectionSize(column), header->viewport()->height());
    m_nameEditor->selectAll();
    m_nameEditor->show();
    m_nameEditor->setFocus();
    connect(m_nameEditor, &QLineEdit::editingFinished, this, [this, column] {
        QLineEdit* editor = std::exchange(m_nameEditor, nullptr);
        if (!editor)
            return;
        editor->deleteLater();
        if (column < m_model.typedColumns())
            m_model.renameParameter(column, editor->text().trimmed());
        setFocus();
    });
}

/// Columns are moved in the sheet itself, so that they are saved and sent in that order.
void SheetView::takeSectionMove(int, int from, int to)
{
    QHeaderView* header = horizontalHeader();
    {
        const QSignalBlocker blocker(header);
        header->moveSection(to, from);
    }
    header->viewport()->update();
    viewport()->update();
    const int last = m_model.typedColumns() - 1;
    if (from >= 1 && from <= last)
        m_model.moveParameter(from, std::clamp(to, 1, last));
}

void SheetView::placeEmptyHint()
{
    m_emptyHint->setGeometry(viewport()->rect().adjusted(24, 24, -24, -24));
    m_emptyHint->setVisible(m_proxy.rowCount() == 0);
}

void SheetView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    placeEmptyHint();
}

void SheetView::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitToFont();
}

void SheetView::fitToFont()
{
    const int character = fontMetrics().averageCharWidth();
    verticalHeader()->setDefaultSectionSize(std::max(Theme::kRow, fontMetrics().height() + 2 * Theme::kGap));
    horizontalHeader()->setDefaultSectionSize(kColumnCharacters * character);
    setColumnWidth(0, kNumberCharacters * character);
}

} // namespace ui
