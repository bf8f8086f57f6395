#include "ui/callview/transcriptselection.h"

#include <algorithm>

namespace ui {

std::pair<int, int> TranscriptSelection::within(int row, int length) const
{
    if (isEmpty() || row < first().row || row > last().row)
        return { 0, 0 };
    const int from = row == first().row ? std::min(first().at, length) : 0;
    const int to = row == last().row ? std::min(last().at, length) : length;
    return { from, std::max(from, to) };
}

void TranscriptSelection::rowsInserted(int first, int count)
{
    for (TextSpot* spot : { &m_anchor, &m_cursor }) {
        if (spot->row >= first)
            spot->row += count;
    }
}

void TranscriptSelection::rowsRemoved(int first, int count)
{
    if (m_anchor.row < 0)
        return;
    for (TextSpot* spot : { &m_anchor, &m_cursor }) {
        if (spot->row >= first + count)
            spot->row -= count;
        else if (spot->row >= first)
            *spot = { std::max(first - 1, 0), 0 };
    }
}

} // namespace ui
