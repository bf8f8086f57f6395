#pragma once

#include "core/calls/callbook.h"
#include "core/conversation/callscript.h"
#include "core/conversation/openingdesk.h"
#include "core/conversation/relaysession.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>

#include <unordered_map>

namespace core {

/// What every conversation of this core has in common; filled by `app` from the settings.
struct ConversationPolicy {
    QString systemPrompt;
    QString greeting = {}; ///< WELCOME_GREETING with {names} still in it; empty: the LLM opens
    ConversationPhrases phrases = {};
    ConversationTimings timings = {};
    qsizetype historyTokens = ConversationOptions().historyTokens;
    int resumes = 2; ///< times that a dropped socket is brought back within `resumeWindow`
    std::chrono::milliseconds resumeWindow { 60'000 };
    CallScripts scripts = {}; ///< of playbooks; may be empty
};

/// How a call goes on when the carrier asks.
struct Onward {
    enum class Way { HangUp, Resume, Dial, Apologise };
    Way way = Way::HangUp;
    QString number = {}; ///< to dial, E.164
};

/// Holds the conversations of the calls and the ConversationRelay sessions that carry them, one for each call at most.
class RelayDesk : public QObject {
    Q_OBJECT
public:
    RelayDesk(Conversation::Means means, CallBook& book, ConversationPolicy policy);
    ~RelayDesk() override;

    /// Whether a socket for this call may be opened: the call is known and not over.
    bool expects(const QString& callId);
    /// Takes a socket over. A socket that is still open for the same call is closed: Twilio has come back.
    void open(const QString& callId, Later<MessageChannel> channel);

    /// What the conversation of that call is, or would be, made of.
    ConversationOptions optionsFor(const CallRow& call) const;
    /// The conversation of a call, by our id or Twilio's SID; null when nobody has picked up yet or it is over.
    Conversation* conversation(const QString& idOrSid);
    /// Keeps a note of the operator for the assistant, also while it still rings; gives what was written down.
    /// Errors: NotFound, CallOver.
    Result<ActRow> hint(const QString& idOrSid, const QString& text, const QString& who);
    /// Writes down what else was done to a call, with or without anybody on the line. Errors likewise.
    Result<ActRow> record(const QString& idOrSid, const char* kind, const QString& text, const QString& who);
    /// The same of a call that may be over; then it is finished when it is committed.
    QFuture<Result<ActRow>> recordAnytime(const Call& call, const char* kind, const QString& text, const QString& who);
    /// How the call goes on after its session ended with that status: ended, completed or failed.
    Onward afterSession(const QString& idOrSid, const QString& sessionStatus);
    /// How it goes on after a transfer with that result: completed, answered, busy, no-answer, failed or canceled.
    Onward afterTransfer(const QString& idOrSid, const QString& dialStatus);

    int sessionCount() const;
    qint64 interruptionCount() const { return m_interruptions; }

Q_SIGNALS:
    void utteranceChanged(const core::UtteranceRow& utterance);
    void spoke(const QString& callId, int position, const QString& text);
    void heardPartly(const QString& callId, const QString& text);
    void turnEnded(const core::TurnRow& turn);
    void acted(const core::ActRow& act);
    /// How long after the callee had picked up the first word went out.
    void firstWordSpoken(std::chrono::microseconds after);

private:
    /// What there is of a call: a conversation from the first setup on, a session while a socket is open.
    struct Talk {
        std::shared_ptr<RelaySession> session = {};
        std::unique_ptr<Conversation> conversation = {};
        QList<qint64> resumedAt = {}; ///< on m_time
        std::unique_ptr<ActLog> earlyLog = {}; ///< writes what is done before there is a conversation
        QList<ActRow> earlyActs = {};
    };

    void takeSetup(const QString& callId, const RelaySetup& setup);
    void startConversation(const QString& callId, ConversationOptions options);
    ActRow recordEarly(const Call& call, const char* kind, const QString& text, const QString& who);
    QList<ActRow> earlyActs(const QString& callId) const;
    CallScript scriptOf(const CallRow& call) const;
    ConversationOptions optionsFor(const Call* call, const QString& callId, const RelaySetup& setup) const;
    std::unique_ptr<ChatStream> askOpening(const CallRow& call);
    void conclude(const QString& callId, const QString& outcome);
    void drop(const QString& callId, const RelaySession* session);
    void closeIfOver(const CallRow& row);
    bool mayResume(Talk& talk);

    Conversation::Means m_means;
    CallBook& m_book;
    ConversationPolicy m_policy;
    OpeningDesk m_openings;
    std::unordered_map<QString, Talk> m_talks; ///< by our call id
    QElapsedTimer m_time;
    qint64 m_interruptions = 0;
};

} // namespace core
