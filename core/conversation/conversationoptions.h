#pragma once

#include "core/base/orderedjson.h"
#include "core/storage/callrow.h"

#include <QString>

#include <chrono>

namespace core {

/// What is said where the language model has no part in it.
struct ConversationPhrases {
    QString apology = QStringLiteral("I am sorry, I had a problem just now. Could you say that again, please?");
    QString opening = QStringLiteral("Hello, this is an AI assistant calling. Do you have a moment?");
    QString filler = QStringLiteral("One moment, please.");
    QString reminder = QStringLiteral("Are you still there?");
    QString excuse = QStringLiteral("Sorry, the line was interrupted for a moment.");
    QString farewell = QStringLiteral("I am sorry, I have to end this call now. Goodbye.");
};

/// How long a conversation waits. Tests and rehearsals shorten all of them.
struct ConversationTimings {
    std::chrono::milliseconds opening { 1'500 }; ///< for the model's first words, once the callee has picked up
    std::chrono::milliseconds slowTool { 1'500 }; ///< before a filler is spoken
    std::chrono::milliseconds silence { 10'000 }; ///< before a reminder, and before each further one
    int reminders = 2; ///< without any word, before the call is ended
    std::chrono::milliseconds screening { 45'000 }; ///< of silence, while a phone asks its owner whether to answer
    std::chrono::milliseconds lengthLimit { 1'800'000 }; ///< of the whole conversation
    std::chrono::milliseconds digitPause { 2'000 }; ///< after a key: no more of them will come
};

struct ConversationOptions {
    QString callId = {};
    QString customerPhone = {};
    OrderedJson parameters = OrderedJson::object();
    QString systemPrompt = {};
    QString greeting = {}; ///< spoken by Twilio before anything else; empty: the LLM opens
    QString language = {}; ///< BCP-47, of the beginning; empty: the usual one
    ConversationPhrases phrases = {};
    ConversationTimings timings = {};
    qsizetype historyTokens = 6'000; ///< above that, older turns are summed up
    CallRecord earlier = {}; ///< what was said and done before a restart of this program
};

} // namespace core
