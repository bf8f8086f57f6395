#include "tests/support/waitfor.h"
#include "tests/ui/screens/shots.h"
#include "tests/ui/settings/settingsdesk.h"
#include "ui/settings/connectstep.h"
#include "ui/settings/doctorpage.h"
#include "ui/settings/firststartdialog.h"
#include "ui/settings/settingsdialog.h"

#include <QLineEdit>
#include <QListWidget>
#include <QStackedWidget>

namespace tests {

namespace {

const QList<core::CheckInfo> kFindings {
    { QStringLiteral("Twilio account"), core::CheckVerdict::Good, QStringLiteral("AC5a4d…0ff0 is active."), {} },
    { QStringLiteral("Twilio number"), core::CheckVerdict::Warning, QStringLiteral("It is a trial account."),
        QStringLiteral("Upgrade it in the Twilio console, or verify the numbers that you call.") },
    { QStringLiteral("Public URL"), core::CheckVerdict::Bad,
        QStringLiteral("https://you.ngrok.app/healthz answers with HTTP 404, but it is not Callwright."),
        QStringLiteral("Let the tunnel or proxy lead to this server's HOST and PORT.") },
    { QStringLiteral("Language model"), core::CheckVerdict::Skipped, QStringLiteral("sandbox: answers come from rules"),
        {} },
};

/// As somebody would type it; nobody answers there.
QString typedFor(const QString& setting)
{
    if (setting == QLatin1String("TWILIO_ACCOUNT_SID"))
        return QStringLiteral("AC0123456789abcdef0123456789abcdef");
    if (setting == QLatin1String("TWILIO_PHONE_NUMBER"))
        return QStringLiteral("+14155550100");
    if (setting == QLatin1String("LLM_MODEL"))
        return QStringLiteral("gpt-4.1-mini");
    if (setting.endsWith(QLatin1String("_URL")))
        return QStringLiteral("https://127.0.0.1:9");
    return QStringLiteral("0123456789abcdef0123456789abcdef");
}

void settingsPages(const Shots& shots)
{
    SettingsDesk desk;
    desk.checks = kFindings;
    desk.base.environment.insert(
        QStringLiteral("TWILIO_API_BASE_URL"), QStringLiteral("https://api.dublin.twilio.com"));
    desk.store.secrets.insert(
        QStringLiteral("TWILIO_ACCOUNT_SID"), QStringLiteral("AC0123456789abcdef0123456789abcdef"));
    desk.live = { QStringLiteral("Sarah Johnson") };
    ui::SettingsDialog dialog(&desk.open(), desk.core);
    if (shots.look().percent > 100)
        dialog.resize(1400, 1000);
    dialog.show();
    dialog.findChild<ui::DoctorPage*>()->run();
    child<ui::SettingEditor>(dialog, "PUBLIC_URL").setTyped(QStringLiteral("calls.example"));
    Shots::settle();
    auto& pages = child<QListWidget>(dialog, "pages");
    for (int row = 0; row < pages.count(); ++row) {
        pages.setCurrentRow(row);
        shots.take(dialog, QStringLiteral("settings-%1").arg(row));
    }
}

void firstStart(const Shots& shots)
{
    SettingsDesk desk;
    desk.base.environment.insert(QStringLiteral("TWILIO_API_BASE_URL"), QStringLiteral("http://127.0.0.1:9"));
    desk.base.environment.insert(QStringLiteral("OPENAI_BASE_URL"), QStringLiteral("http://127.0.0.1:9/v1"));
    ui::FirstStartDialog dialog(desk.open(), desk.core);
    shots.take(dialog, QStringLiteral("first-start-choice"));
    click(dialog, "twilio");
    shots.take(dialog, QStringLiteral("first-start-1"));
    for (int step = 1; step <= 4; ++step) {
        auto* page = dialog.findChild<QStackedWidget*>()->currentWidget()->findChild<ui::ConnectStep*>();
        if (page == nullptr)
            break;
        for (auto* editor : page->findChildren<ui::SettingEditor*>()) {
            editor->startTyping();
            if (auto* line = editor->findChild<QLineEdit*>(); line && line->text().isEmpty())
                QTest::keyClicks(line, typedFor(editor->objectName()));
        }
        click(dialog, "next");
        waitFor([page] { return page->state() != ui::ConnectStep::State::Checking; });
        shots.take(dialog, QStringLiteral("first-start-%1-checked").arg(step));
        if (child<QPushButton>(dialog, "anyway").isVisible())
            click(dialog, "anyway");
    }
}

} // namespace

void settingsScreens(const Shots& shots)
{
    if (shots.concerns(QStringLiteral("settings")))
        settingsPages(shots);
    if (shots.concerns(QStringLiteral("first-start")))
        firstStart(shots);
}

} // namespace tests
