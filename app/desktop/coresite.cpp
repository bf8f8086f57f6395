#include "app/desktop/coresite.h"

#include "app/apitoken.h"

namespace app {

using core::Result;

CoreSite::CoreSite(CoreOrder order)
    : m_order(std::move(order))
{
}

void CoreSite::build()
{
    const auto address = open();
    if (address)
        Q_EMIT started(*address);
    else
        Q_EMIT failed(address.error());
}

void CoreSite::drain()
{
    if (m_core)
        m_core->drain();
    else
        Q_EMIT drained();
}

Result<CoreAddress> CoreSite::open()
{
    core::Settings& settings = m_order.settings;
    const Sandboxed sandboxed { settings.sandboxCarrier(), settings.sandboxModel() };
    const auto sandbox = m_sandbox.start(settings, m_order.line);
    if (!sandbox)
        return sandbox.error();
    const auto token = apiTokenFor(settings);
    if (!token)
        return token.error();
    auto host = CoreHost::start(settings, *token, sandboxed, {}, m_order.tools);
    if (!host)
        return host.error();
    m_core = std::move(*host);
    connect(m_core.get(), &CoreHost::draining, this, &CoreSite::draining);
    connect(m_core.get(), &CoreHost::drained, this, &CoreSite::drained);
    return CoreAddress { m_core->localUrl(), *token, sandboxed, m_sandbox.seat() };
}

} // namespace app
