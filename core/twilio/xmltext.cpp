#include "core/twilio/xmltext.h"

#include <algorithm>

namespace core {

namespace {

bool isAllowed(QChar c)
{
    const char16_t code = c.unicode();
    return (code >= 0x20 && code < 0xfffe) || code == u'\t' || code == u'\n' || code == u'\r';
}

} // namespace

QString xmlText(const QString& text)
{
    if (std::ranges::all_of(text, [](QChar c) { return isAllowed(c) && !c.isSurrogate(); }))
        return text;
    QString kept;
    kept.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            kept += c;
            kept += text[++i];
        } else if (isAllowed(c) && !c.isSurrogate()) {
            kept += c;
        }
    }
    return kept;
}

} // namespace core
