#include "core/client/controlapi.h"

namespace core {

namespace {

OrderedJson field(const char* name, const QString& value)
{
    return OrderedJson::object({ { QLatin1String(name), OrderedJson::string(value) } });
}

} // namespace

ControlApi::ControlApi(ApiClient& client)
    : m_client(client)
{
}

QFuture<Result<void>> ControlApi::say(const QString& callSid, const QString& text)
{
    return act(callSid, QStringLiteral("say"), field("text", text));
}

QFuture<Result<void>> ControlApi::note(const QString& callSid, const QString& text)
{
    return act(callSid, QStringLiteral("note"), field("text", text));
}

QFuture<Result<void>> ControlApi::takeOver(const QString& callSid, bool on)
{
    return act(callSid, QStringLiteral("takeover"),
        OrderedJson::object({ { QStringLiteral("on"), OrderedJson::boolean(on) } }));
}

QFuture<Result<void>> ControlApi::transfer(const QString& callSid, const QString& to)
{
    return act(callSid, QStringLiteral("transfer"), field("to", to));
}

QFuture<Result<void>> ControlApi::digits(const QString& callSid, const QString& digits)
{
    return act(callSid, QStringLiteral("digits"), field("digits", digits));
}

QFuture<Result<void>> ControlApi::hangUp(const QString& callSid)
{
    return act(callSid, QStringLiteral("hangup"), OrderedJson::object());
}

QFuture<Result<void>> ControlApi::setOutcome(const QString& callSid, const QString& outcome)
{
    return act(callSid, QStringLiteral("outcome"), field("outcome", outcome));
}

QFuture<Result<void>> ControlApi::act(const QString& callSid, const QString& what, const OrderedJson& body)
{
    HttpHeaders headers;
    if (!m_operator.isEmpty())
        headers.append(qMakePair(QByteArray("X-Operator"), m_operator.toUtf8()));
    return m_client.post(QStringLiteral("/api/calls/%1/%2").arg(callSid, what), body, headers)
        .then([](const Result<OrderedJson>& json) { return json ? Result<void>() : Result<void>(json.error()); });
}

} // namespace core
