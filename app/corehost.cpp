#include "app/corehost.h"

#include "app/modelfor.h"
#include "core/base/async.h"
#include "core/server/doctorchecks.h"
#include "core/server/relaysocket.h"
#include "core/server/serverlog.h"
#include "core/storage/callschema.h"

#include <QTimer>
#include <QUrlQuery>

namespace app {

namespace {

using namespace core;

constexpr qint64 kWebhookBody = 64 * 1024;
constexpr std::chrono::seconds kLastAnswers { 2 };
constexpr qint64 kApiBody = 1024 * 1024;
constexpr QLatin1StringView kRelayPath("/relay/");
constexpr const char* kEventsPath = "/api/events";

} // namespace

Result<std::unique_ptr<CoreHost>> CoreHost::start(const Settings& settings, const QString& apiToken,
    Sandboxed sandboxed, const CoreTimings& timings, const QList<HttpToolConfig>& tools)
{
    std::unique_ptr<CoreHost> host(new CoreHost(settings, apiToken, sandboxed, timings));
    host->m_declaredTools = tools;
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
    , m_playbooks(m_settings.playbooksFolder)
    , m_instance(newCallId())
    , m_access(apiToken)
    , m_lanes(laneOptions())
{
}

CoreHost::~CoreHost() = default;

QUrl CoreHost::localUrl() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_port)); }

Result<void> CoreHost::open()
{
    DatabaseOptions options { m_settings.databaseFile };
    options.onCommit = [this](std::chrono::nanoseconds time) { m_metrics.observeCommit(time); };
    auto database = Database::open(options, callSchema());
    if (!database)
        return database.error();
    m_database = std::move(*database);
    m_store = std::make_unique<SqlCallStore>(*m_database);
    m_figures = std::make_unique<SqlFigures>(*m_database);
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
    m_carrier = std::make_unique<TwilioRestClient>(m_http, twilioAccount(m_settings, m_timings));
    m_primary = modelFor(m_settings.llm, m_streamers, m_timings.model);
    m_meteredPrimary = metered(*m_primary);
    if (m_settings.fallback) {
        m_fallback = modelFor(*m_settings.fallback, m_streamers, m_timings.model);
        m_meteredFallback = metered(*m_fallback);
    }
    m_model = std::make_unique<LadderModel>(*m_meteredPrimary, m_meteredFallback.get(), m_timings.ladder);
    m_book = std::make_unique<CallBook>(*m_store, m_clock);
    m_controller = std::make_unique<CallController>(*m_carrier, *m_store, *m_book, m_clock, calls);
    m_intake = std::make_unique<CallIntake>(*m_book, m_clock);
    m_settler = std::make_unique<CallSettler>(*m_carrier, *m_store, *m_book, m_clock, calls);
    m_dialer = std::make_unique<Dialer>(
        Dialer::Means { *m_controller, *m_book, m_playbooks, m_clock }, dialRules(m_settings.limits));
    m_tools = makeTools();
    m_desk
        = std::make_unique<RelayDesk>(Conversation::Means { *m_model, *m_tools, *m_store, m_clock }, *m_book, policy());
    m_callRoutes = std::make_unique<CallRoutes>(*m_dialer, *m_store, m_access);
    m_controlRoutes
        = std::make_unique<ControlRoutes>(ControlRoutes::Means { *m_desk, *m_book, *m_controller, *m_store },
            NumberRules { m_settings.limits.strictNumbers, m_settings.limits.allowPremiumNumbers }, m_access);
    m_twilioRoutes = std::make_unique<TwilioRoutes>(
        *m_intake, *m_book, *m_desk, *m_signatures, routeOptions(m_settings, publicUrl));
    m_playbookRoutes = std::make_unique<PlaybookRoutes>(
        PlaybookRoutes::Means { m_playbooks, *m_dialer, *m_desk, *m_twilioRoutes }, m_access);
    m_statsRoutes
        = std::make_unique<StatsRoutes>(StatsRoutes::Means { *m_figures, *m_book, m_metrics, m_clock }, m_access);
    m_healthRoutes = std::make_unique<HealthRoutes>(*this, m_access);
    m_callRoutes->install(m_front->router());
    m_controlRoutes->install(m_front->router());
    m_twilioRoutes->install(m_front->router());
    m_playbookRoutes->install(m_front->router());
    m_statsRoutes->install(m_front->router());
    m_healthRoutes->install(m_front->router());
    connectEvents();
    connectMetrics();
    addChecks();
}

