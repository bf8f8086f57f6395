#pragma once

#include "core/sandbox/callee.h"
#include "core/sandbox/statuscallbacks.h"
#include "core/sandbox/twimlrunner.h"
#include "core/sandbox/webhook.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace core {

/// Plays one call from the queue to its end, the way Twilio does: dials, rings, reports, fetches the TwiML, lets the
/// callee and the application talk, hangs up.
class CallPlayer : public QObject, private PhoneLine {
    Q_OBJECT
public:
    CallPlayer(
        const SandboxContext& context, SandboxCall call, std::unique_ptr<Callee> callee, TwimlRunner::NewSid newSid);

    const SandboxCall& call() const { return m_call; }
    void dial(); ///< its turn in the queue has come
    /// Twilio's `Status=completed`, or `canceled`: false when the call is not in a state for it.
    bool end(const QString& status);
    /// New instructions for an answered call; false when it is not in progress.
    bool redirect(const QByteArray& url, const QByteArray& method);
    bool redirectTo(const QByteArray& twiml);

Q_SIGNALS:
    void changed(); ///< status or lines
    void ended();

private:
    void say(const QString& text) override;
    void press(QChar digit) override;
    void hangUp() override;

    void ring();
    void pickUp();
    void runAnswered();
    void detectMachine();
    void advance(const char* status, int sipCode = 0);
    void finish(const char* status, int sipCode);
    void connectRunner();

    const SandboxContext& m_context;
    SandboxCall m_call;
    std::unique_ptr<Callee> m_callee;
    WebhookSender m_sender;
    StatusCallbacks m_callbacks;
    TwimlRunner m_runner;
    QTimer m_step; ///< dialling and ringing
    QTimer m_limit; ///< TimeLimit
    Pickup m_pickup;
    bool m_greeted = false; ///< the callee has been told that she can talk
};

} // namespace core
