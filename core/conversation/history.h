#pragma once

#include "core/base/orderedjson.h"
#include "core/llm/chatmodel.h"
#include "core/storage/callrow.h"

#include <QList>
#include <QString>

namespace core {

/// "Call Context: " and the JSON of customerPhone and customParameters, indented by two spaces, keys in the order
/// given.
QString contextMessage(const QString& customerPhone, const OrderedJson& customParameters);

/// What was said so far, as the LLM gets it: system prompt, context message, then user and assistant in turn.
class History {
public:
    History(const QString& systemPrompt, const QString& context);

    /// Adds what the record knows of an earlier part of the call.
    void recall(const QList<UtteranceRow>& earlier);
    /// Adds what the callee said; joined to what she said before when no answer lies between.
    void addUser(const QString& text);
    /// Adds what the assistant said; joined likewise. Empty text adds nothing.
    void addAssistant(const QString& text);
    /// Adds a remark of ours, which the callee does not hear.
    void addSystem(const QString& text);
    /// Adds an answer that asks for tools, each as running until setToolResult() tells more: strict APIs want a result
    /// for each, whatever comes between.
    void addToolCalls(const QString& text, const QList<ToolCall>& calls);
    void setToolResult(const QString& toolCallId, const QString& text);
    /// Cuts the assistant's last words: of `said`, with which the last answer ends, only `kept` remains.
    void cutAssistant(const QString& said, const QString& kept);
    /// True when the callee has spoken last: an answer is due.
    bool awaitsAnswer() const;
    /// True when neither side has said anything.
    bool isFresh() const;

    const QList<ChatMessage>& messages() const { return m_messages; }
    void replace(QList<ChatMessage> messages) { m_messages = std::move(messages); }

private:
    void add(ChatMessage::Role role, const QString& text);

    QList<ChatMessage> m_messages;
};

/// The beginning of `said` up to the end of `heard`, compared without regard to blanks, since a carrier reports spoken
/// text with blanks of its own; `heard` itself when `said` does not contain it.
QString heardPart(const QString& said, const QString& heard);

} // namespace core
