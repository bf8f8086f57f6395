#include "tests/ui/settings/settingsdesk.h"

#include "ui/settings/doctorpage.h"
#include "ui/settings/restartbar.h"
#include "ui/settings/settingsdialog.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStackedWidget>

using namespace tests;
using namespace ui;

namespace {

const QList<core::CheckInfo> kChecks {
    { QStringLiteral("Twilio account"), core::CheckVerdict::Good, QStringLiteral("AC5a4d…0ff0 is active."), {} },
    { QStringLiteral("Twilio number"), core::CheckVerdict::Warning, QStringLiteral("It is a trial account."),
        QStringLiteral("Upgrade it in the Twilio console, or verify the numbers that you call.") },
    { QStringLiteral("Public URL"), core::CheckVerdict::Bad,
        QStringLiteral("https://you.ngrok.app/healthz answers with HTTP 404, but it is not Callwright."),
        QStringLiteral("Let the tunnel or proxy lead to this server's HOST and PORT.") },
    { QStringLiteral("Language model"), core::CheckVerdict::Skipped, QStringLiteral("sandbox: answers come from rules"),
        {} },
};

} // namespace

/// The pages that are not of the core's settings, the keyboard, and how all of it looks.
class TestSettingsPages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void preferencesAreAppliedAndRemembered();
    void connectedWindowsPointToTheirCore();
    void doctorTellsEachLine();
    void doctorTellsThatNobodyAnswers();
    void keyboardReachesEverything();
    void pagesFitTheirWidth_data();
    void pagesFitTheirWidth();

private:
    void openDialog();
    void save(const QString& name);

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<SettingsDesk> m_desk;
    std::unique_ptr<SettingsDialog> m_dialog;
};

void TestSettingsPages::initTestCase()
{
    QCoreApplication::setOrganizationName(QStringLiteral("callwright-test"));
    QCoreApplication::setApplicationName(QStringLiteral("settings"));
    m_theme = std::make_unique<Theme>(*qApp, ThemeChoice::Light);
}

void TestSettingsPages::init()
{
    m_dialog.reset();
    m_desk = std::make_unique<SettingsDesk>();
}

void TestSettingsPages::openDialog()
{
    m_dialog = std::make_unique<SettingsDialog>(&m_desk->open(), m_desk->core);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
}

void TestSettingsPages::preferencesAreAppliedAndRemembered()
{
    openDialog();
    QSignalSpy told(m_dialog.get(), &SettingsDialog::preferencesChanged);
    m_dialog->showPage(QStringLiteral("desktop"));
    auto& theme = child<QComboBox>(*m_dialog, "theme");
    theme.setCurrentIndex(theme.findData(int(ThemeChoice::Dark)));
    QTest::keyClicks(&child<QLineEdit>(*m_dialog, "operatorName"), QStringLiteral("Ana"));
    QTest::keyClick(&child<QCheckBox>(*m_dialog, "startMinimised"), Qt::Key_Space);
    click(*m_dialog, "ok");
    QTRY_VERIFY(!m_dialog->isVisible());
    QCOMPARE(told.size(), 1);
    const Preferences kept = loadPreferences();
    QCOMPARE(kept, told.first().first().value<Preferences>());
    QCOMPARE(kept, (Preferences { ThemeChoice::Dark, {}, QStringLiteral("Ana"), true, true, true }));
}

void TestSettingsPages::connectedWindowsPointToTheirCore()
{
    m_desk->core.base = QUrl(QStringLiteral("https://calls.example.com"));
    m_dialog = std::make_unique<SettingsDialog>(nullptr, m_desk->core);
    m_dialog->show();
    QVERIFY(child<QLabel>(*m_dialog, "foreign").text().contains(QLatin1String("https://calls.example.com")));
    QCOMPARE(child<QListWidget>(*m_dialog, "pages").count(), 3);
    QVERIFY(!m_dialog->findChild<RestartBar*>());
    child<QComboBox>(*m_dialog, "theme").setCurrentIndex(1);
    click(*m_dialog, "ok");
    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(loadPreferences().theme, ThemeChoice::Light);
}

void TestSettingsPages::doctorTellsEachLine()
{
    m_desk->checks = kChecks;
    openDialog();
    m_dialog->showPage(QStringLiteral("doctor"));
    auto& doctor = *m_dialog->findChild<DoctorPage*>();
    QSignalSpy finished(&doctor, &DoctorPage::finished);
    click(doctor, "checkAgain");
    QVERIFY(!child<QPushButton>(doctor, "checkAgain").isEnabled());
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(finished.first().first().toBool(), false);
    QStringList texts;
    for (const auto* label : doctor.findChildren<QLabel*>())
        texts.append(label->text());
    for (const core::CheckInfo& check : kChecks)
        QVERIFY(texts.contains(check.name) && texts.contains(check.finding));
    for (const char* word : { "Good", "Look at it", "Broken", "Not needed" })
        QVERIFY(texts.contains(QLatin1String(word)));
    QCOMPARE(doctor.findChildren<QLabel*>(QStringLiteral("mend")).size(), 2);
    click(doctor, "copyChecks");
    QVERIFY(QApplication::clipboard()->text().contains(kChecks.at(2).mend));
    m_desk->checks = QList { kChecks.first() };
    click(doctor, "checkAgain");
    QTRY_COMPARE(finished.size(), 2);
    QCOMPARE(child<QLabel>(doctor, "doctorSummary").text(), QStringLiteral("All is well."));
    QTRY_COMPARE(doctor.findChildren<QLabel*>(QStringLiteral("mend")).size(), 0);
}

