#pragma once

#include <QString>

namespace ui {

struct SettingEntry;

// The words for settings, translated. What a newer core brings is told in the core's own English.

QString settingTitle(const SettingEntry& entry); ///< "Account SID"
QString settingExplanation(const SettingEntry& entry);
QString settingGroup(const QString& group);
QString choiceWords(const QString& setting, const QString& choice); ///< "strict: refuse …"
/// What a default means where it is not a text: "decided by the keys that are set".
QString fallbackWords(const SettingEntry& entry);
/// "From the environment", "From /path/.env, line 12", "Default", "Yours".
QString sourceWords(const SettingEntry& entry);

} // namespace ui
