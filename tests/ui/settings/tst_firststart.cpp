#include "tests/support/hostedcore.h"
#include "tests/ui/settings/settingsdesk.h"

#include "core/client/corelink.h"
#include "ui/settings/connectstep.h"
#include "ui/settings/doctorpage.h"
#include "ui/settings/firststartdialog.h"
#include "ui/settings/restartbar.h"
#include "ui/settings/secretfield.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QStackedWidget>

using namespace tests;
using namespace ui;

/// The first minutes with the program, over real settings, a practice Twilio and a core that runs.
class TestFirstStart : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void isShownOnceAndOnlyWhenNothingIsSet();
    void sandboxIsOneClick();
    void fourStepsLeadToTwilio();
    void wrongTokenIsToldAtItsStep();
    void emptyStepSaysWhatIsNeeded();
    void foreignNumberAndDeadUrlAreTold();
    void editingAsksForAnotherCheck();
    void canBeLeftAndResumed();
    void providersAreOneAtATime();
    void theRealDoctorAnswers();
    void liveCallsHaveNames();
    void pictures_data();
    void pictures();

private:
    void openDialog();
    ConnectStep& step() const;
    void type(const char* setting, const QString& text);
    void checkStep(ConnectStep::State expected);
    void passAccount();
    int page() const { return m_dialog->findChild<QStackedWidget*>()->currentIndex(); }
    QString finding() const { return child<QLabel>(step(), "finding").text(); }
    QString remark(const char* setting) const { return remarkOf(step(), setting); }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<HostedCore> m_core;
    std::unique_ptr<SettingsDesk> m_desk;
    std::unique_ptr<FirstStartDialog> m_dialog;
};

void TestFirstStart::initTestCase()
{
    QCoreApplication::setOrganizationName(QStringLiteral("callwright-test"));
    QCoreApplication::setApplicationName(QStringLiteral("firststart"));
    m_theme = std::make_unique<Theme>(*qApp, ThemeChoice::Light);
}

void TestFirstStart::init()
{
    m_dialog.reset();
    m_desk = std::make_unique<SettingsDesk>();
    m_core = std::make_unique<HostedCore>();
    m_core->start();
    m_desk->coreUrl = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_core->port()));
    m_desk->base.environment.insert(
        QStringLiteral("TWILIO_API_BASE_URL"), m_core->settings.twilio.apiBaseUrl.toString());
}

void TestFirstStart::openDialog()
{
    m_dialog = std::make_unique<FirstStartDialog>(m_desk->open(), m_desk->core);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
}

ConnectStep& TestFirstStart::step() const
{
    auto* found = m_dialog->findChild<QStackedWidget*>()->currentWidget()->findChild<ConnectStep*>();
    if (found == nullptr)
        qFatal("no step is shown");
    return *found;
}

void TestFirstStart::type(const char* setting, const QString& text)
{
    auto& editor = child<SettingEditor>(step(), setting);
    editor.startTyping();
    auto* line = editor.findChild<QLineEdit*>();
    line->clear();
    QTest::keyClicks(line, text);
}

