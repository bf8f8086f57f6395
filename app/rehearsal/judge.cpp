#include "app/rehearsal/judge.h"

#include "core/sandbox/calleemanners.h"

#include <algorithm>

namespace app {

namespace {

using std::chrono::milliseconds;

QString quoted(const QString& text) { return QStringLiteral("\"%1\"").arg(text); }

bool contains(const QString& text, const QString& part)
{
    return text.simplified().contains(part.simplified(), Qt::CaseInsensitive);
}

bool anyContains(const QStringList& texts, const QString& part)
{
    return std::ranges::any_of(texts, [&part](const QString& text) { return contains(text, part); });
}

QString word(HeardLine::Who who)
{
    if (who == HeardLine::Who::Colleague)
        return QStringLiteral("Colleague");
    return who == HeardLine::Who::Assistant ? QStringLiteral("Assistant") : QStringLiteral("Callee");
}

QString whole(milliseconds time) { return QStringLiteral("%1 ms").arg(time.count()); }

const HeardLine* lastOfAssistant(const RehearsalFacts& facts)
{
    for (auto it = facts.lines.crbegin(); it != facts.lines.crend(); ++it) {
        if (it->who == HeardLine::Who::Assistant)
            return &*it;
    }
    return nullptr;
}

/// "kind", or "kind: part of the text".
bool isAct(const std::pair<QString, QString>& act, const QString& wanted)
{
    const QString text = wanted.section(QLatin1Char(':'), 1).trimmed();
    return act.first == wanted.section(QLatin1Char(':'), 0, 0).trimmed() && contains(act.second, text);
}

QString actList(const RehearsalFacts& facts)
{
    QStringList acts;
    for (const auto& [kind, text] : facts.acts)
        acts.append(QStringLiteral("%1: %2").arg(kind, text));
    return acts.isEmpty() ? QStringLiteral("none") : acts.join(QStringLiteral("; "));
}

class Judge {
public:
    Judge(const Expectations& expect, const RehearsalFacts& facts)
        : m_expect(expect)
        , m_facts(facts)
    {
        for (const HeardLine& line : facts.lines) {
            if (line.who == HeardLine::Who::Assistant)
                m_said.append(line.text);
        }
    }

    QStringList unmet()
    {
        record();
        words();
        acts();
        counts();
        times();
        goodbye();
        for (const QString& fault : m_facts.idleFaults)
            m_unmet.append(
                QStringLiteral("The fault %1 never had an occasion to strike: it proves nothing.").arg(fault));
        return m_unmet;
    }

private:
    void miss(const QString& what, const QString& expected, const QString& found)
    {
        m_unmet.append(QStringLiteral("%1: expected %2, found %3.").arg(what, expected, found));
    }

    void same(const char* what, const QString& expected, const QString& found)
    {
        if (!expected.isEmpty() && expected != found)
            miss(QLatin1String(what), expected, found.isEmpty() ? QStringLiteral("none") : found);
    }

    void record()
    {
        same("status", m_expect.status, m_facts.status);
        same("digits", m_expect.digits, m_facts.digits);
        same("transferredTo", m_expect.transferredTo, m_facts.transferredTo);
        if (!contains(m_facts.outcome, m_expect.outcome))
            miss(QStringLiteral("outcome"), quoted(m_expect.outcome), quoted(m_facts.outcome));
    }

    void words()
    {
        qsizetype from = 0;
        const QString all = m_said.join(QLatin1Char('\n')).simplified();
        for (const QString& part : m_expect.said) {
            const qsizetype at = all.indexOf(part.simplified(), from, Qt::CaseInsensitive);
            if (at >= 0)
                from = at + part.simplified().size();
            else
                miss(QStringLiteral("said"), quoted(part),
                    contains(all, part) ? QStringLiteral("it only before what is expected earlier")
                                        : QStringLiteral("it nowhere in what the callee heard"));
        }
        for (const QString& part : m_expect.neverSaid) {
            if (contains(all, part))
                miss(QStringLiteral("neverSaid"), QStringLiteral("no ") + quoted(part), QStringLiteral("it"));
        }
        for (const QString& part : m_expect.heard) {
            if (!anyContains(m_facts.calleeInTranscript, part))
                miss(QStringLiteral("heard"), quoted(part), QStringLiteral("it nowhere in the transcript"));
        }
    }

