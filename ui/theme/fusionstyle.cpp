#include "ui/theme/fusionstyle.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyleOption>

namespace ui {

FusionStyle::FusionStyle()
    : QProxyStyle(QStringLiteral("Fusion"))
{
}

void FusionStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool isBox = element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck;
    if (!isBox && element != PE_IndicatorRadioButton)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(Theme::color(Tone::Dim, option->palette), 1));
    painter->setBrush(Qt::NoBrush);
    const QRectF frame = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    if (isBox)
        painter->drawRoundedRect(frame, 2, 2);
    else
        painter->drawEllipse(frame);
    painter->restore();
}

} // namespace ui
