#pragma once

#include <QJsonArray>
#include <QString>

namespace core {

struct DialogueTalk;

/// What the sandbox model answers to the messages of a chat completion. Rules, no intelligence: it knows what the
/// call is about from the "Call Context: {…}" message and reacts to the last thing that the person said.
/// Without a user message it gives the opening line.
QString dialogueReply(const QJsonArray& messages);
QString dialogueReply(const DialogueTalk& talk);

// Sentences that later rules recognise in what the assistant has said.
QString anythingElse();
QString whatDay();
QString nobodyThere(); ///< after a transfer that failed

} // namespace core
