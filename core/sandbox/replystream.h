#pragma once

#include "core/sandbox/completionformat.h"
#include "core/sandbox/loopbackhttp.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

namespace core {

/// How one streamed answer goes.
struct ReplyPlan {
    enum class Trouble { None, Stall, Broken, Cut };
    QStringList tokens;
    std::optional<QJsonObject> usage = {}; ///< sent when the client asked for it
    std::chrono::milliseconds firstToken { 0 };
    std::chrono::milliseconds betweenTokens { 0 };
    Trouble trouble = Trouble::None; ///< happens after half of the tokens
};

/// Writes one answer as server-sent events, token by token. Deletes itself at the end or when the client leaves.
class ReplyStream : public QObject {
    Q_OBJECT
public:
    ReplyStream(
        std::shared_ptr<LoopbackExchange> exchange, const CompletionFormat& format, ReplyPlan plan, QObject* parent);

Q_SIGNALS:
    void abandoned(); ///< the client left before the end

private:
    void writeNext();
    bool runIntoTrouble();
    void end();

    std::shared_ptr<LoopbackExchange> m_exchange;
    CompletionFormat m_format;
    ReplyPlan m_plan;
    qsizetype m_written = 0;
    QTimer m_timer;
};

} // namespace core
