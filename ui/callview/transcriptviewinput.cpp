#include "ui/callview/transcriptview.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>

namespace ui {

// The selection of text: by mouse, by keyboard, by search.

TextSpot TranscriptView::spotAt(const QPoint& point) const
{
    const int y = point.y() + m_scroll;
    const int row = m_layout.rowAt(y);
    if (row < 0)
        return {};
    if (!m_layout.isLaidOut(row))
        return { row, 0 };
    const QTextLayout* text = m_layout.text(row);
    const QPointF inside = point - m_layout.textRect(row).topLeft() - QPoint(0, m_layout.top(row) - m_scroll);
    for (int i = 0; i < text->lineCount(); ++i) {
        const QTextLine line = text->lineAt(i);
        if (inside.y() < line.y() + line.height() || i == text->lineCount() - 1)
            return { row, line.xToCursor(inside.x()) };
    }
    return { row, 0 };
}

void TranscriptView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_fresh)
        return QAbstractItemView::mousePressEvent(event);
    const TextSpot spot = spotAt(event->pos());
    if (spot.row < 0)
        return;
    m_selecting = true;
    if (event->modifiers().testFlag(Qt::ShiftModifier) && m_selection.anchor().row >= 0)
        m_selection.extend(spot);
    else
        m_selection.begin(spot);
    selectionModel()->setCurrentIndex(m_model.index(spot.row), QItemSelectionModel::NoUpdate);
    viewport()->update();
}

void TranscriptView::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_selecting)
        return QAbstractItemView::mouseMoveEvent(event);
    if (event->pos().y() < 0)
        verticalScrollBar()->setValue(m_scroll - 20);
    else if (event->pos().y() > viewport()->height())
        verticalScrollBar()->setValue(m_scroll + 20);
    m_selection.extend(spotAt(event->pos()));
    viewport()->update();
}

void TranscriptView::mouseReleaseEvent(QMouseEvent* event)
{
    m_selecting = false;
    if (!m_selection.isEmpty() && QGuiApplication::clipboard()->supportsSelection())
        QGuiApplication::clipboard()->setText(selectedText(), QClipboard::Selection);
    QAbstractItemView::mouseReleaseEvent(event);
    settleSoon();
}

void TranscriptView::mouseDoubleClickEvent(QMouseEvent* event)
{
    const TextSpot spot = spotAt(event->pos());
    if (spot.row < 0)
        return;
    const QString& text = m_model.row(spot.row).text;
    const auto isWord = [&text](int at) { return text[at].isLetterOrNumber() || text[at] == QLatin1Char('\''); };
    int from = std::min(spot.at, int(text.size()));
    int to = from;
    while (from > 0 && isWord(from - 1))
        --from;
    while (to < text.size() && isWord(to))
        ++to;
    m_selection.set({ spot.row, from }, { spot.row, to });
    viewport()->update();
}

/// While it has the focus these keys are its own, whatever the window does with them.
bool TranscriptView::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Copy) || key->matches(QKeySequence::Find)
            || key->matches(QKeySequence::SelectAll)) {
            event->accept();
            return true;
        }
    }
    return QAbstractItemView::event(event);
}

void TranscriptView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        return copy();
    if (event->matches(QKeySequence::Find)) {
        Q_EMIT wantsFind();
        return;
    }
    const bool vertical = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down;
    if (vertical && event->modifiers() == Qt::ShiftModifier && currentIndex().isValid()) {
        if (m_selection.isEmpty())
            m_selection.set({ currentIndex().row(), 0 }, { currentIndex().row(), 0 });
        const bool down = event->key() == Qt::Key_Down;
        const int row = std::clamp(
            m_selection.cursor().row + (down ? (m_selection.cursor().at > 0 ? 1 : 0) : -1), 0, m_layout.count() - 1);
        m_selection.extend({ row, down ? int(m_model.row(row).text.size()) : 0 });
        scrollTo(m_model.index(row));
        viewport()->update();
        return;
    }
    QAbstractItemView::keyPressEvent(event);
    viewport()->update();
}

