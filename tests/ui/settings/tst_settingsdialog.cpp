#include "tests/ui/settings/settingsdesk.h"

#include "ui/settings/desktoppage.h"
#include "ui/settings/doctorpage.h"
#include "ui/settings/restartbar.h"
#include "ui/settings/settingsdialog.h"
#include "ui/settings/settingwords.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStackedWidget>

using namespace tests;
using namespace ui;

namespace {

const QString kSid = QStringLiteral("AC0123456789abcdef0123456789abcdef");
const QString kPublicUrl = QStringLiteral("https://calls.example.com");

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

/// The dialog over the real settings, used as an operator does.
class TestSettingsDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void everySettingHasAnEditorAndWords();
    void numberIsSetAndKept();
    void faultsStandUnderTheField();
    void secretsAreWriteOnly();
    void secretCanBeKeptOrRemoved();
    void fixedSettingsCannotBeChanged();
    void keyStoreIsTold();
    void defaultsComeBack();
    void severalKindsAreKept();
    void searchNarrowsAllPages();
    void unsavedChangesAreAskedAbout();
    void restartIsOffered();
    void restartNamesTheLiveCalls();
    void failedRestartIsTold();
    void preferencesAreAppliedAndRemembered();
    void connectedWindowsPointToTheirCore();
    void doctorTellsEachLine();
    void doctorTellsThatNobodyAnswers();
    void keyboardReachesEverything();

private:
    void openDialog();
    void writeSecret(const char* setting, const QString& secret);
    QSpinBox& spin(const char* setting) { return *child<SettingEditor>(*m_dialog, setting).findChild<QSpinBox*>(); }
    QLineEdit& line(const char* setting) { return *child<SettingEditor>(*m_dialog, setting).findChild<QLineEdit*>(); }

    std::unique_ptr<SettingsDesk> m_desk;
    std::unique_ptr<SettingsDialog> m_dialog;
};

void TestSettingsDialog::initTestCase()
{
    QCoreApplication::setOrganizationName(QStringLiteral("callwright-test"));
    QCoreApplication::setApplicationName(QStringLiteral("settings"));
    static const Theme kTheme(*qApp, ThemeChoice::Light);
}

void TestSettingsDialog::init()
{
    m_dialog.reset();
    m_desk = std::make_unique<SettingsDesk>();
}

void TestSettingsDialog::openDialog()
{
    m_dialog = std::make_unique<SettingsDialog>(&m_desk->open(), m_desk->core);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
}

void TestSettingsDialog::writeSecret(const char* setting, const QString& secret)
{
    m_dialog->showPage(QLatin1String(setting));
    QTest::keyClicks(&line(setting), secret);
}

void TestSettingsDialog::everySettingHasAnEditorAndWords()
{
    openDialog();
    for (const SettingEntry& entry : m_desk->book().entries()) {
        const auto& editor = child<SettingEditor>(*m_dialog, qPrintable(entry.name));
        QVERIFY(editor.matches(entry.name));
        QVERIFY2(settingTitle(entry) != entry.name, qPrintable(entry.name));
        QVERIFY2(settingExplanation(entry) != entry.explanation, qPrintable(entry.name));
        for (const QString& choice : entry.choices) {
            if (entry.name != QLatin1String("ANTHROPIC_VERSION"))
                QVERIFY2(choiceWords(entry.name, choice) != choice, qPrintable(entry.name + choice));
        }
    }
    QVERIFY(!m_dialog->isDirty());
    QVERIFY(!child<QPushButton>(*m_dialog, "apply").isEnabled());
}

void TestSettingsDialog::numberIsSetAndKept()
{
    openDialog();
    m_dialog->showPage(QStringLiteral("PORT"));
    spin("PORT").selectAll();
    QTest::keyClicks(&spin("PORT"), QStringLiteral("3100"));
    QCOMPARE(child<QLabel>(child<SettingEditor>(*m_dialog, "PORT"), "source").text(),
        QStringLiteral("Yours, once you apply"));
    click(*m_dialog, "apply");
    QTRY_VERIFY(!m_dialog->isDirty());
    QCOMPARE(m_desk->settings().port, quint16(3100));
    QCOMPARE(child<QLabel>(child<SettingEditor>(*m_dialog, "PORT"), "source").text(), QStringLiteral("Set by you"));
    QVERIFY(m_dialog->isVisible());
}

