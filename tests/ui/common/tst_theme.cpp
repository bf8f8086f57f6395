#include "ui/theme/icon.h"
#include "ui/theme/statuslook.h"

#include <QApplication>
#include <QDir>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace ui;

namespace {

double channel(double value) { return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4); }

double luminance(const QColor& color)
{
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) + 0.0722 * channel(color.blueF());
}

/// As WCAG 2 has it: 1 to 21.
double contrast(const QColor& a, const QColor& b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace

class TestTheme : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyToneCanBeRead();
    void choiceWinsOverTheSystem();
    void everyStatusHasWordAndIcon();
    void everyIconCanBeDrawn();
};

void TestTheme::everyToneCanBeRead()
{
    for (const bool dark : { false, true }) {
        for (int tone = int(Tone::Text); tone <= int(Tone::Assistant); ++tone) {
            for (const Tone ground : { Tone::Window, Tone::Panel }) {
                const double ratio = contrast(Theme::color(Tone(tone), dark), Theme::color(ground, dark));
                QVERIFY2(ratio >= 4.5, qPrintable(QStringLiteral("tone %1: %2").arg(tone).arg(ratio)));
            }
        }
    }
}

void TestTheme::choiceWinsOverTheSystem()
{
    Theme theme(*qApp, ThemeChoice::Dark);
    QVERIFY(theme.isDark());
    QVERIFY(Theme::isDark(QApplication::palette()));
    theme.choose(ThemeChoice::Light);
    QVERIFY(!Theme::isDark(QApplication::palette()));
}

void TestTheme::everyStatusHasWordAndIcon()
{
    for (const char* status : { "intent", "queued", "initiated", "ringing", "in-progress", "completed", "busy",
             "no-answer", "canceled", "failed", "refused", "unknown", "word-of-a-newer-core" }) {
        const StatusLook look = statusLook(QLatin1String(status));
        QVERIFY(!look.word.isEmpty());
        QVERIFY(!iconPixmap(look.icon, Qt::black, 16, 1.0).isNull());
    }
    QCOMPARE(statusLook(QStringLiteral("in-progress"), true).icon, QStringLiteral("hand"));
}

void TestTheme::everyIconCanBeDrawn()
{
    const QStringList files = QDir(QStringLiteral(":/icons")).entryList({ QStringLiteral("*.svg") });
    QVERIFY(files.size() > 20);
    for (const QString& file : files) {
        const QImage image = iconPixmap(file.chopped(4), Qt::black, 24, 1.0).toImage();
        int inked = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                inked += qAlpha(image.pixel(x, y)) > 100 ? 1 : 0;
        }
        QVERIFY2(inked > 5, qPrintable(file));
    }
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
