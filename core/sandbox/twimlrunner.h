#pragma once

#include "core/sandbox/agentspeech.h"
#include "core/sandbox/dialleg.h"
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
    using NewSid = std::function<QString(const char* prefix)>;

    TwimlRunner(const SandboxContext& context, SandboxCall& call, WebhookSender& sender, NewSid newSid);

    /// Both drop what was being carried out.
    void fetch(const QByteArray& url, const QByteArray& method, const FormFields& more = {});
    void run(const QByteArray& document, const QByteArray& baseUrl);
    /// The person hung up: the running session ends as "completed" and its action is told.
    void personHungUp();
    /// The call was ended by REST or by the time limit: no more requests.
    void stop();
    /// What the person says and presses reaches whoever is on the line: a session, or who answered a <Dial>.
    void personSays(const QString& text);
    void personPresses(QChar digit);

Q_SIGNALS:
    void lineOpened(); ///< a session is there that can hear the person
    void assistantSpoke(const QString& soFar);
    void assistantDone(const QString& text, bool interrupted);
    void assistantPressed(QChar digit);
    void putThrough(); ///< a <Dial> begins to ring
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
    void startDial(const TwimlStep& step);
    void dialEnded(const DialEnd& end);
    void nextUnlessAction(const QString& kind, const FormFields& fields);
    void drop();

    const SandboxContext& m_context;
    SandboxCall& m_call;
    WebhookSender& m_sender;
    NewSid m_newSid;
    SandboxRelay* m_session = nullptr; ///< a child of this, gone when it has ended
    AgentSpeech m_voice; ///< of <Say>
    QTimer m_pause;
    QList<TwimlStep> m_steps; ///< the first is carried out next
    DialLeg* m_leg = nullptr; ///< likewise
    TwimlStep m_nested; ///< whose session or leg runs
    QByteArray m_baseUrl; ///< of the present document
    int m_generation = 0; ///< an answer for an older one is dropped
    bool m_over = false; ///< the person is gone
};

} // namespace core
