#include "app/callsummary.h"

#include <QTest>

using core::OrderedJson;

namespace {

QStringList linesOf(const QByteArray& json)
{
    const auto record = OrderedJson::parse(json);
    if (!record)
        qFatal("bad test data");
    return app::summaryLines(*record);
}

} // namespace

class TestCallSummary : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wholeCall();
    void callThatWasNeverAnswered();
    void refusedCall();
    void emptyRecordIsNoTrouble();
};

void TestCallSummary::wholeCall()
{
    const QByteArray record
        = R"({"callSid":"CA1","status":"completed","durationSeconds":49,"outcome":null,"error":null,"warning":"odd",)"
          R"("transcript":[{"interrupted":true},{"interrupted":false},{"interrupted":true}],)"
          R"("turns":[{"model":"m","promptToRequestMs":1.000,"requestToFirstDeltaMs":300.000,"promptTokens":10,"completionTokens":2},)"
          R"({"model":"m","promptToRequestMs":1.000,"requestToFirstDeltaMs":99.400,"promptTokens":20,"completionTokens":3},)"
          R"({"model":"m","promptToRequestMs":1.000,"requestToFirstDeltaMs":null,"promptTokens":0,"completionTokens":0},)"
          R"({"model":"m","promptToRequestMs":1.000,"requestToFirstDeltaMs":199.000,"promptTokens":5,"completionTokens":1}]})";
    const QString rule(40, QChar(0x2501));
    const QStringList expected { QString(), rule, QStringLiteral("  Call         CA1"),
        QStringLiteral("  Status       completed"), QStringLiteral("  Duration     49 s"),
        QStringLiteral("  Turns        4, interrupted 2"),
        QStringLiteral("  Model        m, first word after 200 ms (median), 35 + 6 tokens"),
        QStringLiteral("  Warning      odd"), rule };
    QCOMPARE(linesOf(record), expected);
}

void TestCallSummary::callThatWasNeverAnswered()
{
    const QByteArray record = R"({"callSid":"CA1","status":"busy","durationSeconds":0,"turns":[],"transcript":[]})";
    const QString text = linesOf(record).join(QLatin1Char('\n'));
    QVERIFY(text.contains(QStringLiteral("busy")));
    QVERIFY(text.contains(QStringLiteral("0 s")));
    QVERIFY(!text.contains(QStringLiteral("Turns")));
    QVERIFY(!text.contains(QStringLiteral("Model")));
}

void TestCallSummary::refusedCall()
{
    const QByteArray record
        = R"({"callSid":null,"status":"refused","outcome":"not placed: why","error":{"code":1,"message":"why"}})";
    const QString text = linesOf(record).join(QLatin1Char('\n'));
    QVERIFY(text.contains(QStringLiteral("Outcome      not placed: why")));
    QVERIFY(text.contains(QStringLiteral("Error        why")));
    QVERIFY(!text.contains(QStringLiteral("Call  ")));
    QVERIFY(!text.contains(QStringLiteral("null")));
}

void TestCallSummary::emptyRecordIsNoTrouble()
{
    QCOMPARE(linesOf("{}").size(), 3);
    QCOMPARE(linesOf(R"({"turns":null,"transcript":null,"error":null})").size(), 3);
}

QTEST_GUILESS_MAIN(TestCallSummary)
#include "tst_callsummary.moc"
