#include "core/sandbox/sandboxtwilio.h"

#include "core/base/log.h"
#include "core/sandbox/accountresources.h"
#include "core/sandbox/calleekinds.h"
#include "core/sandbox/callresource.h"
#include "core/sandbox/callvalidation.h"
#include "core/sandbox/plainhttp.h"
#include "core/sandbox/sandboxlog.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace core {

namespace {

constexpr std::chrono::milliseconds kBeforeDialling { 150 }; ///< before scaling

Error notFound(const LoopbackRequest& request)
{
    return restError(
        20404, 404, QStringLiteral("The requested resource %1 was not found").arg(QString::fromUtf8(request.path())));
}

} // namespace

SandboxTwilio::SandboxTwilio(const SandboxTwilioOptions& options, Faults& faults, QObject* parent)
    : QObject(parent)
    , m_context { options, &faults }
    , m_http([this](const Exchange& exchange) { handle(exchange); })
    , m_random(options.seed)
{
    m_nextDial.setSingleShot(true);
    m_nextDial.setInterval(
        m_context.scaledMs(std::chrono::milliseconds(qint64(1000.0 / std::max(0.01, options.callsPerSecond)))));
    connect(&m_nextDial, &QTimer::timeout, this, &SandboxTwilio::dialNext);
}

SandboxTwilio::~SandboxTwilio() = default;

Result<void> SandboxTwilio::listen()
{
    const Result<quint16> port = m_http.listen(m_context.options.port);
    if (!port)
        return port.error();
    qCInfo(lcSandbox, "The Twilio sandbox listens on http://127.0.0.1:%d: no real telephone is called.", int(*port));
    return {};
}

QUrl SandboxTwilio::baseUrl() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_http.port())); }

QList<const SandboxCall*> SandboxTwilio::calls() const
{
    QList<const SandboxCall*> calls;
    for (const auto& player : m_players)
        calls.append(&player->call());
    return calls;
}

const SandboxCall* SandboxTwilio::call(const QString& sid) const
{
    const auto found = m_bySid.find(sid);
    return found == m_bySid.end() ? nullptr : &found->second->call();
}

void SandboxTwilio::handle(const Exchange& exchange)
{
    const LoopbackRequest& request = exchange->request();
    if (!isAuthorized(request))
        return refuse(exchange, restError(20003, 401, QStringLiteral("Authenticate")));
    const QString account = QStringLiteral("/2010-04-01/Accounts/") + m_context.options.accountSid;
    const QString path = QString::fromUtf8(request.path());
    const QString callsPath = account + QStringLiteral("/Calls");
    if (path == callsPath + QStringLiteral(".json")) {
        if (request.method == "POST")
            return create(exchange);
        if (request.method == "GET")
            return answer(exchange, 200, callPage(m_context, calls(), request.query()), {});
        return refuse(exchange, restError(20004, 405, QStringLiteral("Method not allowed")));
    }
    if (path == account + QStringLiteral(".json") && request.method == "GET") {
        return answer(exchange, 200,
            { { QStringLiteral("sid"), m_context.options.accountSid },
                { QStringLiteral("friendly_name"), QStringLiteral("Callwright sandbox") },
                { QStringLiteral("status"), QStringLiteral("active") } },
            {});
    }
    if (path == account + QStringLiteral("/IncomingPhoneNumbers.json") && request.method == "GET")
        return answer(exchange, 200, incomingNumbersPage(m_context, request.query()), {});
    if (path == account + QStringLiteral("/OutgoingCallerIds.json") && request.method == "GET")
        return answer(exchange, 200, { { QStringLiteral("outgoing_caller_ids"), QJsonArray() } }, {});
    const bool isCall = path.startsWith(callsPath + QLatin1Char('/')) && path.endsWith(QLatin1String(".json"));
    const QString sid = isCall ? path.sliced(callsPath.size() + 1).chopped(5) : QString();
    const auto found = m_bySid.find(sid);
    if (found == m_bySid.end())
        return refuse(exchange, notFound(request));
    if (request.method == "POST")
        return update(exchange, *found->second);
    if (request.method == "GET")
        return answer(exchange, 200, callResource(m_context, found->second->call()), sid);
    refuse(exchange, restError(20004, 405, QStringLiteral("Method not allowed")));
}

bool SandboxTwilio::isAuthorized(const LoopbackRequest& request) const
{
    return request.header("Authorization") == basicAuth(m_context.options.accountSid, m_context.options.authToken);
}

void SandboxTwilio::create(const Exchange& exchange)
{
    if (m_context.faults->strikes(Fault::Create429))
        return refuse(exchange, restError(20429, 429, QStringLiteral("Too Many Requests")));
    if (m_context.faults->strikes(Fault::Create500))
        return refuse(exchange, restError(20500, 500, QStringLiteral("An internal server error has occurred")));
    const Result<SandboxCallRequest> request
        = readCallRequest(parseForm(exchange->request().body), m_context.options.ownNumbers);
    if (!request)
        return refuse(exchange, request.error());
    CallPlayer& player = addCall(*request);
    answerCreated(exchange, player.call().sid);
    m_queue.enqueue(&player);
    if (!m_nextDial.isActive()) // a little later, so that the answer mostly arrives before the first callback
        QTimer::singleShot(m_context.scaledMs(kBeforeDialling), this, &SandboxTwilio::dialNext);
}

