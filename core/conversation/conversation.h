#pragma once

#include "core/base/clock.h"
#include "core/base/later.h"
#include "core/conversation/actlog.h"
#include "core/conversation/answering.h"
#include "core/conversation/callhandle.h"
#include "core/conversation/callwatch.h"
#include "core/conversation/conversationoptions.h"
#include "core/conversation/history.h"
#include "core/conversation/playback.h"
#include "core/conversation/preparedstream.h"
#include "core/conversation/speechwire.h"
#include "core/conversation/summariser.h"
#include "core/conversation/transcript.h"
#include "core/llm/chatmodel.h"
#include "core/storage/callstore.h"

#include <QObject>

namespace core {

/// The notes of the operator among those acts, worded for the model.
QStringList operatorHints(const QList<ActRow>& acts);

/// The talk of one call, whatever wire carries it: who said what, what the LLM is asked, what is spoken. It lives as
/// long as the call; its wire may drop and come back.
/// One answer runs at a time. An answer that was interrupted or superseded is aborted at once: no token of it follows.
class Conversation : public QObject {
    Q_OBJECT
public:
    struct Means {
        ChatModel& model;
        ToolBox& tools;
        CallStore& store;
        const Clock& clock;
    };
    Conversation(Means means, ConversationOptions options);
    ~Conversation() override;

    // The wire.

    /// The line is open. The first time the assistant speaks first, with `opening` if that was prepared; later it
    /// excuses itself and goes on where it was.
    void attach(SpeechWire& wire, std::unique_ptr<PreparedStream> opening = {});
    /// The wire is lost; the call may live on.
    void detach();
    /// The call is over.
    void end();

    // What the wire tells.

    /// The callee has said something; it is answered.
    void hear(const QString& text);
    /// The callee is speaking; `text` is all of it so far, for the live view only.
    void hearPartly(const QString& text);
    /// The callee spoke into the assistant's words, of which `heard` had been spoken.
    void interrupt(const QString& heard);
    void pressKey(const QString& digit);
    void played(const QString& text);
    void assistantSpeaks(bool on);
    void calleeSpeaks(bool on);

    // The operator's hand: what was written down. Errors: CallOver, NotConnected; Malformed for keys that are none.
    // `who` is for the record.

    Result<ActRow> say(const QString& text, const QString& who);
    Result<ActRow> hint(const QString& text, const QString& who);
    /// While taken over, the assistant is silent; what the callee says is shown and remembered. Nothing is written
    /// down when nothing was to be done.
    Result<std::optional<ActRow>> takeOver(bool on, const QString& who);
    Result<ActRow> transfer(const QString& to, const QString& who);
    Result<ActRow> press(const QString& digits, const QString& who);
    /// Writes an act of another kind down, such as a hang-up.
    ActRow note(const char* kind, const QString& who, const QString& text) { return m_acts.add(kind, who, text); }
    /// Says the farewell and ends the call; `reason` is for the record.
    void endPolitely(const QString& reason);

    bool hasGreeting() const { return !m_options.greeting.isEmpty(); }
    bool isTakenOver() const { return m_takenOver; }
    /// Where the call is to be connected when the carrier asks how to go on; empty: nowhere.
    QString transferTarget() const { return m_handle.transferTarget(); }
    /// The transfer came to nothing; the assistant goes on when the wire is back.
    void transferFailed(const QString& why);
    bool hasLeft() const { return m_handle.hasLeft(); }

Q_SIGNALS:
    void utteranceChanged(const core::UtteranceRow& utterance);
    void spoke(const QString& callId, int position, const QString& text);
    void heardPartly(const QString& callId, const QString& text);
    void turnEnded(const core::TurnRow& turn);
    void interrupted(const QString& callId);
    void acted(const core::ActRow& act);
    /// In words for the record: what became of the call.
    void concluded(const QString& callId, const QString& outcome);

private:
    void open(std::unique_ptr<PreparedStream> opening);
    void answer(std::chrono::nanoseconds promptAt, std::unique_ptr<PreparedStream> prepared = {});
    void takeText(const QString& text);
    void takeFinish(const QString& reason);
    void takeFailure(const Error& error);
    void takeSpoken();
    void stop(const QString& why);
    void breakOff(const QString& why);
    void dropUnspoken();
    void close(const QString& end);
    void cutTo(const QString& heard);
    void utter(const QString& text);
    void leaveNow();
    bool isSettled() const { return m_over || m_handle.hasLeft(); }
    Result<void> mayAct() const;
    void takeRemark(const QString& remark);

    Means m_means;
    ConversationOptions m_options;
    SpeechWire* m_wire = nullptr; ///< null while none is attached
    History m_history;
    Summariser m_summariser;
    Transcript m_transcript;
    ActLog m_acts;
    CallHandle m_handle;
    Playback m_playback;
    CallWatch m_watch;
    QTimer m_openingWait;
    Later<Answering> m_answer; ///< null when none is being written
    int m_turn; ///< number of the next turn
    int m_failuresInARow = 0;
    bool m_opened;
    bool m_takenOver = false;
    bool m_over = false;
};

} // namespace core
