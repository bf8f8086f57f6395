#include "core/conversation/spokenduration.h"

namespace core {

namespace {

bool isWordless(QChar c)
{
    switch (c.script()) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
        return true;
    default:
        return false;
    }
}

} // namespace

std::chrono::milliseconds spokenDuration(const QString& text)
{
    using namespace std::chrono_literals;
    auto duration = 0ms;
    bool inWord = false;
    for (const QChar c : text) {
        if (isWordless(c))
            duration += 200ms;
        else if (c.isLetterOrNumber() && !inWord)
            duration += 400ms;
        inWord = !c.isSpace() && !isWordless(c) && (inWord || c.isLetterOrNumber());
    }
    return duration;
}

} // namespace core
