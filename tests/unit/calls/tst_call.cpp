#include "tests/support/callsfixture.h"

#include <QTest>

using namespace core;

namespace {

StatusEvent fromCallback(const QString& name)
{
    const StatusCallback callback = tests::recordedCallback(name);
    StatusEvent event;
    event.source = QStringLiteral("callback");
    event.status = *callStatusFromWord(callback.status);
    event.sequence = callback.sequence.value_or(-1);
    event.at = callback.timestamp;
    event.durationSeconds = callback.durationSeconds;
    event.answeredBy = callback.answeredBy;
    return event;
}

StatusEvent fromRest(
    const QString& status, const QDateTime& startedAt, const QDateTime& endedAt, std::optional<int> seconds)
{
    CarrierCall answer = tests::FakeCarrier::call(tests::kSid, status);
    answer.startedAt = startedAt;
    answer.endedAt = endedAt;
    answer.durationSeconds = seconds;
    StatusEvent base;
    base.at = QDateTime(QDate(2026, 11, 2), QTime(9, 54), Qt::UTC);
    return eventFromCarrier(answer, base);
}

QDateTime at(int hours, int minutes, int seconds)
{
    return QDateTime(QDate(2026, 11, 2), QTime(hours, minutes, seconds), Qt::UTC);
}

Call freshCall(const QString& status = QStringLiteral("intent"))
{
    CallRow row;
    row.id = QStringLiteral("id");
    row.direction = QStringLiteral("outbound-api");
    row.to = tests::kTo;
    row.from = tests::kFrom;
    row.status = status;
    return Call(row);
}

CallRow after(const QList<StatusEvent>& events, const QList<qsizetype>& order, qsizetype repeated)
{
    Call call = freshCall();
    for (const qsizetype index : order) {
        call.apply(events[index]);
        if (index == repeated)
            call.apply(events[index]);
    }
    call.apply(events[order.first()]); // and the first once more, late
    return call.row();
}

} // namespace

class TestCall : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void chosenOutcomeStays();
    void anyOrderMakesTheSameRow_data();
    void anyOrderMakesTheSameRow();
    void tellsWhetherTheStateChanged();
    void lostCallbacksAreSkipped();
    void errorsComeWithTheEnd();
    void knowsTheCustomer();
    void brokenParametersAreNone();
    void unknownWordInTheDatabaseIsUnknown();
    void historyEntryKeepsAll();
};

void TestCall::anyOrderMakesTheSameRow_data()
{
    QTest::addColumn<QList<StatusEvent>>("events");
    QTest::addColumn<QString>("status");
    QTest::addColumn<QDateTime>("answeredAt");
    QTest::addColumn<QDateTime>("endedAt");
    QTest::addColumn<int>("seconds");
    const auto initiated = fromCallback(QStringLiteral("0-initiated"));
    const auto ringing = fromCallback(QStringLiteral("1-ringing"));
    const auto answered = fromCallback(QStringLiteral("2-answered"));
    const auto completed = fromCallback(QStringLiteral("3-completed"));
    const auto queued = fromRest(QStringLiteral("queued"), {}, {}, {});
    const auto live = fromRest(QStringLiteral("in-progress"), at(9, 52, 29), {}, {});
    const auto over = fromRest(QStringLiteral("completed"), at(9, 52, 29), at(9, 53, 20), 49);
    const auto overWithoutTimes = fromRest(QStringLiteral("completed"), {}, {}, {});
    QTest::newRow("callbacks") << QList { initiated, ringing, answered, completed } << "completed" << at(9, 52, 30)
                               << at(9, 53, 19) << 49;
    QTest::newRow("callbacks and REST") << QList { queued, initiated, ringing, answered, completed, over }
                                        << "completed" << at(9, 52, 30) << at(9, 53, 19) << 49;
    QTest::newRow("REST in between") << QList { initiated, live, answered, overWithoutTimes, completed } << "completed"
                                     << at(9, 52, 29) << at(9, 53, 19) << 49;
    QTest::newRow("busy") << QList { queued, initiated, ringing, fromCallback(QStringLiteral("2-busy")) } << "busy"
                          << QDateTime() << at(9, 52, 26) << 0;
    QTest::newRow("no answer") << QList { queued, initiated, ringing, fromCallback(QStringLiteral("2-no-answer")) }
                               << "no-answer" << QDateTime() << at(9, 53, 21) << 0;
    QTest::newRow("canceled") << QList { queued, initiated, ringing, fromCallback(QStringLiteral("2-canceled")),
        fromRest(QStringLiteral("canceled"), {}, {}, {}) }
                              << "canceled" << QDateTime() << at(9, 52, 28) << 0;
    QTest::newRow("failed") << QList { queued, initiated, fromCallback(QStringLiteral("1-failed")) } << "failed"
                            << QDateTime() << at(9, 52, 22) << 0;
}

