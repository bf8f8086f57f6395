#include "app/settingsprobe.h"

#include "app/modelfor.h"
#include "core/base/async.h"
#include "core/base/orderedjson.h"
#include "core/client/apiclient.h"
#include "core/server/doctorchecks.h"
#include "core/server/modelcheck.h"

namespace app {

namespace {

using namespace core;
using ui::ProbeFinding;
using ui::ProbeSubject;

constexpr std::chrono::seconds kPatience { 25 };

TwilioAccount accountOf(const TwilioSettings& twilio)
{
    TwilioAccount account;
    account.accountSid = twilio.accountSid;
    account.authToken = twilio.authToken;
    account.apiKey = twilio.apiKey;
    account.apiSecret = twilio.apiSecret;
    account.baseUrl = twilio.apiBaseUrl;
    return account;
}

QFuture<Result<Finding>> failed(const QString& message, const QString& advice)
{
    return readyFuture<Finding>(Finding { Finding::State::Failed, message, advice });
}

ProbeFinding findingOf(const Result<QList<CheckResult>>& results)
{
    if (!results || results->isEmpty())
        return { {}, false, false, results ? QString() : results.error().message, {} };
    const CheckResult& result = results->first();
    const Finding::State state = result.finding.state;
    return { result.name, state == Finding::State::Ok || state == Finding::State::Warning,
        state == Finding::State::Warning, result.finding.message, result.finding.advice };
}

} // namespace

SettingsProbe::SettingsProbe(HttpClient& http, std::function<QUrl()> core)
    : m_http(http)
    , m_core(std::move(core))
{
}

QFuture<Result<ProbeFinding>> SettingsProbe::ask(ProbeSubject subject, const Settings& settings)
{
    auto* doctor = new Doctor(kPatience);
    doctor->setParent(this);
    addTo(*doctor, subject, settings);
    const auto promise = std::make_shared<QPromise<Result<ProbeFinding>>>();
    promise->start();
    whenDone(doctor->examine(), this, [doctor, promise](const Result<QList<CheckResult>>& results) {
        doctor->deleteLater();
        promise->addResult(Result<ProbeFinding>(findingOf(results)));
        promise->finish();
    });
    return promise->future();
}

void SettingsProbe::addTo(Doctor& doctor, ProbeSubject subject, const Settings& settings)
{
    const TwilioAccount account = accountOf(settings.twilio);
    switch (subject) {
    case ProbeSubject::Account:
        return doctor.add(QStringLiteral("Twilio account"), [this, account] {
            return askTwilio(m_http, account, ".json").then([](const Result<HttpResponse>& answer) {
                return Result<Finding>(accountFinding(answer));
            });
        });
    case ProbeSubject::Number:
        return doctor.add(
            QStringLiteral("Twilio number"), [this, account, number = settings.twilio.phoneNumber, &doctor] {
                return checkTwilioNumber(m_http, account, number, &doctor);
            });
    case ProbeSubject::PublicUrl:
        return doctor.add(QStringLiteral("Public URL"),
            [this, url = settings.publicUrl, &doctor] { return askPublicUrl(url, &doctor); });
    case ProbeSubject::Model:
        break;
    }
    if (settings.sandboxModel())
        return doctor.add(QStringLiteral("Language model"), [] {
            return failed(QStringLiteral("No language model is set: answers would come from rules."),
                QStringLiteral("Set a key of OpenAI or Anthropic, or the URL of a server of your own."));
        });
    const std::shared_ptr<ChatModel> model = modelFor(settings.llm, m_streamers, OpenAiTimeouts());
    doctor.add(
        QStringLiteral("Language model"), [model, &doctor] { return (new ModelCheck(*model, &doctor))->future(); });
}

/// First who we are, then whom the URL leads to.
QFuture<Result<Finding>> SettingsProbe::askPublicUrl(const QUrl& publicUrl, QObject* context)
{
    const auto promise = std::make_shared<QPromise<Result<Finding>>>();
    promise->start();
    const auto client = std::make_shared<ApiClient>(m_http, m_core(), QString());
    whenDone(client->health(), context, [this, client, context, promise, publicUrl](const Result<OrderedJson>& health) {
        const OrderedJson* instance = health ? health->find(QStringLiteral("instance")) : nullptr;
        forwardTo(promise, checkPublicUrl(m_http, publicUrl, instance ? instance->text() : QString()), context);
    });
    return promise->future();
}

} // namespace app
