#include "app/coreoptions.h"

#include "core/base/descriptors.h"
#include "core/conversation/defaultprompt.h"

namespace app {

using namespace core;

namespace {

} // namespace

QUrl publicUrlOf(const Settings& settings, quint16 port)
{
    if (!settings.publicUrl.isEmpty())
        return settings.publicUrl;
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(port)); // only a sandboxed Twilio comes this way
}

CallSettings callSettings(const Settings& settings, const QUrl& publicUrl, const CoreTimings& timings)
{
    CallSettings calls;
    calls.publicUrl = publicUrl;
    calls.from = settings.twilio.phoneNumber;
    calls.lookUpAfter = timings.lookUpAfter;
    calls.askAfterSilence = timings.askAfterSilence;
    return calls;
}

DialRules dialRules(const LimitSettings& limits)
{
    return { limits.callsPerSecond, limits.concurrentCalls, limits.requestsPerMinute, limits.strictNumbers,
        limits.allowPremiumNumbers };
}

QStringList authTokens(const TwilioSettings& twilio)
{
    QStringList tokens { twilio.authToken, twilio.authTokenSecondary };
    tokens.removeAll(QString());
    return tokens;
}

HttpLanesOptions laneOptions()
{
    HttpLanesOptions options;
    // HTTP/2 goes on with a connection after an abort, and Nagle's algorithm would hold its next request back.
    options.onConnected = [] { setNoDelayOnOwnSockets(); };
    return options;
}

TwilioAccount twilioAccount(const Settings& settings, const CoreTimings& timings)
{
    const TwilioSettings& twilio = settings.twilio;
    TwilioAccount account;
    account.accountSid = twilio.accountSid;
    account.authToken = twilio.authToken;
    account.apiKey = twilio.apiKey;
    account.apiSecret = twilio.apiSecret;
    account.baseUrl = twilio.apiBaseUrl;
    account.timeout = timings.carrier;
    return account;
}

ConversationPolicy conversationPolicy(const Settings& settings, const CoreTimings& timings)
{
    const TalkSettings& talk = settings.talk;
    ConversationPolicy policy { settings.systemPrompt.isEmpty() ? defaultSystemPrompt() : settings.systemPrompt,
        settings.welcomeGreeting };
    const auto set = [](QString& phrase, const QString& text) {
        if (!text.isEmpty())
            phrase = text;
    };
    set(policy.phrases.apology, settings.apology);
    set(policy.phrases.opening, talk.fallbackGreeting);
    set(policy.phrases.reminder, talk.reminder);
    set(policy.phrases.filler, talk.filler);
    set(policy.phrases.excuse, talk.excuse);
    set(policy.phrases.farewell, talk.farewell);
    policy.timings.silence = talk.silence;
    policy.timings.lengthLimit = talk.lengthLimit;
    if (timings.conversation)
        policy.timings = *timings.conversation;
    policy.historyTokens = talk.historyTokens;
    return policy;
}

TwilioRouteOptions routeOptions(const Settings& settings, const QUrl& publicUrl)
{
    TwilioRouteOptions options { publicUrl, settings.validateWebhooks };
    options.relay.preemptible = true; // what the operator says replaces what waits to be spoken
    const QStringList& languages = settings.talk.languages;
    if (!languages.isEmpty())
        options.relay.language = languages.first();
    for (const QString& code : languages.mid(languages.size() > 1 ? 0 : 1))
        options.relay.languages.append({ code });
    return options;
}

} // namespace app
