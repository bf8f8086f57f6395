#pragma once

#include "tests/bench/loop.h"

#include <map>
#include <string>
#include <vector>

namespace tests {

/// Measured times.
class Samples {
public:
    void add(Nanos value) { m_values.push_back(value); }
    void clear() { m_values.clear(); }
    std::size_t size() const { return m_values.size(); }
    /// The value that the share `quantile` (0…1) of all values does not exceed; 0 when there are none.
    Nanos at(double quantile) const;
    /// "0.09 / 0.22 / 1.30": p50, p99 and largest, in milliseconds; "–" when there are none.
    std::string text() const;

private:
    mutable std::vector<Nanos> m_values; ///< sorted when it is asked
};

/// "0.09": milliseconds.
std::string milliseconds(Nanos time);

/// What made the callee's side end an answer early.
enum class CutCause { None, BeforeFirstToken, MidStream, WhileStalled, HangUp, NextPrompt };

/// All that one measurement counts.
struct Tally {
    long turns = 0; ///< prompts sent
    long answered = 0; ///< of these, answered to the end, every token in order
    long tokens = 0;
    long lost = 0; ///< written by the model, never received
    long disordered = 0; ///< received twice or in the wrong order
    long stale = 0; ///< of an answer whose stream was already seen to be cut
    long inFlight = 0; ///< of an interrupted answer, before its stream was seen to be cut
    std::map<CutCause, Samples> cuts; ///< cause sent → stream closed
    Samples toModel; ///< prompt sent → whole request read by the model
    Samples toCallee; ///< first delta written → first token received
    Samples share; ///< the sum of both
    Samples tokenDelay; ///< every delta: written → received
    Samples tokenGap; ///< from one token of an answer to the next
    std::map<std::string, long> faults;

    void fault(const std::string& what) { ++faults[what]; }
    long errors() const;
};

} // namespace tests
