#include "core/sandbox/completionformat.h"

#include "core/sandbox/modelturn.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

namespace core {

namespace {

QByteArray sse(const QJsonObject& json)
{
    return "data: " + QJsonDocument(json).toJson(QJsonDocument::Compact) + "\n\n";
}

constexpr qsizetype kFragment = 9; ///< characters of arguments in one event

QString argumentsText(const ModelCall& call)
{
    return QString::fromUtf8(QJsonDocument(call.arguments).toJson(QJsonDocument::Compact));
}

qsizetype wordCount(const QString& text) { return text.split(QLatin1Char(' '), Qt::SkipEmptyParts).size(); }

} // namespace

QByteArray completionError(const QString& message, const QString& type, const QString& code)
{
    const QJsonObject error {
        { QStringLiteral("message"), message },
        { QStringLiteral("type"), type },
        { QStringLiteral("param"), QJsonValue() },
        { QStringLiteral("code"), code.isEmpty() ? QJsonValue() : QJsonValue(code) },
    };
    return QJsonDocument(QJsonObject { { QStringLiteral("error"), error } }).toJson(QJsonDocument::Compact);
}

QStringList tokensOf(const QString& text)
{
    QStringList tokens;
    qsizetype start = 0;
    for (qsizetype blank = text.indexOf(QLatin1Char(' '), 1); blank > 0;
         blank = text.indexOf(QLatin1Char(' '), start + 1)) {
        tokens.append(text.sliced(start, blank - start));
        start = blank;
    }
    tokens.append(text.sliced(start));
    return tokens;
}

QJsonObject completionUsage(const QJsonObject& request, const ModelTurn& turn)
{
    qsizetype prompt = 0;
    const QJsonArray messages = request.value(QLatin1String("messages")).toArray();
    for (const QJsonValue& message : messages)
        prompt += wordCount(message[QLatin1String("content")].toString());
    qsizetype completion = wordCount(turn.text);
    for (const ModelCall& call : turn.calls)
        completion += 1 + call.arguments.size();
    return {
        { QStringLiteral("prompt_tokens"), prompt },
        { QStringLiteral("completion_tokens"), completion },
        { QStringLiteral("total_tokens"), prompt + completion },
    };
}

QString finishReason(const ModelTurn& turn)
{
    return turn.calls.isEmpty() ? QStringLiteral("stop") : QStringLiteral("tool_calls");
}

CompletionFormat::CompletionFormat(const QString& id, const QString& model)
    : m_id(id)
    , m_model(model)
    , m_created(QDateTime::currentSecsSinceEpoch())
{
}

QJsonObject CompletionFormat::base(const char* object) const
{
    return {
        { QStringLiteral("id"), m_id },
        { QStringLiteral("object"), QLatin1String(object) },
        { QStringLiteral("created"), m_created },
        { QStringLiteral("model"), m_model },
    };
}

QByteArray CompletionFormat::event(const QJsonObject& delta, const QJsonValue& finishReason) const
{
    QJsonObject json = base("chat.completion.chunk");
    const QJsonObject choice {
        { QStringLiteral("index"), 0 },
        { QStringLiteral("delta"), delta },
        { QStringLiteral("logprobs"), QJsonValue() },
        { QStringLiteral("finish_reason"), finishReason },
    };
    json.insert(QStringLiteral("choices"), QJsonArray { choice });
    return sse(json);
}

QString CompletionFormat::callId(qsizetype index) const
{
    return QStringLiteral("call_%1_%2").arg(m_id.section(QLatin1Char('-'), -1)).arg(index);
}

QByteArray CompletionFormat::whole(const ModelTurn& turn, const QJsonObject& usage, const QString& finish) const
{
    QJsonObject json = base("chat.completion");
    QJsonObject message {
        { QStringLiteral("role"), QStringLiteral("assistant") },
        { QStringLiteral("content"), turn.text.isEmpty() ? QJsonValue() : QJsonValue(turn.text) },
        { QStringLiteral("refusal"), QJsonValue() },
    };
    QJsonArray calls;
    for (const ModelCall& call : turn.calls) {
        const QJsonObject function { { QStringLiteral("name"), call.name },
            { QStringLiteral("arguments"), argumentsText(call) } };
        calls.append(QJsonObject { { QStringLiteral("id"), callId(calls.size()) },
            { QStringLiteral("type"), QStringLiteral("function") }, { QStringLiteral("function"), function } });
    }
    if (!calls.isEmpty())
        message.insert(QStringLiteral("tool_calls"), calls);
    const QJsonObject choice {
        { QStringLiteral("index"), 0 },
        { QStringLiteral("message"), message },
        { QStringLiteral("logprobs"), QJsonValue() },
        { QStringLiteral("finish_reason"), finish.isEmpty() ? finishReason(turn) : finish },
    };
    json.insert(QStringLiteral("choices"), QJsonArray { choice });
    json.insert(QStringLiteral("usage"), usage);
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

QByteArray CompletionFormat::roleEvent() const
{
    return event({ { QStringLiteral("role"), QStringLiteral("assistant") }, { QStringLiteral("content"), QString() },
                     { QStringLiteral("refusal"), QJsonValue() } },
        {});
}

QByteArray CompletionFormat::callEvent(qsizetype index, const QJsonObject& call) const
{
    QJsonObject numbered = call;
    numbered.insert(QStringLiteral("index"), index);
    return event({ { QStringLiteral("tool_calls"), QJsonArray { numbered } } }, {});
}

QList<QByteArray> CompletionFormat::pieces(const ModelTurn& turn) const
{
    QList<QByteArray> pieces;
    if (!turn.text.isEmpty()) {
        for (const QString& token : tokensOf(turn.text))
            pieces.append(event({ { QStringLiteral("content"), token } }, {}));
    }
    for (qsizetype index = 0; index < turn.calls.size(); ++index) {
        const ModelCall& call = turn.calls[index];
        const QJsonObject start { { QStringLiteral("name"), call.name }, { QStringLiteral("arguments"), QString() } };
        pieces.append(callEvent(index,
            { { QStringLiteral("id"), callId(index) }, { QStringLiteral("type"), QStringLiteral("function") },
                { QStringLiteral("function"), start } }));
        const QString arguments = argumentsText(call);
        for (qsizetype at = 0; at < arguments.size(); at += kFragment) {
            const QJsonObject more { { QStringLiteral("arguments"), arguments.mid(at, kFragment) } };
            pieces.append(callEvent(index, { { QStringLiteral("function"), more } }));
        }
    }
    return pieces;
}

QByteArray CompletionFormat::finishEvent(const QString& reason) const { return event({}, reason); }

QByteArray CompletionFormat::usageEvent(const QJsonObject& usage) const
{
    QJsonObject json = base("chat.completion.chunk");
    json.insert(QStringLiteral("choices"), QJsonArray());
    json.insert(QStringLiteral("usage"), usage);
    return sse(json);
}

} // namespace core
