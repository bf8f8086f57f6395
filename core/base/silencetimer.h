#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace core {

/// Tells when nothing has happened for a while. touch() costs one look at the clock: the timer is set anew only when it
/// fires, so that streams of many small pieces stay cheap.
class SilenceTimer : public QObject {
    Q_OBJECT
public:
    explicit SilenceTimer(QObject* parent = nullptr);

    /// Counts from now; replaces an earlier limit.
    void start(std::chrono::milliseconds limit);
    void touch() { m_silence.start(); }
    void stop() { m_timer.stop(); }
    /// Time since start() or the last touch().
    std::chrono::milliseconds silence() const { return std::chrono::milliseconds(m_silence.elapsed()); }

Q_SIGNALS:
    void expired();

private:
    void check();

    QTimer m_timer;
    QElapsedTimer m_silence;
    std::chrono::milliseconds m_limit { 0 };
};

} // namespace core
