#include "core/server/calljson.h"

#include <QTest>

using namespace core;

namespace {

const QDateTime kTime(QDate(2026, 11, 2), QTime(9, 52, 20, 5), Qt::UTC);

CallRow fullCall()
{
    CallRow call;
    call.id = QStringLiteral("id1");
    call.sid = QStringLiteral("CA1");
    call.direction = QStringLiteral("outbound-api");
    call.to = QStringLiteral("+15005550010");
    call.from = QStringLiteral("+15005550006");
    call.parameters = QStringLiteral(R"({"z":1.10,"a":"x"})");
    call.status = QStringLiteral("failed");
    call.createdAt = kTime;
    call.answeredAt = kTime.addSecs(1);
    call.endedAt = kTime.addSecs(2);
    call.durationSeconds = 0;
    call.answeredBy = QStringLiteral("human");
    call.outcome = QStringLiteral("why");
    call.errorCode = 21211;
    call.errorMessage = QStringLiteral("no number");
    call.moreInfo = QStringLiteral("https://t/21211");
    call.priceMicros = -13'000;
    call.priceUnit = QStringLiteral("USD");
    call.warning = QStringLiteral("odd");
    call.playbook = QStringLiteral("rent");
    call.idempotencyKey = QStringLiteral("secret-key");
    return call;
}

} // namespace

class TestCallJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void callIsGolden();
    void emptyCallIsNulls();
    void brokenParametersAreNone();
    void pricesAreDecimals_data();
    void pricesAreDecimals();
    void recordHasItsLists();
    void turnThatDidNotHappenIsNull();
    void pageTellsTheCursor();
};

void TestCallJson::callIsGolden()
{
    const QByteArray expected
        = R"({"callSid":"CA1","id":"id1","status":"failed","direction":"outbound-api","to":"+15005550010",)"
          R"("from":"+15005550006","customParameters":{"z":1.10,"a":"x"},"playbook":"rent",)"
          R"("createdAt":"2026-11-02T09:52:20.005Z",)"
          R"("answeredAt":"2026-11-02T09:52:21.005Z","endedAt":"2026-11-02T09:52:22.005Z","durationSeconds":0,)"
          R"("answeredBy":"human","outcome":"why","error":{"code":21211,"message":"no number",)"
          R"("moreInfo":"https://t/21211"},"price":"-0.013000","priceUnit":"USD","warning":"odd"})";
    QCOMPARE(callJson(fullCall()).compact(), expected);
}

void TestCallJson::emptyCallIsNulls()
{
    QCOMPARE(callJson({}).compact(),
        QByteArray(
            R"({"callSid":null,"id":null,"status":null,"direction":null,"to":null,"from":null,"customParameters":{},)"
            R"("playbook":null,"createdAt":null,"answeredAt":null,"endedAt":null,"durationSeconds":null,"answeredBy":null,)"
            R"("outcome":null,"error":null,"price":null,"priceUnit":null,"warning":null})"));
}

void TestCallJson::brokenParametersAreNone()
{
    CallRow call;
    call.parameters = QStringLiteral("{oops");
    QCOMPARE(callJson(call).find(QStringLiteral("customParameters"))->compact(), QByteArray("{}"));
}

void TestCallJson::pricesAreDecimals_data()
{
    QTest::addColumn<qint64>("micros");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << qint64(0) << "0.000000";
    QTest::newRow("below a unit") << qint64(-1) << "-0.000001";
    QTest::newRow("charge") << qint64(-1'013'000) << "-1.013000";
    QTest::newRow("refund") << qint64(1'500'000) << "1.500000";
    QTest::newRow("tenth") << qint64(100'000) << "0.100000";
    QTest::newRow("much") << qint64(-123'456'789'012'345) << "-123456789.012345";
}

void TestCallJson::pricesAreDecimals()
{
    QFETCH(qint64, micros);
    CallRow call;
    call.priceMicros = micros;
    const OrderedJson json = callJson(call);
    const OrderedJson* price = json.find(QStringLiteral("price"));
    QVERIFY(price && price->isString());
    QTEST(price->text(), "text");
}

void TestCallJson::recordHasItsLists()
{
    CallRecord record;
    record.call = fullCall();
    record.statuses
        = { { QStringLiteral("id1"), QStringLiteral("callback"), 1, QStringLiteral("ringing"), kTime, kTime, {} },
              { QStringLiteral("id1"), QStringLiteral("local"), -1, QStringLiteral("intent"), kTime, kTime,
                  QStringLiteral("n") } };
    record.utterances = { { QStringLiteral("id1"), 0, QStringLiteral("assistant"), QStringLiteral("Hello you"),
        QString(), true, kTime, 0 } };
    record.turns = { TurnRow {} };
    record.acts = { { QStringLiteral("id1"), 0, QStringLiteral("note"), QStringLiteral("operator"),
        QStringLiteral("She pays"), kTime } };
    const OrderedJson json = recordJson(record);
    QCOMPARE(json.members().size(), callJson(record.call).members().size() + 4);
    QCOMPARE(json.find(QStringLiteral("statusHistory"))->compact(),
        QByteArray(
            R"([{"status":"ringing","at":"2026-11-02T09:52:20.005Z","receivedAt":"2026-11-02T09:52:20.005Z",)"
            R"("source":"callback","sequence":1,"note":null},{"status":"intent","at":"2026-11-02T09:52:20.005Z",)"
            R"("receivedAt":"2026-11-02T09:52:20.005Z","source":"local","sequence":null,"note":"n"}])"));
    QCOMPARE(json.find(QStringLiteral("transcript"))->compact(),
        QByteArray(R"([{"position":0,"speaker":"assistant","text":"Hello you","heard":"","interrupted":true,)"
                   R"("at":"2026-11-02T09:52:20.005Z","turn":0,)"
                   R"("sentences":[{"text":"Hello you","fate":"never_said"}]}])"));
    QCOMPARE(json.find(QStringLiteral("turns"))->items().size(), 1);
    QCOMPARE(json.find(QStringLiteral("acts"))->compact(),
        QByteArray(R"([{"number":0,"kind":"note","actor":"operator","text":"She pays",)"
                   R"("at":"2026-11-02T09:52:20.005Z"}])"));
    QVERIFY(!json.compact().contains("secret-key"));
}

void TestCallJson::turnThatDidNotHappenIsNull()
{
    TurnRow turn;
    turn.number = 3;
    turn.promptToRequestUs = 1;
    turn.requestToFirstDeltaUs = 123'456;
    QCOMPARE(turnJson(turn).compact(),
        QByteArray(
            R"({"number":3,"promptAt":null,"promptToRequestMs":0.001,"requestToFirstDeltaMs":123.456,)"
            R"("firstDeltaToFirstTokenMs":null,"totalMs":null,"model":null,"promptTokens":0,"completionTokens":0,)"
            R"("end":null,"error":null,)"
            R"("promptToFirstTokenMs":null,"trouble":null})"));
}

void TestCallJson::pageTellsTheCursor()
{
    QCOMPARE(pageJson({}).compact(), QByteArray(R"({"calls":[],"nextCursor":null})"));
    const OrderedJson page = pageJson({ { fullCall(), CallRow {} }, QStringLiteral("next") });
    QCOMPARE(page.find(QStringLiteral("calls"))->items().size(), 2);
    QCOMPARE(page.find(QStringLiteral("nextCursor"))->text(), QStringLiteral("next"));
}

QTEST_GUILESS_MAIN(TestCallJson)
#include "tst_calljson.moc"
