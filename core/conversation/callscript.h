#pragma once

#include <QString>

#include <functional>
#include <optional>

namespace core {

/// What the playbook of a call puts in the place of the settings.
struct CallScript {
    QString systemPrompt = {}; ///< empty: as the settings say
    std::optional<QString> greeting = {}; ///< with {names}; empty: the LLM begins; nothing: as the settings say
    QString language = {}; ///< BCP-47; empty: as the settings say
};

/// The script by the name of a playbook.
using CallScripts = std::function<CallScript(const QString& playbook)>;

} // namespace core
