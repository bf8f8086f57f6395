#include "ui/callview/transcriptlayout.h"

#include "ui/theme/theme.h"

#include <QFontMetrics>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace ui {

using Kind = TranscriptRow::Kind;

namespace {

constexpr int kPad = 4; ///< above and below a row
constexpr int kMargin = 12; ///< at the sides
constexpr int kGap = 12; ///< between columns
constexpr int kNarrow = 46; ///< characters; with fewer the names stand above the words

} // namespace

TranscriptLayout::TranscriptLayout(const TranscriptModel& model)
    : m_model(model)
{
}

void TranscriptLayout::restart(int width, const QFont& font, const QPalette& palette)
{
    m_width = width;
    m_font = font;
    m_small = font;
    m_small.setPointSizeF(font.pointSizeF() * double(TypeSize::Small) / double(TypeSize::Base));
    m_palette = palette;
    setColumns();
    m_slots.clear();
    m_slots.resize(std::size_t(m_model.rowCount()));
    m_tops.clear();
    for (int row = 0; row < count(); ++row)
        m_slots[std::size_t(row)].height = guess(row);
}

void TranscriptLayout::setColumns()
{
    const QFontMetrics metrics(m_font);
    m_lineHeight = metrics.height();
    m_iconSize = metrics.ascent() + 2;
    m_characterWidth = std::max(1, metrics.averageCharWidth());
    m_timeWidth = QFontMetrics(m_small).horizontalAdvance(QStringLiteral("00:00:00"));
    m_stacked = m_width < kNarrow * m_characterWidth;
    m_nameWidth = 0;
    QSet<QString> names;
    for (int row = 0; row < m_model.rowCount(); ++row)
        names.insert(m_model.speakerName(m_model.row(row)));
    for (const QString& name : std::as_const(names))
        m_nameWidth = std::max(m_nameWidth, metrics.horizontalAdvance(name) + 2); // rounding
    m_nameWidth = std::min(m_nameWidth, m_width / 4);
}

void TranscriptLayout::insert(int first, int count)
{
    std::vector<Slot> fresh(static_cast<std::size_t>(count));
    m_slots.insert(
        m_slots.begin() + first, std::make_move_iterator(fresh.begin()), std::make_move_iterator(fresh.end()));
    for (int row = first; row < first + count; ++row)
        m_slots[std::size_t(row)].height = guess(row);
    m_tops.resize(std::min(m_tops.size(), std::size_t(first)));
}

void TranscriptLayout::remove(int first, int count)
{
    m_slots.erase(m_slots.begin() + first, m_slots.begin() + first + count);
    m_tops.resize(std::min(m_tops.size(), std::size_t(first)));
}

void TranscriptLayout::change(int row) { m_slots[std::size_t(row)].done = false; }

int TranscriptLayout::guess(int row) const
{
    const int perLine = std::max(1, textRect(row).width() / m_characterWidth);
    const int lines = 1 + int(m_model.row(row).text.size()) / perLine;
    return textRect(row).top() + lines * m_lineHeight + kPad;
}

QList<QTextLayout::FormatRange> TranscriptLayout::formats(const TranscriptRow& row) const
{
    QList<QTextLayout::FormatRange> ranges;
    const QColor dim = Theme::color(Tone::Dim, m_palette);
    if (row.kind == Kind::Partly) {
        QTextCharFormat partly;
        partly.setForeground(dim);
        ranges.append({ 0, int(row.text.size()), partly });
    }
    if (row.heardUntil < 0)
        return ranges;
    QTextCharFormat cut;
    cut.setForeground(dim);
    cut.setFontStrikeOut(true);
    if (row.cutUntil > row.heardUntil)
        ranges.append({ int(row.heardUntil), int(row.cutUntil - row.heardUntil), cut });
    QTextCharFormat never;
    never.setForeground(dim);
    never.setFontItalic(true);
    if (row.text.size() > row.cutUntil)
        ranges.append({ int(row.cutUntil), int(row.text.size() - row.cutUntil), never });
    return ranges;
}

bool TranscriptLayout::layOut(int row)
{
    Slot& slot = m_slots[std::size_t(row)];
    if (slot.done)
        return false;
    const TranscriptRow& content = m_model.row(row);
    slot.text = std::make_unique<QTextLayout>(content.text, content.kind == Kind::Said ? m_font : m_small);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    slot.text->setTextOption(option);
    slot.text->setFormats(formats(content));
    slot.text->setCacheEnabled(true);
    const QRect place = textRect(row);
    qreal y = 0;
    slot.text->beginLayout();
    for (QTextLine line = slot.text->createLine(); line.isValid(); line = slot.text->createLine()) {
        line.setLineWidth(place.width());
        line.setPosition({ 0, y });
        y += line.height();
    }
    slot.text->endLayout();
    slot.done = true;
    const int height = place.top() + std::max(int(std::ceil(y)), m_lineHeight) + kPad;
    if (height == slot.height)
        return false;
    slot.height = height;
    m_tops.resize(std::min(m_tops.size(), std::size_t(row) + 1));
    return true;
}

int TranscriptLayout::top(int row) const
{
    if (m_tops.empty())
        m_tops.push_back(kPad);
    while (m_tops.size() <= std::size_t(row))
        m_tops.push_back(m_tops.back() + m_slots[m_tops.size() - 1].height);
    return m_tops[std::size_t(row)];
}

int TranscriptLayout::rowAt(int y) const
{
    if (m_slots.empty())
        return -1;
    (void)top(count());
    const auto next = std::upper_bound(m_tops.begin(), m_tops.end(), y);
    return std::clamp(int(next - m_tops.begin()) - 1, 0, count() - 1);
}

QRect TranscriptLayout::nameRect(int row) const
{
    Q_UNUSED(row);
    if (m_stacked)
        return { kMargin, kPad, m_width - 2 * kMargin - m_timeWidth - kGap, m_lineHeight };
    return { kMargin, kPad, m_nameWidth, m_lineHeight };
}

QRect TranscriptLayout::textRect(int row) const
{
    const TranscriptRow& content = m_model.row(row);
    const bool spoken = content.kind == Kind::Said || content.kind == Kind::Partly;
    const int indent = spoken ? 0 : m_iconSize + kPad * 2;
    const int left = (m_stacked ? kMargin : kMargin + m_nameWidth + kGap) + indent;
    const int right = m_stacked && spoken ? m_width - kMargin : m_width - kMargin - m_timeWidth - kGap;
    const int above = m_stacked && spoken ? m_lineHeight : 0;
    return { left, kPad + above, std::max(right - left, m_characterWidth), height(row) - 2 * kPad - above };
}

QRect TranscriptLayout::timeRect(int row) const
{
    Q_UNUSED(row);
    return { m_width - kMargin - m_timeWidth, kPad, m_timeWidth, m_lineHeight };
}

} // namespace ui
