#pragma once

#include <QString>

namespace core {

/// Whether a telephone asks on its owner's behalf who is calling and why, or asks to wait for the owner: to be answered
/// with name and reason, and waited for. English, German, Spanish.
bool isCallScreening(const QString& text);

/// Whether the caller is asked to wait on the line for a person, after a screening as well as otherwise.
bool isAskedToWait(const QString& text);

} // namespace core
