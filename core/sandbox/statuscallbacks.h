#pragma once

#include "core/sandbox/webhook.h"

#include <QObject>
#include <QQueue>

namespace core {

/// Tells the application how a call goes: one request after the other, in order, unless a fault says otherwise.
class StatusCallbacks : public QObject {
    Q_OBJECT
public:
    StatusCallbacks(const SandboxContext& context, SandboxCall& call, WebhookSender& sender);

    /// Reports the call's present status, if the application asked for that event. `sipCode` 0 leaves it out.
    void report(int sipCode = 0);

private:
    void enqueue(const FormFields& fields);
    void next();
    void post(const FormFields& fields, bool waits);

    const SandboxContext& m_context;
    SandboxCall& m_call;
    WebhookSender& m_sender;
    QQueue<FormFields> m_waiting;
    FormFields m_heldBack; ///< by the fault callback-reordered, until the next one was sent
    int m_sequence = 0;
    bool m_busy = false;
};

} // namespace core
