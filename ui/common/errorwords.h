#pragma once

#include "core/base/error.h"

#include <QString>

namespace ui {

/// What an error means to an operator, translated: what happened, what to do. Where the words of Twilio or of the
/// server itself are needed, they follow.
QString errorWords(const core::Error& error);

} // namespace ui
