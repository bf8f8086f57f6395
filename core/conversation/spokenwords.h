#pragma once

#include <QString>
#include <QStringList>

#include <chrono>

namespace core {

/// A character of a script that is written without blanks between words.
bool isUnspacedScript(char32_t character);

/// The words of what was said, in lower case and without punctuation; digits stay. Of a script without blanks each
/// character is a word.
QStringList wordsSpoken(const QString& text);

/// About how long a voice speaks `text`: for when nobody tells the end of it.
std::chrono::milliseconds spokenDuration(const QString& text);

} // namespace core
