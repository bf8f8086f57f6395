#include "core/sandbox/completionformat.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

namespace core {

namespace {

QByteArray sse(const QJsonObject& json)
{
    return "data: " + QJsonDocument(json).toJson(QJsonDocument::Compact) + "\n\n";
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

QJsonObject completionUsage(const QJsonObject& request, const QString& reply)
{
    qsizetype prompt = 0;
    const QJsonArray messages = request.value(QLatin1String("messages")).toArray();
    for (const QJsonValue& message : messages)
        prompt += wordCount(message[QLatin1String("content")].toString());
    const qsizetype completion = wordCount(reply);
    return {
        { QStringLiteral("prompt_tokens"), prompt },
        { QStringLiteral("completion_tokens"), completion },
        { QStringLiteral("total_tokens"), prompt + completion },
    };
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

QByteArray CompletionFormat::whole(const QString& reply, const QJsonObject& usage) const
{
    QJsonObject json = base("chat.completion");
    const QJsonObject message {
        { QStringLiteral("role"), QStringLiteral("assistant") },
        { QStringLiteral("content"), reply },
        { QStringLiteral("refusal"), QJsonValue() },
    };
    const QJsonObject choice {
        { QStringLiteral("index"), 0 },
        { QStringLiteral("message"), message },
        { QStringLiteral("logprobs"), QJsonValue() },
        { QStringLiteral("finish_reason"), QStringLiteral("stop") },
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

QByteArray CompletionFormat::textEvent(const QString& token) const
{
    return event({ { QStringLiteral("content"), token } }, {});
}

QByteArray CompletionFormat::stopEvent() const { return event({}, QStringLiteral("stop")); }

QByteArray CompletionFormat::usageEvent(const QJsonObject& usage) const
{
    QJsonObject json = base("chat.completion.chunk");
    json.insert(QStringLiteral("choices"), QJsonArray());
    json.insert(QStringLiteral("usage"), usage);
    return sse(json);
}

} // namespace core
