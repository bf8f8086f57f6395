#pragma once

#include "ui/callview/transcriptmodel.h"

#include <QFont>
#include <QPalette>
#include <QRect>
#include <QTextLayout>

#include <memory>
#include <vector>

namespace ui {

/// Where the rows of a transcript stand. Each row's text is laid out once and kept until it changes; the height of a
/// row that nobody has looked at yet is a guess.
class TranscriptLayout {
public:
    explicit TranscriptLayout(const TranscriptModel& model);

    /// All anew: another width, font or palette.
    void restart(int width, const QFont& font, const QPalette& palette);
    void insert(int first, int count);
    void remove(int first, int count);
    void change(int row);
    /// Lays out what was not yet or has changed. Returns whether the height is another than before.
    bool layOut(int row);
    bool isLaidOut(int row) const { return m_slots[std::size_t(row)].done; }

    int count() const { return int(m_slots.size()); }
    int top(int row) const; ///< row may be count(): the height of all
    int height(int row) const { return m_slots[std::size_t(row)].height; }
    int rowAt(int y) const; ///< the nearest one; -1 when there is none

    /// In coordinates of the row, whose top is 0.
    QRect nameRect(int row) const;
    QRect textRect(int row) const;
    QRect timeRect(int row) const;
    const QTextLayout* text(int row) const { return m_slots[std::size_t(row)].text.get(); }
    int lineHeight() const { return m_lineHeight; }
    int iconSize() const { return m_iconSize; }
    const QFont& font() const { return m_font; }
    const QFont& smallFont() const { return m_small; }

private:
    struct Slot {
        std::unique_ptr<QTextLayout> text;
        int height = 0;
        bool done = false;
    };
    int guess(int row) const;
    void setColumns();
    QList<QTextLayout::FormatRange> formats(const TranscriptRow& row) const;

    const TranscriptModel& m_model;
    std::vector<Slot> m_slots;
    mutable std::vector<int> m_tops; ///< of the first so many rows; the rest is worked out when asked for
    QFont m_font;
    QFont m_small;
    QPalette m_palette;
    int m_width = 0;
    int m_nameWidth = 0;
    int m_timeWidth = 0;
    int m_lineHeight = 16;
    int m_characterWidth = 8;
    int m_iconSize = 16;
    bool m_stacked = false; ///< too narrow for a column of names: they stand above the words
};

} // namespace ui
