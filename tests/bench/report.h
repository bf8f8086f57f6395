#pragma once

#include <string>
#include <vector>

namespace tests {

struct Tally;

/// Rows of the Markdown table.
class Report {
public:
    void add(const std::string& what, const std::string& measured, const std::string& target = "");
    void print() const;

private:
    struct Row {
        std::string what;
        std::string measured;
        std::string target;
    };
    std::vector<Row> m_rows;
};

/// "12.3"
std::string fixed(double value, int digits = 1);
/// "1,000"
std::string grouped(long value);
/// "0", or the count and each kind of fault: "3 (2 × a prompt …, 1 × …)".
std::string errorText(const Tally& tally);

} // namespace tests
