#pragma once

#include "core/base/orderedjson.h"
#include "core/llm/chatmodel.h"

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

    /// Adds what the callee said; joined to what she said before when no answer lies between.
    void addUser(const QString& text);
    /// Adds what the assistant said; joined likewise. Empty text adds nothing.
    void addAssistant(const QString& text);
    /// Cuts the assistant's last words to what was heard before the interruption; nothing heard removes them.
    void cutAssistant(const QString& heard);

    const QList<ChatMessage>& messages() const { return m_messages; }

private:
    void add(ChatMessage::Role role, const QString& text);

    QList<ChatMessage> m_messages;
};

/// The beginning of `said` up to the end of `heard`, compared without regard to blanks, since a carrier reports spoken
/// text with blanks of its own; `heard` itself when `said` does not contain it.
QString heardPart(const QString& said, const QString& heard);

} // namespace core
