#include "core/sandbox/sandboxmodel.h"

#include "core/sandbox/completionformat.h"
#include "core/sandbox/modelturn.h"
#include "core/sandbox/replystream.h"
#include "core/sandbox/sandboxlog.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTimer>

namespace core {

namespace {

constexpr char kJson[] = "application/json";
const QString kFiltered = QStringLiteral("content_filter");

struct Refusal {
    int status;
    const char* message;
    const char* type;
    const char* code;
    int retryAfter = 0; ///< seconds; 0 = no header
};

constexpr Refusal kWrongKey { 401, "Incorrect API key provided.", "invalid_request_error", "invalid_api_key" };
constexpr Refusal kNoModel { 404, "The model does not exist or you do not have access to it.", "invalid_request_error",
    "model_not_found" };
constexpr Refusal kTooFast { 429, "Rate limit reached for requests. Please try again in 1s.", "requests",
    "rate_limit_exceeded", 1 };
constexpr Refusal kMuchTooFast { 429, "Rate limit reached for requests. Please try again in 30s.", "requests",
    "rate_limit_exceeded", 30 };
constexpr Refusal kServerError { 500, "The server had an error while processing your request.", "server_error", "" };
constexpr Refusal kTooLong { 400, "This model's maximum context length is exceeded by your messages.",
    "invalid_request_error", "context_length_exceeded" };

constexpr std::pair<Fault, Refusal> kRefusals[] {
    { Fault::Model401, kWrongKey },
    { Fault::Model404, kNoModel },
    { Fault::Model429, kTooFast },
    { Fault::Model429Long, kMuchTooFast },
    { Fault::Model500, kServerError },
};

void refuse(const std::shared_ptr<LoopbackExchange>& exchange, int status, const QString& message, const char* type,
    const char* code, const HttpHeaders& headers = {})
{
    exchange->answer(status, kJson, completionError(message, QLatin1String(type), QLatin1String(code)), headers);
}

void refuse(const std::shared_ptr<LoopbackExchange>& exchange, const Refusal& refusal, double timeScale = 1)
{
    HttpHeaders headers;
    if (refusal.retryAfter > 0) {
        headers.emplaceBack("Retry-After", QByteArray::number(refusal.retryAfter));
        if (timeScale != 1)
            headers.emplaceBack("retry-after-ms", QByteArray::number(qRound(refusal.retryAfter * 1000 * timeScale)));
    }
    refuse(exchange, refusal.status, QLatin1String(refusal.message), refusal.type, refusal.code, headers);
}

} // namespace

QString SandboxModel::modelName() { return QStringLiteral("callwright-sandbox"); }

SandboxModel::SandboxModel(const SandboxModelOptions& options, Faults& faults, QObject* parent)
    : QObject(parent)
    , m_options(options)
    , m_faults(faults)
    , m_http([this](const Exchange& exchange) { handle(exchange); })
{
}

Result<void> SandboxModel::listen()
{
    const Result<quint16> port = m_http.listen(m_options.port);
    if (!port)
        return port.error();
    qCInfo(lcSandbox,
        "The sandbox model listens on http://127.0.0.1:%d/v1: its answers are rules, not a language model.",
        int(*port));
    return {};
}

QUrl SandboxModel::baseUrl() const { return QUrl(QStringLiteral("http://127.0.0.1:%1/v1").arg(m_http.port())); }

void SandboxModel::handle(const Exchange& exchange)
{
    const LoopbackRequest& request = exchange->request();
    if (!m_options.apiKey.isEmpty() && request.header("Authorization") != "Bearer " + m_options.apiKey.toUtf8())
        return refuse(exchange, kWrongKey);
    if (request.path() == "/v1/chat/completions") {
        if (request.method == "POST")
            return complete(exchange);
        return refuse(exchange, 405, QStringLiteral("Use POST."), "invalid_request_error", "method_not_supported");
    }
    if (request.path() == "/v1/models" && request.method == "GET") {
        const QJsonObject model {
            { QStringLiteral("id"), modelName() },
            { QStringLiteral("object"), QStringLiteral("model") },
            { QStringLiteral("owned_by"), QStringLiteral("callwright-sandbox") },
        };
        const QJsonObject list {
            { QStringLiteral("object"), QStringLiteral("list") },
            { QStringLiteral("data"), QJsonArray { model } },
        };
        return exchange->answer(200, kJson, QJsonDocument(list).toJson(QJsonDocument::Compact));
    }
    refuse(exchange, 404, QStringLiteral("Unknown request URL."), "invalid_request_error", "unknown_url");
}

bool SandboxModel::refusedByFault(const Exchange& exchange)
{
    if (m_faults.strikes(Fault::ModelRefuse)) {
        exchange->cut();
        return true;
    }
    for (const auto& [fault, refusal] : kRefusals) {
        if (!m_faults.strikes(fault))
            continue;
        refuse(exchange, refusal, m_options.timeScale);
        return true;
    }
    return false;
}

bool SandboxModel::isTooLong(const Exchange& exchange, qsizetype messages)
{
    if (messages <= m_options.contextMessages || !m_faults.strikes(Fault::ModelContext))
        return false;
    refuse(exchange, kTooLong);
    return true;
}

void SandboxModel::complete(const Exchange& exchange)
{
    const QJsonDocument document = QJsonDocument::fromJson(exchange->request().body);
    const QJsonObject request = document.object();
    m_requests.append(request);
    if (refusedByFault(exchange))
        return;
    if (!document.isObject())
        return refuse(exchange, 400, QStringLiteral("The body is not a JSON object."), "invalid_request_error", "");
    const QString model = request.value(QLatin1String("model")).toString();
    if (model != modelName()) {
        return refuse(exchange, 404,
            QStringLiteral("The model '%1' does not exist: this is the sandbox, its model is '%2'.")
                .arg(model, modelName()),
            "invalid_request_error", "model_not_found");
    }
    const QJsonArray messages = request.value(QLatin1String("messages")).toArray();
    if (messages.isEmpty())
        return refuse(exchange, 400, QStringLiteral("'messages' is missing or empty."), "invalid_request_error", "");
    if (isTooLong(exchange, messages.size()))
        return;
    const ModelTurn turn = modelTurn(request);
    if (request.value(QLatin1String("stream")).toBool())
        answerStreamed(exchange, turn, request);
    else
        answerWhole(exchange, turn, request);
}

void SandboxModel::answerWhole(const Exchange& exchange, const ModelTurn& turn, const QJsonObject& request)
{
    const CompletionFormat format(QStringLiteral("chatcmpl-sandbox-%1").arg(++m_counter), modelName());
    const QByteArray body = m_faults.strikes(Fault::ModelFilter)
        ? format.whole({}, completionUsage(request, {}), kFiltered)
        : format.whole(turn, completionUsage(request, turn));
    const auto before = m_faults.strikes(Fault::ModelSlow) ? m_options.slowFirstToken : m_options.firstToken;
    QTimer::singleShot(before, this, [exchange, body] { exchange->answer(200, kJson, body); });
}

void SandboxModel::answerStreamed(const Exchange& exchange, const ModelTurn& turn, const QJsonObject& request)
{
    const CompletionFormat format(QStringLiteral("chatcmpl-sandbox-%1").arg(++m_counter), modelName());
    const bool isFiltered = m_faults.strikes(Fault::ModelFilter);
    const ModelTurn written = isFiltered ? ModelTurn() : turn;
    ReplyPlan plan;
    plan.pieces = format.pieces(written);
    if (plan.pieces.isEmpty())
        plan.pieces.append(QByteArray());
    plan.pieces.first().prepend(format.roleEvent());
    plan.ending = format.finishEvent(isFiltered ? kFiltered : finishReason(turn));
    if (request.value(QLatin1String("stream_options"))[QLatin1String("include_usage")].toBool())
        plan.ending += format.usageEvent(completionUsage(request, written));
    plan.ending += CompletionFormat::doneEvent();
    plan.before = m_faults.strikes(Fault::ModelSlow) ? m_options.slowFirstToken : m_options.firstToken;
    plan.betweenPieces = m_options.betweenTokens;
    if (m_faults.strikes(Fault::ModelStall))
        plan.trouble = ReplyPlan::Trouble::Stall;
    else if (m_faults.strikes(Fault::ModelBroken))
        plan.trouble = ReplyPlan::Trouble::Broken;
    else if (m_faults.strikes(Fault::ModelCut))
        plan.trouble = ReplyPlan::Trouble::Cut;
    auto* stream = new ReplyStream(exchange, std::move(plan), this);
    connect(stream, &ReplyStream::abandoned, this, [this] { ++m_abortedStreams; });
}

} // namespace core
