#pragma once

#include "core/base/clock.h"

#include <QObject>
#include <QTimer>

namespace core {

/// How much of what was given to a wire has been spoken: as the carrier tells (tokens played, assistant speaking), by
/// an estimate where it tells nothing. Counts from silence to silence: everything given while words are still being
/// spoken belongs to the same stretch.
class Playback : public QObject {
    Q_OBJECT
public:
    explicit Playback(const Clock& clock);

    void sent(const QString& text);
    /// Nothing more comes in this talk cycle.
    void cycleEnded();
    /// The carrier has spoken `text` of it; false when that belongs to words that were cut.
    bool played(const QString& text);
    void speaking(bool on);
    /// The words that were not spoken yet will not be.
    void cut();

    /// Words are being spoken or wait to be.
    bool isBusy() const { return !m_sent.isEmpty(); }
    /// True when the carrier tells what it has spoken; else all that was sent counts as heard.
    bool isReported() const { return m_reported; }
    bool isSpeaking() const { return m_speaking; }
    /// What was spoken of this stretch; all of it when the carrier tells nothing.
    QString heard() const { return m_reported ? m_played : m_sent; }
    /// True when the carrier tells that not all of it has been spoken.
    bool hasUnspoken() const;

Q_SIGNALS:
    /// All that was given has been spoken, or must have been by now.
    void finished();

private:
    void check();
    void finish();
    bool coversAll() const;

    const Clock& m_clock;
    QTimer m_deadline;
    QString m_sent; ///< in this stretch
    QString m_played;
    QString m_cut; ///< what was cut last: its report may come late
    std::chrono::nanoseconds m_startedAt { 0 };
    bool m_cycleEnded = false;
    bool m_speaking = false;
    bool m_reported = false; ///< the carrier has told of played tokens in this call
};

} // namespace core
