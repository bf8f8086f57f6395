#include "tests/bench/report.h"

#include "tests/bench/tally.h"

#include <array>
#include <cstdio>

namespace tests {

void Report::add(const std::string& what, const std::string& measured, const std::string& target)
{
    std::fprintf(stderr, "  %s: %s\n", what.c_str(), measured.c_str()); // so that a long run can be followed
    m_rows.push_back({ what, measured, target });
}

void Report::print() const
{
    std::puts("| | measured | to reach |\n|---|---|---|");
    for (const auto& [what, measured, target] : m_rows)
        std::printf("| %s | %s | %s |\n", what.c_str(), measured.c_str(), target.c_str());
    std::fflush(stdout);
}

std::string fixed(double value, int digits)
{
    std::array<char, 40> text {};
    std::snprintf(text.data(), text.size(), "%.*f", digits, value);
    return text.data();
}

std::string grouped(long value)
{
    std::string text = std::to_string(value);
    for (std::size_t at = text.size(); at > 3;) {
        at -= 3;
        text.insert(at, 1, ',');
    }
    return text;
}

std::string errorText(const Tally& tally)
{
    std::string kinds;
    const auto add = [&kinds](long count, const std::string& what) {
        if (count == 0)
            return;
        if (!kinds.empty())
            kinds.append(", ");
        kinds.append(grouped(count)).append(" × ").append(what);
    };
    add(tally.lost, "lost token");
    add(tally.disordered, "token out of order");
    for (const auto& [what, count] : tally.faults)
        add(count, what);
    std::string text = grouped(tally.errors());
    if (!kinds.empty())
        text.append(" (").append(kinds).append(")");
    return text;
}

} // namespace tests
