#pragma once

#include <string>
#include <string_view>

namespace tests {

/// A turn of a call. Turn 0 is the opening line.
struct TurnId {
    int call = 0;
    int turn = 0;
    bool operator==(const TurnId&) const = default;
};

/// A token of an answer. Each says whose it is, so that lost, doubled, reordered and stale ones can be told.
struct Word {
    TurnId of;
    int index = 0;
};

/// "k42t17w5 ": token 5 of turn 17 of call 42. The blank ends it.
void appendWord(std::string& out, const Word& word);
/// Takes the first whole word from the front of `text`, with what stands before it; false when there is none.
/// `foreign` counts bytes that belong to no word.
bool takeWord(std::string_view& text, Word& word, std::size_t& foreign);

/// What the callee says: "Turn 17 of call 42."
std::string promptText(TurnId id);
/// The custom parameter by which the request for an opening line tells its call.
std::string callMarker(int call);
/// Whose request this body is, by the last marker in it; false when it has none.
/// `isLast` tells whether no answer of the assistant follows that marker.
bool findTurn(std::string_view body, TurnId& id, bool& isLast);

} // namespace tests