std::unique_ptr<MeteredModel> CoreHost::metered(ChatModel& model)
{
    return std::make_unique<MeteredModel>(
        model, [this] { m_metrics.countLlmRequest(); },
        [this](
            const Error& error) { m_metrics.observeLlmError(error.details.value(QLatin1String("kind")).toString()); });
}

ConversationPolicy CoreHost::policy() const
{
    ConversationPolicy policy = conversationPolicy(m_settings, m_timings);
    policy.scripts = [this](const QString& name) {
        const auto playbook = m_playbooks.forCall(name);
        if (playbook)
            return CallScript { playbook->systemPrompt, playbook->greeting, playbook->language };
        qCWarning(lcServer, "The playbook %s of a call is gone; the settings are used.", qUtf8Printable(name));
        return CallScript {};
    };
    return policy;
}

std::unique_ptr<ToolBox> CoreHost::makeTools()
{
    std::unique_ptr<HttpTools> declared;
    if (!m_declaredTools.isEmpty())
        declared = std::make_unique<HttpTools>(m_http, m_resolver, m_declaredTools);
    return std::make_unique<ToolBox>(
        BuiltinToolOptions { m_settings.talk.transferNumbers, m_settings.talk.languages }, std::move(declared));
}

void CoreHost::connectEvents()
{
    m_events = std::make_unique<EventHub>(
        [this] {
            QList<LiveCall> calls;
            for (const Call* call : m_book->all())
                calls.append({ call->row(), isTakenOver(call->row().id) });
            return calls;
        },
        m_clock);
    const auto tellOf = [this](const CallRow& row) { m_events->publishCall(row, isTakenOver(row.id)); };
    connect(m_book.get(), &CallBook::callChanged, m_events.get(), tellOf);
    connect(m_desk.get(), &RelayDesk::utteranceChanged, m_events.get(), &EventHub::publishUtterance);
    connect(m_desk.get(), &RelayDesk::turnEnded, m_events.get(), &EventHub::publishTurn);
    connect(m_desk.get(), &RelayDesk::acted, m_events.get(), [this, tellOf](const ActRow& act) {
        m_events->publishAct(act);
        const bool isChange = act.kind == QLatin1String("takeover") || act.kind == QLatin1String("handback");
        if (const Call* call = isChange ? m_book->find(act.callId) : nullptr)
            tellOf(call->row());
    });
    connect(m_desk.get(), &RelayDesk::spoke, m_events.get(), &EventHub::publishSpoken);
    connect(m_desk.get(), &RelayDesk::heardPartly, m_events.get(), &EventHub::publishHeardPartly);
}

bool CoreHost::isTakenOver(const QString& callId) const
{
    const Conversation* talk = m_desk->conversation(callId);
    return talk && talk->isTakenOver();
}

void CoreHost::connectMetrics()
{
    connect(m_book.get(), &CallBook::statusReached, &m_metrics, &CoreMetrics::countStatus);
    connect(m_desk.get(), &RelayDesk::turnEnded, &m_metrics, &CoreMetrics::observeTurn);
    connect(m_desk.get(), &RelayDesk::firstWordSpoken, &m_metrics, &CoreMetrics::observeAnswerToFirstWord);
    connect(m_twilioRoutes.get(), &TwilioRoutes::refused, &m_metrics, &CoreMetrics::countRefusedWebhook);
    m_metrics.watch({ *m_book, *m_desk, *m_events, *m_database, *m_front });
}

void CoreHost::restore()
{
    whenDone(m_book->restore(), this, [this](const Result<void>& done) {
        if (!done)
            qCCritical(lcServer, "Open calls could not be read: %s", qUtf8Printable(done.error().message));
        m_settler->start();
        Q_EMIT ready();
    });
}

