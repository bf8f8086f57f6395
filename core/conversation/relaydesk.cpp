#include "core/conversation/relaydesk.h"

#include "core/base/async.h"
#include "core/conversation/conversationlog.h"
#include "core/conversation/greeting.h"

namespace core {

namespace {

constexpr int kNumbersBeforeRestart = 1'000;

} // namespace

RelayDesk::RelayDesk(Conversation::Means means, CallBook& book, ConversationPolicy policy)
    : m_means(means)
    , m_book(book)
    , m_policy(std::move(policy))
    , m_openings([this](const CallRow& call) { return askOpening(call); })
{
    m_time.start();
    connect(&m_book, &CallBook::callChanged, &m_openings, &OpeningDesk::follow);
    connect(&m_book, &CallBook::callChanged, this, &RelayDesk::closeIfOver);
    connect(this, &RelayDesk::turnEnded, this, [this](const TurnRow& turn) {
        const Conversation* talk = conversation(turn.callId);
        if (turn.number == 0 && talk && !talk->hasGreeting() && turn.promptToFirstTokenUs >= 0)
            Q_EMIT firstWordSpoken(std::chrono::microseconds(turn.promptToFirstTokenUs));
    });
}

RelayDesk::~RelayDesk()
{
    // A session goes by deleteLater, after the model and the store that it talks to: it must be over by now.
    for (const auto& [callId, talk] : m_talks) {
        if (talk.session) {
            talk.session->disconnect(this);
            talk.session->close();
        }
    }
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
    Talk& talk = m_talks[callId];
    if (const auto former = std::exchange(talk.session, nullptr))
        former->close();
    const auto session
        = std::shared_ptr<RelaySession>(new RelaySession(std::move(channel), call->row().sid), DeleteLater());
    talk.session = session;
    connect(session.get(), &RelaySession::setupArrived, this,
        [this, callId](const RelaySetup& setup) { takeSetup(callId, setup); });
    connect(
        session.get(), &RelaySession::closed, this, [this, callId, session = session.get()] { drop(callId, session); });
}

void RelayDesk::takeSetup(const QString& callId, const RelaySetup& setup)
{
    Talk& talk = m_talks[callId];
    if (talk.conversation)
        return talk.session->carry(*talk.conversation, nullptr);
    const Call* call = m_book.find(callId);
    ConversationOptions options = optionsFor(call, callId, setup);
    if (!call || !call->isRestored())
        return startConversation(callId, std::move(options));
    // The program was restarted in the middle of the call: the record knows what was said.
    whenDone(m_means.store.record(callId), this, [this, callId, options](const Result<CallRecord>& record) mutable {
        if (record)
            options.earlier = *record;
        if (m_talks.contains(callId))
            startConversation(callId, std::move(options));
    });
}

void RelayDesk::startConversation(const QString& callId, ConversationOptions options)
{
    Talk& talk = m_talks[callId];
    if (!talk.session || talk.conversation)
        return; // it has closed meanwhile, or come back
    for (const ActRow& act : std::as_const(talk.earlyActs)) {
        const auto isSame = [&act](const ActRow& other) { return other.number == act.number; };
        if (!std::ranges::any_of(std::as_const(options.earlier.acts), isSame))
            options.earlier.acts.append(act);
    }
    talk.conversation = std::make_unique<Conversation>(m_means, std::move(options));
    Conversation* conversation = talk.conversation.get();
    connect(conversation, &Conversation::utteranceChanged, this, &RelayDesk::utteranceChanged);
    connect(conversation, &Conversation::spoke, this, &RelayDesk::spoke);
    connect(conversation, &Conversation::heardPartly, this, &RelayDesk::heardPartly);
    connect(conversation, &Conversation::turnEnded, this, &RelayDesk::turnEnded);
    connect(conversation, &Conversation::acted, this, &RelayDesk::acted);
    connect(conversation, &Conversation::concluded, this, &RelayDesk::conclude);
    connect(conversation, &Conversation::interrupted, this, [this] { ++m_interruptions; });
    talk.session->carry(*conversation, m_openings.take(callId));
}

ConversationOptions RelayDesk::optionsFor(const Call* call, const QString& callId, const RelaySetup& setup) const
{
    ConversationOptions options = call ? optionsFor(call->row()) : optionsFor(CallRow {});
    options.callId = callId;
    if (options.customerPhone.isEmpty())
        options.customerPhone = setup.direction == QLatin1String("inbound") ? setup.from : setup.to;
    if (options.parameters.members().isEmpty()) {
        for (const auto& [name, value] : setup.customParameters)
            options.parameters.insert(name, OrderedJson::string(value));
        const CallScript script = call ? scriptOf(call->row()) : CallScript {};
        options.greeting = filledTemplate(script.greeting.value_or(m_policy.greeting), options.parameters);
    }
    return options;
}

CallScript RelayDesk::scriptOf(const CallRow& call) const
{
    return m_policy.scripts && !call.playbook.isEmpty() ? m_policy.scripts(call.playbook) : CallScript {};
}

ConversationOptions RelayDesk::optionsFor(const CallRow& row) const
{
    const CallScript script = scriptOf(row);
    const Call call(row);
    ConversationOptions options;
    options.callId = row.id;
    options.customerPhone = call.customerPhone();
    options.parameters = call.parameters();
    options.systemPrompt = script.systemPrompt.isEmpty() ? m_policy.systemPrompt : script.systemPrompt;
    options.greeting = filledTemplate(script.greeting.value_or(m_policy.greeting), options.parameters);
    options.language = script.language;
    options.phrases = m_policy.phrases;
    options.phrases.opening = filledTemplate(m_policy.phrases.opening, options.parameters);
    options.timings = m_policy.timings;
    options.historyTokens = m_policy.historyTokens;
    return options;
}

std::unique_ptr<ChatStream> RelayDesk::askOpening(const CallRow& call)
{
    const ConversationOptions options = optionsFor(call);
    const auto talk = m_talks.find(call.id);
    if (!options.greeting.isEmpty() || (talk != m_talks.end() && (talk->second.session || talk->second.conversation)))
        return nullptr;
    History history(options.systemPrompt, contextMessage(options.customerPhone, options.parameters));
    for (const QString& hint : operatorHints(earlyActs(call.id)))
        history.addSystem(hint);
    return m_means.model.start({ .messages = history.messages() });
}

Conversation* RelayDesk::conversation(const QString& idOrSid)
{
    const Call* call = m_book.find(idOrSid);
    const auto at = call ? m_talks.find(call->row().id) : m_talks.end();
    return at == m_talks.end() ? nullptr : at->second.conversation.get();
}

Result<ActRow> RelayDesk::hint(const QString& idOrSid, const QString& text, const QString& who)
{
    if (Conversation* talk = conversation(idOrSid))
        return talk->hint(text, who);
    const auto kept = record(idOrSid, "note", text, who);
    if (kept)
        m_openings.renew(m_book.find(idOrSid)->row());
    return kept;
}

Result<ActRow> RelayDesk::record(const QString& idOrSid, const char* kind, const QString& text, const QString& who)
{
    const Call* call = m_book.find(idOrSid);
    if (!call)
        return Error { ErrorCode::NotFound, QStringLiteral("No such call is running.") };
    if (call->isOver())
        return Error { ErrorCode::CallOver, QStringLiteral("The call is over.") };
    if (Conversation* talk = conversation(idOrSid))
        return talk->note(kind, who, text);
    return recordEarly(*call, kind, text, who);
}

QFuture<Result<ActRow>> RelayDesk::recordAnytime(
    const Call& call, const char* kind, const QString& text, const QString& who)
{
    if (!call.isOver())
        return readyFuture(record(call.row().id, kind, text, who));
    auto promise = std::make_shared<QPromise<Result<ActRow>>>();
    promise->start();
    const ActRow act { call.row().id, 0, QLatin1String(kind), who, text, m_means.clock.now() };
    whenDone(m_means.store.appendAct(act), this, [this, promise](const Result<ActRow>& written) {
        if (written)
            Q_EMIT acted(*written);
        promise->addResult(written);
        promise->finish();
    });
    return promise->future();
}

ActRow RelayDesk::recordEarly(const Call& call, const char* kind, const QString& text, const QString& who)
{
    const QString callId = call.row().id;
    Talk& talk = m_talks[callId];
    if (!talk.earlyLog) {
        // After a restart the record may hold acts already, whose numbers must not be given again.
        const qint64 age = call.row().createdAt.secsTo(m_means.clock.now());
        const int first = call.isRestored() ? kNumbersBeforeRestart + int(age) : 0;
        talk.earlyLog = std::make_unique<ActLog>(m_means.store, m_means.clock, callId, first);
        connect(talk.earlyLog.get(), &ActLog::acted, this, &RelayDesk::acted);
        connect(talk.earlyLog.get(), &ActLog::acted, this,
            [this](const ActRow& act) { m_talks[act.callId].earlyActs.append(act); });
    }
    return talk.earlyLog->add(kind, who, text);
}

QList<ActRow> RelayDesk::earlyActs(const QString& callId) const
{
    const auto at = m_talks.find(callId);
    return at == m_talks.end() ? QList<ActRow>() : at->second.earlyActs;
}

Onward RelayDesk::afterSession(const QString& idOrSid, const QString& sessionStatus)
{
    const Call* call = m_book.find(idOrSid);
    const bool failed = sessionStatus == QLatin1String("failed");
    if (!call || call->isOver())
        return { failed ? Onward::Way::Apologise : Onward::Way::HangUp };
    Talk& talk = m_talks[call->row().id];
    if (talk.conversation && !talk.conversation->transferTarget().isEmpty())
        return { Onward::Way::Dial, talk.conversation->transferTarget() };
    if (!failed || (talk.conversation && talk.conversation->hasLeft()))
        return {};
    return { mayResume(talk) ? Onward::Way::Resume : Onward::Way::Apologise };
}

Onward RelayDesk::afterTransfer(const QString& idOrSid, const QString& dialStatus)
{
    Conversation* talk = conversation(idOrSid);
    const bool isDone = dialStatus == QLatin1String("completed") || dialStatus == QLatin1String("answered");
    if (!talk || isDone) {
        if (talk)
            conclude(m_book.find(idOrSid)->row().id, QStringLiteral("transferred to %1").arg(talk->transferTarget()));
        return {};
    }
    talk->transferFailed(dialStatus);
    return { Onward::Way::Resume };
}

/// A socket that drops again and again would keep the callee in a call that nobody can talk in.
bool RelayDesk::mayResume(Talk& talk)
{
    const qint64 now = m_time.elapsed();
    talk.resumedAt.removeIf([&](qint64 then) { return now - then > m_policy.resumeWindow.count(); });
    if (talk.resumedAt.size() >= m_policy.resumes)
        return false;
    talk.resumedAt.append(now);
    return true;
}

void RelayDesk::conclude(const QString& callId, const QString& outcome)
{
    Call* call = m_book.find(callId);
    if (!call)
        return;
    call->setOutcome(outcome);
    m_book.save(*call);
}

void RelayDesk::drop(const QString& callId, const RelaySession* session)
{
    const auto at = m_talks.find(callId);
    if (at != m_talks.end() && at->second.session.get() == session)
        at->second.session.reset();
}

void RelayDesk::closeIfOver(const CallRow& row)
{
    const Call* call = m_book.find(row.id);
    const auto at = m_talks.find(row.id);
    if (!call || !call->isOver() || at == m_talks.end())
        return;
    const Talk talk = std::move(at->second);
    m_talks.erase(at);
    if (talk.conversation)
        talk.conversation->end();
    if (talk.session)
        talk.session->close();
}

int RelayDesk::sessionCount() const
{
    return int(std::ranges::count_if(m_talks, [](const auto& talk) { return bool(talk.second.session); }));
}

} // namespace core
