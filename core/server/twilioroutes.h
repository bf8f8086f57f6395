#pragma once

#include "core/calls/callintake.h"
#include "core/conversation/relaydesk.h"
#include "core/server/router.h"
#include "core/twilio/signature.h"
#include "core/twilio/twiml.h"

#include <QObject>
#include <QUrl>

namespace core {

struct TwilioRouteOptions {
    QUrl publicUrl; ///< without a trailing slash
    bool validate = true; ///< false: DISABLE_WEBHOOK_VALIDATION
    /// Said when the conversation's connection is lost again and again; the call ends with it.
    QString farewell = QStringLiteral("I am sorry, we have a technical problem and I have to end this call. Goodbye.");
    std::chrono::seconds transferTimeout { 30 }; ///< how long a number rings that a call is transferred to
    ConversationRelayOptions relay = {}; ///< all but url, greeting and parameters
};

/// Twilio's routes: POST /api/outbound-call-twiml, /api/call-status, /api/connect-action. Each needs a valid signature.
class TwilioRoutes : public QObject {
    Q_OBJECT
public:
    TwilioRoutes(CallIntake& intake, CallBook& book, RelayDesk& desk, const SignatureCheck& signatures,
        TwilioRouteOptions options);

    void install(Router& router);
    /// What Twilio is answered when it asks for instructions. `resumed`: the greeting was spoken before.
    QByteArray twimlFor(const CallRow& call, bool resumed = false) const;

Q_SIGNALS:
    /// "no_signature", "bad_signature" or "content_type".
    void refused(const QByteArray& reason);

private:
    std::optional<Error> guard(const WebRequest& request);
    Error refuse(const char* reason, const Error& error);
    void serveTwiml(const WebRequest& request, const Answer& answer);
    void takeStatus(const WebRequest& request, const Answer& answer);
    void takeAction(const WebRequest& request, const Answer& answer);
    QByteArray onwardTwiml(const Onward& onward, const QString& callSid) const;

    CallIntake& m_intake;
    CallBook& m_book;
    RelayDesk& m_desk;
    const SignatureCheck& m_signatures;
    TwilioRouteOptions m_options;
};

} // namespace core
