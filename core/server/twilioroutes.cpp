#include "core/server/twilioroutes.h"

#include "core/base/async.h"
#include "core/calls/callparameters.h"
#include "core/server/serverlog.h"

namespace core {

namespace {

constexpr const char* kXml = "text/xml; charset=utf-8";
constexpr QLatin1StringView kActionPath("/api/connect-action");

QString url(const QUrl& base, const char* scheme, const QString& path)
{
    QUrl whole = base;
    if (scheme)
        whole.setScheme(
            base.scheme() == QLatin1String("https") ? QLatin1String(scheme) + QLatin1Char('s') : QLatin1String(scheme));
    return QString::fromUtf8(whole.toEncoded()) + path;
}

Result<OrderedJson> parametersOf(const WebRequest& request)
{
    const QString text = request.queryItem("customParams");
    if (text.isEmpty())
        return OrderedJson::object();
    const auto json = OrderedJson::parse(text.toUtf8());
    if (json && !json->isObject())
        return Error { ErrorCode::Malformed, QStringLiteral("customParams must be a JSON object.") };
    return json;
}

/// The language of the beginning; where others are offered too, it is one of them.
void setLanguage(ConversationRelayOptions& relay, const QString& language)
{
    relay.language = language;
    if (!relay.languages.isEmpty()
        && !std::ranges::any_of(
            std::as_const(relay.languages), [&language](const RelayLanguage& other) { return other.code == language; }))
        relay.languages.prepend({ language });
}

} // namespace

TwilioRoutes::TwilioRoutes(
    CallIntake& intake, CallBook& book, RelayDesk& desk, const SignatureCheck& signatures, TwilioRouteOptions options)
    : m_intake(intake)
    , m_book(book)
    , m_desk(desk)
    , m_signatures(signatures)
    , m_options(std::move(options))
{
}

void TwilioRoutes::install(Router& router)
{
    const auto signedByTwilio = [this](const WebRequest& request) { return guard(request); };
    router.add("POST", "/api/outbound-call-twiml",
        [this](const auto& request, const auto& answer) { serveTwiml(request, answer); }, { signedByTwilio });
    router.add("POST", "/api/call-status",
        [this](const auto& request, const auto& answer) { takeStatus(request, answer); }, { signedByTwilio });
    router.add("POST", "/api/connect-action",
        [this](const auto& request, const auto& answer) { takeAction(request, answer); }, { signedByTwilio });
}

std::optional<Error> TwilioRoutes::guard(const WebRequest& request)
{
    if (!request.header("Content-Type").toLower().startsWith("application/x-www-form-urlencoded"))
        return refuse("content_type",
            { ErrorCode::UnsupportedMediaType, QStringLiteral("Twilio's callbacks are form-encoded.") });
    if (!m_options.validate)
        return std::nullopt;
    const QByteArray signature = request.header("X-Twilio-Signature");
    const auto checked = m_signatures.checkForm(signature, request.target, parseForm(request.body));
    if (checked)
        return std::nullopt;
    return refuse(signature.isEmpty() ? "no_signature" : "bad_signature", checked.error());
}

Error TwilioRoutes::refuse(const char* reason, const Error& error)
{
    qCWarning(lcServer, "Refused a webhook: %s", qUtf8Printable(error.message));
    Q_EMIT refused(reason);
    return error;
}

void TwilioRoutes::serveTwiml(const WebRequest& request, const Answer& answer)
{
    const auto voice = parseVoiceRequest(parseForm(request.body));
    if (!voice)
        return answer.error(voice.error());
    const auto parameters = parametersOf(request);
    if (!parameters)
        return answer.error(parameters.error());
    const auto taken = m_intake.takeTwimlRequest(*voice, request.queryItem("callId"), *parameters);
    whenDone(taken, this, [this, answer](const Result<CallRow>& call) {
        if (call)
            answer.text(200, kXml, twimlFor(*call));
        else
            answer.error(call.error());
    });
}

QByteArray TwilioRoutes::twimlFor(const CallRow& call, bool resumed) const
{
    const ConversationOptions talk = m_desk.optionsFor(call);
    ConversationRelayOptions relay = m_options.relay;
    relay.url = url(m_options.publicUrl, "ws", QStringLiteral("/relay/") + call.id);
    relay.parameters = twimlParameters(talk.parameters);
    if (!resumed && !talk.greeting.isEmpty())
        relay.welcomeGreeting = talk.greeting;
    if (!talk.language.isEmpty())
        setLanguage(relay, talk.language);
    return conversationRelayTwiml(url(m_options.publicUrl, nullptr, kActionPath), relay);
}

void TwilioRoutes::takeStatus(const WebRequest& request, const Answer& answer)
{
    const auto callback = parseStatusCallback(parseForm(request.body));
    if (!callback)
        return answer.error(callback.error());
    whenDone(m_intake.takeStatus(*callback, request.queryItem("callId")), this, [answer](const Result<void>& taken) {
        if (taken)
            answer.empty(200);
        else
            answer.error(taken.error());
    });
}

void TwilioRoutes::takeAction(const WebRequest& request, const Answer& answer)
{
    const auto action = parseConnectAction(parseForm(request.body));
    if (!action)
        return answer.error(action.error());
    if (action->sessionStatus == QLatin1String("completed"))
        return answer.text(200, kXml, emptyTwiml());
    if (!action->dialStatus.isEmpty())
        return answer.text(
            200, kXml, onwardTwiml(m_desk.afterTransfer(action->callSid, action->dialStatus), action->callSid));
    if (action->sessionStatus == QLatin1String("failed"))
        qCWarning(lcServer, "%s: the conversation's connection failed: %s", qUtf8Printable(action->callSid),
            qUtf8Printable(action->errorMessage));
    answer.text(200, kXml, onwardTwiml(m_desk.afterSession(action->callSid, action->sessionStatus), action->callSid));
}

QByteArray TwilioRoutes::onwardTwiml(const Onward& onward, const QString& callSid) const
{
    const Call* call = m_book.find(callSid);
    const CallRow row = call ? call->row() : CallRow {};
    switch (onward.way) {
    case Onward::Way::HangUp:
        return hangUpTwiml();
    case Onward::Way::Resume:
        return twimlFor(row, true);
    case Onward::Way::Dial:
        return dialTwiml(
            url(m_options.publicUrl, nullptr, kActionPath), onward.number, row.from, m_options.transferTimeout);
    case Onward::Way::Apologise:
        return sayAndHangUpTwiml(m_options.farewell);
    }
    Q_UNREACHABLE();
}

} // namespace core
