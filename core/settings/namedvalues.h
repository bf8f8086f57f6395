#pragma once

#include "core/settings/loadsettings.h"

#include <QHash>

#include <optional>

namespace core {

/// Variables of a user's own choice, such as the keys of the tools: the environment wins over the .env file, and
/// that over what is stored, as for settings. What the file has is read once; its faults are loadSettings()'s to tell.
class NamedValues {
public:
    explicit NamedValues(const SettingSources& sources);

    /// Nothing when it is not set, or empty.
    std::optional<QString> value(const QString& name) const;

private:
    QProcessEnvironment m_environment;
    QHash<QString, QString> m_others; ///< of the file, or stored
};

} // namespace core