void TestSettingsPages::doctorTellsThatNobodyAnswers()
{
    m_desk->checks
        = core::Error { core::ErrorCode::CarrierUnreachable, QStringLiteral("Nobody answers on port 3000.") };
    openDialog();
    auto& doctor = *m_dialog->findChild<DoctorPage*>();
    doctor.run();
    QTRY_VERIFY(child<QLabel>(doctor, "doctorSummary").text().contains(QLatin1String("Nobody answers")));
    QVERIFY(child<QPushButton>(doctor, "checkAgain").isEnabled());
}

void TestSettingsPages::keyboardReachesEverything()
{
    openDialog();
    for (const QWidget* widget : m_dialog->findChildren<QWidget*>()) {
        const bool isControl = qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QComboBox*>(widget)
            || qobject_cast<const QSpinBox*>(widget) || qobject_cast<const QPlainTextEdit*>(widget);
        const bool isQts = widget->objectName().startsWith(QLatin1String("qt_"))
            || qobject_cast<const QLineEdit*>(widget->parentWidget()); // the button that clears
        if (!isControl || isQts)
            continue;
        QVERIFY2(widget->focusPolicy() & Qt::TabFocus || widget->objectName() == QLatin1String("reset"),
            qPrintable(widget->objectName()));
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const bool isNamed = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
        QVERIFY2(isNamed, qPrintable(QLatin1String(widget->metaObject()->className()) + u' ' + widget->objectName()));
    }
}

void TestSettingsPages::pagesFitTheirWidth_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<int>("percent");
    QTest::newRow("light") << false << 100;
    QTest::newRow("dark") << true << 100;
    QTest::newRow("twice the font") << false << 200;
}

/// Nothing is cut off at the side; with CALLWRIGHT_SHOTS each page becomes a picture.
void TestSettingsPages::pagesFitTheirWidth()
{
    QFETCH(bool, dark);
    QFETCH(int, percent);
    const QFont font = QApplication::font();
    QFont larger = font;
    larger.setPointSizeF(font.pointSizeF() * percent / 100);
    QApplication::setFont(larger);
    m_theme->choose(dark ? ThemeChoice::Dark : ThemeChoice::Light);
    m_desk->checks = kChecks;
    m_desk->base.environment.insert(
        QStringLiteral("TWILIO_API_BASE_URL"), QStringLiteral("https://api.dublin.twilio.com"));
    m_desk->store.secrets.insert(
        QStringLiteral("TWILIO_ACCOUNT_SID"), QStringLiteral("AC0123456789abcdef0123456789abcdef"));
    m_desk->live = { QStringLiteral("Sarah Johnson") };
    openDialog();
    m_dialog->findChild<DoctorPage*>()->run();
    child<SettingEditor>(*m_dialog, "PUBLIC_URL").setTyped(QStringLiteral("calls.example"));
    child<SettingEditor>(*m_dialog, "DISABLE_WEBHOOK_VALIDATION").setTyped(QStringLiteral("true"));
    QTRY_VERIFY(!remarkOf(*m_dialog, "TWILIO_AUTH_TOKEN").isEmpty());
    auto& pages = child<QListWidget>(*m_dialog, "pages");
    for (int row = 0; row < pages.count(); ++row) {
        pages.setCurrentRow(row);
        QCoreApplication::processEvents();
        const auto* area = static_cast<QScrollArea*>(m_dialog->findChild<QStackedWidget*>()->currentWidget());
        QVERIFY2(area->widget()->width() <= area->viewport()->width(), qPrintable(pages.item(row)->text()));
        save(QStringLiteral("%1-%2-%3")
                 .arg(row)
                 .arg(dark ? QStringLiteral("dark") : QStringLiteral("light"))
                 .arg(percent));
    }
    QApplication::setFont(font);
}

void TestSettingsPages::save(const QString& name)
{
    const QString folder = qEnvironmentVariable("CALLWRIGHT_SHOTS");
    if (!folder.isEmpty())
        QVERIFY(m_dialog->grab().save(folder + u'/' + name + QStringLiteral(".png")));
}

QTEST_MAIN(TestSettingsPages)
#include "tst_settingspages.moc"
