#include "ui/callview/transcriptview.h"

#include "ui/theme/icon.h"

#include <QEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTimerEvent>

#include <algorithm>
#include <chrono>

namespace ui {

using Kind = TranscriptRow::Kind;

namespace {

constexpr int kRowsAtOnce = 20; ///< when idle

} // namespace

TranscriptView::TranscriptView(TranscriptModel& model, QWidget* parent)
    : QAbstractItemView(parent)
    , m_model(model)
    , m_layout(model)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(NoSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setAccessibleName(tr("Transcript"));
    viewport()->setCursor(Qt::IBeamCursor);
    verticalScrollBar()->setSingleStep(20);
    setModel(&model);
    connect(&model, &TranscriptModel::namesChanged, this, &TranscriptView::restart);
}

void TranscriptView::restart()
{
    m_fresh = true;
    settleSoon();
}

void TranscriptView::reset()
{
    QAbstractItemView::reset();
    m_selection.clear();
    m_anchorRow = m_anchorOffset = 0;
    setFollows(true);
    restart();
}

void TranscriptView::dataChanged(const QModelIndex& first, const QModelIndex& last, const QList<int>& roles)
{
    if (m_fresh)
        return;
    for (int row = first.row(); row <= last.row(); ++row)
        m_layout.change(row);
    Q_UNUSED(roles);
    settleSoon();
}

void TranscriptView::rowsInserted(const QModelIndex& parent, int first, int last)
{
    m_selection.rowsInserted(first, last - first + 1);
    if (!m_fresh) {
        m_layout.insert(first, last - first + 1);
        // A name that is wider than the column widens it for all.
        const QString name = m_model.speakerName(m_model.row(last));
        if (QFontMetrics(m_layout.font()).horizontalAdvance(name) > m_layout.nameRect(last).width())
            m_fresh = true;
    }
    if (m_anchorRow >= first && m_layout.count() > 0 && !m_follows)
        m_anchorRow += last - first + 1;
    QAbstractItemView::rowsInserted(parent, first, last);
    settleSoon();
}

void TranscriptView::rowsAboutToBeRemoved(const QModelIndex& parent, int first, int last)
{
    QAbstractItemView::rowsAboutToBeRemoved(parent, first, last);
    m_selection.rowsRemoved(first, last - first + 1);
    if (!m_fresh)
        m_layout.remove(first, last - first + 1);
    if (m_anchorRow > last)
        m_anchorRow -= last - first + 1;
    settleSoon();
}

void TranscriptView::settleSoon()
{
    if (isVisible() && !m_settle.isActive())
        m_settle.start(0, this);
}

void TranscriptView::timerEvent(QTimerEvent* event)
{
    if (event->timerId() == m_settle.timerId()) {
        settle();
    } else if (event->timerId() == m_idle.timerId()) {
        int done = 0;
        for (int row = m_layout.count() - 1; row >= 0 && done < kRowsAtOnce; --row) {
            if (!m_layout.isLaidOut(row)) {
                m_layout.layOut(row);
                ++done;
            }
        }
        if (done == 0)
            m_idle.stop();
        settle();
    } else {
        QAbstractItemView::timerEvent(event);
    }
}

void TranscriptView::settle()
{
    m_settle.stop();
    if (m_fresh) {
        m_layout.restart(viewport()->width(), font(), palette());
        m_fresh = false;
        m_idle.start(0, this);
    }
    if (m_follows && !m_selecting)
        layOutFromEnd();
    else
        layOutFromAnchor();
    viewport()->update();
}

void TranscriptView::layOutFromEnd()
{
    int height = 0;
    for (int row = m_layout.count() - 1; row >= 0 && height < viewport()->height(); --row) {
        m_layout.layOut(row);
        height += m_layout.height(row);
    }
    setScroll(m_layout.top(m_layout.count()) - viewport()->height());
    keepAnchor();
}

void TranscriptView::layOutFromAnchor()
{
    if (m_layout.count() == 0)
        return setScroll(0);
    m_anchorRow = std::clamp(m_anchorRow, 0, m_layout.count() - 1);
    int height = -m_anchorOffset;
    for (int row = m_anchorRow; row < m_layout.count() && height < viewport()->height(); ++row) {
        m_layout.layOut(row);
        height += m_layout.height(row);
    }
    setScroll(m_layout.top(m_anchorRow) + m_anchorOffset);
}

void TranscriptView::setScroll(int value)
{
    const int most = std::max(0, m_layout.top(m_layout.count()) - viewport()->height());
    m_scrolling = true;
    m_scroll = std::clamp(value, 0, most);
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, most);
    verticalScrollBar()->setValue(m_scroll);
    m_scrolling = false;
}

void TranscriptView::keepAnchor()
{
    m_anchorRow = std::max(0, m_layout.rowAt(m_scroll));
    m_anchorOffset = m_layout.count() == 0 ? 0 : m_scroll - m_layout.top(m_anchorRow);
}

/// By the user, or by whoever moves the scroll bar.
void TranscriptView::scrollContentsBy(int, int)
{
    if (m_scrolling)
        return;
    m_scroll = verticalScrollBar()->value();
    keepAnchor();
    setFollows(m_scroll >= verticalScrollBar()->maximum());
    settle();
}

void TranscriptView::setFollows(bool follows)
{
    if (m_follows == follows)
        return;
    m_follows = follows;
    Q_EMIT followsChanged(follows);
}

void TranscriptView::follow()
{
    setFollows(true);
    settleSoon();
}

void TranscriptView::resizeEvent(QResizeEvent* event)
{
    QAbstractItemView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        m_fresh = true;
    if (isVisible())
        settle();
}

