#pragma once

#include "core/settings/loadsettings.h"

namespace core {

class SettingTexts;

/// What can only be judged by looking at several settings: credentials that are not complete, a phone without a way
/// back to us, a model that nobody would want to hear. Adds to the faults and warnings of `result`.
void checkTogether(const SettingTexts& texts, bool allowSandboxModel, SettingsResult& result);

/// A compatible server at another address than OpenAI's.
bool hasOwnModelServer(const LlmSettings& llm);

} // namespace core
