#include "app/corehost.h"

#include "core/base/async.h"
#include "core/base/descriptors.h"
#include "core/conversation/defaultprompt.h"
#include "core/server/relaysocket.h"
#include "core/server/serverlog.h"
#include "core/storage/callschema.h"

#include <QUrlQuery>

namespace app {

namespace {

using namespace core;

constexpr qint64 kWebhookBody = 64 * 1024;
constexpr qint64 kApiBody = 1024 * 1024;
constexpr QLatin1StringView kRelayPath("/relay/");
constexpr const char* kEventsPath = "/api/events";

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

OpenAiOptions modelOptions(const LlmSettings& llm, const CoreTimings& timings)
{
    OpenAiOptions options;
    options.baseUrl = llm.baseUrl;
    options.apiKey = llm.apiKey.toUtf8();
    options.model = llm.model;
    options.dialect = dialectFor(llm.baseUrl);
    options.timeouts = timings.model;
    return options;
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

} // namespace

Result<std::unique_ptr<CoreHost>> CoreHost::start(
    const Settings& settings, const QString& apiToken, Sandboxed sandboxed, const CoreTimings& timings)
{
    std::unique_ptr<CoreHost> host(new CoreHost(settings, apiToken, sandboxed, timings));
    const Result<void> opened = host->open();
    if (!opened)
        return opened.error();
    host->build();
    host->restore();
    return host;
}

CoreHost::CoreHost(Settings settings, const QString& apiToken, Sandboxed sandboxed, CoreTimings timings)
    : m_settings(std::move(settings))
    , m_sandboxed(sandboxed)
    , m_timings(std::move(timings))
    , m_access(apiToken)
    , m_lanes(laneOptions())
{
}

CoreHost::~CoreHost() = default;

QUrl CoreHost::localUrl() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_port)); }

Result<void> CoreHost::open()
{
    auto database = Database::open({ m_settings.databaseFile }, callSchema());
    if (!database)
        return database.error();
    m_database = std::move(*database);
    m_store = std::make_unique<SqlCallStore>(*m_database);
    GateOptions gate;
    gate.connections = 20'000;
    gate.bodyLimit = [](const HttpHead& head) {
        const QByteArray path = head.path();
        const bool webhook
            = path == "/api/outbound-call-twiml" || path == "/api/call-status" || path == "/api/connect-action";
        return webhook ? kWebhookBody : kApiBody;
    };
    gate.mayUpgrade = [this](const HttpHead& head, const QHostAddress& peer) { return mayUpgrade(head, peer); };
    m_front = std::make_unique<HttpFront>(gate);
    connect(m_front.get(), &HttpFront::webSocketOpened, this, &CoreHost::takeSocket);
    const auto port = m_front->listen(m_settings.host, m_settings.port);
    if (!port)
        return port.error();
    m_port = *port;
    return {};
}

void CoreHost::build()
{
    const QUrl publicUrl = publicUrlOf(m_settings, m_port);
    const CallSettings calls = callSettings(m_settings, publicUrl, m_timings);
    m_signatures = std::make_unique<SignatureCheck>(authTokens(m_settings.twilio), publicUrl);
    m_carrier = std::make_unique<TwilioRestClient>(m_http, account());
    m_model = std::make_unique<OpenAiChatModel>(m_streamers, modelOptions(m_settings.llm, m_timings));
    m_book = std::make_unique<CallBook>(*m_store, m_clock);
    m_controller = std::make_unique<CallController>(*m_carrier, *m_store, *m_book, m_clock, calls);
    m_intake = std::make_unique<CallIntake>(*m_book, m_clock);
    m_settler = std::make_unique<CallSettler>(*m_carrier, *m_store, *m_book, m_clock, calls);
    m_dialer = std::make_unique<Dialer>(*m_controller, *m_book, m_clock, dialRules(m_settings.limits));
    const QString prompt = m_settings.systemPrompt.isEmpty() ? defaultSystemPrompt() : m_settings.systemPrompt;
    ConversationPolicy policy { prompt, m_settings.welcomeGreeting };
    policy.phrases.apology = m_settings.apology;
    policy.timings = m_timings.conversation;
    m_tools = std::make_unique<ToolBox>(BuiltinToolOptions {});
    m_desk = std::make_unique<RelayDesk>(
        Conversation::Means { *m_model, *m_tools, *m_store, m_clock }, *m_book, std::move(policy));
    m_callRoutes = std::make_unique<CallRoutes>(*m_dialer, *m_store, m_access);
    m_controlRoutes
        = std::make_unique<ControlRoutes>(ControlRoutes::Means { *m_desk, *m_book, *m_controller, *m_store },
            NumberRules { m_settings.limits.strictNumbers, m_settings.limits.allowPremiumNumbers }, m_access);
    m_twilioRoutes = std::make_unique<TwilioRoutes>(*m_intake, *m_book, *m_desk, *m_signatures,
        TwilioRouteOptions { publicUrl, m_settings.validateWebhooks, m_settings.welcomeGreeting });
    m_healthRoutes = std::make_unique<HealthRoutes>(*this, m_access);
    m_callRoutes->install(m_front->router());
    m_controlRoutes->install(m_front->router());
    m_twilioRoutes->install(m_front->router());
    m_healthRoutes->install(m_front->router());
    connectEvents();
}

