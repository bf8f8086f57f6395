#include "tests/bench/relaymessages.h"

#include <array>
#include <cstdio>

namespace tests {

namespace {

/// A letter pair and 32 hex digits.
std::string sid(const char* prefix, int number)
{
    std::array<char, 40> text {};
    std::snprintf(text.data(), text.size(), "%s%032x", prefix, unsigned(number));
    return text.data();
}

/// Twilio's number of the callee: distinct for ten million calls.
std::string calleeNumber(int call)
{
    std::array<char, 16> text {};
    std::snprintf(text.data(), text.size(), "+1415%07d", 2'000'000 + call % 8'000'000);
    return text.data();
}

} // namespace

std::string callSid(int call) { return sid("CA", call); }

FormFields callFields(int call, const std::string& status)
{
    const std::string to = calleeNumber(call);
    return { { "CallSid", callSid(call) }, { "AccountSid", kAccountSid }, { "From", kOurNumber }, { "To", to },
        { "Caller", kOurNumber }, { "Called", to }, { "CallStatus", status }, { "Direction", "outbound-api" },
        { "ApiVersion", "2010-04-01" } };
}

std::string customParameters(int call) { return R"({"benchCall":")" + callMarker(call) + R"("})"; }

std::string setupMessage(int call)
{
    return R"({"type":"setup","sessionId":")" + sid("VX", call) + R"(","accountSid":")" + kAccountSid
        + R"(","parentCallSid":"","callSid":")" + callSid(call) + R"(","from":")" + kOurNumber + R"(","to":")"
        + calleeNumber(call) + R"(","forwardedFrom":"","callType":"PSTN","callerName":"","direction":"outbound-api",)"
        + R"("callStatus":"IN_PROGRESS","customParameters":)" + customParameters(call) + "}";
}

std::string promptMessage(TurnId id)
{
    return R"({"type":"prompt","voicePrompt":")" + promptText(id) + R"(","lang":"en-US","last":true})";
}

std::string interruptMessage(TurnId id, int received)
{
    std::string heard;
    for (int i = 0; i < received / 2; ++i)
        appendWord(heard, { id, i });
    return R"({"type":"interrupt","utteranceUntilInterrupt":")" + heard + R"(","durationUntilInterruptMs":)"
        + std::to_string(received * 100) + "}";
}

std::string attribute(std::string_view xml, std::string_view element, std::string_view name)
{
    const std::size_t start = xml.find("<" + std::string(element));
    if (start == std::string_view::npos)
        return {};
    const std::string_view tag = xml.substr(start, xml.find('>', start) - start);
    const std::string key = " " + std::string(name) + "=\"";
    const std::size_t begin = tag.find(key);
    if (begin == std::string_view::npos)
        return {};
    const std::string_view value = tag.substr(begin + key.size());
    return std::string(value.substr(0, value.find('"')));
}

std::string_view stringMember(std::string_view json, std::string_view key)
{
    const std::size_t at = json.find(key);
    if (at == std::string_view::npos)
        return {};
    std::string_view value = json.substr(at + key.size());
    value.remove_prefix(std::min(value.find('"') + 1, value.size()));
    return value.substr(0, value.find('"'));
}

} // namespace tests
