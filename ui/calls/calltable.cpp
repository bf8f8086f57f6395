#include "ui/calls/calltable.h"

#include "ui/calls/calldelegate.h"
#include "ui/calls/calltableheader.h"

#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QSettings>
#include <QStyle>

#include <algorithm>

namespace ui {

namespace {

using Column = CallTableModel::Column;

constexpr std::chrono::milliseconds kFade { 120 };
constexpr std::chrono::milliseconds kFrame { 16 };
constexpr std::chrono::seconds kSecond { 1 };
constexpr int kMostFading = 50; ///< more rows at once are a list that was loaded, not calls that came
constexpr int kLeastWords = 160;
constexpr qint64 kMinuteMs = 60'000;

const QString kHeaderKey = QStringLiteral("calls/table/header");
const QString kNoMovementKey = QStringLiteral("look/noMovement");

/// In characters of the font, so that they grow with it.
const QList<int> kWidths { 15, 15, 16, 7, 12, 30, 9, 16, 14, 12 };

} // namespace

bool wantsNoMovement(const QWidget& widget)
{
    return QSettings().value(kNoMovementKey, false).toBool()
        || widget.style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, &widget) <= 0;
}

CallTable::CallTable(CallTableModel& model, CallTableProxy& rows, QWidget* parent)
    : QTableView(parent)
    , m_calls(model)
    , m_rows(rows)
    , m_header(new CallTableHeader(kHeaderKey, this))
{
    setHorizontalHeader(m_header);
    auto* delegate = new CallDelegate(this);
    delegate->setEndColumn(Column::Words);
    delegate->setOpacity([this](const QModelIndex& index) { return opacityOf(index); });
    setItemDelegate(delegate);
    setModel(&rows);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setFrameShape(QFrame::NoFrame);
    setTabKeyNavigation(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setAccessibleName(tr("Calls"));
    setUpHeader();
    fitRows();
    calmSelection(*this);
    m_clock.start();
    m_fadeTimer.setInterval(kFrame);
    connect(&m_fadeTimer, &QTimer::timeout, this, &CallTable::fade);
    m_tickTimer.start(kSecond);
    connect(&m_tickTimer, &QTimer::timeout, this, &CallTable::tick);
    connect(&rows, &QAbstractItemModel::rowsAboutToBeInserted, this, &CallTable::remember);
    connect(&rows, &QAbstractItemModel::rowsAboutToBeRemoved, this, &CallTable::remember);
    connect(&rows, &QAbstractItemModel::layoutAboutToBeChanged, this, &CallTable::remember);
    connect(&rows, &QAbstractItemModel::modelAboutToBeReset, this, &CallTable::remember);
    connect(&rows, &QAbstractItemModel::modelReset, this, &CallTable::afterReset);
    connect(&rows, &QAbstractItemModel::rowsInserted, this,
        [this](const QModelIndex&, int first, int last) { startFade(first, last); });
    connect(this, &QAbstractItemView::doubleClicked, this, [this] { Q_EMIT opened(m_current); });
}

void CallTable::setUpHeader()
{
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(Theme::kCompactRow);
    m_header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_header, &QWidget::customContextMenuRequested, this, [this](const QPoint& at) {
        QMenu menu(this);
        fillColumnMenu(menu);
        menu.exec(m_header->mapToGlobal(at));
    });
    m_header->setSectionsClickable(true);
    m_header->setWidths(kWidths);
    m_header->setSortIndicator(Column::Started, Qt::DescendingOrder);
    m_header->restore();
    setSortingEnabled(true);
    for (const auto change : { &QHeaderView::sectionMoved, &QHeaderView::sectionResized })
        connect(m_header, change, this, &CallTable::fitWords, Qt::QueuedConnection);
}

void CallTable::saveState() const { m_header->save(); }

