#include "core/client/callparsing.h"
#include "core/client/jsonreading.h"

#include <QElapsedTimer>
#include <QTest>

using namespace core;

namespace {

OrderedJson json(const QByteArray& text)
{
    const auto parsed = OrderedJson::parse(text);
    if (!parsed)
        qFatal("The test's JSON is malformed: %s", text.constData());
    return *parsed;
}

QDateTime utc(int hour, int minute, int second, int milliseconds = 0)
{
    return { QDate(2026, 11, 2), QTime(hour, minute, second, milliseconds), Qt::UTC };
}

const QByteArray kCall = R"({"callSid":"CA1","id":"c1","status":"completed","direction":"outbound","to":"+15558675310",
    "from":"+15551234567","customParameters":{"z":"1","amount":1.10,"tags":["a"]},"playbook":"payment-reminder",
    "createdAt":"2026-11-02T09:52:20.123Z","answeredAt":"2026-11-02T09:52:28.000Z","endedAt":"2026-11-02T09:53:00.000Z",
    "durationSeconds":32,"answeredBy":"human","outcome":"paid",
    "error":{"code":21211,"message":"No.","moreInfo":"https://x"},"price":"-0.013500","priceUnit":"USD",
    "warning":"w","takenOver":true})";

CallInfo expectedCall()
{
    CallInfo call;
    call.id = QStringLiteral("c1");
    call.sid = QStringLiteral("CA1");
    call.status = QStringLiteral("completed");
    call.direction = QStringLiteral("outbound");
    call.to = QStringLiteral("+15558675310");
    call.from = QStringLiteral("+15551234567");
    call.playbook = QStringLiteral("payment-reminder");
    call.parameters = { { QStringLiteral("z"), QStringLiteral("1"), true },
        { QStringLiteral("amount"), QStringLiteral("1.10"), false },
        { QStringLiteral("tags"), QStringLiteral("[\"a\"]"), false } };
    call.createdAt = utc(9, 52, 20, 123);
    call.answeredAt = utc(9, 52, 28);
    call.endedAt = utc(9, 53, 0);
    call.durationSeconds = 32;
    call.answeredBy = QStringLiteral("human");
    call.outcome = QStringLiteral("paid");
    call.errorCode = 21211;
    call.errorMessage = QStringLiteral("No.");
    call.moreInfo = QStringLiteral("https://x");
    call.priceMicros = 13'500;
    call.priceUnit = QStringLiteral("USD");
    call.warning = QStringLiteral("w");
    call.takenOver = true;
    return call;
}

/// Every value in `value` one after the other in another kind, and each member left out.
QList<OrderedJson> spoilt(const OrderedJson& value)
{
    static const QList<OrderedJson> kOthers { OrderedJson(), OrderedJson::boolean(true), OrderedJson::number("-1e999"),
        OrderedJson::number("99999999999999999999"), OrderedJson::string(QStringLiteral("\u0000x")),
        OrderedJson::array({ OrderedJson::array() }), OrderedJson::object() };
    QList<OrderedJson> all = kOthers;
    for (const auto& [name, member] : value.members()) {
        QList<OrderedJson::Member> rest = value.members();
        rest.removeIf([&name = name](const OrderedJson::Member& other) { return other.first == name; });
        all.append(OrderedJson::object(rest));
        for (const OrderedJson& other : spoilt(member)) {
            OrderedJson changed = value;
            changed.insert(name, other);
            all.append(changed);
        }
    }
    for (qsizetype i = 0; i < value.items().size(); ++i) {
        for (const OrderedJson& other : spoilt(value.items()[i])) {
            QList<OrderedJson> items = value.items();
            items[i] = other;
            all.append(OrderedJson::array(items));
        }
    }
    return all;
}

const FeedEvent& onlyEvent(const std::optional<FeedBatch>& batch)
{
    if (!batch || batch->isSnapshot || batch->events.size() != 1)
        qFatal("not one event");
    return batch->events.first();
}

} // namespace

