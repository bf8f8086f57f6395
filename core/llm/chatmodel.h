#pragma once

#include "core/base/result.h"

#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>

#include <memory>

namespace core {

struct ChatMessage {
    enum class Role { System, User, Assistant };
    Role role = Role::User;
    QString content = {};
    bool operator==(const ChatMessage&) const = default;
};

struct TokenUsage {
    int promptTokens = 0;
    int completionTokens = 0;
    bool operator==(const TokenUsage&) const = default;
};

struct ChatEnd {
    QString finishReason; ///< as the provider writes it: "stop", "length", …
    TokenUsage usage; ///< zeros when the server does not tell
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
    void finished(const core::ChatEnd& end);
    void failed(const core::Error& error); ///< LlmFailed; `details` may hold "httpStatus", "providerCode", "retryAfter"
};

/// A language model that answers a conversation.
class ChatModel {
public:
    virtual ~ChatModel() = default;
    virtual std::unique_ptr<ChatStream> start(const QList<ChatMessage>& messages) = 0;
    virtual QString name() const = 0; ///< for records and log: the model's name
};

} // namespace core