TwilioAccount CoreHost::account() const
{
    const TwilioSettings& twilio = m_settings.twilio;
    TwilioAccount account;
    account.accountSid = twilio.accountSid;
    account.authToken = twilio.authToken;
    account.apiKey = twilio.apiKey;
    account.apiSecret = twilio.apiSecret;
    account.baseUrl = twilio.apiBaseUrl;
    account.timeout = m_timings.carrier;
    return account;
}

void CoreHost::connectEvents()
{
    m_events = std::make_unique<EventHub>(
        [this] {
            QList<CallRow> rows;
            for (const Call* call : m_book->all())
                rows.append(call->row());
            return rows;
        },
        m_clock);
    connect(m_book.get(), &CallBook::callChanged, m_events.get(), &EventHub::publishCall);
    connect(m_desk.get(), &RelayDesk::utteranceChanged, m_events.get(), &EventHub::publishUtterance);
    connect(m_desk.get(), &RelayDesk::turnEnded, m_events.get(), &EventHub::publishTurn);
    connect(m_desk.get(), &RelayDesk::acted, m_events.get(), &EventHub::publishAct);
    connect(m_desk.get(), &RelayDesk::spoke, m_events.get(), &EventHub::publishSpoken);
    connect(m_desk.get(), &RelayDesk::heardPartly, m_events.get(), &EventHub::publishHeardPartly);
}

void CoreHost::restore()
{
    whenDone(m_book->restore(), this, [this](const Result<void>& done) {
        if (!done)
            qCCritical(lcServer, "Open calls could not be read: %s", qUtf8Printable(done.error().message));
        m_settler->start();
    });
}

Result<void> CoreHost::mayUpgrade(const HttpHead& head, const QHostAddress& peer)
{
    const auto header = [&head](const QByteArray& name) { return head.header(name); };
    const QByteArray path = head.path();
    if (path == kEventsPath) {
        const auto refused = m_access.check(header, peer);
        return refused ? Result<void>(*refused) : Result<void>();
    }
    if (!path.startsWith(kRelayPath.data()))
        return Error { ErrorCode::NotFound, QStringLiteral("There is no WebSocket here.") };
    if (m_settings.validateWebhooks) {
        const auto checked = m_signatures->checkWebSocket(head.header("X-Twilio-Signature"), head.target);
        if (!checked) {
            qCWarning(lcServer, "Refused a WebSocket: %s", qUtf8Printable(checked.error().message));
            return checked.error();
        }
    }
    if (!m_desk->expects(QString::fromLatin1(path.mid(kRelayPath.size()))))
        return Error { ErrorCode::NotFound, QStringLiteral("No call is waiting for this socket.") };
    return {};
}

void CoreHost::takeSocket(QWebSocket* socket, const QString& path)
{
    if (path == QLatin1String(kEventsPath)) {
        bool isNumber = false;
        const qint64 since
            = QUrlQuery(socket->requestUrl()).queryItemValue(QStringLiteral("since")).toLongLong(&isNumber);
        m_events->add(socket, isNumber ? since : -1);
        return;
    }
    m_desk->open(path.mid(kRelayPath.size()), Later<MessageChannel>(new RelaySocket(socket)));
}

OrderedJson CoreHost::health() const
{
    const auto word = [](bool sandboxed, const char* real) {
        return OrderedJson::string(sandboxed ? QStringLiteral("sandbox") : QLatin1String(real));
    };
    return OrderedJson::object({
        { QStringLiteral("service"), OrderedJson::string(QStringLiteral("callwright")) },
        { QStringLiteral("version"), OrderedJson::string(QStringLiteral(CALLWRIGHT_VERSION)) },
        { QStringLiteral("carrier"), word(m_sandboxed.carrier, "twilio") },
        { QStringLiteral("llm"), word(m_sandboxed.model, "openai") },
        { QStringLiteral("model"), OrderedJson::string(m_settings.llm.model) },
    });
}

QFuture<Result<QList<Readiness>>> CoreHost::readiness()
{
    const QList<Readiness> others {
        { QStringLiteral("carrier"), true, m_sandboxed.carrier ? QStringLiteral("sandbox") : QStringLiteral("twilio") },
        { QStringLiteral("llm"), true, m_sandboxed.model ? QStringLiteral("sandbox") : m_settings.llm.model },
    };
    return m_database->probe().then([others](const Result<void>& writable) {
        const QString detail = writable ? QStringLiteral("writable") : writable.error().message;
        return Result<QList<Readiness>>(
            QList<Readiness> { { QStringLiteral("database"), bool(writable), detail } } + others);
    });
}

QList<Metric> CoreHost::metrics() const
{
    const DatabaseStatistics database = m_database->statistics();
    return {
        { "live_calls", "gauge", "Calls that are not over.", double(m_book->liveCount()) },
        { "relay_sessions", "gauge", "Open ConversationRelay sockets.", double(m_desk->sessionCount()) },
        { "turns_total", "counter", "Answers asked of the language model.", double(m_desk->turnCount()) },
        { "turns_failed_total", "counter", "Answers that the language model failed to give.",
            double(m_desk->failedTurnCount()) },
        { "interruptions_total", "counter", "Times that a callee interrupted the assistant.",
            double(m_desk->interruptionCount()) },
        { "webhooks_refused_total", "counter", "Requests without a valid Twilio signature.",
            double(m_twilioRoutes->refusedCount()) },
        { "event_watchers", "gauge", "Clients of /api/events.", double(m_events->watcherCount()) },
        { "database_queued_writes", "gauge", "Writes that wait for their commit.", double(database.queuedWrites) },
        { "http_connections", "gauge", "Open HTTP connections.", double(m_front->connectionCount()) },
    };
}

} // namespace app