void CallTable::fillColumnMenu(QMenu& menu)
{
    for (int column = 0; column < Column::ColumnCount; ++column) {
        auto* action = menu.addAction(m_rows.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        // One has to stay, or there is no header left to bring the others back.
        action->setEnabled(isColumnHidden(column) || m_header->count() - m_header->hiddenSectionCount() > 1);
        connect(action, &QAction::toggled, this, [this, column](bool isWanted) {
            setColumnHidden(column, !isWanted);
            fitWords();
            saveState();
        });
    }
    menu.addSeparator();
    connect(menu.addAction(tr("Reset columns")), &QAction::triggered, this, [this] {
        m_header->reset();
        sortByColumn(Column::Started, Qt::DescendingOrder);
        fitWords();
        saveState();
    });
}

void CallTable::setEmptyText(const QString& title, const QString& hint)
{
    m_emptyTitle = title;
    m_emptyHint = hint;
    viewport()->update();
}

bool CallTable::setCurrentCall(const QString& callId)
{
    const int row = m_rows.rowOf(callId);
    if (row < 0)
        return false;
    executeDelayedItemsLayout(); // or there is nothing to scroll in yet
    setCurrentIndex(m_rows.index(row, std::max(0, currentIndex().column())));
    return true;
}

void CallTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    if (!current.isValid() || m_isFocusing)
        return; // hidden by a filter, or forgotten: it stays the one that was chosen
    const QString callId = m_rows.at(current.row()).call.id;
    if (callId == m_current)
        return;
    m_current = callId;
    // Not now: what was kept may go, and the view is in the middle of a change.
    QMetaObject::invokeMethod(
        this, [this] { m_rows.keep(m_current); }, Qt::QueuedConnection);
    Q_EMIT currentCallChanged(callId);
}

void CallTable::remember()
{
    if (!m_anchor.isEmpty() || m_isPuttingBack || m_rows.rowCount() == 0)
        return;
    const QModelIndex current = currentIndex();
    const QRect rect = current.isValid() ? visualRect(current) : QRect();
    const bool isSeen = current.isValid() && rect.bottom() > 0 && rect.top() < viewport()->height();
    const int row = isSeen ? current.row() : rowAtTop();
    if (!isSeen && verticalScrollBar()->value() == 0)
        return; // at the top one sees what comes
    m_anchor = m_rows.at(row).call.id;
    m_anchorY = rowViewportPosition(row);
}

void CallTable::doItemsLayout()
{
    QTableView::doItemsLayout();
    putBack();
}

void CallTable::putBack()
{
    if (m_anchor.isEmpty() || m_isPuttingBack)
        return;
    m_isPuttingBack = true;
    const int row = m_rows.rowOf(std::exchange(m_anchor, {}));
    if (row >= 0)
        verticalScrollBar()->setValue(row * verticalHeader()->defaultSectionSize() - m_anchorY);
    m_isPuttingBack = false;
}

void CallTable::afterReset()
{
    if (!m_current.isEmpty() && m_rows.rowOf(m_current) >= 0) {
        const bool scrolls = hasAutoScroll();
        setAutoScroll(false);
        setCurrentCall(m_current);
        setAutoScroll(scrolls);
        QMetaObject::invokeMethod(
            this, [this] { m_rows.keep(m_current); }, Qt::QueuedConnection);
    }
    m_fading.clear();
}

int CallTable::rowAtTop() const { return std::max(0, rowAt(0)); }

void CallTable::startFade(int first, int last)
{
    if (!isVisible() || last - first >= kMostFading || wantsNoMovement(*this))
        return;
    for (int row = first; row <= last; ++row)
        m_fading.insert(m_rows.at(row).call.id, m_clock.elapsed());
    if (!m_fadeTimer.isActive())
        m_fadeTimer.start();
}

qreal CallTable::opacityOf(const QModelIndex& index) const
{
    if (m_fading.isEmpty())
        return 1.0;
    const auto since = m_fading.constFind(m_rows.at(index.row()).call.id);
    if (since == m_fading.constEnd())
        return 1.0;
    return std::min(1.0, double(m_clock.elapsed() - *since) / double(kFade.count()));
}

void CallTable::fade()
{
    for (auto one = m_fading.begin(); one != m_fading.end();) {
        const int row = m_rows.rowOf(one.key());
        if (row >= 0)
            viewport()->update(0, rowViewportPosition(row), viewport()->width(), rowHeight(row));
        one = m_clock.elapsed() - one.value() > kFade.count() ? m_fading.erase(one) : std::next(one);
    }
    if (m_fading.isEmpty())
        m_fadeTimer.stop();
}

