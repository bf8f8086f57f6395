#include "core/sandbox/sandboxmodel.h"

#include "core/sandbox/completionformat.h"
#include "core/sandbox/dialogue.h"
#include "core/sandbox/replystream.h"
#include "core/sandbox/sandboxlog.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTimer>

namespace core {

namespace {

constexpr char kJson[] = "application/json";

void refuse(const std::shared_ptr<LoopbackExchange>& exchange, int status, const QString& message, const char* type,
    const char* code)
{
    HttpHeaders headers;
    if (status == 429)
        headers.emplaceBack("retry-after", "1");
    exchange->answer(status, kJson, completionError(message, QLatin1String(type), QLatin1String(code)), headers);
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
        return refuse(
            exchange, 401, QStringLiteral("Incorrect API key provided."), "invalid_request_error", "invalid_api_key");
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
    if (m_faults.strikes(Fault::Model401))
        refuse(
            exchange, 401, QStringLiteral("Incorrect API key provided."), "invalid_request_error", "invalid_api_key");
    else if (m_faults.strikes(Fault::Model429))
        refuse(exchange, 429, QStringLiteral("Rate limit reached for requests. Please try again in 1s."), "requests",
            "rate_limit_exceeded");
    else if (m_faults.strikes(Fault::Model500))
        refuse(exchange, 500, QStringLiteral("The server had an error while processing your request."), "server_error",
            "");
    else
        return false;
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
    const QString reply = dialogueReply(messages);
    if (request.value(QLatin1String("stream")).toBool())
        answerStreamed(exchange, reply, request);
    else
        answerWhole(exchange, reply, request);
}

void SandboxModel::answerWhole(const Exchange& exchange, const QString& reply, const QJsonObject& request)
{
    const CompletionFormat format(QStringLiteral("chatcmpl-sandbox-%1").arg(++m_counter), modelName());
    const QByteArray body = format.whole(reply, completionUsage(request, reply));
    QTimer::singleShot(m_options.firstToken, this, [exchange, body] { exchange->answer(200, kJson, body); });
}

void SandboxModel::answerStreamed(const Exchange& exchange, const QString& reply, const QJsonObject& request)
{
    ReplyPlan plan;
    plan.tokens = tokensOf(reply);
    plan.firstToken = m_faults.strikes(Fault::ModelSlow) ? m_options.slowFirstToken : m_options.firstToken;
    plan.betweenTokens = m_options.betweenTokens;
    if (request.value(QLatin1String("stream_options"))[QLatin1String("include_usage")].toBool())
        plan.usage = completionUsage(request, reply);
    if (m_faults.strikes(Fault::ModelStall))
        plan.trouble = ReplyPlan::Trouble::Stall;
    else if (m_faults.strikes(Fault::ModelBroken))
        plan.trouble = ReplyPlan::Trouble::Broken;
    else if (m_faults.strikes(Fault::ModelCut))
        plan.trouble = ReplyPlan::Trouble::Cut;
    const CompletionFormat format(QStringLiteral("chatcmpl-sandbox-%1").arg(++m_counter), modelName());
    auto* stream = new ReplyStream(exchange, format, std::move(plan), this);
    connect(stream, &ReplyStream::abandoned, this, [this] { ++m_abortedStreams; });
}

} // namespace core
