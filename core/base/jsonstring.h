#pragma once

#include <QByteArray>
#include <QStringView>

namespace core {

/// Appends `text` as a JSON string in quotes, UTF-8. For bodies that are written by hand where QJsonDocument costs too
/// much.
void appendJsonString(QByteArray& out, QStringView text);

} // namespace core
