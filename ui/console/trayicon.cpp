#include "ui/console/trayicon.h"

#include "ui/theme/icon.h"

#include <QGuiApplication>
#include <QMenu>
#include <QPainter>

namespace ui {

namespace {

constexpr int kSize = 64; ///< pixels; trays scale it down
constexpr int kMostShown = 99;

} // namespace

TrayIcon::TrayIcon(core::CallFeed& feed, QMenu* menu, QObject* parent)
    : QObject(parent)
    , m_feed(feed)
{
    m_icon.setContextMenu(menu);
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
            Q_EMIT windowWanted();
    });
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this, [this] {
        Q_EMIT windowWanted();
        if (!m_notified.isEmpty())
            Q_EMIT callWanted(m_notified);
    });
    connect(&m_feed, &core::CallFeed::liveCountChanged, this, &TrayIcon::draw);
    connect(&m_feed, &core::CallFeed::linkChanged, this, &TrayIcon::draw);
    draw();
}

void TrayIcon::setVisible(bool visible) { m_icon.setVisible(visible && QSystemTrayIcon::isSystemTrayAvailable()); }

void TrayIcon::notify(const QString& title, const QString& text, const QString& callId, bool isTrouble)
{
    if (!isThere())
        return;
    m_notified = callId;
    m_icon.showMessage(title, text, isTrouble ? QSystemTrayIcon::Warning : QSystemTrayIcon::Information);
}

void TrayIcon::draw()
{
    const int live = m_feed.liveCount();
    const bool away = m_feed.link() == core::CallFeed::Link::Away;
    const bool dark = Theme::isDark(QGuiApplication::palette());
    const Tone tone = away ? Tone::Failed : live > 0 ? Tone::Live : Tone::Dim;
    QPixmap pixmap
        = iconPixmap(away ? QStringLiteral("link-off") : QStringLiteral("phone"), Theme::color(tone, dark), kSize, 1.0);
    if (live > 0) {
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF badge(kSize * 0.42, kSize * 0.42, kSize * 0.58, kSize * 0.58);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::color(Tone::Live, dark));
        painter.drawEllipse(badge);
        QFont font = Theme::font(TypeSize::Base, true);
        font.setPixelSize(live > 9 ? kSize / 3 : kSize / 2 - 4);
        painter.setFont(font);
        painter.setPen(Theme::color(Tone::Window, dark));
        painter.drawText(badge, Qt::AlignCenter, live > kMostShown ? QStringLiteral("99+") : QString::number(live));
    }
    m_icon.setIcon(QIcon(pixmap));
    m_icon.setToolTip(away ? tr("Callwright: the core is away") : tr("Callwright: %n live call(s)", nullptr, live));
}

} // namespace ui
