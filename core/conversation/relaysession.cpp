#include "core/conversation/relaysession.h"

#include "core/base/looplag.h"
#include "core/conversation/conversationlog.h"

namespace core {

namespace {

using namespace std::chrono_literals;

constexpr auto kSetupDeadline = 10s;
constexpr auto kBusy = 2ms; ///< of handling what one wait has brought
constexpr auto kHold = 25ms;

template <class... Handlers>
struct Overloaded : Handlers... {
    using Handlers::operator()...;
};
template <class... Handlers>
Overloaded(Handlers...) -> Overloaded<Handlers...>;

} // namespace

RelaySession::RelaySession(Later<MessageChannel> channel, QString callSid)
    : m_channel(std::move(channel))
    , m_callSid(std::move(callSid))
{
    connect(m_channel.get(), &MessageChannel::received, this, &RelaySession::take);
    connect(m_channel.get(), &MessageChannel::closed, this, &RelaySession::finish);
    m_setupDeadline.setSingleShot(true);
    connect(&m_setupDeadline, &QTimer::timeout, this, &RelaySession::close);
    m_setupDeadline.start(kSetupDeadline);
    m_holdEnd.setSingleShot(true);
    connect(&m_holdEnd, &QTimer::timeout, this, &RelaySession::sendHeld);
}

RelaySession::~RelaySession() { m_channel->disconnect(this); }

void RelaySession::carry(Conversation& conversation, std::unique_ptr<PreparedStream> opening)
{
    if (m_closed)
        return;
    m_conversation = &conversation;
    m_conversation->attach(*this, std::move(opening));
    for (const RelayMessage& message : std::exchange(m_early, {}))
        pass(message);
}

void RelaySession::close()
{
    m_channel->close();
    finish();
}

void RelaySession::finish()
{
    if (std::exchange(m_closed, true))
        return;
    m_setupDeadline.stop();
    m_holdEnd.stop();
    if (m_conversation)
        std::exchange(m_conversation, nullptr)->detach();
    Q_EMIT closed();
}

void RelaySession::take(const QString& message)
{
    const auto parsed = parseRelayMessage(message.toUtf8());
    if (!parsed) {
        qCWarning(lcConversation, "%s: a message that cannot be read: %s", qUtf8Printable(m_callSid),
            qUtf8Printable(parsed.error().message));
        return;
    }
    if (const auto* setup = std::get_if<RelaySetup>(&*parsed))
        return takeSetup(*setup);
    if (m_closed || !m_isSetUp)
        return; // nothing may come before setup, nor count after the end
    if (m_conversation)
        pass(*parsed);
    else
        m_early.append(*parsed);
}

void RelaySession::pass(const RelayMessage& message)
{
    if (!m_conversation)
        return; // one of the messages before has ended it
    std::visit(Overloaded {
                   [](const RelaySetup&) {},
                   [this](const RelayPrompt& prompt) {
                       if (prompt.last)
                           m_conversation->hear(prompt.text);
                       else
                           m_conversation->hearPartly(prompt.text);
                   },
                   [this](const RelayInterrupt& interrupt) {
                       m_held.clear(); // nothing of the answer follows
                       m_isSpeaking = false;
                       m_conversation->interrupt(interrupt.heard);
                   },
                   [this](const RelayDtmf& dtmf) { m_conversation->pressKey(dtmf.digit); },
                   [this](const RelayError& error) {
                       qCWarning(lcConversation, "%s: Twilio complains: %s", qUtf8Printable(m_callSid),
                           qUtf8Printable(error.description));
                   },
                   [this](const RelayInfo& info) { takeInfo(info); },
                   [this](const RelayUnknown& unknown) {
                       qCDebug(lcConversation, "%s: ignored a \"%s\" message.", qUtf8Printable(m_callSid),
                           qUtf8Printable(unknown.type));
                   },
               },
        message);
}

void RelaySession::takeInfo(const RelayInfo& info)
{
    const bool on = info.value == QLatin1String("on");
    if (info.name == QLatin1String("tokensPlayed"))
        m_conversation->played(info.value);
    else if (info.name == QLatin1String("agentSpeaking"))
        m_conversation->assistantSpeaks(on);
    else if (info.name == QLatin1String("clientSpeaking"))
        m_conversation->calleeSpeaks(on);
}

void RelaySession::takeSetup(const RelaySetup& setup)
{
    if (m_isSetUp || m_closed)
        return;
    if (!m_callSid.isEmpty() && !setup.callSid.isEmpty()
        && setup.callSid.compare(m_callSid, Qt::CaseInsensitive) != 0) {
        qCWarning(lcConversation, "%s: setup names another call; the socket is closed.", qUtf8Printable(m_callSid));
        return close();
    }
    m_setupDeadline.stop();
    m_isSetUp = true;
    m_callSid = setup.callSid;
    Q_EMIT setupArrived(setup);
}

void RelaySession::speak(const QString& token, bool last)
{
    if (!last && mayHold()) {
        m_held += token;
        if (!m_holdEnd.isActive())
            m_holdEnd.start(kHold);
        return;
    }
    m_holdEnd.stop();
    m_isSpeaking = !last;
    if (m_held.isEmpty())
        m_channel->send(textMessage(token, last));
    else
        m_channel->send(textMessage(std::exchange(m_held, {}) + token, last));
}

/// A busy core writes several tokens at once: nobody hears the difference, since a voice needs whole words, and each
/// write costs as much as reading two tokens. The first of a talk cycle is never held back.
bool RelaySession::mayHold() const { return m_isSpeaking && timeSinceWakeUp() > kBusy; }

void RelaySession::sendHeld()
{
    if (!m_held.isEmpty())
        m_channel->send(textMessage(std::exchange(m_held, {}), false));
}

/// The assistant's own talk cycles are preemptible by the TwiML: this one replaces them.
void RelaySession::interject(const QString& text)
{
    m_held.clear(); // it replaces them
    m_isSpeaking = false;
    m_channel->send(textMessage(text, true, { .preemptible = false }));
}

void RelaySession::sendDigits(const QString& digits)
{
    if (const auto message = sendDigitsMessage(digits))
        m_channel->send(*message);
}

void RelaySession::setLanguage(const QString& code) { m_channel->send(languageMessage(code, code)); }

void RelaySession::end(const QString& handoffData) { m_channel->send(endMessage(handoffData)); }

} // namespace core
