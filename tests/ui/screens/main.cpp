#include "tests/ui/screens/shots.h"
#include "ui/theme/fusionstyle.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QLocale>
#include <QSettings>
#include <QTemporaryDir>

#include <cstdio>

namespace {

void paint(ui::Theme& theme, const QFont& plain, const tests::Shots& shots)
{
    QFont font = plain;
    font.setPointSizeF(plain.pointSizeF() * shots.look().percent / 100);
    QApplication::setFont(font);
    theme.choose(shots.look().isDark ? ui::ThemeChoice::Dark : ui::ThemeChoice::Light);
    tests::consoleScreens(shots);
    tests::callScreens(shots);
    tests::listScreens(shots);
    tests::monitorScreens(shots);
    if (!shots.look().isGerman)
        tests::settingsScreens(shots);
}

} // namespace

/// screens FOLDER [name…]: every window in every state as FOLDER/NAME-LOOK.png, or those whose names begin so.
int main(int argc, char** argv)
{
    const QTemporaryDir home; // of the settings and drafts
    qputenv("XDG_DATA_HOME", home.path().toUtf8());
    qputenv("XDG_CONFIG_HOME", home.path().toUtf8());
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    QApplication::setStyle(new ui::FusionStyle); // the application owns it
    QCoreApplication::setOrganizationName(QStringLiteral("callwright-screens"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QStringList wanted = QCoreApplication::arguments().mid(1);
    if (wanted.isEmpty() || !QDir().mkpath(wanted.first())) {
        std::fputs("screens FOLDER [name…]\n", stderr);
        return 2;
    }
    const QString folder = wanted.takeFirst();
    ui::Theme theme(*qApp, ui::ThemeChoice::Light);
    const QFont plain = QApplication::font();
    for (const tests::Look& look : {
             tests::Look { QStringLiteral("light"), false, 100, false },
             tests::Look { QStringLiteral("dark"), true, 100, false },
             tests::Look { QStringLiteral("200"), false, 200, false },
             tests::Look { QStringLiteral("german"), false, 100, true },
         })
        paint(theme, plain, tests::Shots(folder, wanted, look));
    return 0;
}
