#pragma once

#include "core/sandbox/agentspeech.h"
#include "core/sandbox/calleespeech.h"
#include "core/sandbox/keysender.h"
#include "core/sandbox/sandboxcall.h"
#include "core/sandbox/sandboxcontext.h"
#include "core/sandbox/twimlreader.h"

#include <QObject>
#include <QWebSocket>

#include <optional>

namespace core {

struct RelayOrder;

/// How a session ended, in the words of the <Connect action> request.
struct RelayEnd {
    QString sessionId;
    QString status; ///< "ended", "completed" or "failed"
    std::chrono::seconds duration { 0 };
    QString handoffData = {};
    int errorCode = 0; ///< 0 = none
    QString errorMessage = {};
};

/// One ConversationRelay session: Twilio's side of the WebSocket, and the two voices on the line.
/// Everything said is appended to the call. Ends with exactly one `ended`, after which it does nothing more.
class SandboxRelay : public QObject {
    Q_OBJECT
public:
    SandboxRelay(const SandboxContext& context, SandboxCall& call, const RelayNoun& noun, const QString& sessionId,
        QObject* parent = nullptr);
    ~SandboxRelay() override;

    void open();
    void say(const QString& text); ///< the person speaks; interrupts the assistant when that is allowed
    void press(QChar digit);
    void personHungUp();
    void callUpdated(); ///< by REST: the session closes and no action request follows

Q_SIGNALS:
    void opened(); ///< the application is connected
    void assistantSpoke(const QString& soFar); ///< a further word of the present talk cycle
    void assistantDone(const QString& text, bool interrupted);
    void assistantPressed(QChar digit);
    void calleeSaid(const QString& text);
    void lineAdded();
    void ended(const core::RelayEnd& end);

private:
    void connected();
    void socketClosed();
    void received(const QString& frame);
    void obey(const RelayOrder& order);
    void speak(const RelayOrder& order);
    void switchLanguage(const RelayOrder& order);
    void voiceEnded(const QString& text, bool interrupted);
    void refuse(const QString& description);
    void send(const QByteArray& frame);
    void sendInfo(bool wanted, const char* name, const QString& value);
    void connectVoices();
    void interruptBy(bool speech);
    void recognised(const QString& text);
    void addLine(SandboxLine::Who who, const QString& text, bool interrupted);
    void countWord();
    void failed(int errorCode, const QString& message);
    void finish(const QString& status, int errorCode = 0, const QString& message = {}, const QString& handoff = {});

    const SandboxContext& m_context;
    SandboxCall& m_call;
    RelayNoun m_noun;
    QString m_sessionId;
    QWebSocket m_socket;
    QTimer m_connecting;
    AgentSpeech m_agent;
    CalleeSpeech m_callee;
    KeySender m_keys;
    QDateTime m_openedAt;
    QDateTime m_agentBeganAt; ///< its present or last words
    QDateTime m_calleeBeganAt;
    std::optional<int> m_dropAfterWords; ///< of the fault relay-drop
    int m_badInARow = 0;
    QWebSocketProtocol::CloseCode m_closeCode = QWebSocketProtocol::CloseCodeNormal; ///< for our own close
    QString m_closeReason = QStringLiteral("Closing websocket session");
    QList<QByteArray> m_early; ///< frames from before the connection; they follow the setup
    bool m_wasConnected = false;
    bool m_closedByApplication = false; ///< with a close frame
    bool m_stale = false; ///< after an interrupt, until the prompt that caused it
    bool m_heard = true; ///< what she says now will be reported
    bool m_done = false;
};

} // namespace core
