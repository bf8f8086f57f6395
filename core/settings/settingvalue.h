#pragma once

#include "core/base/result.h"
#include "core/settings/settingtable.h"

#include <QHostAddress>
#include <QStringList>
#include <QUrl>

#include <chrono>

namespace core {

/// "08:00-21:00" as times since midnight; `until` may be 24:00 and is always later than `from`.
struct CallingHours {
    std::chrono::minutes from { 0 };
    std::chrono::minutes until { 0 };
};

// Each reads one kind of value. Errors: Malformed, with a sentence that never repeats the value.

Result<bool> parseSwitch(const QString& text);
Result<int> parseNumber(const SettingInfo& info, const QString& text);
Result<CallingHours> parseHours(const QString& text);
Result<QHostAddress> parseHost(const QString& text);
/// http or https without user, query and fragment; the trailing slash is dropped. Plain http is for loopback only where
/// `httpsOnly`.
Result<QUrl> parseUrl(const QString& text, bool httpsOnly);
/// "you.ngrok.app" or a whole https URL.
Result<QUrl> parseDomain(const QString& text);
/// "sqlite:///calls.db" or "sqlite:////srv/calls.db" as an absolute path.
Result<QString> parseDatabase(const QString& text);

/// "+14155550123, +4930123456" in E.164; empty for an empty text.
Result<QStringList> parsePhoneNumbers(const QString& text);
/// "en-US, es-ES".
Result<QStringList> parseLanguages(const QString& text);

/// "anthropic" and "claude-haiku-4-5".
struct ModelName {
    QString provider;
    QString model;
};
/// "anthropic:claude-haiku-4-5".
Result<ModelName> parseModel(const QString& text);

/// Whether `text` may stand in the setting; everything above, choices, and how keys and tokens are made.
Result<void> checkValue(const SettingInfo& info, const QString& text);

bool isLoopback(const QUrl& url);

} // namespace core