void CallTable::tick()
{
    m_calls.tick(QDateTime::currentDateTimeUtc());
    if (!isVisible())
        return;
    const qint64 minute = m_calls.now().toMSecsSinceEpoch() / kMinuteMs;
    const bool agesChange = std::exchange(m_shownMinute, minute) != minute;
    const auto redraw = [this](int column) {
        viewport()->update(columnViewportPosition(column), 0, columnWidth(column), viewport()->height());
    };
    if (agesChange)
        redraw(Column::Started);
    for (int row = rowAtTop(); row < m_rows.rowCount() && rowViewportPosition(row) < viewport()->height(); ++row) {
        if (!m_rows.at(row).isOver)
            update(m_rows.index(row, Column::Timer));
    }
}

void CallTable::fitRows() { verticalHeader()->setDefaultSectionSize(ui::rowHeight(fontMetrics())); }

/// The last words get what the others leave.
void CallTable::fitWords()
{
    if (isColumnHidden(Column::Words))
        return;
    const int others = m_header->length() - columnWidth(Column::Words);
    const int width = std::max(kLeastWords, viewport()->width() - others);
    if (width != columnWidth(Column::Words))
        setColumnWidth(Column::Words, width);
}

void CallTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fitWords();
}

void CallTable::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitRows();
    else if (event->type() == QEvent::PaletteChange)
        calmSelection(*this);
}

/// The base class makes the first row current where none is: who only comes by has chosen no call.
void CallTable::focusInEvent(QFocusEvent* event)
{
    const bool hadCurrent = currentIndex().isValid();
    m_isFocusing = true;
    QTableView::focusInEvent(event);
    if (!hadCurrent && currentIndex().isValid())
        selectionModel()->setCurrentIndex({}, QItemSelectionModel::NoUpdate);
    m_isFocusing = false;
}

void CallTable::enterFromAbove()
{
    setFocus(Qt::TabFocusReason);
    if (!currentIndex().isValid() && m_rows.rowCount() > 0)
        setCurrentCall(m_rows.at(0).call.id);
}

void CallTable::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    if (m_rows.rowCount() > 0 || m_emptyTitle.isEmpty())
        return;
    QPainter painter(viewport());
    const QRect middle = viewport()->rect().adjusted(24, 24, -24, -24);
    const int half = middle.center().y();
    painter.setFont(Theme::font(TypeSize::Title));
    painter.setPen(Theme::color(Tone::Text, palette()));
    painter.drawText(QRect(middle.left(), middle.top(), middle.width(), half - middle.top()),
        Qt::AlignHCenter | Qt::AlignBottom | Qt::TextWordWrap, m_emptyTitle);
    painter.setFont(Theme::font(TypeSize::Base));
    painter.setPen(Theme::color(Tone::Dim, palette()));
    painter.drawText(QRect(middle.left(), half + 8, middle.width(), middle.bottom() - half),
        Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_emptyHint);
}

void CallTable::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers().testFlag(Qt::ControlModifier) == false && currentIndex().isValid()) {
        Q_EMIT opened(m_current);
        return;
    }
    QTableView::keyPressEvent(event);
}

QModelIndex CallTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const int column = std::max(0, currentIndex().column());
    if (action == MoveHome)
        return m_rows.index(0, column);
    if (action == MoveEnd)
        return m_rows.index(m_rows.rowCount() - 1, column);
    return QTableView::moveCursor(action, modifiers);
}

/// By the beginning of a word of the name, or digits of the number.
void CallTable::keyboardSearch(const QString& search)
{
    constexpr qint64 kPause = 1'000;
    if (!m_typedAt.isValid() || m_typedAt.elapsed() > kPause)
        m_typed.clear();
    m_typedAt.start();
    m_typed += search;
    const int count = m_rows.rowCount();
    const int start = std::max(0, currentIndex().row()) + (m_typed.size() == 1 && currentIndex().isValid() ? 1 : 0);
    const auto fits = [this](const CallTableRow& row) {
        return row.name.startsWith(m_typed, Qt::CaseInsensitive)
            || row.name.contains(u' ' + m_typed, Qt::CaseInsensitive)
            || (m_typed.front().isDigit() && otherNumber(row.call).contains(m_typed));
    };
    for (int step = 0; step < count; ++step) {
        const int row = (start + step) % count;
        if (fits(m_rows.at(row))) {
            setCurrentCall(m_rows.at(row).call.id);
            return;
        }
    }
}

} // namespace ui
