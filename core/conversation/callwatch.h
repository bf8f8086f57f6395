#pragma once

#include "core/conversation/conversationoptions.h"

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
    void assistantThinks();
    /// The carrier speaks a text of ours by itself and tells nothing of it.
    void assistantSpeaks(const QString& text);
    /// The assistant has been heard with `text`; now the callee is expected to speak.
    void assistantSilent(const QString& text);
    /// The callee is speaking or about to.
    void calleeActive();
    void calleeSaid(const QString& text);
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
    void takeSilence();
    void tellDigits();

    ConversationTimings m_timings;
    QTimer m_silence;
    QTimer m_length;
    QTimer m_digitPause;
    QString m_digits;
    int m_reminders = 0; ///< since the callee was heard last
    bool m_paused = false;
    bool m_screening = false;
};

} // namespace core
