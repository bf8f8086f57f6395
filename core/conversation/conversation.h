#pragma once

#include "core/base/clock.h"
#include "core/base/later.h"
#include "core/conversation/history.h"
#include "core/conversation/speechwire.h"
#include "core/llm/chatmodel.h"
#include "core/storage/callstore.h"

#include <QObject>

#include <optional>

namespace core {

struct ConversationOptions {
    QString callId;
    QString customerPhone;
    OrderedJson parameters = OrderedJson::object();
    QString systemPrompt;
    QString greeting = {}; ///< spoken by Twilio before anything else; empty: the LLM opens
    QString apology; ///< spoken when the LLM fails
    int firstPosition = 0; ///< where the transcript goes on, when the same call had a session before
    int firstTurn = 0;
};

/// The talk of one call, whatever wire carries it: who said what, what the LLM is asked, what is spoken.
/// One answer runs at a time. An answer that was interrupted or superseded is aborted at once: no token of it follows.
class Conversation : public QObject {
    Q_OBJECT
public:
    Conversation(ChatModel& model, SpeechWire& wire, CallStore& store, const Clock& clock, ConversationOptions options);
    ~Conversation() override;

    /// The line is open: the assistant speaks first.
    void begin();
    /// The callee has said something; it is answered.
    void hear(const QString& text);
    /// The callee is speaking; `text` is all of it so far, for the live view only.
    void hearPartly(const QString& text);
    /// The callee spoke into the assistant's words, of which `heard` had been spoken.
    void interrupt(const QString& heard);
    void pressKey(const QString& digit);
    /// The line is gone.
    void end();

Q_SIGNALS:
    void utteranceChanged(const core::UtteranceRow& utterance);
    void spoke(const QString& callId, int position, const QString& text);
    void heardPartly(const QString& callId, const QString& text);
    void turnEnded(const core::TurnRow& turn);
    void interrupted(const QString& callId);

private:
    /// The answer that is being written.
    struct Answer {
        Later<ChatStream> stream;
        TurnRow turn;
        QString text;
        std::chrono::nanoseconds promptAt { 0 };
        std::chrono::nanoseconds requestAt { 0 };
    };

    void answer(std::chrono::nanoseconds promptAt);
    void takeText(const QStringList& deltas);
    void takeEnd(const ChatEnd& end);
    void takeFailure(const Error& error);
    void speak(const QString& text);
    void stop(const QString& why);
    void close(const QString& end);
    void noteAssistant(const QString& text);
    void noteCallee(const QString& text);
    void save(const UtteranceRow& utterance);
    qint64 microsSince(std::chrono::nanoseconds then) const;

    ChatModel& m_model;
    SpeechWire& m_wire;
    CallStore& m_store;
    const Clock& m_clock;
    ConversationOptions m_options;
    History m_history;
    std::optional<Answer> m_answer;
    UtteranceRow m_lastAssistant; ///< the assistant's newest words, which an interruption may cut
    int m_position;
    int m_turn;
    bool m_over = false;
};

} // namespace core
