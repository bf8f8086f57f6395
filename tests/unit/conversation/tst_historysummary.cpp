#include "core/conversation/historysummary.h"

#include <QTest>

using namespace core;
using Role = ChatMessage::Role;

namespace {

/// Prompt, context, then `count` messages of 100 tokens each, callee and assistant in turn.
QList<ChatMessage> talk(int count)
{
    QList<ChatMessage> messages { { Role::System, QStringLiteral("Prompt.") },
        { Role::System, QStringLiteral("Call Context: {}") } };
    for (int i = 0; i < count; ++i)
        messages.append({ i % 2 == 0 ? Role::User : Role::Assistant, QString::number(i % 10).repeated(400) });
    return messages;
}

} // namespace

class TestHistorySummary : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void estimates();
    void leavesShortTalkAlone();
    void makesRoom();
    void keepsTheNewest();
    void keepsToolResultsWithTheirCall();
    void summaryIsSummarisedAgain();
    void aSummaryAloneIsLeft();
    void asksForASummary();
};

void TestHistorySummary::estimates()
{
    QCOMPARE(estimatedTokens({}), 0);
    QCOMPARE(estimatedTokens({ { Role::User, QStringLiteral("12345678") } }), 2);
    QCOMPARE(estimatedTokens({ { Role::User, QStringLiteral("123456789") } }), 3);
    QCOMPARE(estimatedTokens({ { Role::User, QString::fromUtf8("你好吗 안녕") } }), 6);
    QCOMPARE(estimatedTokens({ { Role::Assistant, {},
                 { { QStringLiteral("1"), QStringLiteral("note"), QStringLiteral("{\"a\":1}") } } } }),
        3);
}

void TestHistorySummary::leavesShortTalkAlone()
{
    QCOMPARE(splitForSummary({}, 0), 0);
    QCOMPARE(splitForSummary(talk(0), 0), 0);
    QCOMPARE(splitForSummary(talk(20), 10'000), 0);
    QCOMPARE(splitForSummary(talk(6), 10), 0); // nothing can be spared
}

void TestHistorySummary::makesRoom()
{
    const QList<ChatMessage> messages = talk(20); // 2,000 tokens and a few
    const qsizetype count = splitForSummary(messages, 2'000);
    QCOMPARE(count, 11);
    const QList<ChatMessage> shorter = withSummary(messages, count, QStringLiteral(" They met.\n"));
    QCOMPARE(shorter.size(), 2 + 1 + 9);
    QCOMPARE(shorter.first(2), messages.first(2));
    QCOMPARE(
        shorter[2], (ChatMessage { Role::System, QStringLiteral("Summary of the conversation so far: They met.") }));
    QCOMPARE(shorter.mid(3), messages.mid(13));
    QCOMPARE(splitForSummary(shorter, 2'000), 0);
}

void TestHistorySummary::keepsTheNewest()
{
    QCOMPARE(splitForSummary(talk(20), 10), 14);
    QCOMPARE(splitForSummary(talk(7), 10), 1);
}

void TestHistorySummary::keepsToolResultsWithTheirCall()
{
    QList<ChatMessage> messages = talk(4);
    messages.append({ Role::Assistant, {},
        { { QStringLiteral("a"), QStringLiteral("x"), QStringLiteral("{}") },
            { QStringLiteral("b"), QStringLiteral("y"), QStringLiteral("{}") } } }); // at 6
    messages.append({ Role::Tool, QStringLiteral("one"), {}, QStringLiteral("a") });
    messages.append({ Role::Tool, QStringLiteral("two"), {}, QStringLiteral("b") });
    for (int i = 0; i < 5; ++i)
        messages.append({ Role::User, QStringLiteral("end") });
    // The newest six begin with the second result: the call stays with both.
    QCOMPARE(splitForSummary(messages, 10), 4);
    messages.append({ Role::User, QStringLiteral("end") });
    QCOMPARE(splitForSummary(messages, 10), 7);
    for (qsizetype budget = 0; budget < 500; ++budget) {
        const qsizetype count = splitForSummary(messages, budget);
        QVERIFY(messages[2 + count].role != Role::Tool);
        QVERIFY(messages.size() - 2 - count >= 6);
    }
}

void TestHistorySummary::summaryIsSummarisedAgain()
{
    const QList<ChatMessage> once = withSummary(talk(20), 11, QStringLiteral("They met."));
    const qsizetype count = splitForSummary(once, 600);
    QVERIFY(count > 1);
    QVERIFY(summaryRequest(once, count)
                .messages.last()
                .content.startsWith(QLatin1String("Note: Summary of the conversation so far: They met.\n")));
    const QList<ChatMessage> twice = withSummary(once, count, QStringLiteral("They met and talked."));
    QCOMPARE(std::ranges::count(twice, Role::System, &ChatMessage::role), 3);
}

void TestHistorySummary::aSummaryAloneIsLeft()
{
    const QList<ChatMessage> messages = withSummary(talk(6), 0, QStringLiteral("They met."));
    QCOMPARE(splitForSummary(messages, 10), 0);
}

void TestHistorySummary::asksForASummary()
{
    QList<ChatMessage> messages = talk(0);
    messages.append({ Role::User, QStringLiteral("I pay on Friday.") });
    messages.append({ Role::Assistant, QStringLiteral("Noted."),
        { { QStringLiteral("a"), QStringLiteral("note"), QStringLiteral("{\"text\":\"Friday\"}") } } });
    messages.append({ Role::Tool, QStringLiteral("done"), {}, QStringLiteral("a") });
    messages.append({ Role::System, QStringLiteral("Be brief.") });
    messages.append({ Role::User, QStringLiteral("Not part of it.") });
    const ChatRequest request = summaryRequest(messages, 4);
    QVERIFY(request.tools.isEmpty());
    QCOMPARE(request.messages.size(), 2);
    QCOMPARE(request.messages[0].role, Role::System);
    QVERIFY(request.messages[0].content.contains(QLatin1String("at most 120 words")));
    QCOMPARE(request.messages[1].role, Role::User);
    QCOMPARE(request.messages[1].content,
        QStringLiteral("Callee: I pay on Friday.\nAssistant: Noted. [uses note {\"text\":\"Friday\"}]\n"
                       "Result of the tool: done\nNote: Be brief."));
}

QTEST_GUILESS_MAIN(TestHistorySummary)
#include "tst_historysummary.moc"
