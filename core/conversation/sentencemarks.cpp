#include "core/conversation/sentencemarks.h"

#include <QJsonObject>
#include <QSet>

namespace core {

namespace {

bool isWideEnd(QChar c) { return c == QChar(0x3002) || c == QChar(0xFF1F) || c == QChar(0xFF01); }
bool isEnd(QChar c)
{
    return c == QLatin1Char('.') || c == QLatin1Char('!') || c == QLatin1Char('?') || c == QChar(0x2026)
        || isWideEnd(c);
}
bool isCloser(QChar c) { return QStringLiteral("\"')]}\u201d\u2019\u00bb\u300d\u300f").contains(c); }
bool isLineEnd(QChar c) { return c == QLatin1Char('\n') || c == QLatin1Char('\r'); }

/// The word before `at`, with its inner full stops: "p.m", "Dr".
QString wordBefore(const QString& text, qsizetype at)
{
    qsizetype start = at;
    while (start > 0 && (text[start - 1].isLetterOrNumber() || text[start - 1] == QLatin1Char('.')))
        --start;
    return text.mid(start, at - start);
}

/// Words whose full stop never ends a sentence.
bool isAbbreviation(const QString& word)
{
    static const QSet<QString> kWords { QStringLiteral("dr"), QStringLiteral("mr"), QStringLiteral("mrs"),
        QStringLiteral("ms"), QStringLiteral("prof"), QStringLiteral("st"), QStringLiteral("e.g"),
        QStringLiteral("i.e"), QStringLiteral("vs"), QStringLiteral("approx"), QStringLiteral("no"),
        QStringLiteral("z.b"), QStringLiteral("d.h"), QStringLiteral("hr"), QStringLiteral("fr"), QStringLiteral("sra"),
        QStringLiteral("srta") };
    const bool initial = word.size() == 1 && word[0].isUpper() && word != QLatin1String("I");
    return initial || kWords.contains(word.toLower());
}

/// Whether the full stop at `at`, after which the text goes on at `next`, ends a sentence.
bool stopEnds(const QString& text, qsizetype at, qsizetype next)
{
    if (next >= text.size())
        return true;
    const bool line = text.mid(at, next - at).contains(QLatin1Char('\n'));
    if (line)
        return true;
    const QString word = wordBefore(text, at);
    if (word == QLatin1String("No") || word == QLatin1String("no")) // "No. 5" is a number, "No. I will." is not
        return !text[next].isDigit();
    return !isAbbreviation(word) && !text[next].isLower();
}

/// Where the sentence that holds the sign at `at` ends; 0 when it goes on.
qsizetype endAfter(const QString& text, qsizetype at)
{
    qsizetype end = at + 1;
    bool wide = isWideEnd(text[at]);
    bool plainStop = text[at] == QLatin1Char('.') || text[at] == QChar(0x2026);
    while (end < text.size() && isEnd(text[end])) {
        wide = wide || isWideEnd(text[end]);
        plainStop = plainStop && (text[end] == QLatin1Char('.') || text[end] == QChar(0x2026));
        ++end;
    }
    while (end < text.size() && isCloser(text[end]))
        ++end;
    if (end < text.size() && !text[end].isSpace() && !wide)
        return 0;
    qsizetype next = end;
    while (next < text.size() && text[next].isSpace())
        ++next;
    return !plainStop || stopEnds(text, at, next) ? end : 0;
}

/// Letters and digits alone, in lower case.
QString bare(const QString& text)
{
    QString out;
    for (const QChar c : text) {
        if (c.isLetterOrNumber() || c.isSurrogate() || c.isMark())
            out += c.toLower();
    }
    return out;
}

} // namespace

QString fateName(UtteranceFate fate)
{
    switch (fate) {
    case UtteranceFate::Heard:
        return QStringLiteral("heard");
    case UtteranceFate::Cut:
        return QStringLiteral("cut");
    case UtteranceFate::NeverSaid:
        return QStringLiteral("never_said");
    }
    return {};
}

QStringList splitSentences(const QString& text)
{
    QStringList sentences;
    qsizetype start = 0;
    const auto take = [&](qsizetype end) {
        const QString sentence = text.mid(start, end - start).simplified();
        if (!sentence.isEmpty())
            sentences.append(sentence);
        start = end;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (isLineEnd(text[i])) {
            take(i);
        } else if (isEnd(text[i])) {
            const qsizetype end = endAfter(text, i);
            if (end > 0) {
                take(end);
                i = end - 1;
            }
        }
    }
    take(text.size());
    return sentences;
}

QList<MarkedSentence> markSentences(const QString& text, const QString& heard, bool interrupted)
{
    const QStringList sentences = splitSentences(text);
    QString all;
    for (const QString& sentence : sentences)
        all += bare(sentence);
    const QString spoken = bare(heard);
    const qsizetype at = all.indexOf(spoken);
    // What cannot be found in the answer says nothing about it; then all but its common beginning counts as not said.
    qsizetype until = at < 0 ? 0 : at + spoken.size();
    if (at < 0) {
        while (until < std::min(all.size(), spoken.size()) && all[until] == spoken[until])
            ++until;
    }
    if (spoken.isEmpty())
        until = 0;
    QList<MarkedSentence> marked;
    qsizetype begin = 0;
    for (const QString& sentence : sentences) {
        const qsizetype end = begin + bare(sentence).size();
        UtteranceFate fate = begin < until ? UtteranceFate::Cut : UtteranceFate::NeverSaid;
        if (!interrupted || (end <= until && until > 0))
            fate = UtteranceFate::Heard;
        marked.append({ sentence, fate });
        begin = end;
    }
    return marked;
}

QJsonArray toJson(const QList<MarkedSentence>& sentences)
{
    QJsonArray array;
    for (const MarkedSentence& sentence : sentences)
        array.append(QJsonObject {
            { QStringLiteral("text"), sentence.text }, { QStringLiteral("fate"), fateName(sentence.fate) } });
    return array;
}

} // namespace core
