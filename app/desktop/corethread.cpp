#include "app/desktop/corethread.h"

#include "app/desktop/coresite.h"
#include "core/base/eventdispatcher.h"

namespace app {

CoreThread::CoreThread()
{
    qRegisterMetaType<app::CoreAddress>();
    m_thread.setObjectName(QStringLiteral("core"));
}

CoreThread::~CoreThread() { stopNow(); }

void CoreThread::start(const CoreOrder& order)
{
    Q_ASSERT(!isRunning());
    core::installFastDispatcher(m_thread);
    m_site = new CoreSite(order);
    m_site->moveToThread(&m_thread);
    connect(&m_thread, &QThread::started, m_site, &CoreSite::build);
    connect(&m_thread, &QThread::finished, m_site, &QObject::deleteLater);
    connect(m_site, &CoreSite::started, this, &CoreThread::started);
    connect(m_site, &CoreSite::draining, this, &CoreThread::draining);
    connect(m_site, &CoreSite::failed, this, [this](const core::Error& error) {
        stopNow();
        Q_EMIT failed(error);
    });
    connect(m_site, &CoreSite::drained, this, [this] {
        stopNow();
        Q_EMIT stopped();
    });
    m_thread.start();
}

void CoreThread::drain()
{
    if (m_site)
        QMetaObject::invokeMethod(m_site, &CoreSite::drain);
    else
        Q_EMIT stopped();
}

void CoreThread::stopNow()
{
    if (!m_site)
        return;
    m_site->disconnect(this);
    m_site = nullptr;
    m_thread.quit();
    m_thread.wait();
}

} // namespace app
