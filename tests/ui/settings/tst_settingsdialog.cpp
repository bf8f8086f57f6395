#include "tests/ui/settings/settingsdesk.h"

#include "ui/settings/restartbar.h"
#include "ui/settings/settingsdialog.h"
#include "ui/settings/settingwords.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QStackedWidget>

using namespace tests;
using namespace ui;

namespace {

const QString kSid = QStringLiteral("AC0123456789abcdef0123456789abcdef");
const QString kPublicUrl = QStringLiteral("https://calls.example.com");

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

private:
    /// What is said at the top of the shown page.
    QString note() const
    {
        return child<QLabel>(*m_dialog->findChild<QStackedWidget*>()->currentWidget(), "note").text();
    }
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
    QVERIFY(note().contains(QLatin1String("key store of the system")));
    m_desk->store.refusal = core::ErrorCode::NotSupported;
    openDialog();
    const QString note = this->note();
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
    line("LANGUAGES").selectAll(); // the default stands there
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
    const auto press = [this](QMessageBox::ButtonRole role) {
        auto* box = m_dialog->findChild<QMessageBox*>(QStringLiteral("askChanges"));
        for (auto* button : box->buttons()) {
            if (box->buttonRole(button) == role)
                return QTest::mouseClick(button, Qt::LeftButton);
        }
    };
    openDialog();
    spin("PORT").setValue(3100);
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    press(QMessageBox::RejectRole);
    QVERIFY(m_dialog->isVisible() && m_dialog->isDirty());
    QTRY_VERIFY(!m_dialog->findChild<QMessageBox*>());
    click(*m_dialog, "cancel");
    press(QMessageBox::DestructiveRole);
    QTRY_VERIFY(!m_dialog->isVisible());
    QCOMPARE(m_desk->settings().port, quint16(3000));
    openDialog();
    spin("PORT").setValue(3100);
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    press(QMessageBox::AcceptRole);
    QTRY_VERIFY(!m_dialog->isVisible());
    QCOMPARE(m_desk->settings().port, quint16(3100));
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

QTEST_MAIN(TestSettingsDialog)
#include "tst_settingsdialog.moc"
