#pragma once

#include "tests/bench/httptext.h"
#include "tests/bench/words.h"

namespace tests {

/// What Twilio writes, and how to read what it is answered.

inline constexpr const char* kAccountSid = "AC00000000000000000000000000000000";
inline constexpr const char* kAuthToken = "0123456789abcdef0123456789abcdef";
inline constexpr const char* kOurNumber = "+15005550006";

/// "CA" and 32 hex digits.
std::string callSid(int call);
/// The form fields that every request of Twilio about a call carries.
FormFields callFields(int call, const std::string& status);

/// Messages of ConversationRelay. Source: protocol/conversation-relay.md §2.
std::string setupMessage(int call);
std::string promptMessage(TurnId id);
/// Of an answer of which so many tokens have come; half of them were spoken.
std::string interruptMessage(TurnId id, int received);

/// The custom parameter of a call, as JSON.
std::string customParameters(int call);
/// An attribute of the first such element; empty when there is none.
std::string attribute(std::string_view xml, std::string_view element, std::string_view name);
/// The text of a string member of a flat JSON object, by its key with quotes and colon; what is escaped stays escaped.
std::string_view stringMember(std::string_view json, std::string_view key);

} // namespace tests
