#pragma once

#include <QString>

namespace core {

/// `text` without what XML 1.0 forbids: control characters except TAB, LF and CR, U+FFFE, U+FFFF, lone surrogates.
/// Source: XML 1.0, production 2, "Char".
QString xmlText(const QString& text);

} // namespace core
