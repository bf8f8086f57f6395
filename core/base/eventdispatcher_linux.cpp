#include "core/base/eventdispatcher.h"

#include "core/base/epolldispatcher.h"

#include <QCoreApplication>
#include <QThread>

namespace core {

namespace {

bool isSwitchedOff() { return qgetenv("CALLWRIGHT_EPOLL") == "0"; }

} // namespace

bool installFastDispatcher()
{
    if (isSwitchedOff())
        return false;
    QCoreApplication::setEventDispatcher(new EpollDispatcher); // the application owns it
    return true;
}

bool installFastDispatcher(QThread& thread)
{
    if (isSwitchedOff())
        return false;
    thread.setEventDispatcher(new EpollDispatcher); // the thread owns it
    return true;
}

} // namespace core
