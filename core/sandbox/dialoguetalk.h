#pragma once

#include "core/sandbox/dialoguematter.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace core {

/// What the rules of the sandbox model look at: the messages of a chat completion, read.
struct DialogueTalk {
    QJsonObject parameters; ///< customParameters of the call context
    QString phone; ///< customerPhone of the call context
    DialogueMatter matter;
    QString heard; ///< what the person said since the assistant last spoke
    QString lastSpoken; ///< the assistant message before it
    bool subjectWasTold = false;
    QStringList notes; ///< system messages since the assistant last spoke, the instructions at the start left out
    QStringList said; ///< everything the person said
    QStringList called; ///< tools that were called since the person last spoke, in order
    QStringList everCalled; ///< in the whole talk
    QStringList results; ///< of the last tools, when they are the end of the messages

    bool hears(const char* pattern) const;
    bool noted(const char* pattern) const; ///< one of the notes matches
    bool asked(const QString& question) const { return lastSpoken.contains(question); }
    /// A turn that was cut ends in the middle of a sentence.
    bool wasInterrupted() const;
    /// "Thank you, Sarah"; without a name just the words.
    QString named(const QString& words, const QString& separator = QStringLiteral(", ")) const;
};

/// `content` of a message, also when it comes in parts.
QString messageText(const QJsonObject& message);
bool matchesWords(const QString& text, const char* pattern); ///< a regular expression, whatever the case

DialogueTalk readDialogueTalk(const QJsonArray& messages);

} // namespace core
