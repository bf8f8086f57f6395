#include "tests/ui/screens/stagecore.h"

#include "core/base/async.h"
#include "tests/ui/calls/callworld.h"
#include "tests/ui/callview/desk.h"

namespace tests {

namespace {

const QByteArray kHealth = R"({"version":"0.3.0","instance":"a","carrier":"twilio","llm":"openai",
    "model":"gpt-4o-mini","from":"+14155550100","draining":false})";

const QByteArray kPlaybooks = R"({"playbooks":[
    {"name":"payment-reminder","title":"Payment reminder","description":"Reminds of a payment that is due, and asks how it will be paid.",
     "outcomes":["Promised to pay","Has paid already","Call again","Disputed","Wrong person"],
     "parameters":[{"name":"customerName","label":"Who is called","example":"Sarah Johnson","required":true},
                   {"name":"amount","label":"What is due","example":"$250.00","required":true},
                   {"name":"dueDate","label":"When it is due","example":"2025-12-10"}]},
    {"name":"appointment","title":"Appointment confirmation","description":"Confirms an appointment or finds another time.",
     "parameters":[{"name":"customerName","label":"Who is called","required":true}]},
    {"name":"follow-up","title":"Follow-up","description":"Asks how things went."}]})";

const QByteArray kPreview = R"({"to":"+14155552671",
    "contextMessage":"Call Context: {\n  \"customerPhone\": \"+14155552671\",\n  \"customerName\": \"Sarah Johnson\",\n  \"amount\": \"$250.00\",\n  \"dueDate\": \"2025-12-10\"\n}",
    "twiml":"<Response>\n  <Connect>\n    <ConversationRelay url=\"wss://calls.example/conversation\"/>\n  </Connect>\n</Response>"})";

} // namespace

StageCore::StageCore()
{
    answer(QStringLiteral("/healthz"), kHealth);
    answer(QStringLiteral("/api/playbooks"), kPlaybooks);
    answer(QStringLiteral("/api/preview"), kPreview);
    answer(QStringLiteral("/api/calls"), recordPage({}));
}

void StageCore::setCalls(const QList<core::CallInfo>& calls)
{
    answer(QStringLiteral("/api/calls"), recordPage(calls));
}

void StageCore::setRecord(const core::RecordInfo& record)
{
    for (const QString& name : { record.call.id, record.call.sid })
        answer(QStringLiteral("/api/calls/") + name, recordBody(record));
}

void StageCore::refuse(const QString& path, const QByteArray& message)
{
    answer(path, R"({"error":"x","code":"storage_unavailable","message":")" + message + R"("})", 503);
}

QFuture<core::Result<core::HttpResponse>> StageCore::send(const core::HttpRequest& request)
{
    const auto found = m_answers.find(request.url.path());
    const bool isAct = request.method == "POST" && found == m_answers.end();
    return core::readyFuture<core::HttpResponse>(isAct ? core::HttpResponse { 200, {}, "{}" }
            : found == m_answers.end()                 ? core::HttpResponse { 404, {}, "{}" }
                                                       : found->second);
}

} // namespace tests
