#pragma once

#include <QString>

#include <chrono>

namespace core {

/// How long a voice takes to say that, roughly: 0.4 s a word; 0.2 s for each Chinese, Japanese or Korean character.
std::chrono::milliseconds spokenDuration(const QString& text);

} // namespace core