void TranscriptView::showEvent(QShowEvent* event)
{
    QAbstractItemView::showEvent(event);
    settle();
    m_idle.start(0, this);
}

void TranscriptView::hideEvent(QHideEvent* event)
{
    QAbstractItemView::hideEvent(event);
    m_settle.stop();
    m_idle.stop();
}

void TranscriptView::changeEvent(QEvent* event)
{
    QAbstractItemView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::LanguageChange)
        restart();
}

QRect TranscriptView::visualRect(const QModelIndex& index) const
{
    if (!index.isValid() || m_fresh || index.row() >= m_layout.count())
        return {};
    return { 0, m_layout.top(index.row()) - m_scroll, viewport()->width(), m_layout.height(index.row()) };
}

QModelIndex TranscriptView::indexAt(const QPoint& point) const
{
    if (m_fresh || point.y() + m_scroll >= m_layout.top(m_layout.count()))
        return {};
    return m_model.index(m_layout.rowAt(point.y() + m_scroll));
}

void TranscriptView::scrollTo(const QModelIndex& index, ScrollHint)
{
    if (!index.isValid() || m_fresh)
        return;
    const int top = m_layout.top(index.row());
    const int bottom = top + m_layout.height(index.row());
    if (top < m_scroll)
        verticalScrollBar()->setValue(top);
    else if (bottom > m_scroll + viewport()->height())
        verticalScrollBar()->setValue(bottom - viewport()->height());
}

QString TranscriptView::timeText(const TranscriptRow& row) const
{
    const QDateTime start = m_model.start();
    if (!row.at.isValid() || !start.isValid() || row.kind == Kind::Partly)
        return {};
    const qint64 seconds = std::max<qint64>(0, start.secsTo(row.at));
    const QLatin1Char zero('0');
    if (seconds < 3600)
        return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, zero);
    return QStringLiteral("%1:%2:%3")
        .arg(seconds / 3600)
        .arg(seconds / 60 % 60, 2, 10, zero)
        .arg(seconds % 60, 2, 10, zero);
}

void TranscriptView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    if (m_fresh || m_layout.count() == 0)
        return;
    const QRect dirty = event->rect();
    for (int row = m_layout.rowAt(dirty.top() + m_scroll); row < m_layout.count(); ++row) {
        const int y = m_layout.top(row) - m_scroll;
        if (y > dirty.bottom())
            break;
        if (m_layout.isLaidOut(row))
            paintRow(painter, row, y);
    }
}

void TranscriptView::paintRow(QPainter& painter, int row, int y) const
{
    const TranscriptRow& content = m_model.row(row);
    const auto color = [this](Tone tone) { return Theme::color(tone, palette()); };
    const QRect textPlace = m_layout.textRect(row).translated(0, y);
    const bool spoken = content.kind == Kind::Said || content.kind == Kind::Partly;

    painter.setFont(m_layout.smallFont());
    painter.setPen(color(Tone::Dim));
    const QRect timePlace = m_layout.timeRect(row).translated(0, y);
    painter.drawText(timePlace, Qt::AlignRight | Qt::AlignVCenter, timeText(content));

    if (spoken) {
        Tone tone = Tone::Text;
        if (content.speaker == QLatin1String("assistant"))
            tone = Tone::Assistant;
        else if (content.speaker == QLatin1String("operator"))
            tone = Tone::Live;
        const QRect place = m_layout.nameRect(row).translated(0, y);
        painter.setFont(m_layout.font());
        painter.setPen(color(content.kind == Kind::Partly ? Tone::Dim : tone));
        const QString name
            = painter.fontMetrics().elidedText(m_model.speakerName(content), Qt::ElideRight, place.width());
        const bool isColumn = textPlace.left() > place.right();
        painter.drawText(place, isColumn ? Qt::AlignRight : Qt::AlignLeft, name);
    } else {
        const int side = m_layout.iconSize();
        const QPixmap pixmap = iconPixmap(content.icon, color(Tone(content.tone)), side, devicePixelRatioF());
        painter.drawPixmap(textPlace.left() - side - 8, textPlace.top() + (m_layout.lineHeight() - side) / 2, pixmap);
    }

    QList<QTextLayout::FormatRange> selections;
    if (const auto [from, to] = m_selection.within(row, int(content.text.size())); to > from) {
        QTextLayout::FormatRange range { from, to - from, {} };
        range.format.setBackground(palette().highlight());
        range.format.setForeground(palette().highlightedText());
        selections.append(range);
    }
    painter.setPen(color(spoken ? Tone::Text : Tone(content.tone)));
    const QTextLayout* text = m_layout.text(row);
    // Small type in a line of the base size stands in its middle.
    const int sink
        = spoken && content.kind == Kind::Said ? 0 : (m_layout.lineHeight() - int(text->lineAt(0).height())) / 2;
    const QPointF origin = textPlace.topLeft() + QPointF(0, sink);
    text->draw(&painter, origin, selections);

    if (content.heardUntil >= 0 && content.heardUntil < content.text.size()) {
        const QTextLine line = text->lineForTextPosition(int(content.heardUntil));
        const qreal x = origin.x() + line.cursorToX(int(content.heardUntil));
        painter.fillRect(QRectF(x - 1, origin.y() + line.y(), 2, line.height()), color(Tone::Busy));
    }
    if (hasFocus() && currentIndex().row() == row) {
        painter.setPen(color(Tone::Accent));
        painter.drawRoundedRect(visualRect(currentIndex()).adjusted(4, 0, -5, -1), Theme::kRadius, Theme::kRadius);
    }
}

} // namespace ui
