#include "ui/callview/operatorline.h"

#include <QKeyEvent>

namespace ui {

namespace {

constexpr qsizetype kKept = 100;

} // namespace

void OperatorLine::sent(const QString& text)
{
    m_history.removeAll(text);
    m_history.append(text);
    if (m_history.size() > kKept)
        m_history.removeFirst();
    m_place = m_history.size();
    m_draft.clear();
    if (this->text().trimmed() == text)
        clear();
}

void OperatorLine::recall(qsizetype place)
{
    if (place < 0 || place > m_history.size())
        return;
    if (m_place == m_history.size())
        m_draft = text();
    m_place = place;
    setText(place == m_history.size() ? m_draft : m_history[place]);
}

void OperatorLine::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Up)
        return recall(m_place - 1);
    if (event->key() == Qt::Key_Down)
        return recall(m_place + 1);
    QLineEdit::keyPressEvent(event);
}

} // namespace ui
