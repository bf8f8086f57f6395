#include "ui/calls/callchip.h"

#include "ui/theme/theme.h"

#include <QPainter>

namespace ui {

CallChip::CallChip(QWidget* parent)
    : QToolButton(parent)
{
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
}

QSize CallChip::sizeHint() const
{
    return { fontMetrics().horizontalAdvance(text()) + 2 * Theme::kGap + 4, fontMetrics().height() + Theme::kGap };
}

void CallChip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor accent = Theme::color(Tone::Accent, palette());
    const QRectF ground = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QColor fill = isChecked() ? accent : Theme::color(Tone::Line, palette());
    fill.setAlphaF(isChecked() ? 0.14F : underMouse() ? 0.5F : 0.0F);
    painter.setBrush(fill);
    painter.setPen(hasFocus() ? QPen(accent, 1) : Qt::NoPen);
    painter.drawRoundedRect(ground, Theme::kRadius, Theme::kRadius);
    painter.setPen(Theme::color(isChecked() ? Tone::Text : Tone::Dim, palette()));
    painter.drawText(rect(), Qt::AlignCenter, text());
    if (isChecked())
        painter.fillRect(QRect(Theme::kGap, height() - 2, width() - 2 * Theme::kGap, 2), accent);
}

} // namespace ui