void SandboxTwilio::answerCreated(const Exchange& exchange, const QString& sid)
{
    Faults& faults = *m_context.faults;
    if (faults.strikes(Fault::CreateAccepted500)) {
        note(exchange, 500, sid);
        exchange->answer(500, "text/html", "<html><body><h1>500 Internal Server Error</h1></body></html>");
    } else if (faults.strikes(Fault::CreateCut)) {
        note(exchange, 0, sid);
        exchange->cut();
    } else if (faults.strikes(Fault::CreateTimeout)) {
        note(exchange, 0, sid);
        neverAnswer(exchange);
    } else {
        QJsonObject body = callResource(m_context, *call(sid));
        for (const char* name : { "date_created", "date_updated" }) // as Twilio's first answer has them
            body.insert(QLatin1String(name), QJsonValue());
        answer(exchange, 201, body, sid);
    }
}

CallPlayer& SandboxTwilio::addCall(const SandboxCallRequest& request)
{
    SandboxCall call;
    call.sid = newSid("CA");
    call.request = request;
    const SandboxTwilioOptions& options = m_context.options;
    call.callee = options.script   ? QStringLiteral("scripted")
        : options.callee.isEmpty() ? calleeNameForNumber(request.to)
                                   : options.callee;
    call.createdAt = call.updatedAt = QDateTime::currentDateTimeUtc();
    const QString sid = call.sid;
    auto callee = options.script ? makeCallee(*options.script, m_context) : makeCallee(call.callee, m_context, m_seat);
    m_players.push_back(std::make_unique<CallPlayer>(
        m_context, std::move(call), std::move(callee), [this](const char* prefix) { return newSid(prefix); }));
    CallPlayer& player = *m_players.back();
    m_bySid.emplace(sid, &player);
    connect(&player, &CallPlayer::changed, this, [this, sid] { Q_EMIT callChanged(sid); });
    connect(&player, &CallPlayer::ended, this, [this, sid] { Q_EMIT callEnded(sid); });
    return player;
}

void SandboxTwilio::update(const Exchange& exchange, CallPlayer& player)
{
    const FormFields form = parseForm(exchange->request().body);
    const QString status = formValue(form, u"Status");
    const QByteArray url = formValue(form, u"Url").toUtf8();
    const QString twiml = formValue(form, u"Twiml");
    const QByteArray method = formValue(form, u"Method") == QLatin1String("GET") ? "GET" : "POST";
    bool done = false;
    if (status == QLatin1String("completed") || status == QLatin1String("canceled"))
        done = player.end(status);
    else if (!status.isEmpty())
        return refuse(exchange, restError(20001, 400, QStringLiteral("Invalid Status: %1").arg(status)));
    else if (!url.isEmpty() && !isCallableUrl(url))
        return refuse(exchange, restError(21205, 400, QStringLiteral("Url is not a valid URL")));
    else
        done = !url.isEmpty() ? player.redirect(url, method) : twiml.isEmpty() || player.redirectTo(twiml.toUtf8());
    if (!done)
        return refuse(exchange, restError(21220, 400, QStringLiteral("Call is not in-progress. Cannot redirect.")));
    answer(exchange, 200, callResource(m_context, player.call()), player.call().sid);
}

void SandboxTwilio::answer(const Exchange& exchange, int status, const QJsonObject& body, const QString& sid)
{
    note(exchange, status, sid);
    exchange->answer(status, "application/json; charset=utf-8", QJsonDocument(body).toJson(QJsonDocument::Compact),
        { { "Twilio-Request-Id", newSid("RQ").toLatin1() } });
}

void SandboxTwilio::refuse(const Exchange& exchange, const Error& error)
{
    const int status = restHttpStatus(error);
    note(exchange, status, {});
    HttpHeaders headers { { "Twilio-Request-Id", newSid("RQ").toLatin1() } };
    if (status == 429)
        headers.emplaceBack("Retry-After", "1");
    exchange->answer(status, "application/json; charset=utf-8", restErrorBody(error), headers);
}

void SandboxTwilio::note(const Exchange& exchange, int status, const QString& sid)
{
    const LoopbackRequest& request = exchange->request();
    m_requests.append(SandboxRequest {
        request.method, request.target, parseForm(request.body), sid, status, QDateTime::currentDateTimeUtc() });
}

void SandboxTwilio::neverAnswer(const Exchange& exchange)
{
    m_unanswered.push_back(exchange);
    connect(
        exchange.get(), &LoopbackExchange::clientLeft, this,
        [this, left = exchange.get()] {
            std::erase_if(m_unanswered, [left](const Exchange& one) { return one.get() == left; });
        },
        Qt::QueuedConnection);
}

void SandboxTwilio::dialNext()
{
    if (m_nextDial.isActive())
        return;
    while (!m_queue.isEmpty()) {
        CallPlayer* player = m_queue.dequeue();
        if (player->call().isOver()) // cancelled while it waited
            continue;
        player->dial();
        m_nextDial.start();
        return;
    }
}

QString SandboxTwilio::newSid(const char* prefix)
{
    QString sid = QLatin1String(prefix);
    for (int i = 0; i < 4; ++i)
        sid += QStringLiteral("%1").arg(m_random.generate(), 8, 16, QLatin1Char('0'));
    return sid;
}

} // namespace core
