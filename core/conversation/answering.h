#pragma once

#include "core/base/clock.h"
#include "core/base/later.h"
#include "core/conversation/history.h"
#include "core/conversation/preparedstream.h"
#include "core/conversation/toolbox.h"
#include "core/storage/callrow.h"

#include <QObject>
#include <QPointer>

#include <chrono>

namespace core {

class ToolRound;

/// One answer of the assistant: what the language model says, the tools it asks for, what it says then, until its last
/// word. Ends with exactly one of `finished` and `failed`, or by stop(). Measures the turn.
class Answering : public QObject {
    Q_OBJECT
public:
    /// What an answer is made with; all of it outlives the answer.
    struct Means {
        ChatModel& model;
        ToolBox& tools;
        CallActions& actions;
        History& history;
        const Clock& clock;
        QObject& owner; ///< of tools that still run when the answer is given up
        std::chrono::milliseconds slowTool { 1'500 };
    };

    /// `promptAt`: when the callee had finished speaking, by the monotonic clock.
    Answering(Means means, const QString& callId, int turn, std::chrono::nanoseconds promptAt);
    ~Answering() override;

    void start();
    /// Goes on with an answer that was asked for earlier.
    void adopt(std::unique_ptr<PreparedStream> prepared);
    /// Gives the answer up: no signal follows. Tools go on, and their results reach the history.
    void stop();

    bool hasText() const { return m_hasText; }
    /// Of the model's present round: what the history does not know yet.
    const QString& roundText() const { return m_roundText; }
    /// The measured turn as it stands; `end` says how it ended.
    TurnRow turn(const QString& end) const;

Q_SIGNALS:
    void textArrived(const QString& text);
    void troubled(const QString& what);
    /// A tool takes so long that something should be said.
    void toolIsSlow();
    void toolFinished(const QString& name, bool failed);
    void finished(const QString& reason);
    void failed(const core::Error& error);

private:
    void listen(std::unique_ptr<ChatStream> stream);
    void takeText(const QStringList& deltas);
    void takeTrouble(const QString& what);
    void takeEnd(const ChatEnd& end);
    void takeFailure(const Error& error);
    void runTools(const QList<ToolCall>& calls);
    void goOn();
    qint64 microsSince(std::chrono::nanoseconds then) const;

    Means m_means;
    Later<ChatStream> m_stream;
    QPointer<ToolRound> m_toolRound; ///< belongs to the owner
    TurnRow m_turn;
    QString m_roundText;
    std::chrono::nanoseconds m_promptAt;
    std::chrono::nanoseconds m_requestAt { 0 };
    int m_rounds = 0;
    bool m_hasText = false;
};

} // namespace core
