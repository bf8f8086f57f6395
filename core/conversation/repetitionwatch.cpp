#include "core/conversation/repetitionwatch.h"

#include "core/conversation/screening.h"
#include "core/conversation/sentencemarks.h"
#include "core/conversation/spokenwords.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace core {

namespace {

constexpr qsizetype kMemory = 24;
constexpr double kNearlySame = 0.8;
constexpr double kSame = 0.9;
constexpr int kShortWords = 5; ///< fewer different words are said thrice by people
constexpr int kLongWords = 12; ///< nobody says so many in the same way twice
constexpr int kAnswerWords = 3;
constexpr int kMachinePoints = 3;

QRegularExpression pattern(const char* text)
{
    return QRegularExpression(QString::fromUtf8(text), QRegularExpression::CaseInsensitiveOption);
}

const QRegularExpression& holdPhrase()
{
    static const QRegularExpression kHold = pattern(
        "your call is (very )?important to us|(all (of )?)?our (agents|representatives|operators|lines|team members) "
        "are (currently |all )?(busy|assisting|helping|serving)|next available (agent|representative|operator)|"
        "you are (caller )?number \\w+ in (the|our) (queue|line)|answered in the order|"
        "thank you for (your patience|holding|waiting)|estimated (wait|hold) time|please (continue to )?hold|"
        "\u266a|\\[music\\]|alle (unsere )?(leitungen|mitarbeiter) (sind|befinden sich)|bitte (legen|haben) sie "
        "(nicht auf|etwas geduld)|su llamada es (muy )?importante|todos nuestros (agentes|operadores)");
    return kHold;
}

/// "I am a virtual assistant", but not "are you one?".
const QRegularExpression& selfNaming()
{
    static const QRegularExpression kSelf = pattern(
        "\\b(i am|i'm|i\u2019m|this is|you are speaking (to|with)|you're speaking (to|with)|you have reached|"
        "you've reached|welcome to)( \\w+,?){0,2} (an?|the|your|our) (\\w+ )?(ai|virtual|automated|digital|"
        "artificial intelligence)( \\w+)? (assistant|agent|attendant|system|receptionist|bot|service|operator)\\b|"
        "\\b(i am|i'm|i\u2019m|this is) (an? )?(\\w+ )?(chatbot|voicebot|voice bot|ai model|language model)\\b|"
        "\\bich bin (ein|eine|der|die|ihr|ihre) (virtuelle|digitale|automatische)r? \\w+|"
        "\\bsoy (un|una|el|la|su) asistente (virtual|digital|automatic[oa])");
    return kSelf;
}

const QRegularExpression& menu()
{
    static const QRegularExpression kMenu = pattern(
        "\\b(say or press|press or say|press (the )?(\\d|one|two|three|four|five|six|seven|eight|nine|zero|pound|star|"
        "hash)\\b|main menu|menu options|listen carefully|dr\u00fccken sie (bitte )?die|para \\w+,? (pulse|marque|"
        "oprima|presione))");
    return kMenu;
}

const QRegularExpression& notUnderstood()
{
    static const QRegularExpression kNotUnderstood = pattern(
        "\\b(sorry,? )?(i|we) (did not|didn't|didn\u2019t|could not|couldn't|couldn\u2019t|was not able to|wasn't able "
        "to) (quite )?(understand|get|catch|hear|recogni[sz]e) (that|you|your (response|answer|input|selection|entry))"
        "|that (is|was) not a valid (response|option|entry|selection)|das habe ich (leider )?nicht verstanden|"
        "no (he|pude) (entendido|entender)");
    return kNotUnderstood;
}

int count(const QRegularExpression& expression, const QString& text)
{
    int found = 0;
    for (auto it = expression.globalMatch(text); it.hasNext(); it.next())
        ++found;
    return found;
}

/// Numbers do not count: people say theirs twice.
bool isNumberWord(const QString& word)
{
    static const QSet<QString> kNumbers { QStringLiteral("zero"), QStringLiteral("oh"), QStringLiteral("one"),
        QStringLiteral("two"), QStringLiteral("three"), QStringLiteral("four"), QStringLiteral("five"),
        QStringLiteral("six"), QStringLiteral("seven"), QStringLiteral("eight"), QStringLiteral("nine"),
        QStringLiteral("double") };
    return kNumbers.contains(word) || std::ranges::any_of(word, [](QChar c) { return c.isDigit(); });
}

qsizetype differentWords(const QStringList& words)
{
    QSet<QString> different;
    for (const QString& word : words) {
        if (!isNumberWord(word))
            different.insert(word);
    }
    return different.size();
}

bool isNearly(const QStringList& left, const QStringList& right) { return wordOverlap(left, right) >= kNearlySame; }

void remember(QList<QStringList>& list, const QStringList& words)
{
    list.append(words);
    if (list.size() > kMemory)
        list.removeFirst();
}

QString quoted(const QString& text)
{
    return QLatin1Char('"') + (text.size() > 120 ? text.left(120) + QChar(0x2026) : text) + QLatin1Char('"');
}

} // namespace

