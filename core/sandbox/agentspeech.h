#pragma once

#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace core {

/// The end of the next word in `text` from `from` on, -1 when there is none or it may still grow.
/// A word is complete when a blank follows, or when `complete` says that nothing more will come.
qsizetype wordEnd(const QString& text, qsizetype from, bool complete);

/// What may stop the assistant's voice.
struct Interruptible {
    bool bySpeech = true;
    bool byDigits = true;
    bool operator==(const Interruptible&) const = default;
};

/// Speaks text word by word, by the clock. Text comes in tokens; a token with `last` ends a talk cycle, and the
/// next token begins another one, which waits for its turn.
class AgentSpeech : public QObject {
    Q_OBJECT
public:
    struct Cut {
        QString spoken; ///< of the cycle that was cut; empty when none of it was heard
        std::chrono::milliseconds after { 0 };
    };

    explicit AgentSpeech(std::chrono::milliseconds wordTime, QObject* parent = nullptr);

    /// A cycle that is `preemptible` gives way to the next one, spoken to the end or not.
    void add(const QString& token, bool last, Interruptible interruptible = {}, bool preemptible = false);
    /// From the first word of a cycle to its end, also while it waits for more tokens.
    bool isSpeaking() const { return m_begun; }
    Interruptible interruptible() const;
    /// Stops at once and forgets everything that waits.
    Cut interrupt();

Q_SIGNALS:
    void started();
    void wordSpoken(const QString& soFar); ///< of the present cycle
    void finished(const QString& text); ///< a cycle is over; the next may start at once
    void preempted(const QString& spoken); ///< a cycle gave way after these words

private:
    struct Cycle {
        QString text = {};
        bool complete = false;
        Interruptible interruptible = {};
        bool preemptible = false;
    };

    void makeWay();
    void proceed();
    void speakWord();
    void endCycle();

    std::chrono::milliseconds m_wordTime;
    QList<Cycle> m_cycles; ///< the first is being spoken
    qsizetype m_spoken = 0; ///< characters of the first cycle
    bool m_begun = false;
    QTimer m_word;
    QElapsedTimer m_since;
};

} // namespace core
