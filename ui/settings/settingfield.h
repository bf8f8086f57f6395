#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace ui {

struct SettingEntry;

/// A widget for one kind of value. The value is as it would be written; empty = the default.
struct SettingField {
    QWidget* widget = nullptr;
    std::function<QString()> value;
    std::function<void(const QString&)> setValue;
};

/// Calls `edited` for every change by hand. Not for secrets.
SettingField makeSettingField(const SettingEntry& entry, QWidget* parent, const std::function<void()>& edited);

} // namespace ui
