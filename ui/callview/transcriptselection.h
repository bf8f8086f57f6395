#pragma once

#include <QString>
#include <QTextLayout>

#include <compare>
#include <functional>

namespace ui {

/// A place between two letters of a transcript.
struct TextSpot {
    int row = -1;
    int at = 0;
    auto operator<=>(const TextSpot&) const = default;
};

/// What is selected in a transcript: from where the selecting began to where it is.
class TranscriptSelection {
public:
    void clear() { m_anchor = m_cursor = {}; }
    void begin(TextSpot spot) { m_anchor = m_cursor = spot; }
    void extend(TextSpot spot) { m_cursor = spot; }
    void set(TextSpot from, TextSpot to)
    {
        m_anchor = from;
        m_cursor = to;
    }
    bool isEmpty() const { return m_anchor.row < 0 || m_anchor == m_cursor; }
    TextSpot anchor() const { return m_anchor; }
    TextSpot cursor() const { return m_cursor; }
    TextSpot first() const { return std::min(m_anchor, m_cursor); }
    TextSpot last() const { return std::max(m_anchor, m_cursor); }
    /// The part of a row of `length` letters; {0, 0} for none.
    std::pair<int, int> within(int row, int length) const;

    void rowsInserted(int first, int count);
    void rowsRemoved(int first, int count);

private:
    TextSpot m_anchor;
    TextSpot m_cursor;
};

} // namespace ui
