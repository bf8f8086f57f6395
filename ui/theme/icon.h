#pragma once

#include "ui/theme/theme.h"

#include <QIcon>
#include <QPixmap>

namespace ui {

/// Icons of one line style from resources/icons, tinted; rendered for the screen's resolution.
/// `name`: the file without ".svg", such as "phone".
QIcon icon(const QString& name, Tone tone = Tone::Text);
QPixmap iconPixmap(const QString& name, const QColor& color, int size, qreal devicePixelRatio);

} // namespace ui
