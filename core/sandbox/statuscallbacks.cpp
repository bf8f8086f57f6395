#include "core/sandbox/statuscallbacks.h"

#include "core/base/log.h"
#include "core/sandbox/sandboxlog.h"

#include <QTimer>

namespace core {

namespace {

QString eventOf(const SandboxCall& call)
{
    if (call.isOver())
        return QStringLiteral("completed");
    return call.status == QLatin1String("in-progress") ? QStringLiteral("answered") : call.status;
}

void append(FormFields& fields, const char* name, const QString& value)
{
    fields.append({ QLatin1String(name), value });
}

} // namespace

StatusCallbacks::StatusCallbacks(const SandboxContext& context, SandboxCall& call, WebhookSender& sender)
    : m_context(context)
    , m_call(call)
    , m_sender(sender)
{
}

void StatusCallbacks::report(int sipCode)
{
    const int sequence = m_sequence++;
    if (m_call.request.statusCallback.isEmpty() || !m_call.request.events.contains(eventOf(m_call)))
        return;
    FormFields fields = callFields(m_context, m_call, m_call.status);
    append(fields, "CallbackSource", QStringLiteral("call-progress-events"));
    append(fields, "SequenceNumber", QString::number(sequence));
    append(fields, "Timestamp", rfc2822(m_call.updatedAt));
    for (const char* party : { "Called", "Caller", "From", "To" }) {
        for (const char* part : { "City", "Country", "State", "Zip" }) {
            fields.append({ QLatin1String(party) + QLatin1String(part),
                qstrcmp(part, "Country") == 0 ? QStringLiteral("US") : QString() });
        }
    }
    if (m_call.status == QLatin1String("ringing") || m_call.status == QLatin1String("in-progress"))
        append(fields, "StirStatus", QStringLiteral("B"));
    if (m_call.isOver()) {
        append(fields, "CallDuration", QString::number(m_call.durationSeconds()));
        append(fields, "Duration", QString::number((m_call.durationSeconds() + 59) / 60)); // minutes begun
        if (sipCode > 0)
            append(fields, "SipResponseCode", QString::number(sipCode));
        if (!m_call.answeredBy.isEmpty())
            append(fields, "AnsweredBy", m_call.answeredBy);
    }
    enqueue(fields);
}

void StatusCallbacks::enqueue(const FormFields& fields)
{
    if (m_context.faults->strikes(Fault::CallbackLost))
        return;
    if (m_context.faults->strikes(Fault::CallbackLate)) {
        QTimer::singleShot(
            m_context.scaledMs(m_context.options.callbackLateBy), this, [this, fields] { post(fields, false); });
        return;
    }
    if (m_heldBack.isEmpty() && m_context.faults->strikes(Fault::CallbackReordered)) {
        m_heldBack = fields;
        if (!m_call.isOver())
            return;
    } else {
        m_waiting.enqueue(fields);
        if (m_context.faults->strikes(Fault::CallbackDoubled))
            m_waiting.enqueue(fields);
    }
    if (!m_heldBack.isEmpty())
        m_waiting.enqueue(std::exchange(m_heldBack, {}));
    if (!m_busy)
        next();
}

void StatusCallbacks::next()
{
    m_busy = !m_waiting.isEmpty();
    if (m_busy)
        post(m_waiting.dequeue(), true);
}

void StatusCallbacks::post(const FormFields& fields, bool waits)
{
    const SandboxCallRequest& request = m_call.request;
    m_sender.send(QStringLiteral("status"), request.statusCallback, request.statusCallbackMethod, fields,
        [this, waits](const Result<HttpResponse>& response) {
            if (!response || response->status >= 300)
                qCWarning(lcSandbox, "Call %s: warning 15003, a status callback was not accepted (%s).",
                    qPrintable(m_call.sid),
                    qPrintable(response ? QString::number(response->status) : response.error().message));
            if (waits)
                next();
        });
}

} // namespace core