void TestSettingsDialog::faultsStandUnderTheField()
{
    openDialog();
    m_dialog->showPage(QStringLiteral("PUBLIC_URL"));
    QTest::keyClicks(&line("PUBLIC_URL"), QStringLiteral("calls.example.com"));
    QTRY_COMPARE(
        remarkOf(*m_dialog, "PUBLIC_URL"), QStringLiteral("It must be a whole URL, such as https://example.com."));
    QVERIFY(!child<QPushButton>(*m_dialog, "ok").isEnabled());
    QVERIFY(child<QLabel>(*m_dialog, "fault").text().contains(QLatin1String("Telephone")));
    line("PUBLIC_URL").clear();
    QTest::keyClicks(&line("PUBLIC_URL"), kPublicUrl);
    QTRY_COMPARE(remarkOf(*m_dialog, "PUBLIC_URL"), QString());
    QVERIFY(child<QPushButton>(*m_dialog, "ok").isEnabled());
    writeSecret("TWILIO_ACCOUNT_SID", kSid);
    QTRY_VERIFY(remarkOf(*m_dialog, "TWILIO_AUTH_TOKEN").contains(QLatin1String("missing"))); // judged together
}

void TestSettingsDialog::secretsAreWriteOnly()
{
    openDialog();
    writeSecret("OPENAI_API_KEY", QStringLiteral("sk-very-secret"));
    QCOMPARE(line("OPENAI_API_KEY").echoMode(), QLineEdit::Password);
    click(*m_dialog, "ok");
    QTRY_VERIFY(!m_dialog->isVisible());
    QCOMPARE(m_desk->settings().llm.apiKey, QStringLiteral("sk-very-secret"));
    openDialog();
    for (const auto* field : m_dialog->findChildren<QLineEdit*>())
        QVERIFY(!field->text().contains(QLatin1String("secret")));
    const auto& editor = child<SettingEditor>(*m_dialog, "OPENAI_API_KEY");
    QCOMPARE(child<QPushButton>(editor, "replace").text(), QStringLiteral("Replace"));
}

void TestSettingsDialog::secretCanBeKeptOrRemoved()
{
    m_desk->store.secrets.insert(QStringLiteral("OPENAI_API_KEY"), QStringLiteral("sk-1"));
    openDialog();
    m_dialog->showPage(QStringLiteral("OPENAI_API_KEY"));
    const auto& editor = child<SettingEditor>(*m_dialog, "OPENAI_API_KEY");
    QTest::keyClicks(&line("OPENAI_API_KEY"), QStringLiteral("sk-2"));
    QVERIFY(m_dialog->isDirty());
    click(editor, "keep");
    QVERIFY(!m_dialog->isDirty());
    click(editor, "remove");
    QVERIFY(m_dialog->isDirty());
    click(*m_dialog, "apply");
    QTRY_VERIFY(!m_dialog->isDirty());
    QVERIFY(m_desk->settings().sandboxModel());
    QCOMPARE(child<QPushButton>(editor, "replace").text(), QStringLiteral("Set"));
}

void TestSettingsDialog::fixedSettingsCannotBeChanged()
{
    m_desk->base.environment.insert(QStringLiteral("PORT"), QStringLiteral("3200"));
    m_desk->base.environment.insert(QStringLiteral("OPENAI_API_KEY"), QStringLiteral("sk-1"));
    openDialog();
    m_dialog->showPage(QStringLiteral("PORT"));
    QVERIFY(!spin("PORT").isEnabled());
    QCOMPARE(spin("PORT").value(), 3200);
    QVERIFY(
        child<QLabel>(child<SettingEditor>(*m_dialog, "PORT"), "source").text().contains(QLatin1String("environment")));
    const auto& secret = child<SettingEditor>(*m_dialog, "OPENAI_API_KEY");
    QVERIFY(child<QPushButton>(secret, "replace").isHidden());
    QVERIFY(child<QPushButton>(secret, "remove").isHidden());
}

void TestSettingsDialog::keyStoreIsTold()
{
    openDialog();
    QVERIFY(child<QLabel>(*m_dialog, "note").text().contains(QLatin1String("key store of the system")));
    m_desk->store.refusal = core::ErrorCode::NotSupported;
    openDialog();
    const QString note = child<QLabel>(*m_dialog, "note").text();
    QVERIFY2(note.contains(QLatin1String("no key store")) && note.contains(m_desk->file()), qPrintable(note));
}

