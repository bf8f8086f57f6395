#include "core/sandbox/calleemanners.h"

#include <QRegularExpression>

namespace core {

namespace {

bool matches(const QString& text, const char* pattern)
{
    return QRegularExpression(QLatin1String(pattern),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption)
        .match(text)
        .hasMatch();
}

} // namespace

bool isGoodbye(const QString& text)
{
    return matches(text,
        "\\b(goodbye|good-bye|bye|take care(?! of)|have a (great|nice|good|lovely|wonderful) "
        "(day|evening|weekend)|adi\\x{f3}s|hasta luego)\\b");
}

bool asksWhetherMore(const QString& text)
{
    return matches(text, "\\b(anything else|something else|algo m\\x{e1}s)\\b");
}

bool asksToRepeat(const QString& text)
{
    return matches(text, "\\b(didn't (catch|get|hear)|say (that|it) again|repeat that|could you repeat)\\b");
}

qsizetype wordCountOf(const QString& text) { return text.split(QLatin1Char(' '), Qt::SkipEmptyParts).size(); }

} // namespace core