void TestCall::anyOrderMakesTheSameRow()
{
    QFETCH(QList<StatusEvent>, events);
    QList<qsizetype> order(events.size());
    std::iota(order.begin(), order.end(), 0);
    const CallRow expected = after(events, order, -1);
    QTEST(expected.status, "status");
    QTEST(expected.answeredAt, "answeredAt");
    QTEST(expected.endedAt, "endedAt");
    QTEST(expected.durationSeconds.value_or(-1), "seconds");
    do {
        for (qsizetype repeated = -1; repeated < events.size(); ++repeated)
            QVERIFY(after(events, order, repeated) == expected);
    } while (std::ranges::next_permutation(order).found);
}

void TestCall::tellsWhetherTheStateChanged()
{
    Call call = freshCall();
    const auto ringing = fromCallback(QStringLiteral("1-ringing"));
    QVERIFY(call.apply(ringing));
    QVERIFY(!call.apply(ringing)); // doubled
    QVERIFY(!call.apply(fromCallback(QStringLiteral("0-initiated")))); // late
    QCOMPARE(call.row().sequence, 1);
    QVERIFY(!call.isOver());
    QVERIFY(call.apply(fromCallback(QStringLiteral("2-busy"))));
    QVERIFY(call.isOver());
}

void TestCall::lostCallbacksAreSkipped()
{
    Call call = freshCall();
    QVERIFY(call.apply(fromCallback(QStringLiteral("3-completed"))));
    QCOMPARE(call.row().durationSeconds, std::optional(49));
    QCOMPARE(call.row().answeredBy, QStringLiteral("human"));
    // Worked out from the end and the duration, until the late word tells better.
    QCOMPARE(call.row().answeredAt, call.row().endedAt.addSecs(-49));
    const StatusEvent answered = fromCallback(QStringLiteral("2-answered"));
    QVERIFY(!call.apply(answered));
    QCOMPARE(call.row().answeredAt, answered.at);
}

void TestCall::errorsComeWithTheEnd()
{
    Call call = freshCall();
    StatusEvent event = fromCallback(QStringLiteral("1-failed"));
    event.errorCode = 32205;
    event.errorMessage = QStringLiteral("no route");
    call.apply(event);
    QCOMPARE(call.row().errorCode, 32205);
    QCOMPARE(call.row().errorMessage, QStringLiteral("no route"));
}

void TestCall::knowsTheCustomer()
{
    QCOMPARE(freshCall().customerPhone(), tests::kTo);
    CallRow row = freshCall().row();
    row.direction = QStringLiteral("inbound");
    QCOMPARE(Call(row).customerPhone(), tests::kFrom);
}

void TestCall::brokenParametersAreNone()
{
    for (const char* text : { "", "{", "[1]", "null" }) {
        CallRow row;
        row.parameters = QLatin1String(text);
        QVERIFY2(Call(row).parameters() == OrderedJson::object(), text);
    }
    CallRow row;
    row.parameters = QStringLiteral(R"({"b":1,"a":"x"})");
    QCOMPARE(Call(row).parameters().compact(), QByteArray(R"({"b":1,"a":"x"})"));
}

void TestCall::unknownWordInTheDatabaseIsUnknown()
{
    QCOMPARE(freshCall(QStringLiteral("dreaming")).status(), CallStatus::Unknown);
}

void TestCall::historyEntryKeepsAll()
{
    StatusEvent event = fromCallback(QStringLiteral("1-ringing"));
    event.note = QStringLiteral("n");
    event.receivedAt = at(10, 0, 0);
    const StatusRow expected { QStringLiteral("id"), QStringLiteral("callback"), 1, QStringLiteral("ringing"), event.at,
        event.receivedAt, QStringLiteral("n") };
    QVERIFY(freshCall().historyEntry(event) == expected);
}

void TestCall::chosenOutcomeStays()
{
    Call call = freshCall();
    call.setOutcome(QStringLiteral("one"));
    call.chooseOutcome(QStringLiteral("two"));
    call.setOutcome(QStringLiteral("three"));
    QCOMPARE(call.row().outcome, QStringLiteral("two"));
    Call restored(call.row()); // as after a restart
    restored.setOutcome(QStringLiteral("four"));
    QCOMPARE(restored.row().outcome, QStringLiteral("two"));
    restored.chooseOutcome(QStringLiteral("five"));
    QCOMPARE(restored.row().outcome, QStringLiteral("five"));
}

QTEST_GUILESS_MAIN(TestCall)
#include "tst_call.moc"
