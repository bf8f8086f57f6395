#pragma once

#include <QString>

namespace core {

/// Takes `<think>…</think>` out of a text that comes in pieces, wherever it was cut, and the blanks that follow it:
/// what a model thinks must never be spoken.
class ThinkFilter {
public:
    /// What of `piece` (and of what was held back before) may be spoken.
    QString feed(const QString& piece);
    /// What was held back as the possible beginning of a tag.
    QString finish();

private:
    QString m_held; ///< possible beginning of a tag
    bool m_thinking = false;
    bool m_skipBlanks = false;
};

} // namespace core
