#include "core/conversation/relaydesk.h"

#include "core/conversation/greeting.h"

namespace core {

RelayDesk::RelayDesk(ChatModel& model, CallStore& store, CallBook& book, const Clock& clock, ConversationPolicy policy)
    : m_model(model)
    , m_store(store)
    , m_book(book)
    , m_clock(clock)
    , m_policy(std::move(policy))
{
    connect(&m_book, &CallBook::callChanged, this, &RelayDesk::closeIfOver);
    connect(this, &RelayDesk::utteranceChanged, this, &RelayDesk::noteProgress);
    connect(this, &RelayDesk::turnEnded, this, [this](const TurnRow& turn) {
        ++m_turns;
        m_failedTurns += turn.error.isEmpty() ? 0 : 1;
    });
}

RelayDesk::~RelayDesk()
{
    // A session goes by deleteLater, after the model and the store that it talks to: it must be over by now.
    for (const auto& session : std::exchange(m_sessions, {}))
        session->close();
}

bool RelayDesk::expects(const QString& callId)
{
    const Call* call = m_book.find(callId);
    return call && call->row().id == callId && !call->isOver();
}

void RelayDesk::open(const QString& callId, Later<MessageChannel> channel)
{
    const Call* call = m_book.find(callId);
    if (!call)
        return channel->close(); // it ended while the handshake was on its way
    if (const auto former = m_sessions.take(callId))
        former->close();
    const auto session = std::shared_ptr<RelaySession>(new RelaySession(std::move(channel), call->row().sid,
                                                           [this, callId](const RelaySetup& setup, SpeechWire& wire) {
                                                               return makeConversation(callId, setup, wire);
                                                           }),
        DeleteLater());
    m_sessions.insert(callId, session);
    connect(
        session.get(), &RelaySession::closed, this, [this, callId, session = session.get()] { drop(callId, session); });
}

std::unique_ptr<Conversation> RelayDesk::makeConversation(
    const QString& callId, const RelaySetup& setup, SpeechWire& wire)
{
    const Call* call = m_book.find(callId);
    ConversationOptions options;
    options.callId = callId;
    options.customerPhone = call ? call->customerPhone() : QString();
    if (options.customerPhone.isEmpty())
        options.customerPhone = setup.direction == QLatin1String("inbound") ? setup.from : setup.to;
    options.parameters = call ? call->parameters() : OrderedJson::object();
    if (options.parameters.members().isEmpty()) {
        for (const auto& [name, value] : setup.customParameters)
            options.parameters.insert(name, OrderedJson::string(value));
    }
    options.systemPrompt = m_policy.systemPrompt;
    options.greeting = filledTemplate(m_policy.greeting, options.parameters);
    options.apology = m_policy.apology;
    options.firstPosition = m_progress.value(callId).nextPosition;
    options.firstTurn = m_progress.value(callId).nextTurn;
    auto conversation = std::make_unique<Conversation>(m_model, wire, m_store, m_clock, std::move(options));
    connect(conversation.get(), &Conversation::utteranceChanged, this, &RelayDesk::utteranceChanged);
    connect(conversation.get(), &Conversation::spoke, this, &RelayDesk::spoke);
    connect(conversation.get(), &Conversation::heardPartly, this, &RelayDesk::heardPartly);
    connect(conversation.get(), &Conversation::turnEnded, this, &RelayDesk::turnEnded);
    connect(conversation.get(), &Conversation::interrupted, this, [this] { ++m_interruptions; });
    return conversation;
}

void RelayDesk::drop(const QString& callId, const RelaySession* session)
{
    if (m_sessions.value(callId).get() == session)
        m_sessions.remove(callId);
}

void RelayDesk::noteProgress(const UtteranceRow& utterance)
{
    Progress& progress = m_progress[utterance.callId];
    progress.nextPosition = std::max(progress.nextPosition, utterance.position + 1);
    progress.nextTurn = std::max(progress.nextTurn, utterance.turn + 1);
}

void RelayDesk::closeIfOver(const CallRow& row)
{
    const Call* call = m_book.find(row.id);
    if (!call || !call->isOver())
        return;
    if (const auto session = m_sessions.value(row.id))
        session->close();
    m_progress.remove(row.id);
}

} // namespace core
