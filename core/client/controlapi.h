#pragma once

#include "core/client/apiclient.h"

namespace core {

/// The operator's hand in a running call (POST /api/calls/{callSid}/…). Each answers when it is written down.
/// Errors: CallOver, NotConnected, NotFound, Malformed, CarrierUnreachable.
class ControlApi {
public:
    explicit ControlApi(ApiClient& client);

    /// Who acts, as the record and other operators see it; empty for "operator".
    void setOperator(const QString& name) { m_operator = name; }

    QFuture<Result<void>> say(const QString& callSid, const QString& text);
    QFuture<Result<void>> note(const QString& callSid, const QString& text);
    QFuture<Result<void>> takeOver(const QString& callSid, bool on);
    QFuture<Result<void>> transfer(const QString& callSid, const QString& to);
    QFuture<Result<void>> digits(const QString& callSid, const QString& digits);
    QFuture<Result<void>> hangUp(const QString& callSid);
    /// What came of it, in the operator's words; also after the end.
    QFuture<Result<void>> setOutcome(const QString& callSid, const QString& outcome);

private:
    QFuture<Result<void>> act(const QString& callSid, const QString& what, const OrderedJson& body);

    ApiClient& m_client;
    QString m_operator;
};

} // namespace core
