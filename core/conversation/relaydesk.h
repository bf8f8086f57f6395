#pragma once

#include "core/calls/callbook.h"
#include "core/conversation/relaysession.h"

#include <QHash>
#include <QObject>

namespace core {

/// What every conversation of this core has in common; filled by `app` from the settings.
struct ConversationPolicy {
    QString systemPrompt;
    QString greeting; ///< WELCOME_GREETING with {names} still in it; empty: the LLM opens
    QString apology;
};

/// Holds the ConversationRelay sessions, one for each call at most, and tells what is said in them.
class RelayDesk : public QObject {
    Q_OBJECT
public:
    RelayDesk(ChatModel& model, CallStore& store, CallBook& book, const Clock& clock, ConversationPolicy policy);

    ~RelayDesk() override;

    /// Whether a socket for this call may be opened: the call is known and not over.
    bool expects(const QString& callId);
    /// Takes a socket over. A socket that is still open for the same call is closed: Twilio has come back.
    void open(const QString& callId, Later<MessageChannel> channel);

    int sessionCount() const { return static_cast<int>(m_sessions.size()); }
    qint64 turnCount() const { return m_turns; }
    qint64 failedTurnCount() const { return m_failedTurns; }
    qint64 interruptionCount() const { return m_interruptions; }

Q_SIGNALS:
    void utteranceChanged(const core::UtteranceRow& utterance);
    void spoke(const QString& callId, int position, const QString& text);
    void heardPartly(const QString& callId, const QString& text);
    void turnEnded(const core::TurnRow& turn);

private:
    std::unique_ptr<Conversation> makeConversation(const QString& callId, const RelaySetup& setup, SpeechWire& wire);
    void noteProgress(const UtteranceRow& utterance);
    void drop(const QString& callId, const RelaySession* session);
    void closeIfOver(const CallRow& row);

    /// How far the transcript of a call has come, for a session that takes over from a dropped one.
    struct Progress {
        int nextPosition = 0;
        int nextTurn = 0;
    };

    ChatModel& m_model;
    CallStore& m_store;
    CallBook& m_book;
    const Clock& m_clock;
    ConversationPolicy m_policy;
    QHash<QString, std::shared_ptr<RelaySession>> m_sessions; ///< by our call id
    QHash<QString, Progress> m_progress; ///< likewise
    qint64 m_turns = 0;
    qint64 m_failedTurns = 0;
    qint64 m_interruptions = 0;
};

} // namespace core
