#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace core {

/// Values as Twilio writes them into forms and JSON.

/// Whether `text` is a SID: `prefix` ("CA", "AC", "VX" …) and 32 hex digits, in any case.
bool isSid(QStringView text, QLatin1StringView prefix);

/// RFC 2822 ("Mon, 02 Nov 2026 09:52:20 +0000") or ISO 8601, as UTC; invalid when it is neither.
QDateTime parseTime(const QString& text);

/// A whole number from 0 up, such as seconds or an error code; nothing when it is anything else.
std::optional<int> parseCount(const QString& text);

/// Whether a call of that status word is over. Words that Twilio may add count as not over.
bool isFinalStatus(QStringView status);

} // namespace core
