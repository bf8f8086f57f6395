#pragma once

#include "core/settings/loadsettings.h"
#include "core/settings/settingtable.h"

#include <QHash>

namespace core {

/// Gathers what was set, from the environment, the file and the windows, before anything is checked.
class SettingTexts {
public:
    explicit SettingTexts(const SettingSources& sources);

    /// What was set; empty when nothing was, or an empty text.
    QString given(std::string_view name) const;
    /// What was set, otherwise the default of the table.
    QString text(std::string_view name) const;
    bool has(std::string_view name) const { return !given(name).isEmpty(); }
    /// "environment", "/path/.env:12", "your settings" or "not set".
    QString place(std::string_view name) const;

    /// Bad lines, an unreadable file, names that look misspelt.
    const QList<SettingFault>& faults() const { return m_faults; }
    const QList<SettingFault>& warnings() const { return m_warnings; }

private:
    struct Given {
        QString text;
        QString place;
    };
    void readFile(const SettingSources& sources);
    void takeEntry(const QString& name, const QString& text, const QString& place);

    QHash<QString, Given> m_given;
    QList<SettingFault> m_faults;
    QList<SettingFault> m_warnings;
};

/// The known name that `name` was probably meant to be; empty when none is close, or when it is known itself.
QString likelyName(const QString& name);

} // namespace core