class TestCallParsing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsACall() { QCOMPARE(parseCallInfo(json(kCall)), expectedCall()); }

    void nullsAreDefaults()
    {
        const CallInfo call = parseCallInfo(json(R"({"callSid":null,"id":"c1","status":"intent","direction":null,
            "to":"+1","customParameters":{},"createdAt":null,"durationSeconds":null,"error":null,"price":null})"));
        CallInfo expected;
        expected.id = QStringLiteral("c1");
        expected.status = QStringLiteral("intent");
        expected.to = QStringLiteral("+1");
        QCOMPARE(call, expected);
    }

    void findsParameters()
    {
        const CallInfo call = expectedCall();
        QCOMPARE(call.parameter(QStringLiteral("amount")), QStringLiteral("1.10"));
        QCOMPARE(call.parameter(QStringLiteral("none")), QString());
    }

    void readsTimes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDateTime>("time");
        const auto row
            = [](const char* text, const QDateTime& time) { QTest::newRow(text) << QString::fromLatin1(text) << time; };
        row("2026-11-02T09:52:20.123Z", utc(9, 52, 20, 123));
        row("2026-11-02T09:52:20Z", utc(9, 52, 20));
        row("2026-11-02T10:52:20+01:00", utc(9, 52, 20));
        row("2026-11-02T09:52:20", utc(9, 52, 20));
        row("2026-13-02T09:52:20.123Z", {});
        row("2026-11-02T25:52:20.123Z", {});
        row("20x6-11-02T09:52:20.123Z", {});
        row("aaaaaaaaaaTaaaaaaaaaaaaZ", {});
        row("yesterday", {});
    }

    void readsTimes()
    {
        QFETCH(QString, text);
        QTEST(timeFromIso(text), "time");
        QVERIFY(!timeFromIso(text).isValid() || timeFromIso(text).timeSpec() == Qt::UTC);
    }

    void readsEvents()
    {
        const auto call = parseFeedMessage(json(R"({"seq":1,"type":"call","call":)" + kCall + "}"));
        QCOMPARE(std::get<CallInfo>(onlyEvent(call)), expectedCall());
        const auto spoken = parseFeedMessage(json(R"({"type":"spoken","callId":"c1","position":4,"text":"Hi "})"));
        QCOMPARE(
            std::get<SpokenInfo>(onlyEvent(spoken)), (SpokenInfo { QStringLiteral("c1"), 4, QStringLiteral("Hi ") }));
        const auto partly = parseFeedMessage(json(R"({"type":"heardPartly","callId":"c1","text":"Yes"})"));
        QCOMPARE(std::get<PartlyHeardInfo>(onlyEvent(partly)),
            (PartlyHeardInfo { QStringLiteral("c1"), QStringLiteral("Yes") }));
        const auto act = parseFeedMessage(json(R"({"type":"act","callId":"c1","act":{"number":2,"kind":"note",
            "actor":"operator Ann","text":"Be brief.","at":"2026-11-02T09:52:20.123Z"}})"));
        QCOMPARE(std::get<ActInfo>(onlyEvent(act)),
            (ActInfo { QStringLiteral("c1"), 2, QStringLiteral("note"), QStringLiteral("operator Ann"),
                QStringLiteral("Be brief."), utc(9, 52, 20, 123) }));
    }

    void readsUtterances()
    {
        const auto batch = parseFeedMessage(json(R"({"type":"transcript","callId":"c1","utterance":{"position":3,
            "speaker":"assistant","text":"One. Two. Three.","heard":"One. T","interrupted":true,"at":null,"turn":null,
            "sentences":[{"text":"One.","fate":"heard"},{"text":"Two.","fate":"cut"},
            {"text":"Three.","fate":"never_said"}]}})"));
        const auto& utterance = std::get<UtteranceInfo>(onlyEvent(batch));
        QCOMPARE(utterance.callId, QStringLiteral("c1"));
        QCOMPARE(utterance.position, 3);
        QVERIFY(utterance.interrupted);
        QCOMPARE(utterance.heard, QStringLiteral("One. T"));
        QCOMPARE(utterance.turn, -1);
        QCOMPARE(utterance.sentences,
            (QList<SentenceInfo> { { QStringLiteral("One."), SentenceFate::Heard },
                { QStringLiteral("Two."), SentenceFate::Cut },
                { QStringLiteral("Three."), SentenceFate::NeverSaid } }));
    }

    void readsTurns()
    {
        const auto batch = parseFeedMessage(json(R"({"type":"turn","callId":"c1","turn":{"number":2,
            "promptToRequestMs":1.250,"requestToFirstDeltaMs":300,"firstDeltaToFirstTokenMs":0.500,"totalMs":null,
            "promptTokens":10,"completionTokens":20,"model":"m","end":"done","error":null,
            "promptToFirstTokenMs":301.750,"trouble":null}})"));
        const auto& turn = std::get<TurnInfo>(onlyEvent(batch));
        QCOMPARE(turn.number, 2);
        QCOMPARE(turn.ownMs(), 1.75);
        QCOMPARE(turn.promptToFirstTokenMs, 301.75);
        QCOMPARE(turn.totalMs, -1.0);
        QCOMPARE(turn.completionTokens, 20);
        QCOMPARE(TurnInfo().ownMs(), -1.0);
    }

    void snapshotIsMarked()
    {
        const auto batch = parseFeedMessage(json(R"({"type":"snapshot","calls":[)" + kCall + R"(,{"status":"x"},7]})"));
        QVERIFY(batch && batch->isSnapshot);
        QCOMPARE(batch->events, QList<FeedEvent> { expectedCall() });
        QVERIFY(parseFeedMessage(json(R"({"type":"snapshot","calls":[]})"))->isSnapshot);
    }

    void saysNothingAboutTheUnknown_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("newer") << QByteArray(R"({"type":"weather","callId":"c1"})");
        QTest::newRow("no type") << QByteArray(R"({"callId":"c1"})");
        QTest::newRow("no call id") << QByteArray(R"({"type":"spoken","text":"x"})");
        QTest::newRow("call without id") << QByteArray(R"({"type":"call","call":{"status":"ringing"}})");
        QTest::newRow("call of another kind") << QByteArray(R"({"type":"call","call":[1]})");
        QTest::newRow("no object") << QByteArray("[1]");
    }

    void saysNothingAboutTheUnknown()
    {
        QFETCH(QByteArray, message);
        QVERIFY(!parseFeedMessage(json(message)));
    }

    void readsRecords()
    {
        OrderedJson body = json(kCall);
        body.insert(QStringLiteral("statusHistory"),
            json(R"([{"status":"ringing","at":"2026-11-02T09:52:20.123Z","source":"callback","note":null}])"));
        body.insert(QStringLiteral("transcript"), json(R"([{"position":1,"speaker":"callee","text":"Hi"}])"));
        body.insert(QStringLiteral("turns"), json(R"([{"number":1}])"));
        body.insert(QStringLiteral("acts"), json(R"([{"number":1,"kind":"say"}])"));
        const RecordInfo record = parseRecordInfo(body);
        QCOMPARE(record.call, expectedCall());
        QCOMPARE(record.statuses,
            (QList<StatusInfo> {
                { QStringLiteral("ringing"), utc(9, 52, 20, 123), QStringLiteral("callback"), QString() } }));
        QCOMPARE(record.utterances.size(), 1);
        QCOMPARE(record.utterances.first().callId, QStringLiteral("c1"));
        QCOMPARE(record.turns.first().callId, QStringLiteral("c1"));
        QCOMPARE(record.acts.first().kind, QStringLiteral("say"));
    }

    void nothingThatComesCrashes()
    {
        OrderedJson body = json(kCall);
        body.insert(QStringLiteral("transcript"),
            json(R"([{"position":1,"speaker":"callee","text":"Hi","sentences":[{"text":"a","fate":"cut"}]}])"));
        body.insert(QStringLiteral("turns"), json(R"([{"number":1,"totalMs":1.5}])"));
        int read = 0;
        for (const OrderedJson& one : spoilt(body)) {
            const RecordInfo record = parseRecordInfo(one);
            QVERIFY(record.utterances.size() <= 1);
            QVERIFY(!record.call.priceMicros || *record.call.priceMicros == 13'500);
            const auto page = parseRecordPage(OrderedJson::object({ { QStringLiteral("calls"), one } }));
            QVERIFY(page.calls.size() <= 1);
            const auto batch = parseFeedMessage(
                OrderedJson::object({ { QStringLiteral("type"), OrderedJson::string(QStringLiteral("call")) },
                    { QStringLiteral("call"), one } }));
            QVERIFY(!batch || !std::get<CallInfo>(onlyEvent(batch)).id.isEmpty());
            ++read;
        }
        QVERIFY(read > 200);
    }

    void finalStatuses()
    {
        for (const char* over : { "completed", "busy", "no-answer", "failed", "canceled", "refused" })
            QVERIFY2(isFinalStatus(QString::fromLatin1(over)), over);
        for (const char* open : { "intent", "unknown", "queued", "initiated", "ringing", "in-progress", "", "new" })
            QVERIFY2(!isFinalStatus(QString::fromLatin1(open)), open);
    }

    /// What the thread of events has to do for each. Generous, for a busy machine: it takes some 20 µs.
    void aThousandEventsASecondAreLittle()
    {
        constexpr int kEvents = 2'000;
        const QByteArray message = R"({"seq":1760000000000007,"type":"call","call":)" + json(kCall).compact() + "}";
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < kEvents; ++i)
            QVERIFY(parseFeedMessage(*OrderedJson::parse(message)));
        const double micros = double(timer.nsecsElapsed()) / 1000 / kEvents;
        qInfo("a call event of %d bytes: %.1f µs", int(message.size()), micros);
        QVERIFY(micros < 300);
    }
};

QTEST_GUILESS_MAIN(TestCallParsing)
#include "tst_callparsing.moc"
