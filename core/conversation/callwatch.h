#pragma once

#include "core/conversation/conversationoptions.h"
#include "core/conversation/digitcollector.h"
#include "core/conversation/repetitionwatch.h"
#include "core/conversation/silencewatch.h"

#include <QObject>
#include <QTimer>

namespace core {

/// Cares for a call that does not go as a talk should: silence, keys, a phone that screens, a recording that loops,
/// another bot, a talk without end.
class CallWatch : public QObject {
    Q_OBJECT
public:
    explicit CallWatch(const ConversationTimings& timings);

    /// The line is open; the limit of the call's length counts from the first time.
    void start();
    void stop();

    /// It is the assistant's turn: no silence counts against the callee.
    void assistantThinks() { m_silence.hold(true); }
    /// The carrier speaks a text of ours by itself and tells nothing of it.
    void assistantSpeaks(const QString& text);
    /// The assistant has been heard with `text`; now the callee is expected to speak.
    void assistantSilent(const QString& text);
    /// The callee is speaking or about to.
    void calleeActive() { m_silence.calleeSpeaks(); }
    void calleeSaid(const QString& text);
    /// The callee was asked to say it again: her next words are no sign of a recording.
    void expectRepetition() { m_isRepetitionAsked = true; }
    void keyPressed(const QString& key);
    /// While the operator talks, silence is his affair.
    void pause(bool on);

Q_SIGNALS:
    void reminderDue();
    void endDue(const QString& reason);
    /// For the record and for the assistant.
    void remarked(const QString& remark);
    void digitsPressed(const QString& digits);

private:
    void judge(const RepetitionVerdict& verdict);

    SilenceWatch m_silence;
    DigitCollector m_digits;
    RepetitionWatch m_repetition;
    QTimer m_length;
    std::chrono::milliseconds m_lengthLimit;
    bool m_paused = false;
    bool m_isReminding = false;
    bool m_isRepetitionAsked = false;
};

} // namespace core
