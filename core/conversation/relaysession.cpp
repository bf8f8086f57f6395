#include "core/conversation/relaysession.h"

#include "core/conversation/conversationlog.h"

namespace core {

namespace {

using namespace std::chrono_literals;

constexpr auto kSetupDeadline = 10s;

template <class... Handlers>
struct Overloaded : Handlers... {
    using Handlers::operator()...;
};
template <class... Handlers>
Overloaded(Handlers...) -> Overloaded<Handlers...>;

} // namespace

RelaySession::RelaySession(Later<MessageChannel> channel, QString callSid, MakeConversation make)
    : m_channel(std::move(channel))
    , m_callSid(std::move(callSid))
    , m_make(std::move(make))
{
    connect(m_channel.get(), &MessageChannel::received, this, &RelaySession::take);
    connect(m_channel.get(), &MessageChannel::closed, this, &RelaySession::finish);
    m_setupDeadline.setSingleShot(true);
    connect(&m_setupDeadline, &QTimer::timeout, this, &RelaySession::close);
    m_setupDeadline.start(kSetupDeadline);
}

RelaySession::~RelaySession() { m_channel->disconnect(this); }

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
    if (m_conversation)
        m_conversation->end();
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
    if (!m_conversation || m_closed)
        return; // nothing may come before setup, nor count after the end
    std::visit(Overloaded {
                   [](const RelaySetup&) {},
                   [this](const RelayPrompt& prompt) { takePrompt(prompt); },
                   [this](const RelayInterrupt& interrupt) { m_conversation->interrupt(interrupt.heard); },
                   [this](const RelayDtmf& dtmf) { m_conversation->pressKey(dtmf.digit); },
                   [this](const RelayError& error) {
                       qCWarning(lcConversation, "%s: Twilio complains: %s", qUtf8Printable(m_callSid),
                           qUtf8Printable(error.description));
                   },
                   [](const RelayInfo&) {},
                   [this](const RelayUnknown& unknown) {
                       qCDebug(lcConversation, "%s: ignored a \"%s\" message.", qUtf8Printable(m_callSid),
                           qUtf8Printable(unknown.type));
                   },
               },
        *parsed);
}

void RelaySession::takeSetup(const RelaySetup& setup)
{
    if (m_conversation || m_closed)
        return;
    if (!m_callSid.isEmpty() && !setup.callSid.isEmpty()
        && setup.callSid.compare(m_callSid, Qt::CaseInsensitive) != 0) {
        qCWarning(lcConversation, "%s: setup names another call; the socket is closed.", qUtf8Printable(m_callSid));
        return close();
    }
    m_setupDeadline.stop();
    m_callSid = setup.callSid;
    m_conversation = m_make(setup, *this);
    m_conversation->begin();
}

void RelaySession::takePrompt(const RelayPrompt& prompt)
{
    if (prompt.last)
        m_conversation->hear(prompt.text);
    else
        m_conversation->hearPartly(prompt.text);
}

void RelaySession::speak(const QString& token, bool last) { m_channel->send(textMessage(token, last)); }

} // namespace core
