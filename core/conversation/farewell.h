#pragma once

#include <QString>

namespace core {

/// True for words that only take leave or thank ("okay, thanks, bye"): they hold nobody back who has said goodbye.
bool isFarewell(const QString& text);

} // namespace core
