#pragma once

#include <QProxyStyle>

namespace ui {

/// Qt's style "Fusion" where it can be seen on a dark ground too: it draws the frames of boxes darker than the window.
class FusionStyle : public QProxyStyle {
    Q_OBJECT
public:
    FusionStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
        const QWidget* widget = nullptr) const override;
};

} // namespace ui
