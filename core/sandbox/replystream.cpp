#include "core/sandbox/replystream.h"

namespace core {

ReplyStream::ReplyStream(std::shared_ptr<LoopbackExchange> exchange, ReplyPlan plan, QObject* parent)
    : QObject(parent)
    , m_exchange(std::move(exchange))
    , m_plan(std::move(plan))
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &ReplyStream::writeNext);
    connect(m_exchange.get(), &LoopbackExchange::clientLeft, this, [this] {
        m_timer.stop();
        Q_EMIT abandoned();
        deleteLater();
    });
    m_exchange->beginStream(200, "text/event-stream; charset=utf-8");
    m_timer.start(m_plan.before);
}

void ReplyStream::writeNext()
{
    if (m_written == m_plan.pieces.size() / 2 && runIntoTrouble())
        return;
    if (m_written < m_plan.pieces.size())
        m_exchange->write(m_plan.pieces[m_written++]);
    if (m_written < m_plan.pieces.size())
        return m_timer.start(m_plan.betweenPieces);
    m_exchange->write(m_plan.ending);
    end();
}

bool ReplyStream::runIntoTrouble()
{
    switch (m_plan.trouble) {
    case ReplyPlan::Trouble::None:
        return false;
    case ReplyPlan::Trouble::Stall: // stays open, says nothing more
        return true;
    case ReplyPlan::Trouble::Broken:
        m_exchange->write("data: {\"id\":\"chatcmpl-broken\",\"choices\":[{\"delta\":{\"content\":\"\n\n");
        end();
        return true;
    case ReplyPlan::Trouble::Cut:
        m_exchange->disconnect(this);
        m_exchange->cut();
        deleteLater();
        return true;
    }
    return false;
}

void ReplyStream::end()
{
    m_exchange->disconnect(this);
    m_exchange->endStream();
    deleteLater();
}

} // namespace core
