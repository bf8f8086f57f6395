#pragma once

#include <QLoggingCategory>
#include <QStringList>

namespace core {

Q_DECLARE_LOGGING_CATEGORY(lcBlocks)

/// Writes the pretty log's block: a title between two lines of "━", `lines` under it, and a last line of "━".
/// Where blocks are off (LOG_FORMAT=json), `plain` is written to `category` instead: one sentence without a whole
/// phone number or a custom parameter in it.
void writeBlock(const QLoggingCategory& category, const QString& title, const QStringList& lines, const QString& plain);

} // namespace core