void TestSettingsDialog::defaultsComeBack()
{
    openDialog();
    QVERIFY(awaitResult(m_desk->book().save({ { QStringLiteral("APOLOGY"), QStringLiteral("Sorry.") } })));
    openDialog();
    m_dialog->showPage(QStringLiteral("APOLOGY"));
    const auto& editor = child<SettingEditor>(*m_dialog, "APOLOGY");
    QCOMPARE(line("APOLOGY").text(), QStringLiteral("Sorry."));
    QTest::mouseClick(&child<QWidget>(editor, "reset"), Qt::LeftButton);
    click(*m_dialog, "ok");
    QTRY_VERIFY(!m_dialog->isVisible());
    QVERIFY(!m_desk->settings().apology.startsWith(QLatin1String("Sorry.")));
}

void TestSettingsDialog::severalKindsAreKept()
{
    openDialog();
    m_dialog->showPage(QStringLiteral("SYSTEM_PROMPT"));
    auto* prompt = child<SettingEditor>(*m_dialog, "SYSTEM_PROMPT").findChild<QPlainTextEdit*>();
    QTest::keyClicks(prompt, QStringLiteral("You are kind."));
    QTest::keyClick(prompt, Qt::Key_Return);
    QTest::keyClicks(prompt, QStringLiteral("You are \"brief\"."));
    QTest::keyClicks(&line("TRANSFER_NUMBER"), QStringLiteral("+1 415 555 2671, +49 30 901820"));
    QTest::keyClicks(&line("LANGUAGES"), QStringLiteral("es-ES, en-US"));
    m_dialog->showPage(QStringLiteral("CALLING_HOURS"));
    auto boxes = child<SettingEditor>(*m_dialog, "CALLING_HOURS").findChildren<QComboBox*>();
    boxes.last()->setCurrentText(QStringLiteral("24:00"));
    auto* strict = child<SettingEditor>(*m_dialog, "NUMBER_VALIDATION").findChild<QComboBox*>();
    strict->setCurrentIndex(strict->findData(QStringLiteral("strict")));
    auto* premium = child<SettingEditor>(*m_dialog, "ALLOW_PREMIUM_NUMBERS").findChild<QCheckBox*>();
    QTest::keyClick(premium, Qt::Key_Space);
    click(*m_dialog, "ok");
    QTRY_VERIFY(!m_dialog->isVisible());
    const core::Settings kept = m_desk->settings();
    QCOMPARE(kept.systemPrompt, QStringLiteral("You are kind.\nYou are \"brief\"."));
    QCOMPARE(kept.talk.transferNumbers.size(), 2);
    QCOMPARE(kept.talk.languages.first(), QStringLiteral("es-ES"));
    QCOMPARE(kept.limits.callingUntil, std::chrono::minutes(24 * 60));
    QVERIFY(kept.limits.strictNumbers && kept.limits.allowPremiumNumbers);
}

void TestSettingsDialog::searchNarrowsAllPages()
{
    openDialog();
    auto& pages = child<QListWidget>(*m_dialog, "pages");
    QTest::keyClick(m_dialog.get(), Qt::Key_F, Qt::ControlModifier);
    auto& search = child<QLineEdit>(*m_dialog, "search");
    QTRY_VERIFY(search.hasFocus());
    QTest::keyClicks(&search, QStringLiteral("drain"));
    int shown = 0;
    for (int row = 0; row < pages.count(); ++row)
        shown += pages.item(row)->isHidden() ? 0 : 1;
    QCOMPARE(shown, 1);
    QVERIFY(child<SettingEditor>(*m_dialog, "DRAIN_SECONDS").isVisible());
    QVERIFY(!child<SettingEditor>(*m_dialog, "PORT").isVisible());
    search.setText(QStringLiteral("qqq"));
    QVERIFY(!m_dialog->findChild<QStackedWidget*>()->isVisible());
    search.clear();
    QVERIFY(child<SettingEditor>(*m_dialog, "PORT").isVisible());
}

