#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace core {

/// {"error":{"message","type","param","code"}} as OpenAI writes it; an empty `code` becomes null.
QByteArray completionError(const QString& message, const QString& type, const QString& code);

/// "Hello Sarah!" → "Hello", " Sarah!": joined again they are the text.
QStringList tokensOf(const QString& text);

/// The three counts of `usage`; a word counts as a token.
QJsonObject completionUsage(const QJsonObject& request, const QString& reply);

/// Writes the parts of one answer of POST /v1/chat/completions.
/// Source: OpenAI API reference, "Chat completions".
class CompletionFormat {
public:
    CompletionFormat(const QString& id, const QString& model);

    QByteArray whole(const QString& reply, const QJsonObject& usage) const;
    QByteArray roleEvent() const;
    QByteArray textEvent(const QString& token) const;
    QByteArray stopEvent() const;
    QByteArray usageEvent(const QJsonObject& usage) const;
    static QByteArray doneEvent() { return "data: [DONE]\n\n"; }

private:
    QJsonObject base(const char* object) const;
    QByteArray event(const QJsonObject& delta, const QJsonValue& finishReason) const;

    QString m_id;
    QString m_model;
    qint64 m_created;
};

} // namespace core
