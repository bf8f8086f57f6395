#include "core/llm/thinkfilter.h"

#include <algorithm>

namespace core {

namespace {

constexpr QLatin1String kOpen("<think>");
constexpr QLatin1String kClose("</think>");

/// How many characters at the end of `text` may be the beginning of `tag`.
qsizetype partialTag(const QString& text, QLatin1String tag)
{
    for (qsizetype length = std::min(text.size(), tag.size() - 1); length > 0; --length) {
        if (QStringView(text).last(length) == tag.first(length))
            return length;
    }
    return 0;
}

} // namespace

QString ThinkFilter::feed(const QString& piece)
{
    if (m_held.isEmpty() && !m_thinking && !m_skipBlanks && !piece.contains(QLatin1Char('<')))
        return piece;
    QString rest = std::exchange(m_held, {}) + piece;
    QString spoken;
    const auto speak = [&](QStringView text) {
        while (m_skipBlanks && !text.isEmpty() && text.front().isSpace())
            text = text.sliced(1);
        m_skipBlanks = m_skipBlanks && text.isEmpty();
        spoken += text;
    };
    for (;;) {
        const QLatin1String tag = m_thinking ? kClose : kOpen;
        const qsizetype at = rest.indexOf(tag);
        if (at < 0) {
            m_held = rest.last(partialTag(rest, tag));
            if (!m_thinking)
                speak(QStringView(rest).chopped(m_held.size()));
            return spoken;
        }
        if (!m_thinking)
            speak(QStringView(rest).first(at));
        m_skipBlanks = m_skipBlanks || m_thinking;
        m_thinking = !m_thinking;
        rest = rest.sliced(at + tag.size());
    }
}

QString ThinkFilter::finish()
{
    const QString held = std::exchange(m_held, {});
    return m_thinking ? QString() : held;
}

} // namespace core
