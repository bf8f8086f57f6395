#pragma once

#include "core/dialer/dialer.h"
#include "core/server/apiaccess.h"
#include "core/server/router.h"

#include <QObject>

namespace core {

/// POST /api/outbound-call, GET /api/calls, GET /api/calls/{callSid}.
class CallRoutes : public QObject {
    Q_OBJECT
public:
    CallRoutes(Dialer& dialer, CallStore& store, const ApiAccess& access);

    void install(Router& router);

private:
    void place(const WebRequest& request, const Answer& answer);
    void list(const WebRequest& request, const Answer& answer);
    void show(const WebRequest& request, const Answer& answer);

    Dialer& m_dialer;
    CallStore& m_store;
    const ApiAccess& m_access;
};

} // namespace core
