#include "ui/theme/icon.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace ui {

namespace {

/// Draws the file in the tone of the palette that is in force when it is drawn.
class TintedIcon : public QIconEngine {
public:
    TintedIcon(QString name, Tone tone)
        : m_name(std::move(name))
        , m_tone(tone)
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        const int side = std::min(rect.width(), rect.height());
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
        QRect place(0, 0, side, side);
        place.moveCenter(rect.center());
        painter->drawPixmap(place, iconPixmap(m_name, colorOf(mode), side, ratio));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override
    {
        return iconPixmap(m_name, colorOf(mode), std::min(size.width(), size.height()), 1.0);
    }

    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        const int side = int(std::min(size.width(), size.height()) / scale);
        return iconPixmap(m_name, colorOf(mode), side, scale);
    }

    QIconEngine* clone() const override { return new TintedIcon(*this); }

private:
    QColor colorOf(QIcon::Mode mode) const
    {
        if (mode == QIcon::Disabled)
            return Theme::color(Tone::Dim, QGuiApplication::palette());
        if (mode == QIcon::Selected)
            return QGuiApplication::palette().color(QPalette::HighlightedText);
        return Theme::color(m_tone, QGuiApplication::palette());
    }

    QString m_name;
    Tone m_tone;
};

} // namespace

QIcon icon(const QString& name, Tone tone) { return QIcon(new TintedIcon(name, tone)); }

QPixmap iconPixmap(const QString& name, const QColor& color, int size, qreal devicePixelRatio)
{
    const QString key
        = QStringLiteral("callwright/%1/%2/%3/%4").arg(name, color.name()).arg(size).arg(devicePixelRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("There is no icon \"%s\".", qUtf8Printable(name));
    const int pixels = int(size * devicePixelRatio);
    pixmap = QPixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QSvgRenderer(file.readAll().replace("currentColor", color.name().toLatin1())).render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(devicePixelRatio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace ui
