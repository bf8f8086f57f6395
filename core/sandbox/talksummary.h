#pragma once

#include <QJsonArray>
#include <QString>

#include <optional>

namespace core {

/// When the last message (or an instruction that stands alone before it) asks for a summary: a short one of the
/// messages before it, or of the transcript that stands in it.
std::optional<QString> summaryWanted(const QJsonArray& messages);

} // namespace core
