#pragma once

#include "core/conversation/relaydesk.h"
#include "core/dialer/dialer.h"
#include "core/server/apiaccess.h"
#include "core/server/router.h"
#include "core/server/twilioroutes.h"

#include <QObject>

namespace core {

/// GET /api/playbooks, and POST /api/preview: what a call would be, made by what makes it when it is placed.
class PlaybookRoutes : public QObject {
    Q_OBJECT
public:
    struct Means {
        const PlaybookShelf& playbooks;
        const Dialer& dialer;
        const RelayDesk& desk;
        const TwilioRoutes& twilio;
    };
    PlaybookRoutes(Means means, const ApiAccess& access);

    void install(Router& router);

private:
    void list(const Answer& answer) const;
    void preview(const WebRequest& request, const Answer& answer) const;

    Means m_means;
    const ApiAccess& m_access;
};

} // namespace core
