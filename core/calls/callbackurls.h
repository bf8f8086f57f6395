#pragma once

#include "core/base/orderedjson.h"

#include <QUrl>

namespace core {

/// PUBLIC_URL/api/outbound-call-twiml?customParams=<percent-encoded JSON>&callId=<our id>. Where that would pass the
/// length that Twilio takes (4,000 characters), the parameters go by reference: callId alone.
QUrl twimlUrl(const QUrl& publicUrl, const QString& callId, const OrderedJson& parameters);

/// PUBLIC_URL/api/call-status?callId=<our id>
QUrl statusCallbackUrl(const QUrl& publicUrl, const QString& callId);

} // namespace core
