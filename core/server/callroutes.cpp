#include "core/server/callroutes.h"

#include "core/base/async.h"
#include "core/server/calljson.h"
#include "core/server/placerequest.h"
#include "core/server/queryitems.h"

namespace core {

namespace {

QByteArray placedJson(const CallRow& call)
{
    return OrderedJson::object({
                                   { QStringLiteral("callSid"), OrderedJson::string(call.sid) },
                                   { QStringLiteral("status"), OrderedJson::string(call.status) },
                                   { QStringLiteral("to"), OrderedJson::string(call.to) },
                                   { QStringLiteral("from"), OrderedJson::string(call.from) },
                               })
        .compact();
}

/// "?to=+1555…" reaches us as " 1555…", since a plus in a query means a blank.
QString numberItem(const WebRequest& request)
{
    const QString text = request.queryItem("to").trimmed();
    return text.isEmpty() || text.startsWith(QLatin1Char('+')) ? text : QLatin1Char('+') + text;
}

Result<CallFilter> filterOf(const WebRequest& request)
{
    const auto since = queryTime(request, "since");
    if (!since)
        return since.error();
    const auto until = queryTime(request, "until");
    if (!until)
        return until.error();
    CallFilter filter;
    filter.since = *since;
    filter.until = *until;
    filter.to = numberItem(request);
    filter.text = request.queryItem("text");
    filter.outcome = request.queryItem("outcome").trimmed();
    filter.cursor = request.queryItem("cursor");
    const auto limit = queryNumber(request, "limit", filter.limit, 1, 500);
    if (!limit)
        return limit.error();
    filter.limit = *limit;
    const QString word = request.queryItem("status");
    const auto status = callStatusFromWord(word);
    if (!word.isEmpty() && !status)
        return Error { ErrorCode::Malformed, QStringLiteral("\"status\" is none that a call can have.") };
    filter.status = status ? toWord(*status) : QString();
    return filter;
}

template <class T>
void answerWhenDone(
    const QFuture<Result<T>>& future, QObject* context, const Answer& answer, QByteArray (*json)(const T&))
{
    whenDone(future, context, [answer, json](const Result<T>& result) {
        if (result)
            answer.json(200, json(*result));
        else
            answer.error(result.error());
    });
}

} // namespace

CallRoutes::CallRoutes(Dialer& dialer, CallStore& store, const ApiAccess& access)
    : m_dialer(dialer)
    , m_store(store)
    , m_access(access)
{
}

void CallRoutes::install(Router& router)
{
    const auto guard = [this](const WebRequest& request) {
        return m_access.check([&request](const QByteArray& name) { return request.header(name); }, request.peer);
    };
    router.add("POST", "/api/outbound-call",
        [this](const auto& request, const auto& answer) { place(request, answer); }, { guard });
    router.add(
        "GET", "/api/calls", [this](const auto& request, const auto& answer) { list(request, answer); }, { guard });
    router.add("GET", "/api/calls/{callSid}",
        [this](const auto& request, const auto& answer) { show(request, answer); }, { guard });
}

void CallRoutes::place(const WebRequest& request, const Answer& answer)
{
    const auto wanted = parsePlaceRequest(request);
    if (!wanted)
        return answer.error(wanted.error());
    const QString client = m_access.client([&request](const QByteArray& name) { return request.header(name); });
    answerWhenDone<CallRow>(m_dialer.dial(*wanted, client), this, answer, placedJson);
}

void CallRoutes::list(const WebRequest& request, const Answer& answer)
{
    const auto filter = filterOf(request);
    if (!filter)
        return answer.error(filter.error());
    answerWhenDone<CallPage>(
        m_store.list(*filter), this, answer, [](const CallPage& page) { return pageJson(page).compact(); });
}

void CallRoutes::show(const WebRequest& request, const Answer& answer)
{
    answerWhenDone<CallRecord>(m_store.record(request.captures.value(0)), this, answer,
        [](const CallRecord& record) { return recordJson(record).compact(); });
}

} // namespace core