QModelIndex TranscriptView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const int count = m_model.rowCount();
    if (count == 0)
        return {};
    const int now = currentIndex().isValid() ? currentIndex().row() : count;
    const int page = std::max(1, viewport()->height() / std::max(1, 2 * m_layout.lineHeight()));
    int row = now;
    switch (action) {
    case MoveUp:
    case MovePrevious:
    case MoveLeft:
        row = now - 1;
        break;
    case MoveDown:
    case MoveNext:
    case MoveRight:
        row = now + 1;
        break;
    case MoveHome:
        row = 0;
        break;
    case MoveEnd:
        row = count - 1;
        break;
    case MovePageUp:
        row = now - page;
        break;
    case MovePageDown:
        row = now + page;
        break;
    }
    return m_model.index(std::clamp(row, 0, count - 1));
}

void TranscriptView::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu(this);
    QAction* copying = menu.addAction(tr("&Copy"), QKeySequence::Copy, this, &TranscriptView::copy);
    copying->setEnabled(!m_selection.isEmpty() || currentIndex().isValid());
    menu.addAction(tr("Select &all"), QKeySequence::SelectAll, this, &TranscriptView::selectAll);
    menu.addSeparator();
    menu.addAction(tr("&Find in the transcript"), QKeySequence::Find, this, &TranscriptView::wantsFind);
    menu.exec(event->globalPos());
}

QString TranscriptView::selectedText() const
{
    if (m_selection.isEmpty())
        return currentIndex().isValid() ? currentIndex().data(Qt::AccessibleTextRole).toString() : QString();
    const TextSpot first = m_selection.first();
    const TextSpot last = m_selection.last();
    if (first.row == last.row)
        return m_model.row(first.row).text.mid(first.at, last.at - first.at);
    QStringList lines;
    for (int row = first.row; row <= last.row; ++row) {
        const QString& text = m_model.row(row).text;
        const auto [from, to] = m_selection.within(row, int(text.size()));
        if (from == 0 && to == text.size())
            lines << m_model.index(row).data(Qt::AccessibleTextRole).toString();
        else if (to > from)
            lines << text.mid(from, to - from);
    }
    return lines.join(QLatin1Char('\n'));
}

void TranscriptView::copy() const
{
    if (const QString text = selectedText(); !text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

void TranscriptView::selectAll()
{
    const int count = m_model.rowCount();
    if (count == 0)
        return;
    m_selection.set({ 0, 0 }, { count - 1, int(m_model.row(count - 1).text.size()) });
    viewport()->update();
}

bool TranscriptView::find(const QString& text, bool back)
{
    const int count = m_model.rowCount();
    if (text.isEmpty() || count == 0)
        return false;
    const TextSpot start = m_selection.isEmpty() ? TextSpot { back ? count - 1 : 0, back ? -1 : 0 }
        : back                                   ? m_selection.first()
                                                 : m_selection.last();
    for (int step = 0; step <= count; ++step) {
        const int row = ((start.row + (back ? -step : step)) % count + count) % count;
        const QString& words = m_model.row(row).text;
        qsizetype at = -1;
        if (!back)
            at = words.indexOf(text, step == 0 ? start.at : 0, Qt::CaseInsensitive);
        else if (step > 0 || start.at < 0)
            at = words.lastIndexOf(text, -1, Qt::CaseInsensitive);
        else if (start.at > 0)
            at = words.lastIndexOf(text, start.at - 1, Qt::CaseInsensitive);
        if (at >= 0) {
            m_selection.set({ row, int(at) }, { row, int(at + text.size()) });
            showSpot({ row, int(at) });
            return true;
        }
    }
    return false;
}

void TranscriptView::showSpot(TextSpot spot)
{
    if (m_fresh)
        settle();
    setCurrentIndex(m_model.index(spot.row));
    scrollTo(m_model.index(spot.row));
    viewport()->update();
}

} // namespace ui
