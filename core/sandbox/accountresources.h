#pragma once

#include "core/sandbox/sandboxcontext.h"

#include <QJsonObject>

namespace core {

/// The numbers of the sandboxed account as GET IncomingPhoneNumbers.json lists them; all carry voice. `query` may have
/// PhoneNumber. Source: Twilio docs, "IncomingPhoneNumber resource".
QJsonObject incomingNumbersPage(const SandboxContext& context, const QByteArray& query);

} // namespace core