void TestSettingsDialog::unsavedChangesAreAskedAbout()
{
    openDialog();
    spin("PORT").setValue(3100);
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    auto* box = m_dialog->findChild<QMessageBox*>(QStringLiteral("askChanges"));
    QVERIFY(box && m_dialog->isVisible());
    QTest::mouseClick(box->buttons().last(), Qt::LeftButton);
    for (auto* button : box->buttons()) {
        if (box->buttonRole(button) == QMessageBox::RejectRole)
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QTRY_VERIFY(!m_dialog->findChild<QMessageBox*>(QStringLiteral("askChanges")) || !m_dialog->isVisible());
}

void TestSettingsDialog::restartIsOffered()
{
    openDialog();
    auto& bar = *m_dialog->findChild<RestartBar*>();
    QVERIFY(!bar.isVisible());
    spin("PORT").setValue(3100);
    click(*m_dialog, "apply");
    QTRY_VERIFY(bar.isVisible());
    QCOMPARE(m_desk->restarts, 0);
    click(bar, "restartCore");
    QTRY_VERIFY(!bar.isVisible());
    QCOMPARE(m_desk->restarts, 1);
}

void TestSettingsDialog::restartNamesTheLiveCalls()
{
    m_desk->live = { QStringLiteral("Sarah Johnson"), QStringLiteral("+15550100101") };
    openDialog();
    spin("PORT").setValue(3100);
    click(*m_dialog, "apply");
    auto& bar = *m_dialog->findChild<RestartBar*>();
    QTRY_VERIFY(bar.isVisible());
    click(bar, "restartCore");
    auto* box = bar.findChild<QMessageBox*>(QStringLiteral("askRestart"));
    QVERIFY(box);
    QVERIFY2(box->text().contains(QLatin1String("2 call")) && box->text().contains(QLatin1String("Sarah Johnson")),
        qPrintable(box->text()));
    QTest::keyClick(box, Qt::Key_Return); // the harmless button is the default
    QCOMPARE(m_desk->restarts, 0);
    QTRY_VERIFY(!bar.findChild<QMessageBox*>(QStringLiteral("askRestart")));
    click(bar, "restartCore");
    box = bar.findChild<QMessageBox*>(QStringLiteral("askRestart"));
    for (auto* button : box->buttons()) {
        if (box->buttonRole(button) == QMessageBox::AcceptRole)
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QTRY_COMPARE(m_desk->restarts, 1);
}

void TestSettingsDialog::failedRestartIsTold()
{
    m_desk->restart = core::Error { core::ErrorCode::Internal, QStringLiteral("Port 3100 is taken.") };
    openDialog();
    spin("PORT").setValue(3100);
    click(*m_dialog, "apply");
    auto& bar = *m_dialog->findChild<RestartBar*>();
    QTRY_VERIFY(bar.isVisible());
    click(bar, "restartCore");
    QTRY_VERIFY(child<QLabel>(bar, "restartText").text().contains(QLatin1String("Port 3100 is taken.")));
    QVERIFY(child<QPushButton>(bar, "restartCore").isEnabled());
}

void TestSettingsDialog::preferencesAreAppliedAndRemembered()
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

void TestSettingsDialog::connectedWindowsPointToTheirCore()
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

void TestSettingsDialog::doctorTellsEachLine()
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

void TestSettingsDialog::doctorTellsThatNobodyAnswers()
{
    m_desk->checks
        = core::Error { core::ErrorCode::CarrierUnreachable, QStringLiteral("Nobody answers on port 3000.") };
    openDialog();
    auto& doctor = *m_dialog->findChild<DoctorPage*>();
    doctor.run();
    QTRY_VERIFY(child<QLabel>(doctor, "doctorSummary").text().contains(QLatin1String("Nobody answers")));
    QVERIFY(child<QPushButton>(doctor, "checkAgain").isEnabled());
}

void TestSettingsDialog::keyboardReachesEverything()
{
    openDialog();
    for (const QWidget* widget : m_dialog->findChildren<QWidget*>()) {
        const bool isControl = qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QComboBox*>(widget)
            || qobject_cast<const QSpinBox*>(widget) || qobject_cast<const QPlainTextEdit*>(widget);
        if (!isControl || widget->objectName().startsWith(QLatin1String("qt_")))
            continue;
        QVERIFY2(widget->focusPolicy() & Qt::TabFocus || widget->objectName() == QLatin1String("reset"),
            qPrintable(widget->objectName()));
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const bool isNamed = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
        QVERIFY2(isNamed, qPrintable(QLatin1String(widget->metaObject()->className()) + u' ' + widget->objectName()));
    }
}

QTEST_MAIN(TestSettingsDialog)
#include "tst_settingsdialog.moc"
