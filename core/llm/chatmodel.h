#pragma once

#include "core/base/orderedjson.h"
#include "core/base/result.h"

#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>

#include <memory>

namespace core {

/// What the model wants done before it goes on.
struct ToolCall {
    QString id; ///< the provider's; unique within the answer
    QString name;
    QString arguments; ///< JSON as the model wrote it, hostile until parsed; never empty
    bool operator==(const ToolCall&) const = default;
};

struct ChatMessage {
    enum class Role { System, User, Assistant, Tool };
    Role role = Role::User;
    QString content = {};
    QList<ToolCall> toolCalls = {}; ///< of an Assistant; each is answered by a Tool message that follows
    QString toolCallId = {}; ///< of a Tool message: the call that `content` answers
    bool operator==(const ChatMessage&) const = default;
};

/// A tool as the model is told of it.
struct ToolSpec {
    QString name; ///< a-z, A-Z, 0-9, _ and -, at most 64
    QString description;
    OrderedJson parameters = OrderedJson::object(); ///< JSON schema of an object
};

struct ChatRequest {
    QList<ChatMessage> messages = {};
    QList<ToolSpec> tools = {};
};

struct TokenUsage {
    int promptTokens = 0;
    int completionTokens = 0;
    bool operator==(const TokenUsage&) const = default;
};

struct ChatEnd {
    QString finishReason; ///< as the provider writes it: "stop", "length", …
    TokenUsage usage; ///< zeros when the server does not tell
    QList<ToolCall> toolCalls = {}; ///< what the model wants done; also beside a text
    QString model = {}; ///< who answered, when it was not the one that was asked first
    bool operator==(const ChatEnd&) const = default;
};

/// One answer as it is being written. Ends with exactly one of `finished` and `failed`; destroying it aborts it.
class ChatStream : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    /// Ends the request at once; no signal follows.
    virtual void abort() = 0;

Q_SIGNALS:
    /// All deltas that one read from the network brought, in order; never empty texts, never reasoning.
    void textArrived(const QStringList& deltas);
    /// An attempt failed and another one is under way: what happened, in words for the record.
    void troubled(const QString& what);
    void finished(const core::ChatEnd& end);
    void failed(const core::Error& error); ///< LlmFailed; `details` may hold "httpStatus", "providerCode", "retryAfter"
};

/// A language model that answers a conversation.
class ChatModel {
public:
    virtual ~ChatModel() = default;
    virtual std::unique_ptr<ChatStream> start(const ChatRequest& request) = 0;
    virtual QString name() const = 0; ///< for records and log: the model's name
};

} // namespace core