double wordOverlap(const QStringList& left, const QStringList& right)
{
    if (left.isEmpty() || right.isEmpty())
        return 0;
    QHash<QString, int> counts;
    for (const QString& word : left)
        ++counts[word];
    qsizetype common = 0;
    for (const QString& word : right) {
        if (counts[word]-- > 0)
            ++common;
    }
    return 2.0 * double(common) / double(left.size() + right.size());
}

RepetitionVerdict RepetitionWatch::calleeSaid(const QString& text)
{
    if (isCallScreening(text))
        return {}; // a phone that asks for its owner: it is answered, not fled from
    RepetitionVerdict verdict = judgeMachine(text);
    m_holdPhrases += count(holdPhrase(), text) > 0 ? 1 : 0;
    for (const QString& sentence : splitSentences(text)) {
        const RepetitionVerdict repeats = judgeRepeats(sentence);
        if (verdict.kind == RepetitionKind::None)
            verdict = repeats;
    }
    if (verdict.kind == RepetitionKind::None && m_holdPhrases >= 3)
        verdict = { RepetitionKind::Recording,
            QStringLiteral("The call is on hold: %1 announcements were heard.").arg(m_holdPhrases) };
    return verdict;
}

RepetitionVerdict RepetitionWatch::judgeRepeats(const QString& sentence)
{
    const QStringList words = wordsSpoken(sentence);
    const qsizetype different = differentWords(words);
    remember(m_heard, words);
    if (different < kShortWords)
        return {};
    const double enough = different >= kLongWords ? kSame : kNearlySame;
    const auto same
        = std::ranges::count_if(m_heard, [&](const QStringList& other) { return wordOverlap(words, other) >= enough; });
    if (same < (different >= kLongWords ? 2 : 3))
        return {};
    return { RepetitionKind::Recording,
        QStringLiteral("A recording is playing: %1 was heard %2 times.").arg(quoted(sentence)).arg(same) };
}

RepetitionVerdict RepetitionWatch::judgeMachine(const QString& text)
{
    const bool self = count(selfNaming(), text) > 0;
    const int menus = std::min(2, count(menu(), text));
    m_namedItself = m_namedItself || self || menus > 0;
    m_machinePoints += (self ? 2 : 0) + menus + (count(notUnderstood(), text) > 0 ? 1 : 0);
    if (!m_namedItself || m_machinePoints < kMachinePoints)
        return {};
    return { RepetitionKind::Machine, QStringLiteral("Another machine is on the line: %1.").arg(quoted(text)) };
}

RepetitionVerdict RepetitionWatch::assistantSaid(const QString& text)
{
    const QStringList words = wordsSpoken(text);
    if (words.isEmpty())
        return {};
    remember(m_said, words);
    const qsizetype count = m_said.size();
    const auto back = [this, count](qsizetype steps) -> const QStringList& { return m_said.at(count - 1 - steps); };
    if (count >= 3 && words.size() >= kAnswerWords && isNearly(words, back(1)) && isNearly(words, back(2))) {
        return { RepetitionKind::Exchange,
            QStringLiteral("The assistant said nearly the same three times running: %1.").arg(quoted(text)) };
    }
    const bool alternates = count >= 4 && words.size() > kAnswerWords && back(1).size() > kAnswerWords
        && isNearly(words, back(2)) && isNearly(back(1), back(3)) && !isNearly(words, back(1));
    if (alternates) {
        return {
            RepetitionKind::Exchange,
            QStringLiteral("The assistant went back and forth between two answers, the last one %1.").arg(quoted(text))
        };
    }
    return {};
}

} // namespace core
