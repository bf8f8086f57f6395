#pragma once

#include "core/sandbox/loopbackhttp.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>

namespace core {

/// How one streamed answer goes.
struct ReplyPlan {
    enum class Trouble { None, Stall, Broken, Cut };
    QList<QByteArray> pieces; ///< events, one after the other
    QByteArray ending; ///< what follows the last of them at once
    std::chrono::milliseconds before { 0 };
    std::chrono::milliseconds betweenPieces { 0 };
    Trouble trouble = Trouble::None; ///< happens after half of the pieces
};

/// Writes one answer as server-sent events, piece by piece. Deletes itself at the end or when the client leaves.
class ReplyStream : public QObject {
    Q_OBJECT
public:
    ReplyStream(std::shared_ptr<LoopbackExchange> exchange, ReplyPlan plan, QObject* parent);

Q_SIGNALS:
    void abandoned(); ///< the client left before the end

private:
    void writeNext();
    bool runIntoTrouble();
    void end();

    std::shared_ptr<LoopbackExchange> m_exchange;
    ReplyPlan m_plan;
    qsizetype m_written = 0;
    QTimer m_timer;
};

} // namespace core