    void acts()
    {
        const auto happened = [this](const QString& wanted) {
            return std::ranges::any_of(m_facts.acts, [&wanted](const auto& act) { return isAct(act, wanted); });
        };
        for (const QString& wanted : m_expect.acts) {
            if (!happened(wanted))
                miss(QStringLiteral("acts"), quoted(wanted), actList(m_facts));
        }
        for (const QString& unwanted : m_expect.noActs) {
            if (happened(unwanted))
                miss(QStringLiteral("noActs"), QStringLiteral("no ") + quoted(unwanted), actList(m_facts));
        }
    }

    void count(const char* what, const std::optional<CountRange>& range, int found)
    {
        if (!range || range->contains(found))
            return;
        const QString most
            = range->atMost == CountRange().atMost ? QStringLiteral("any number") : QString::number(range->atMost);
        miss(QLatin1String(what), QStringLiteral("%1 to %2").arg(range->atLeast).arg(most), QString::number(found));
    }

    void counts()
    {
        count("turns", m_expect.turns, m_facts.turns);
        count("interruptions", m_expect.interruptions, m_facts.interruptions);
    }

    void within(const char* what, const std::optional<milliseconds>& limit, milliseconds found)
    {
        if (limit && found > *limit)
            miss(QLatin1String(what), QStringLiteral("at most ") + whole(*limit), whole(found));
    }

    void times()
    {
        within("longestSilenceMs", m_expect.longestSilence, longestSilence(m_facts));
        within("durationSecondsAtMost", m_expect.longestCall, m_facts.duration);
        if (!m_expect.firstWordWithin)
            return;
        const auto first = std::ranges::find(m_facts.lines, HeardLine::Who::Assistant, &HeardLine::who);
        if (first == m_facts.lines.end())
            miss(QStringLiteral("firstWordWithinMs"), whole(*m_expect.firstWordWithin), QStringLiteral("no word"));
        else
            within("firstWordWithinMs", m_expect.firstWordWithin, first->began);
    }

    void goodbye()
    {
        if (!m_expect.goodbyeHeard)
            return;
        const HeardLine* last = lastOfAssistant(m_facts);
        const bool wasHeard = last && !last->interrupted && core::isGoodbye(last->text);
        if (wasHeard != *m_expect.goodbyeHeard)
            miss(QStringLiteral("goodbyeHeard"),
                *m_expect.goodbyeHeard ? QStringLiteral("true") : QStringLiteral("false"),
                last ? QStringLiteral("as the last words %1").arg(quoted(last->text)) : QStringLiteral("no word"));
    }

    const Expectations& m_expect;
    const RehearsalFacts& m_facts;
    QStringList m_said;
    QStringList m_unmet;
};

} // namespace

QStringList unmetExpectations(const Expectations& expect, const RehearsalFacts& facts)
{
    return Judge(expect, facts).unmet();
}

milliseconds longestSilence(const RehearsalFacts& facts)
{
    if (!facts.answered)
        return milliseconds(0);
    milliseconds longest { 0 };
    milliseconds since { 0 };
    bool owes = true;
    for (const HeardLine& line : facts.lines) {
        if (owes)
            longest = std::max(longest, line.began - since);
        owes = line.who == HeardLine::Who::Callee && !core::isGoodbye(line.text);
        since = line.ended;
    }
    return owes ? std::max(longest, facts.duration - since) : longest;
}

QStringList transcriptLines(const RehearsalFacts& facts)
{
    QStringList lines;
    for (const HeardLine& line : facts.lines) {
        lines.append(QStringLiteral("%1 s  %2  %3%4")
                         .arg(double(line.began.count()) / 1000, 6, 'f', 1)
                         .arg(word(line.who).leftJustified(9), line.text.simplified(),
                             line.interrupted ? QStringLiteral(" (interrupted)") : QString()));
    }
    for (const auto& [kind, text] : facts.acts)
        lines.append(QStringLiteral("          %1: %2").arg(kind, text));
    if (!facts.outcome.isEmpty())
        lines.append(QStringLiteral("          outcome: ") + facts.outcome);
    return lines;
}

} // namespace app
