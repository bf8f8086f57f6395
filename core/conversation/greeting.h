#pragma once

#include "core/base/orderedjson.h"

#include <QString>

namespace core {

/// Fills `{name}` and `{name|fallback}` in from the custom parameters. A name that is missing or empty gives its
/// fallback, else nothing; blanks that would then stand doubled or before a comma are tidied. "{{" is a plain brace.
QString filledTemplate(const QString& text, const OrderedJson& parameters);

} // namespace core
