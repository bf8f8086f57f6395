#pragma once

#include "core/base/result.h"
#include "core/twilio/twiml.h"

namespace core {

/// How long custom parameters may be. Characters are UTF-16 units: what lies beyond the BMP counts twice.
struct ParameterLimits {
    qsizetype nameCharacters; ///< of one name
    qsizetype valueBytes; ///< of one value, as UTF-8
    qsizetype pairCharacters; ///< of a name and its value together
    qsizetype documentBytes; ///< of all `<Parameter>` elements together, escaped
};

/// ConversationRelay documents no limit for a parameter, only for the document: 64 kB (error 11750). 8 kB of that
/// are kept for greeting, hints and the rest. Names and values are bounded so that none alone fills the document:
/// 4 kB values pass unharmed.
inline constexpr ParameterLimits kRelayLimits { 256, 16 * 1024, 16 * 1024 + 256, 56'000 };

/// Media Streams documents "name and value together fewer than 500 characters".
inline constexpr ParameterLimits kStreamLimits { 499, 16 * 1024, 499, 56'000 };

/// To be asked when a call is requested, so that it does not fail after the callee has answered.
/// Errors: Malformed for an empty name; ParameterTooLong with details {"parameter": name}: the one over its limit,
/// or the longest when all together are too long.
Result<void> checkParameters(const TwimlParameters& parameters, const ParameterLimits& limits = kRelayLimits);

} // namespace core
