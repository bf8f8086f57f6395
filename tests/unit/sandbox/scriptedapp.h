#pragma once

#include "core/sandbox/loopbackhttp.h"
#include "core/sandbox/plainhttp.h"
#include "core/sandbox/sandboxcontext.h"
#include "core/twilio/form.h"

#include <QJsonObject>
#include <QWebSocketServer>

#include <functional>

namespace tests {

/// What a test knows of one request of the sandbox.
struct SeenRequest {
    QByteArray method;
    QByteArray path;
    core::FormFields fields; ///< of the body, or of the query of a GET
    bool signatureIsGood = false;
};

/// The application's side, made of plain sockets: answers webhooks with scripted TwiML and talks over the WebSocket.
class ScriptedApp : public QObject {
    Q_OBJECT
public:
    explicit ScriptedApp(const core::SandboxTwilioOptions& twilio);

    QByteArray url(const QByteArray& path) const; ///< of the HTTP server
    QByteArray relayUrl() const;
    /// <Connect action="…/action"><ConversationRelay> with every event switched on, and further attributes.
    QByteArray relayTwiml(const QByteArray& moreAttributes = {}, const QByteArray& children = {}) const;
    /// The form of a create request that asks for everything.
    core::FormFields createForm(const QString& to) const;

    /// Answers of /twiml and /action; by default the relay document and an empty response.
    std::function<QByteArray(const SeenRequest&)> twiml;
    /// Called for every message of the relay, in a parsed form.
    std::function<void(const QJsonObject&)> onRelay;

    void send(const QJsonObject& message);
    void sendText(const QString& token, bool last = true);
    void closeRelay();
    void cutRelay();

    QList<SeenRequest> seen;
    QList<QJsonObject> relayMessages; ///< all that arrived, of all sessions
    QByteArray relaySignature; ///< header of the last handshake
    bool relayIsOpen() const { return m_socket != nullptr; }

    QList<SeenRequest> seenAt(const QByteArray& path) const;
    QStringList statuses() const; ///< CallStatus of all status callbacks, as they arrived
    QList<QJsonObject> relayOf(const QString& type) const;

private:
    void handle(const std::shared_ptr<core::LoopbackExchange>& exchange);
    void accept();

    core::SandboxTwilioOptions m_twilio;
    core::LoopbackHttp m_http;
    QWebSocketServer m_relay;
    QWebSocket* m_socket = nullptr;
};

/// One request to a sandbox server, waited for. Status 0 when there was no answer.
core::HttpResponse ask(const QByteArray& method, const QByteArray& url, const QByteArray& body = {},
    const core::HttpHeaders& headers = {}, std::chrono::milliseconds timeout = std::chrono::seconds(5));

/// The same with the account's Basic auth; `path` begins behind the account, "/Calls.json".
core::HttpResponse askTwilio(const core::SandboxTwilioOptions& options, const QUrl& base, const QByteArray& method,
    const QByteArray& path, const core::FormFields& form = {},
    std::chrono::milliseconds timeout = std::chrono::seconds(5));

QJsonObject jsonOf(const core::HttpResponse& response);

/// Options that make a call take a fraction of a second.
core::SandboxTwilioOptions fastOptions();

} // namespace tests
