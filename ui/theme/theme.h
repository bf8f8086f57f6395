#pragma once

#include <QColor>
#include <QFont>
#include <QObject>

class QGuiApplication;
class QPalette;

namespace ui {

/// What a colour says. There is no other use of colour.
enum class Tone {
    Window,
    Panel,
    Line, ///< hairlines between panes
    Text,
    Dim,
    Accent, ///< also ringing
    Live,
    Completed,
    Busy, ///< also no answer, warnings
    Failed,
    Unknown,
    Assistant,
};

/// By role, never by whim.
enum class TypeSize { Small = 11, Base = 13, Title = 16, Large = 22, Figure = 40 };

enum class ThemeChoice { System, Light, Dark };

/// Colours and type of every window; follows the system's palette or is forced.
class Theme : public QObject {
    Q_OBJECT
public:
    /// Sets palette and font of the application and keeps them right when the system changes. Drawn for the style
    /// "Fusion", which whoever makes the application sets.
    explicit Theme(QGuiApplication& application, ThemeChoice choice = ThemeChoice::System);

    void choose(ThemeChoice choice);
    ThemeChoice choice() const { return m_choice; }
    bool isDark() const { return m_dark; }

    /// Of the palette in force. Read while painting, so that a change shows at the next paint.
    static QColor color(Tone tone, const QPalette& palette);
    static QColor color(Tone tone, bool dark);
    static bool isDark(const QPalette& palette);
    /// Points grow with the size that the user has set for the application's font.
    static QFont font(TypeSize size, bool bold = false);
    static QFont tabular(TypeSize size); ///< digits of one width

    static constexpr int kRow = 28;
    static constexpr int kCompactRow = 24;
    static constexpr int kRadius = 4;
    static constexpr int kGap = 8; ///< of the 4 px grid: 4, 8, 12, 16, 24

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void apply();

    QGuiApplication& m_application;
    ThemeChoice m_choice;
    bool m_systemDark = false;
    bool m_dark = false;
    bool m_applying = false;
};

} // namespace ui
