#include "core/conversation/spokenwords.h"

#include <algorithm>

namespace core {

namespace {

constexpr std::chrono::milliseconds kWord { 400 };
constexpr std::chrono::milliseconds kCharacter { 250 }; ///< of a script without blanks

bool isApostrophe(char32_t c) { return c == U'\'' || c == U'\u2019'; }

bool isWordCharacter(char32_t c) { return QChar::isLetterOrNumber(c) || QChar::isMark(c); }

} // namespace

bool isUnspacedScript(char32_t character)
{
    switch (QChar::script(character)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
        return true;
    default:
        return false;
    }
}

QStringList wordsSpoken(const QString& text)
{
    QStringList words;
    QString word;
    const auto finish = [&words, &word] {
        if (!word.isEmpty())
            words.append(word);
        word.clear();
    };
    for (const char32_t c : text.toLower().toUcs4()) {
        if (isApostrophe(c))
            continue; // "I'm" and "Im" are one word
        if (!isWordCharacter(c) || isUnspacedScript(c))
            finish();
        if (isWordCharacter(c))
            word += QString::fromUcs4(&c, 1);
        if (isUnspacedScript(c))
            finish();
    }
    finish();
    return words;
}

std::chrono::milliseconds spokenDuration(const QString& text)
{
    std::chrono::milliseconds sum { 0 };
    for (const QString& word : wordsSpoken(text)) {
        qsizetype digits = 0;
        for (const QChar c : word)
            digits += c.isDigit() ? 1 : 0;
        const bool unspaced = isUnspacedScript(word.toUcs4().value(0));
        const int counted = int(std::max<qsizetype>(1, digits));
        sum += unspaced ? kCharacter : std::chrono::milliseconds(kWord * counted); // each digit is spoken as a word
    }
    return sum;
}

} // namespace core
