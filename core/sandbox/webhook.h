#pragma once

#include "core/base/http.h"
#include "core/base/result.h"
#include "core/sandbox/sandboxcall.h"
#include "core/sandbox/sandboxcontext.h"

#include <QFuture>
#include <QObject>

#include <functional>

namespace core {

/// The fields that every request of Twilio about a call begins with, in Twilio's order.
FormFields callFields(const SandboxContext& context, const SandboxCall& call, const QString& status);

/// "Mon, 02 Nov 2026 09:52:20 +0000", as Twilio writes times.
QString rfc2822(const QDateTime& time);

/// Sends signed requests about one call to the application and notes them in the call.
class WebhookSender : public QObject {
    Q_OBJECT
public:
    using Answered = std::function<void(const Result<HttpResponse>&)>;

    WebhookSender(const SandboxContext& context, SandboxCall& call);

    /// Form-encoded for POST, in the query for GET. A connection that cannot be made is tried once more, as Twilio
    /// does. `answered` is not called when this object has died.
    void send(const QString& kind, const QByteArray& url, const QByteArray& method, const FormFields& fields,
        Answered answered);

private:
    void attempt(qsizetype index, const QByteArray& method, int triesLeft, Answered answered);

    const SandboxContext& m_context;
    SandboxCall& m_call;
};

} // namespace core
