#include "tests/bench/words.h"

#include <array>
#include <charconv>
#include <optional>

namespace tests {

namespace {

constexpr std::string_view kTurn
    = "Turn "; // few words: longer ones that come again and again are taken for a recording
constexpr std::string_view kOfCall = " of call ";
constexpr std::string_view kCallMarker = "bench-call-";

void appendNumber(std::string& out, int number)
{
    std::array<char, 12> digits {};
    const auto end = std::to_chars(digits.begin(), digits.end(), number).ptr;
    out.append(digits.begin(), end);
}

/// Takes a number from the front.
std::optional<int> takeNumber(std::string_view& text)
{
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc())
        return std::nullopt;
    text.remove_prefix(std::size_t(end - text.data()));
    return number;
}

bool takeText(std::string_view& text, std::string_view expected)
{
    if (!text.starts_with(expected))
        return false;
    text.remove_prefix(expected.size());
    return true;
}

bool readWord(std::string_view text, Word& word)
{
    const auto field = [&text](std::string_view name, int& value) {
        if (!takeText(text, name))
            return false;
        const auto number = takeNumber(text);
        value = number.value_or(0);
        return number.has_value();
    };
    return field("k", word.of.call) && field("t", word.of.turn) && field("w", word.index) && text.empty();
}

} // namespace

void appendWord(std::string& out, const Word& word)
{
    out += 'k';
    appendNumber(out, word.of.call);
    out += 't';
    appendNumber(out, word.of.turn);
    out += 'w';
    appendNumber(out, word.index);
    out += ' ';
}

bool takeWord(std::string_view& text, Word& word, std::size_t& foreign)
{
    for (std::size_t end = text.find(' '); end != std::string_view::npos; end = text.find(' ')) {
        const std::string_view candidate = text.substr(0, end);
        text.remove_prefix(end + 1);
        if (readWord(candidate, word))
            return true;
        foreign += candidate.size();
    }
    return false;
}

std::string promptText(TurnId id)
{
    std::string text(kTurn);
    appendNumber(text, id.turn);
    text += kOfCall;
    appendNumber(text, id.call);
    return text + '.';
}

std::string callMarker(int call) { return std::string(kCallMarker) + std::to_string(call); }

bool findTurn(std::string_view body, TurnId& id, bool& isLast)
{
    const std::size_t prompt = body.rfind(kTurn);
    if (prompt != std::string_view::npos) {
        std::string_view text = body.substr(prompt + kTurn.size());
        const auto turn = takeNumber(text);
        const bool named = turn && takeText(text, kOfCall);
        const auto call = named ? takeNumber(text) : std::nullopt;
        if (!call)
            return false;
        id = { *call, *turn };
        isLast = text.find("\"assistant\"") == std::string_view::npos;
        return true;
    }
    const std::size_t marker = body.rfind(kCallMarker);
    if (marker == std::string_view::npos)
        return false;
    std::string_view text = body.substr(marker + kCallMarker.size());
    const auto call = takeNumber(text);
    id = { call.value_or(0), 0 };
    isLast = true;
    return call.has_value();
}

} // namespace tests
