#include "core/server/controlroutes.h"

#include "core/base/async.h"
#include "core/server/calljson.h"
#include "core/server/controlrequest.h"

namespace core {

namespace {

constexpr qsizetype kLongestOutcome = 200;

QByteArray confirmation(const CallRow& call, const std::optional<ActRow>& act)
{
    return OrderedJson::object({
                                   { QStringLiteral("callSid"), OrderedJson::string(call.sid) },
                                   { QStringLiteral("status"), OrderedJson::string(call.status) },
                                   { QStringLiteral("act"), act ? actJson(*act) : OrderedJson() },
                               })
        .compact();
}

Result<std::optional<ActRow>> asWritten(const Result<ActRow>& act)
{
    return act ? Result<std::optional<ActRow>>(*act) : Result<std::optional<ActRow>>(act.error());
}

} // namespace

ControlRoutes::ControlRoutes(Means means, NumberRules transferRules, const ApiAccess& access)
    : m_means(means)
    , m_transferRules(std::move(transferRules))
    , m_access(access)
{
}

void ControlRoutes::install(Router& router)
{
    const auto guard = [this](const WebRequest& request) {
        return m_access.check([&request](const QByteArray& name) { return request.header(name); }, request.peer);
    };
    const auto add = [this, &router, guard](
                         const char* name, void (ControlRoutes::*handler)(const WebRequest&, const Answer&)) {
        router.add("POST", QByteArray("/api/calls/{callSid}/") + name,
            [this, handler](const auto& request, const auto& answer) { (this->*handler)(request, answer); }, { guard });
    };
    add("hangup", &ControlRoutes::hangUp);
    add("say", &ControlRoutes::say);
    add("note", &ControlRoutes::note);
    add("takeover", &ControlRoutes::takeOver);
    add("transfer", &ControlRoutes::transfer);
    add("digits", &ControlRoutes::press);
    add("outcome", &ControlRoutes::chooseOutcome);
}

void ControlRoutes::hangUp(const WebRequest& request, const Answer& answer)
{
    const auto who = operatorOf(request);
    if (!who)
        return answer.error(who.error());
    const QString sid = request.captures.value(0);
    const Call* call = m_means.book.find(sid);
    Written act;
    if (call && !call->isOver() && !call->row().sid.isEmpty()) { // before it is over: then nothing more is written
        if (const auto written = m_means.desk.record(sid, "hangup", {}, *who))
            act = *written;
    }
    whenDone(m_means.controller.hangUp(sid), this, [this, answer, act, who = *who](const Result<CallRow>& done) {
        if (done)
            return answer.json(200, confirmation(*done, act));
        if (act)
            (void)m_means.desk.record(act->callId, "hangup_failed", done.error().message, who);
        answer.error(done.error());
    });
}

void ControlRoutes::say(const WebRequest& request, const Answer& answer)
{
    const auto text = controlText(request, QStringLiteral("text"));
    if (!text)
        return answer.error(text.error());
    perform(request, answer,
        [&text](Conversation& conversation, const QString& who) { return asWritten(conversation.say(*text, who)); });
}

void ControlRoutes::note(const WebRequest& request, const Answer& answer)
{
    const auto text = controlText(request, QStringLiteral("text"));
    if (!text)
        return answer.error(text.error());
    const auto who = operatorOf(request);
    if (!who)
        return answer.error(who.error());
    const Call* call = m_means.book.find(request.captures.value(0));
    if (!call)
        return refuseUnknown(request.captures.value(0), answer);
    const auto kept = m_means.desk.hint(call->row().id, *text, *who);
    if (kept)
        answer.json(200, confirmation(call->row(), *kept));
    else
        answer.error(kept.error());
}

void ControlRoutes::takeOver(const WebRequest& request, const Answer& answer)
{
    const auto on = controlSwitch(request, QStringLiteral("on"));
    if (!on)
        return answer.error(on.error());
    perform(request, answer,
        [&on](Conversation& conversation, const QString& who) { return conversation.takeOver(*on, who); });
}

void ControlRoutes::transfer(const WebRequest& request, const Answer& answer)
{
    const auto to = controlText(request, QStringLiteral("to"));
    if (!to)
        return answer.error(to.error());
    const auto number = checkNumber(*to, m_transferRules);
    if (!number)
        return answer.error({ number.error().code, QStringLiteral("\"to\": ") + number.error().message });
    perform(request, answer, [&number](Conversation& conversation, const QString& who) {
        return asWritten(conversation.transfer(number->number.e164(), who));
    });
}

void ControlRoutes::press(const WebRequest& request, const Answer& answer)
{
    const auto digits = controlText(request, QStringLiteral("digits"));
    if (!digits)
        return answer.error(digits.error());
    perform(request, answer, [&digits](Conversation& conversation, const QString& who) {
        const auto pressed = conversation.press(*digits, who);
        const bool isMalformed = !pressed && pressed.error().code == ErrorCode::Malformed;
        return isMalformed
            ? Result<Written>(Error { ErrorCode::Malformed, QStringLiteral("\"digits\": ") + pressed.error().message })
            : asWritten(pressed);
    });
}

void ControlRoutes::perform(const WebRequest& request, const Answer& answer, const Act& act)
{
    const auto who = operatorOf(request);
    if (!who)
        return answer.error(who.error());
    const QString sid = request.captures.value(0);
    const Call* call = m_means.book.find(sid);
    if (!call)
        return refuseUnknown(sid, answer);
    if (call->isOver())
        return answer.error({ ErrorCode::CallOver, QStringLiteral("The call is over.") });
    Conversation* conversation = m_means.desk.conversation(sid);
    if (!conversation)
        return answer.error({ ErrorCode::NotConnected, QStringLiteral("Nobody is on the line yet.") });
    const auto done = act(*conversation, *who);
    if (done)
        answer.json(200, confirmation(call->row(), *done));
    else
        answer.error(done.error());
}

/// A call that is not in memory is over, or there never was one.
void ControlRoutes::refuseUnknown(const QString& idOrSid, const Answer& answer)
{
    whenDone(m_means.store.record(idOrSid), this, [answer](const Result<CallRecord>& record) {
        if (record)
            answer.error({ ErrorCode::CallOver, QStringLiteral("The call is over.") });
        else
            answer.error(record.error());
    });
}

void ControlRoutes::chooseOutcome(const WebRequest& request, const Answer& answer)
{
    const auto outcome = controlText(request, QStringLiteral("outcome"));
    if (!outcome)
        return answer.error(outcome.error());
    if (outcome->size() > kLongestOutcome)
        return answer.error({ ErrorCode::Malformed, QStringLiteral("\"outcome\" is longer than 200 characters.") });
    const auto who = operatorOf(request);
    if (!who)
        return answer.error(who.error());
    m_means.book.load(
        request.captures.value(0), [this, answer, words = *outcome, who = *who](const Result<Call*>& call) {
            if (!call)
                return answer.error(call.error());
            (*call)->chooseOutcome(words);
            const auto written = m_means.desk.recordAnytime(**call, "outcome", words, who);
            answerWhenWritten((*call)->row(), m_means.book.save(**call), written, answer);
        });
}

void ControlRoutes::answerWhenWritten(const CallRow& call, const QFuture<Result<void>>& saved,
    const QFuture<Result<ActRow>>& written, const Answer& answer)
{
    whenDone(written, this, [this, call, saved, answer](const Result<ActRow>& act) {
        if (!act)
            return answer.error(act.error());
        whenDone(saved, this, [call, act = *act, answer](const Result<void>& committed) {
            if (committed)
                answer.json(200, confirmation(call, act));
            else
                answer.error(committed.error());
        });
    });
}

} // namespace core
