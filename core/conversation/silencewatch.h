#pragma once

#include <QDeadlineTimer>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace core {

struct SilenceLimits {
    std::chrono::milliseconds after { 10'000 }; ///< of silence on both sides
    std::chrono::milliseconds patient { 60'000 }; ///< the same while a person is being fetched to the telephone
    int reminders = 2; ///< before the call is given up
};

/// Tells when nobody has said anything for a while. Sleeps until either side has spoken for the first time.
class SilenceWatch : public QObject {
    Q_OBJECT
public:
    explicit SilenceWatch(SilenceLimits limits = {}, QObject* parent = nullptr);

    /// Words that take about `length` were sent to be spoken, after those that are still being spoken.
    void assistantSpeaks(std::chrono::milliseconds length);
    /// The voice has ended, or was cut off: the silence begins now.
    void assistantSilent();
    /// The callee says something: reminders count from the first again.
    void calleeSpeaks();
    /// Silence does not count for as long: an operator has taken over, or an answer is being written.
    void hold(bool on);
    /// The silence may last longer: someone is being fetched.
    void waitPatiently(bool on);
    /// The call is over.
    void stop();

Q_SIGNALS:
    void remind(int number); ///< 1 for the first since the callee spoke
    void giveUp(); ///< once; nothing follows
private:
    void start();
    void expire();

    SilenceLimits m_limits;
    QTimer m_timer;
    QDeadlineTimer m_speechEnd; ///< past: nothing is being spoken
    int m_reminders = 0;
    bool m_awake = false;
    bool m_held = false;
    bool m_patient = false;
};

} // namespace core
