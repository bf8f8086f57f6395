#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace core {

struct ModelTurn;

/// {"error":{"message","type","param","code"}} as OpenAI writes it; an empty `code` becomes null.
QByteArray completionError(const QString& message, const QString& type, const QString& code);

/// "Hello Sarah!" → "Hello", " Sarah!": joined again they are the text.
QStringList tokensOf(const QString& text);

/// The three counts of `usage`; a word counts as a token.
QJsonObject completionUsage(const QJsonObject& request, const ModelTurn& turn);

/// Why an undisturbed answer ends: "tool_calls" or "stop".
QString finishReason(const ModelTurn& turn);

/// Writes the parts of one answer of POST /v1/chat/completions.
/// Source: OpenAI API reference, "Chat completions".
class CompletionFormat {
public:
    CompletionFormat(const QString& id, const QString& model);

    /// The answer in one piece. `finish` overrides the reason that follows from the turn.
    QByteArray whole(const ModelTurn& turn, const QJsonObject& usage, const QString& finish = {}) const;
    QByteArray roleEvent() const;
    /// The text word by word, then each call: first its id and name, then its arguments in fragments.
    QList<QByteArray> pieces(const ModelTurn& turn) const;
    QByteArray finishEvent(const QString& reason) const;
    QByteArray usageEvent(const QJsonObject& usage) const;
    static QByteArray doneEvent() { return "data: [DONE]\n\n"; }

private:
    QJsonObject base(const char* object) const;
    QString callId(qsizetype index) const;
    QByteArray callEvent(qsizetype index, const QJsonObject& call) const;
    QByteArray event(const QJsonObject& delta, const QJsonValue& finishReason) const;

    QString m_id;
    QString m_model;
    qint64 m_created;
};

} // namespace core
