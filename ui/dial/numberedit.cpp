#include "ui/dial/numberedit.h"

#include "core/base/phoneformat.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QSignalBlocker>

#include <algorithm>

namespace ui {

namespace {

constexpr qsizetype kMostDigits = 24; // longer than any number, so that one too long can be seen to be so
constexpr qsizetype kMostUndo = 100;

bool isSignificant(QChar c) { return c == u'+' || c.isDigit(); }

bool isSeparator(QChar c) { return c.isSpace() || QStringLiteral("-./()").contains(c); }

} // namespace

NumberEdit::NumberEdit(QWidget* parent)
    : QLineEdit(parent)
{
    setInputMethodHints(Qt::ImhDialableCharactersOnly);
    connect(this, &QLineEdit::textEdited, this, &NumberEdit::takeEdited);
}

void NumberEdit::setRegion(const QString& region)
{
    if (m_region == region)
        return;
    m_region = region;
    show(m_state);
    Q_EMIT digitsChanged(m_state.digits);
}

QString NumberEdit::digits() const { return m_state.digits; }

void NumberEdit::setNumber(const QString& text)
{
    const core::CleanedNumber cleaned = core::cleanNumber(text, m_region);
    const QString digits = cleaned.digits.left(kMostDigits);
    change({ digits, int(digits.size()) });
    if (cleaned.hadExtension)
        Q_EMIT extensionDropped();
}

void NumberEdit::undoEdit() { step(m_undo, m_redo); }

void NumberEdit::redoEdit() { step(m_redo, m_undo); }

bool NumberEdit::event(QEvent* event)
{
    // The line's own undo knows only of what was typed since it was grouped last.
    if (event->type() == QEvent::ShortcutOverride) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->accept();
            return true;
        }
    }
    return QLineEdit::event(event);
}

void NumberEdit::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Undo))
        return undoEdit();
    if (event->matches(QKeySequence::Redo))
        return redoEdit();
    if (event->matches(QKeySequence::Paste))
        return paste(QGuiApplication::clipboard()->text());
    if (event->key() == Qt::Key_Backspace || event->key() == Qt::Key_Delete)
        skipMarks(event->key());
    const QString text = event->text();
    const bool types = !text.isEmpty() && text[0].isPrint()
        && !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    const bool plusInside = text == QLatin1String("+") && !hasSelectedText() && significantBefore(cursorPosition()) > 0;
    if (types && (plusInside || !isSignificant(text[0]))) {
        event->accept(); // separators are ours to set, and letters belong to no number
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void NumberEdit::takeEdited(const QString& text)
{
    const bool isOurs = std::ranges::all_of(text, [](QChar c) { return isSignificant(c) || isSeparator(c); });
    if (!isOurs) {
        setNumber(text);
        return;
    }
    const int before = significantBefore(cursorPosition());
    const QString digits = core::cleanNumber(text, m_region).digits.left(kMostDigits);
    change({ digits, before + int(digits.size()) - int(std::ranges::count_if(text, isSignificant)) });
}

void NumberEdit::paste(const QString& text)
{
    const core::CleanedNumber cleaned = core::cleanNumber(text, m_region);
    if (cleaned.digits.isEmpty())
        return;
    const bool whole = text.size() > 0 && (cleaned.digits.startsWith(u'+') || m_state.digits.isEmpty());
    if (whole || selectedText() == this->text()) {
        setNumber(text);
        return;
    }
    insert(cleaned.digits); // part of a number, at the cursor
    takeEdited(this->text());
    if (cleaned.hadExtension)
        Q_EMIT extensionDropped();
}

/// A mark between digits is not deleted: the digit behind it is.
void NumberEdit::skipMarks(int key)
{
    if (hasSelectedText())
        return;
    const QString shown = text();
    int position = cursorPosition();
    if (key == Qt::Key_Backspace) {
        while (position > 0 && !isSignificant(shown[position - 1]))
            --position;
    } else {
        while (position < shown.size() && !isSignificant(shown[position]))
            ++position;
    }
    setCursorPosition(position);
}

void NumberEdit::show(const State& state)
{
    const QString shown = core::formatAsTyped(state.digits, m_region);
    setText(shown);
    int position = 0;
    for (int left = state.before; left > 0 && position < shown.size(); ++position)
        left -= isSignificant(shown[position]) ? 1 : 0;
    setCursorPosition(state.before >= state.digits.size() ? int(shown.size()) : position);
}

void NumberEdit::change(const State& state)
{
    const bool changed = state.digits != m_state.digits;
    if (changed) {
        m_undo.append(m_state);
        m_redo.clear();
        if (m_undo.size() > kMostUndo)
            m_undo.removeFirst();
    }
    m_state = { state.digits, std::max(0, state.before) };
    show(m_state);
    if (changed)
        Q_EMIT digitsChanged(m_state.digits);
}

void NumberEdit::step(QList<State>& from, QList<State>& to)
{
    if (from.isEmpty())
        return;
    to.append(m_state);
    m_state = from.takeLast();
    show(m_state);
    Q_EMIT digitsChanged(m_state.digits);
}

int NumberEdit::significantBefore(int position) const
{
    return int(std::ranges::count_if(text().left(position), isSignificant));
}

} // namespace ui