void CoreHost::addChecks()
{
    DoctorSubjects subjects { m_http, *m_primary, *m_database, twilioAccount(m_settings, m_timings) };
    if (m_sandboxed.carrier)
        subjects.account.accountSid.clear();
    subjects.number = m_settings.twilio.phoneNumber;
    subjects.databaseFile = m_settings.databaseFile;
    subjects.publicUrl = publicUrlOf(m_settings, m_port);
    subjects.instance = m_instance;
    subjects.fallback = m_fallback.get();
    subjects.sandboxModel = m_sandboxed.model;
    core::addChecks(m_doctor, subjects);
    m_checkRoutes = std::make_unique<CheckRoutes>(m_doctor, m_access);
    m_checkRoutes->install(m_front->router());
}

void CoreHost::drain()
{
    m_dialer->close();
    m_drain = std::make_unique<Drain>(
        *m_book, [this](const QString& id, const QString& reason) { endPolitely(id, reason); },
        Drain::Limits { m_settings.drainLimit });
    connect(m_drain.get(), &Drain::progressed, this, &CoreHost::draining);
    connect(m_drain.get(), &Drain::finished, this, &CoreHost::finishDraining);
    m_drain->begin();
}

void CoreHost::endPolitely(const QString& callId, const QString& reason)
{
    if (Conversation* conversation = m_desk->conversation(callId))
        return conversation->endPolitely(reason);
    whenDone(m_controller->hangUp(callId), this, [callId](const Result<CallRow>& ended) {
        if (!ended && ended.error().code != ErrorCode::CallOver)
            qCWarning(lcServer, "Call %s cannot be hung up: %s", qUtf8Printable(callId),
                qUtf8Printable(ended.error().message));
    });
}

/// Twilio's last callbacks are answered first.
void CoreHost::finishDraining()
{
    connect(m_front.get(), &HttpFront::drained, this, &CoreHost::drained);
    QTimer::singleShot(kLastAnswers, this, &CoreHost::drained);
    m_front->drain();
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
            m_metrics.countRefusedWebhook(
                head.header("X-Twilio-Signature").isEmpty() ? "no_signature" : "bad_signature");
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

OrderedJson CoreHost::health(bool trusted) const
{
    const QString& from = m_settings.twilio.phoneNumber;
    const auto word = [](bool sandboxed, const char* real) {
        return OrderedJson::string(sandboxed ? QStringLiteral("sandbox") : QLatin1String(real));
    };
    return OrderedJson::object({
        { QStringLiteral("service"), OrderedJson::string(QStringLiteral("callwright")) },
        { QStringLiteral("version"), OrderedJson::string(QStringLiteral(CALLWRIGHT_VERSION)) },
        { QStringLiteral("instance"), OrderedJson::string(m_instance) },
        { QStringLiteral("carrier"), word(m_sandboxed.carrier, "twilio") },
        { QStringLiteral("llm"),
            word(m_sandboxed.model, m_settings.llm.provider == LlmProvider::Anthropic ? "anthropic" : "openai") },
        { QStringLiteral("model"), OrderedJson::string(m_settings.llm.model) },
        { QStringLiteral("from"), trusted && !from.isEmpty() ? OrderedJson::string(from) : OrderedJson() },
        { QStringLiteral("draining"), OrderedJson::boolean(bool(m_drain)) },
    });
}

QFuture<Result<QList<Readiness>>> CoreHost::readiness()
{
    const QList<Readiness> others {
        { QStringLiteral("server"), !m_drain, m_drain ? QStringLiteral("draining") : QStringLiteral("takes calls") },
        { QStringLiteral("carrier"), true, m_sandboxed.carrier ? QStringLiteral("sandbox") : QStringLiteral("twilio") },
        { QStringLiteral("llm"), true, m_sandboxed.model ? QStringLiteral("sandbox") : m_settings.llm.model },
    };
    return m_database->probe().then([others](const Result<void>& writable) {
        const QString detail = writable ? QStringLiteral("writable") : writable.error().message;
        return Result<QList<Readiness>>(
            QList<Readiness> { { QStringLiteral("database"), bool(writable), detail } } + others);
    });
}

} // namespace app
