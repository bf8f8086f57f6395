#pragma once

#include "core/base/result.h"
#include "core/sandbox/sandboxcall.h"
#include "core/twilio/form.h"

#include <QStringList>

namespace core {

/// An error of Twilio's REST API. Its code and HTTP status stand in `details` as "code" and "status".
Error restError(int code, int httpStatus, const QString& message);
/// {"code", "message", "more_info", "status"} of such an error.
QByteArray restErrorBody(const Error& error);
int restHttpStatus(const Error& error);

/// Reads the form of a create request the way Twilio does, its magic test numbers included. `ownNumbers` may stand
/// in `From`; empty: any.
/// Errors: those of protocol/twilio-calls.md §8, by restError().
Result<SandboxCallRequest> readCallRequest(const FormFields& form, const QStringList& ownNumbers);

/// An absolute http or https URL that Twilio could call.
bool isCallableUrl(const QByteArray& url);

} // namespace core