void TestFirstStart::checkStep(ConnectStep::State expected)
{
    click(*m_dialog, "next");
    QTRY_COMPARE_WITH_TIMEOUT(step().state(), expected, 20'000);
}

void TestFirstStart::passAccount()
{
    click(*m_dialog, "twilio");
    type("TWILIO_ACCOUNT_SID", m_core->settings.twilio.accountSid);
    type("TWILIO_AUTH_TOKEN", m_core->settings.twilio.authToken);
    checkStep(ConnectStep::State::Good);
}

void TestFirstStart::isShownOnceAndOnlyWhenNothingIsSet()
{
    m_desk->base.environment.clear();
    QVERIFY(FirstStartDialog::isDue(m_desk->open()));
    QVERIFY(awaitResult(m_desk->book().save({ { QStringLiteral("PORT"), QStringLiteral("3100") } })));
    QVERIFY(FirstStartDialog::isDue(m_desk->book())); // of that it has nothing to say
    QVERIFY(awaitResult(m_desk->book().save({ { QStringLiteral("OPENAI_API_KEY"), QStringLiteral("sk-1") } })));
    QVERIFY(!FirstStartDialog::isDue(m_desk->book()));
    QVERIFY(awaitResult(m_desk->book().save({ { QStringLiteral("OPENAI_API_KEY"), QString() } })));
    QVERIFY(FirstStartDialog::isDue(m_desk->book()));
    openDialog();
    m_dialog->reject();
    QVERIFY(!FirstStartDialog::isDue(m_desk->book()));
}

void TestFirstStart::sandboxIsOneClick()
{
    openDialog();
    QSignalSpy chosen(m_dialog.get(), &FirstStartDialog::sandboxChosen);
    click(*m_dialog, "sandbox");
    QCOMPARE(chosen.size(), 1);
    QVERIFY(!m_dialog->isVisible());
    QVERIFY(!FirstStartDialog::isUnfinished());
}

void TestFirstStart::fourStepsLeadToTwilio()
{
    openDialog();
    QSignalSpy connected(m_dialog.get(), &FirstStartDialog::connected);
    passAccount();
    QVERIFY2(finding().contains(QLatin1String("is active")), qPrintable(finding()));
    click(*m_dialog, "next");
    type("TWILIO_PHONE_NUMBER", SandboxWorld::ourNumber());
    checkStep(ConnectStep::State::Good);
    click(*m_dialog, "next");
    type("PUBLIC_URL", m_desk->coreUrl.toString());
    checkStep(ConnectStep::State::Good);
    QVERIFY2(finding().contains(QLatin1String("this very process")), qPrintable(finding()));
    click(*m_dialog, "next");
    type("LLM_MODEL", m_core->settings.llm.model);
    type("OPENAI_API_KEY", m_core->settings.llm.apiKey);
    type("OPENAI_BASE_URL", m_core->settings.llm.baseUrl.toString());
    checkStep(ConnectStep::State::Good);
    QVERIFY(!QFile::exists(m_desk->file())); // nothing is kept before the end
    click(*m_dialog, "next");
    QTRY_COMPARE(connected.size(), 1);
    QCOMPARE(m_desk->restarts, 1);
    const core::Settings kept = m_desk->settings();
    QCOMPARE(kept.twilio.accountSid, m_core->settings.twilio.accountSid);
    QCOMPARE(kept.twilio.authToken, m_core->settings.twilio.authToken);
    QCOMPARE(kept.twilio.phoneNumber, SandboxWorld::ourNumber());
    QCOMPARE(kept.publicUrl, m_desk->coreUrl);
    QCOMPARE(kept.llm.provider, core::LlmProvider::OpenAi);
    QVERIFY(m_desk->book().check({}).isEmpty());
    click(*m_dialog, "next");
    QVERIFY(!m_dialog->isVisible());
    QVERIFY(!FirstStartDialog::isUnfinished());
}

void TestFirstStart::wrongTokenIsToldAtItsStep()
{
    openDialog();
    click(*m_dialog, "twilio");
    type("TWILIO_ACCOUNT_SID", QStringLiteral("AC12"));
    type("TWILIO_AUTH_TOKEN", QStringLiteral("wrong"));
    click(*m_dialog, "next");
    QVERIFY(remark("TWILIO_ACCOUNT_SID").contains(QLatin1String("32 hexadecimal digits")));
    QCOMPARE(step().state(), ConnectStep::State::Open); // Twilio was not asked
    type("TWILIO_ACCOUNT_SID", m_core->settings.twilio.accountSid);
    checkStep(ConnectStep::State::Bad);
    QVERIFY2(finding().contains(QLatin1String("401")), qPrintable(finding()));
    QVERIFY(child<QLabel>(step(), "mend").isVisible());
    QVERIFY(child<QPushButton>(*m_dialog, "anyway").isVisible());
    click(*m_dialog, "anyway");
    QCOMPARE(page(), 2);
    click(*m_dialog, "back");
    QCOMPARE(page(), 1);
}

void TestFirstStart::emptyStepSaysWhatIsNeeded()
{
    openDialog();
    click(*m_dialog, "twilio");
    click(*m_dialog, "next");
    QVERIFY(!remark("TWILIO_ACCOUNT_SID").isEmpty());
    QVERIFY(!remark("TWILIO_AUTH_TOKEN").isEmpty());
    QCOMPARE(page(), 1);
}

void TestFirstStart::foreignNumberAndDeadUrlAreTold()
{
    openDialog();
    passAccount();
    click(*m_dialog, "next");
    type("TWILIO_PHONE_NUMBER", QStringLiteral("12"));
    click(*m_dialog, "next");
    QVERIFY(!remark("TWILIO_PHONE_NUMBER").isEmpty());
    type("TWILIO_PHONE_NUMBER", QStringLiteral("+14155550123"));
    checkStep(ConnectStep::State::Bad);
    click(*m_dialog, "anyway");
    type("PUBLIC_URL", QStringLiteral("http://127.0.0.1:1"));
    checkStep(ConnectStep::State::Bad);
    QVERIFY(child<QLabel>(step(), "mend").text().contains(QLatin1String("tunnel")));
}

void TestFirstStart::editingAsksForAnotherCheck()
{
    openDialog();
    passAccount();
    QCOMPARE(child<QPushButton>(*m_dialog, "next").text(), QStringLiteral("&Next"));
    type("TWILIO_AUTH_TOKEN", QStringLiteral("another"));
    QCOMPARE(step().state(), ConnectStep::State::Open);
    QCOMPARE(child<QPushButton>(*m_dialog, "next").text(), QStringLiteral("&Check"));
    QVERIFY(!child<QLabel>(step(), "finding").isVisible());
}

void TestFirstStart::canBeLeftAndResumed()
{
    openDialog();
    passAccount();
    click(*m_dialog, "next");
    type("TWILIO_PHONE_NUMBER", SandboxWorld::ourNumber());
    click(*m_dialog, "leave");
    QVERIFY(!m_dialog->isVisible());
    QVERIFY(FirstStartDialog::isUnfinished());
    for (const QString& key : QSettings().allKeys())
        QVERIFY2(!QSettings().value(key).toString().contains(m_core->settings.twilio.authToken), qPrintable(key));
    openDialog();
    QCOMPARE(page(), 1); // the secrets are gone
    QVERIFY(child<QLabel>(*m_dialog, "place").isVisible());
    type("TWILIO_ACCOUNT_SID", m_core->settings.twilio.accountSid);
    type("TWILIO_AUTH_TOKEN", m_core->settings.twilio.authToken);
    checkStep(ConnectStep::State::Good);
    click(*m_dialog, "next");
    QCOMPARE(child<SettingEditor>(step(), "TWILIO_PHONE_NUMBER").value(), SandboxWorld::ourNumber());
    checkStep(ConnectStep::State::Good);
}

void TestFirstStart::providersAreOneAtATime()
{
    openDialog();
    passAccount();
    for (int next = 0; next < 3; ++next) {
        if (next > 0)
            checkStep(ConnectStep::State::Bad);
        click(*m_dialog, next > 0 ? "anyway" : "next");
        if (next == 0)
            type("TWILIO_PHONE_NUMBER", QStringLiteral("+14155550123"));
        else if (next == 1)
            type("PUBLIC_URL", QStringLiteral("http://127.0.0.1:1"));
    }
    QVERIFY(child<SettingEditor>(step(), "OPENAI_API_KEY").isVisible());
    QVERIFY(!child<SettingEditor>(step(), "ANTHROPIC_API_KEY").isVisible());
    child<SettingEditor>(step(), "LLM_PROVIDER").setTyped(QStringLiteral("anthropic"));
    QVERIFY(!child<SettingEditor>(step(), "OPENAI_API_KEY").isVisible());
    QVERIFY(child<SettingEditor>(step(), "ANTHROPIC_API_KEY").isVisible());
    click(*m_dialog, "next");
    QVERIFY(remark("ANTHROPIC_API_KEY").contains(QLatin1String("missing")));
}

void TestFirstStart::theRealDoctorAnswers()
{
    core::QnamHttpClient http;
    core::CoreLink link(http, m_desk->coreUrl, QString());
    DoctorPage doctor(coreViewOf(link));
    QSignalSpy finished(&doctor, &DoctorPage::finished);
    doctor.run();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30'000);
    QVERIFY2(doctor.asText().contains(QLatin1String("Database: Good.")), qPrintable(doctor.asText()));
    m_core->stop();
    doctor.run();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 2, 30'000);
    QVERIFY(child<QLabel>(doctor, "doctorSummary").text().startsWith(QLatin1String("The core could not be asked.")));
}

void TestFirstStart::liveCallsHaveNames()
{
    core::QnamHttpClient http;
    core::CoreLink link(http, m_desk->coreUrl, QString());
    const auto call = [](const char* id, const char* status, const QList<core::CallParameter>& parameters) {
        core::CallInfo info;
        info.id = QLatin1String(id);
        info.status = QLatin1String(status);
        info.to = QStringLiteral("+15550100101");
        info.parameters = parameters;
        return info;
    };
    const QList<core::CallParameter> sarah { { QStringLiteral("customerName"), QStringLiteral("Sarah") } };
    link.feed().take({ true,
        { call("1", "in-progress", sarah), call("2", "ringing", {}), call("3", "completed", sarah),
            call("4", "no-answer", {}) } });
    QCOMPARE(coreViewOf(link).liveCalls(), (QStringList { QStringLiteral("Sarah"), QStringLiteral("+15550100101") }));
}

void TestFirstStart::pictures_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestFirstStart::pictures()
{
    const QString folder = qEnvironmentVariable("CALLWRIGHT_SHOTS");
    if (folder.isEmpty())
        QSKIP("CALLWRIGHT_SHOTS names no folder for the pictures");
    QFETCH(bool, dark);
    m_theme->choose(dark ? ThemeChoice::Dark : ThemeChoice::Light);
    const auto save = [&](const char* name) {
        QCoreApplication::processEvents();
        QVERIFY(m_dialog->grab().save(QStringLiteral("%1/first-%2-%3.png")
                                          .arg(folder, QLatin1String(name), QLatin1String(dark ? "dark" : "light"))));
    };
    openDialog();
    save("choice");
    passAccount();
    save("account");
    click(*m_dialog, "next");
    type("TWILIO_PHONE_NUMBER", QStringLiteral("+14155550123"));
    checkStep(ConnectStep::State::Bad);
    save("number");
    click(*m_dialog, "anyway");
    type("PUBLIC_URL", m_desk->coreUrl.toString());
    checkStep(ConnectStep::State::Good);
    click(*m_dialog, "next");
    save("model");
    type("OPENAI_API_KEY", m_core->settings.llm.apiKey);
    type("OPENAI_BASE_URL", m_core->settings.llm.baseUrl.toString());
    checkStep(ConnectStep::State::Bad);
    click(*m_dialog, "anyway");
    QTRY_COMPARE(m_desk->restarts, 1);
    save("end");
}

QTEST_MAIN(TestFirstStart)
#include "tst_firststart.moc"
