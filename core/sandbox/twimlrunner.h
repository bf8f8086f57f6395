#pragma once

#include "core/sandbox/agentspeech.h"
#include "core/sandbox/sandboxrelay.h"
#include "core/sandbox/webhook.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace core {

/// Carries out TwiML documents for one answered call, one step after the other.
class TwimlRunner : public QObject {
    Q_OBJECT
public:
    TwimlRunner(
        const SandboxContext& context, SandboxCall& call, WebhookSender& sender, std::function<QString()> newSessionId);

    /// Both drop what was being carried out.
    void fetch(const QByteArray& url, const QByteArray& method, const FormFields& more = {});
    void run(const QByteArray& document, const QByteArray& baseUrl);
    /// The person hung up: the running session ends as "completed" and its action is told.
    void personHungUp();
    /// The call was ended by REST or by the time limit: no more requests.
    void stop();
    /// The running ConversationRelay session, if any.
    SandboxRelay* session() const { return m_session; }

Q_SIGNALS:
    void lineOpened(); ///< a session is there that can hear the person
    void assistantSpoke(const QString& soFar);
    void assistantDone(const QString& text, bool interrupted);
    void calleeSaid(const QString& text);
    void lineAdded();
    void finished(); ///< nothing is left to do: Twilio hangs up

private:
    void request(const QString& kind, const QByteArray& url, const QByteArray& method, const FormFields& fields);
    void gotDocument(const Result<HttpResponse>& response, const QByteArray& url);
    void applicationError(int code, const QString& why);
    void nextStep();
    void say(const QString& text);
    void startRelay(const TwimlStep& step);
    void relayEnded(const RelayEnd& end);
    void drop();

    const SandboxContext& m_context;
    SandboxCall& m_call;
    WebhookSender& m_sender;
    std::function<QString()> m_newSessionId;
    SandboxRelay* m_session = nullptr; ///< a child of this, gone when it has ended
    AgentSpeech m_voice; ///< of <Say>
    QTimer m_pause;
    QList<TwimlStep> m_steps; ///< the first is carried out next
    TwimlStep m_connect; ///< whose session runs
    QByteArray m_baseUrl; ///< of the present document
    int m_generation = 0; ///< an answer for an older one is dropped
    bool m_over = false; ///< the person is gone
};

} // namespace core
