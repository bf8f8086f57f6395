#pragma once

#include <QJsonArray>
#include <QString>

namespace core {

/// What the sandbox model answers to the messages of a chat completion. Rules, no intelligence: it knows what the
/// call is about from the "Call Context: {…}" message and reacts to the last thing that the person said.
/// Without a user message it gives the opening line.
QString dialogueReply(const QJsonArray& messages);

} // namespace core
