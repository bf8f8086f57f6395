#include "core/sandbox/keysender.h"

namespace core {

namespace {

constexpr std::chrono::milliseconds kKey { 150 }; ///< tone and gap, before scaling
constexpr std::chrono::milliseconds kWait { 500 };

} // namespace

KeySender::KeySender(const SandboxContext& context, QObject* parent)
    : QObject(parent)
    , m_context(context)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &KeySender::next);
}

void KeySender::send(const QString& digits)
{
    m_waiting += digits;
    if (!m_timer.isActive())
        m_timer.start(m_context.scaledMs(kKey));
}

void KeySender::stop()
{
    m_waiting.clear();
    m_timer.stop();
}

void KeySender::next()
{
    const QChar key = m_waiting.front();
    m_waiting.remove(0, 1);
    if (!m_waiting.isEmpty())
        m_timer.start(m_context.scaledMs(m_waiting.startsWith(QLatin1Char('w')) ? kWait : kKey));
    if (key != QLatin1Char('w'))
        Q_EMIT pressed(key);
}

} // namespace core
