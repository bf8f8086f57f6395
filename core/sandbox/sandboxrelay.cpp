#include "core/sandbox/sandboxrelay.h"

#include "core/sandbox/relaymessages.h"
#include "core/sandbox/sandboxlog.h"
#include "core/twilio/signature.h"

#include <QNetworkRequest>

namespace core {

namespace {

constexpr std::chrono::seconds kConnectLimit { 5 };
constexpr int kBadInARow = 10; ///< Source: Twilio docs, "Too many consecutive malformed messages."
constexpr int kDropAfterWords = 6;

} // namespace

SandboxRelay::SandboxRelay(
    const SandboxContext& context, SandboxCall& call, const RelayNoun& noun, const QString& sessionId, QObject* parent)
    : QObject(parent)
    , m_context(context)
    , m_call(call)
    , m_noun(noun)
    , m_sessionId(sessionId)
    , m_agent(context.wordTime())
    , m_callee(context.wordTime(), context.scaledMs(kEndSilence))
    , m_keys(context)
{
    m_connecting.setSingleShot(true);
    // Also when the handshake is refused: QWebSocket 6.4 then stays in its state.
    connect(&m_connecting, &QTimer::timeout, this, &SandboxRelay::socketClosed);
    connect(&m_socket, &QWebSocket::connected, this, &SandboxRelay::connected);
    connect(&m_socket, &QWebSocket::textMessageReceived, this, &SandboxRelay::received);
    connect(&m_socket, &QWebSocket::aboutToClose, this, [this] { m_closedByApplication = true; });
    connect(&m_socket, &QWebSocket::stateChanged, this, [this](QAbstractSocket::SocketState state) {
        if (state == QAbstractSocket::UnconnectedState)
            socketClosed();
    });
    connectVoices();
}

SandboxRelay::~SandboxRelay()
{
    m_socket.disconnect(this); // it tells of its end while it is destroyed
}

void SandboxRelay::open()
{
    m_openedAt = QDateTime::currentDateTimeUtc();
    if (m_context.faults->strikes(Fault::RelayDrop))
        m_dropAfterWords = kDropAfterWords;
    QNetworkRequest request(QUrl::fromEncoded(m_noun.url, QUrl::StrictMode));
    request.setRawHeader("X-Twilio-Signature", twilioSignature(m_context.options.authToken, m_noun.url));
    m_connecting.start(kConnectLimit);
    m_socket.open(request);
    // Twilio speaks the greeting without waiting for the application's socket.
    if (!m_noun.welcomeGreeting.isEmpty())
        m_agent.add(m_noun.welcomeGreeting, true, m_noun.greetingInterruptible);
}

void SandboxRelay::connected()
{
    m_connecting.stop();
    m_wasConnected = true;
    send(relaySetup(m_call, m_noun, m_context.options.accountSid, m_sessionId));
    for (const QByteArray& frame : std::exchange(m_early, {}))
        send(frame);
    Q_EMIT opened();
}

void SandboxRelay::socketClosed()
{
    if (!m_wasConnected)
        failed(64102, QStringLiteral("Unable to connect to WebSocket URL"));
    else if (m_closedByApplication)
        failed(64105, QStringLiteral("WebSocket ended."));
    else
        failed(39001, QStringLiteral("Network connection to WebSocket server failed."));
}

void SandboxRelay::failed(int errorCode, const QString& message)
{
    finish(QStringLiteral("failed"), errorCode, message);
}

void SandboxRelay::received(const QString& frame)
{
    if (m_done)
        return;
    m_call.relayReceived.append(frame.toUtf8());
    const Result<RelayOrder> order = parseRelayOrder(frame);
    if (!order)
        return refuse(order.error().message);
    m_badInARow = 0;
    obey(*order);
}

void SandboxRelay::obey(const RelayOrder& order)
{
    switch (order.kind) {
    case RelayOrder::Kind::End:
        return finish(QStringLiteral("ended"), 0, {}, order.handoffData);
    case RelayOrder::Kind::Text:
        return speak(order);
    case RelayOrder::Kind::Digits:
        return m_keys.send(order.digits);
    case RelayOrder::Kind::Language:
        return switchLanguage(order);
    case RelayOrder::Kind::Play:
        return;
    }
}

void SandboxRelay::switchLanguage(const RelayOrder& order)
{
    if (!order.heardLanguage.isEmpty())
        m_noun.language = order.heardLanguage;
    if (!order.spokenLanguage.isEmpty())
        m_call.spokenLanguage = order.spokenLanguage;
}

void SandboxRelay::speak(const RelayOrder& order)
{
    if (m_stale) {
        if (!order.token.isEmpty())
            ++m_call.staleTokens;
        return;
    }
    m_agent.add(order.token, order.last, order.interruptible ? m_noun.interruptible : Interruptible { false, false },
        order.preemptible.value_or(m_noun.preemptible));
}

void SandboxRelay::refuse(const QString& description)
{
    qCWarning(lcSandbox, "Call %s: error 64107, %s.", qPrintable(m_call.sid), qPrintable(description));
    send(relayError(description));
    if (++m_badInARow < kBadInARow)
        return;
    m_closeCode = QWebSocketProtocol::CloseCodeWrongDatatype;
    m_closeReason = QStringLiteral("Too many consecutive malformed messages.");
    failed(64105, QStringLiteral("WebSocket ended."));
}

void SandboxRelay::send(const QByteArray& frame)
{
    if (m_done)
        return;
    if (!m_wasConnected)
        return m_early.append(frame);
    m_call.relaySent.append(frame);
    m_socket.sendTextMessage(QString::fromUtf8(frame));
}

void SandboxRelay::sendInfo(bool wanted, const char* name, const QString& value)
{
    if (wanted)
        send(relayInfo(QLatin1String(name), value));
}

void SandboxRelay::connectVoices()
{
    connect(&m_agent, &AgentSpeech::started, this, [this] {
        m_agentBeganAt = QDateTime::currentDateTimeUtc();
        sendInfo(m_noun.speakerEvents, "agentSpeaking", QStringLiteral("on"));
    });
    connect(&m_agent, &AgentSpeech::wordSpoken, this, &SandboxRelay::assistantSpoke);
    connect(&m_agent, &AgentSpeech::wordSpoken, this, [this] {
        countWord();
        if (m_callee.isVoiceOn()) // it began while she was talking
            interruptBy(true);
    });
    connect(&m_agent, &AgentSpeech::finished, this, [this](const QString& text) { voiceEnded(text, false); });
    connect(&m_agent, &AgentSpeech::preempted, this, [this](const QString& spoken) { voiceEnded(spoken, true); });
    connect(&m_keys, &KeySender::pressed, this, [this](QChar digit) {
        m_call.digitsSent += digit;
        Q_EMIT assistantPressed(digit);
    });
    connect(&m_callee, &CalleeSpeech::began, this, [this] {
        m_calleeBeganAt = QDateTime::currentDateTimeUtc();
        sendInfo(m_noun.speakerEvents, "clientSpeaking", QStringLiteral("on"));
        interruptBy(true);
    });
    connect(&m_callee, &CalleeSpeech::partial, this, [this](const QString& soFar) {
        if (m_noun.partialPrompts && m_heard)
            send(relayPrompt(soFar, m_noun.language, false));
    });
    connect(&m_callee, &CalleeSpeech::ended, this,
        [this] { sendInfo(m_noun.speakerEvents, "clientSpeaking", QStringLiteral("off")); });
    connect(&m_callee, &CalleeSpeech::said, this, &SandboxRelay::recognised);
}

void SandboxRelay::say(const QString& text)
{
    if (!m_done)
        m_callee.say(text);
}

void SandboxRelay::press(QChar digit)
{
    if (m_done)
        return;
    m_call.digitsPressed += digit;
    interruptBy(false);
    m_stale = m_stale && m_callee.isSpeaking(); // a key is not followed by a prompt
    if (m_noun.dtmfDetection)
        send(relayDtmf(digit));
}

void SandboxRelay::interruptBy(bool speech)
{
    m_heard = true;
    if (!m_agent.isSpeaking())
        return;
    const Interruptible allowed = m_agent.interruptible();
    if (!(speech ? allowed.bySpeech : allowed.byDigits)) {
        m_heard = m_noun.reportsSpeech;
        return;
    }
    const AgentSpeech::Cut cut = m_agent.interrupt();
    m_stale = true;
    sendInfo(m_noun.tokensPlayed, "tokensPlayed", cut.spoken);
    sendInfo(m_noun.speakerEvents, "agentSpeaking", QStringLiteral("off"));
    send(relayInterrupt(cut.spoken, cut.after));
    addLine(SandboxLine::Who::Assistant, cut.spoken, true);
    Q_EMIT assistantDone(cut.spoken, true);
}

void SandboxRelay::voiceEnded(const QString& text, bool interrupted)
{
    sendInfo(m_noun.tokensPlayed, "tokensPlayed", text);
    sendInfo(m_noun.speakerEvents, "agentSpeaking", QStringLiteral("off"));
    addLine(SandboxLine::Who::Assistant, text, interrupted);
    Q_EMIT assistantDone(text, interrupted);
}

void SandboxRelay::recognised(const QString& text)
{
    addLine(SandboxLine::Who::Callee, text, false);
    m_stale = false;
    if (m_heard)
        send(relayPrompt(text, m_noun.language, true));
    Q_EMIT calleeSaid(text);
}

void SandboxRelay::addLine(SandboxLine::Who who, const QString& text, bool interrupted)
{
    if (text.isEmpty())
        return;
    const QDateTime beganAt = who == SandboxLine::Who::Callee ? m_calleeBeganAt : m_agentBeganAt;
    m_call.lines.append({ who, text, interrupted, QDateTime::currentDateTimeUtc(), beganAt });
    Q_EMIT lineAdded();
}

void SandboxRelay::countWord()
{
    if (!m_dropAfterWords || --*m_dropAfterWords > 0)
        return;
    m_dropAfterWords.reset();
    qCInfo(lcSandbox, "Call %s: the fault relay-drop cuts the WebSocket.", qPrintable(m_call.sid));
    disconnect(&m_socket, &QWebSocket::aboutToClose, this, nullptr); // it comes with abort() too
    m_socket.abort();
}

void SandboxRelay::personHungUp() { finish(QStringLiteral("completed")); }

void SandboxRelay::callUpdated() { finish(QStringLiteral("updated")); }

void SandboxRelay::finish(const QString& status, int errorCode, const QString& message, const QString& handoff)
{
    if (std::exchange(m_done, true))
        return;
    m_connecting.stop();
    m_callee.stop();
    m_keys.stop();
    const bool inMidSentence = m_agent.isSpeaking();
    addLine(SandboxLine::Who::Assistant, m_agent.interrupt().spoken, inMidSentence);
    if (m_wasConnected)
        m_socket.close(m_closeCode, m_closeReason);
    else
        m_socket.abort();
    const auto duration = std::chrono::seconds(m_openedAt.secsTo(QDateTime::currentDateTimeUtc()));
    Q_EMIT ended(RelayEnd { m_sessionId, status, duration, handoff, errorCode, message });
}

} // namespace core
