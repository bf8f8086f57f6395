#include "ui/theme/theme.h"

#include <QEvent>
#include <QGuiApplication>
#include <QPalette>

#include <array>

namespace ui {

namespace {

struct Pair {
    QRgb light;
    QRgb dark;
};

/// In the order of Tone. Each is at least 4.5:1 on Window and on Panel.
constexpr std::array kPairs {
    Pair { 0xFFFFFFFF, 0xFF15181C },
    Pair { 0xFFF4F6F8, 0xFF1D2126 },
    Pair { 0xFFD5DAE0, 0xFF343A42 },
    Pair { 0xFF1B1F24, 0xFFE6E9ED },
    Pair { 0xFF57606A, 0xFF9AA4AF },
    Pair { 0xFF0B62C4, 0xFF6CB0FF },
    Pair { 0xFF1A7F37, 0xFF57C974 },
    Pair { 0xFF3D5A45, 0xFF9DBFA6 },
    Pair { 0xFF8A5A00, 0xFFE3B341 },
    Pair { 0xFFB42318, 0xFFFF8A80 },
    Pair { 0xFF7A3EB1, 0xFFC9A2F2 },
    Pair { 0xFF0E6E7E, 0xFF5CC8D7 },
};
constexpr double kSmallestPoints = 10; ///< of the system's font, where it is set to less or not at all

static_assert(kPairs.size() == std::size_t(Tone::Assistant) + 1);

QPalette makePalette(bool dark)
{
    const auto c = [dark](Tone tone) { return Theme::color(tone, dark); };
    QPalette palette;
    palette.setColor(QPalette::Window, c(Tone::Panel));
    palette.setColor(QPalette::Base, c(Tone::Window));
    palette.setColor(QPalette::AlternateBase, c(Tone::Panel));
    palette.setColor(QPalette::Button, c(Tone::Panel));
    palette.setColor(QPalette::ToolTipBase, c(Tone::Panel));
    for (const auto role : { QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText })
        palette.setColor(role, c(Tone::Text));
    palette.setColor(QPalette::BrightText, c(Tone::Failed));
    palette.setColor(QPalette::PlaceholderText, c(Tone::Dim));
    palette.setColor(QPalette::Link, c(Tone::Accent));
    palette.setColor(QPalette::LinkVisited, c(Tone::Unknown));
    palette.setColor(QPalette::Highlight, c(Tone::Accent));
    palette.setColor(QPalette::HighlightedText, dark ? c(Tone::Window) : QColor(Qt::white));
    palette.setColor(QPalette::Light, c(Tone::Window));
    palette.setColor(QPalette::Midlight, c(Tone::Panel));
    palette.setColor(QPalette::Mid, c(Tone::Line));
    palette.setColor(QPalette::Dark, c(Tone::Line));
    palette.setColor(QPalette::Shadow, c(Tone::Line));
    for (const auto role : { QPalette::WindowText, QPalette::Text, QPalette::ButtonText })
        palette.setColor(QPalette::Disabled, role, c(Tone::Dim));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, c(Tone::Line));
    palette.setColor(QPalette::Inactive, QPalette::Highlight, c(Tone::Accent));
    return palette;
}

} // namespace

Theme::Theme(QGuiApplication& application, ThemeChoice choice)
    : m_application(application)
    , m_choice(choice)
    , m_systemDark(isDark(QGuiApplication::palette()))
{
    QFont font = QGuiApplication::font();
    if (font.pointSizeF() < kSmallestPoints)
        font.setPointSizeF(kSmallestPoints);
    QGuiApplication::setFont(font);
    m_application.installEventFilter(this);
    apply();
}

void Theme::choose(ThemeChoice choice)
{
    m_choice = choice;
    apply();
}

QColor Theme::color(Tone tone, const QPalette& palette) { return color(tone, isDark(palette)); }

QColor Theme::color(Tone tone, bool dark)
{
    const Pair& pair = kPairs[std::size_t(tone)];
    return QColor(dark ? pair.dark : pair.light);
}

bool Theme::isDark(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

QFont Theme::font(TypeSize size, bool bold)
{
    QFont font = QGuiApplication::font();
    // The sizes are meant beside a base of 13; most systems set 10 or 11 and mean the same.
    font.setPointSizeF(font.pointSizeF() * double(size) / double(TypeSize::Base));
    font.setBold(bold);
    return font;
}

QFont Theme::tabular(TypeSize size)
{
    QFont result = font(size);
    result.setStyleHint(QFont::SansSerif);
    return result;
}

bool Theme::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &m_application && event->type() == QEvent::ApplicationPaletteChange && !m_applying
        && m_choice == ThemeChoice::System) {
        m_systemDark = isDark(QGuiApplication::palette());
        if (m_systemDark != m_dark)
            apply();
    }
    return QObject::eventFilter(watched, event);
}

void Theme::apply()
{
    m_dark = m_choice == ThemeChoice::Dark || (m_choice == ThemeChoice::System && m_systemDark);
    m_applying = true;
    QGuiApplication::setPalette(makePalette(m_dark));
    m_applying = false;
    Q_EMIT changed();
}

} // namespace ui
