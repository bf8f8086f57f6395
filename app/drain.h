#pragma once

#include "core/calls/callbook.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

namespace app {

/// Lets the calls of a core come to their end: waits up to a limit, then ends those that are left, politely.
class Drain : public QObject {
    Q_OBJECT
public:
    struct Limits {
        std::chrono::milliseconds calls { 120'000 }; ///< for running calls to end by themselves
        std::chrono::milliseconds farewell { 20'000 }; ///< for those that were asked to end
    };
    using EndPolitely = std::function<void(const QString& callId, const QString& reason)>;

    Drain(core::CallBook& book, EndPolitely endPolitely, Limits limits);

    void begin();
    int callsLeft() const { return m_book.liveCount(); }

Q_SIGNALS:
    /// Now and then, for whoever shows it.
    void progressed(int callsLeft);
    /// No call is left, or all patience is at its end.
    void finished();

private:
    void look();
    void endAll();
    void giveUp();
    void tell();
    void finish();

    core::CallBook& m_book;
    EndPolitely m_endPolitely;
    Limits m_limits;
    QTimer m_limit;
    QTimer m_report;
    QElapsedTimer m_since;
    bool m_isAsked = false; ///< the calls were asked to end
    bool m_isFinished = false;
};

} // namespace app
