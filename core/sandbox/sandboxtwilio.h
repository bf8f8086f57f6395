#pragma once

#include "core/sandbox/calleeseat.h"
#include "core/sandbox/callplayer.h"
#include "core/sandbox/loopbackhttp.h"
#include "core/sandbox/sandboxcall.h"
#include "core/sandbox/sandboxcontext.h"

#include <QElapsedTimer>
#include <QObject>
#include <QQueue>
#include <QRandomGenerator>
#include <QTimer>
#include <QUrl>

#include <map>
#include <memory>

namespace core {

/// A Twilio on 127.0.0.1: the REST API for calls, signed callbacks and WebSockets, and people who answer.
/// TWILIO_API_BASE_URL = baseUrl() makes the shipping client talk to it.
class SandboxTwilio : public QObject {
    Q_OBJECT
public:
    /// `faults` must outlive this.
    SandboxTwilio(const SandboxTwilioOptions& options, Faults& faults, QObject* parent = nullptr);
    ~SandboxTwilio() override;

    /// Errors: Internal when the port is taken.
    Result<void> listen();
    QUrl baseUrl() const; ///< http://127.0.0.1:port
    const SandboxTwilioOptions& options() const { return m_context.options; }
    CalleeSeat& seat() { return m_seat; } ///< for the callee "me"

    QList<const SandboxCall*> calls() const; ///< in the order of creation
    const SandboxCall* call(const QString& sid) const; ///< null when there is none
    const QList<SandboxRequest>& requests() const { return m_requests; } ///< all that arrived, refused ones too

Q_SIGNALS:
    void callChanged(const QString& sid); ///< status or something said
    void callEnded(const QString& sid);

private:
    using Exchange = std::shared_ptr<LoopbackExchange>;

    void handle(const Exchange& exchange);
    bool isAuthorized(const LoopbackRequest& request) const;
    void create(const Exchange& exchange);
    void answerCreated(const Exchange& exchange, const QString& sid);
    CallPlayer& addCall(const SandboxCallRequest& request);
    void update(const Exchange& exchange, CallPlayer& player);
    void answer(const Exchange& exchange, int status, const QJsonObject& body, const QString& sid);
    void refuse(const Exchange& exchange, const Error& error);
    void note(const Exchange& exchange, int status, const QString& sid);
    void neverAnswer(const Exchange& exchange);
    void dialNext();
    QString newSid(const char* prefix);

    SandboxContext m_context;
    CalleeSeat m_seat;
    LoopbackHttp m_http;
    QRandomGenerator m_random;
    std::vector<std::unique_ptr<CallPlayer>> m_players; ///< in the order of creation
    std::map<QString, CallPlayer*> m_bySid;
    QQueue<CallPlayer*> m_queue; ///< accepted, not yet dialled
    QTimer m_nextDial;
    QList<SandboxRequest> m_requests;
    std::vector<Exchange> m_unanswered; ///< of the fault create-timeout
};

} // namespace core
