#include "tests/bench/tally.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace tests {

Nanos Samples::at(double quantile) const
{
    if (m_values.empty())
        return {};
    std::ranges::sort(m_values);
    const auto last = double(m_values.size() - 1);
    return m_values[std::size_t(last * quantile + 0.5)];
}

std::string Samples::text() const
{
    if (m_values.empty())
        return "–";
    return milliseconds(at(0.5)) + " / " + milliseconds(at(0.99)) + " / " + milliseconds(at(1));
}

std::string milliseconds(Nanos time)
{
    std::array<char, 32> text {};
    std::snprintf(text.data(), text.size(), "%.2f", std::chrono::duration<double, std::milli>(time).count());
    return text.data();
}

long Tally::errors() const
{
    long sum = lost + disordered;
    for (const auto& [what, count] : faults)
        sum += count;
    return sum;
}

} // namespace tests
