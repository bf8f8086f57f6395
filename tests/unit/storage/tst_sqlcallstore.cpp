#include "tests/unit/storage/storagefixture.h"

#include "core/storage/sqlcallstore.h"

#include <QRegularExpression>

using core::CallRow;
using core::ErrorCode;
using core::SqlCallStore;
using core::StatusRow;
using core::TurnRow;
using core::UtteranceRow;
using tests::at;
using tests::await;
using tests::makeCall;
using tests::makeStatus;
using tests::makeTurn;
using tests::makeUtterance;
using tests::TestDatabase;

namespace {

CallRow fullCall(const QString& text)
{
    CallRow call = makeCall(QStringLiteral("full"));
    call.sid = QStringLiteral("CA0123456789abcdef0123456789abcdef");
    call.direction = text;
    call.to = text;
    call.from = text;
    call.parameters = text;
    call.status = text;
    call.createdAt = at(7, 123);
    call.answeredAt = at(8, 1);
    call.endedAt = at(9, 999);
    call.durationSeconds = 0;
    call.sequence = 3;
    call.answeredBy = text;
    call.outcome = text;
    call.errorCode = 21211;
    call.errorMessage = text;
    call.moreInfo = text;
    call.priceMicros = -8'500'000'000'000;
    call.priceUnit = text;
    call.warning = text;
    call.idempotencyKey = QStringLiteral("order 7/");
    call.requestHash = QByteArray("\0\xff'\x01", 4);
    call.playbook = text;
    call.outcomeChosen = true;
    return call;
}

} // namespace

class TestSqlCallStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("QSql"))); }

    void appendedActsAreNumbered()
    {
        TestDatabase database;
        SqlCallStore store(*database);
        for (const char* id : { "a", "b" })
            QVERIFY(await(store.insertCall(
                makeCall(QLatin1String(id)), makeStatus(QLatin1String(id), QStringLiteral("intent")))));
        const core::ActRow act { QStringLiteral("a"), 0, QStringLiteral("outcome"), QStringLiteral("operator"),
            QStringLiteral("paid"), at(1) };
        store.saveAct({ QStringLiteral("a"), 4, QStringLiteral("hangup"), {}, {}, at(0) }); // still on its way
        const auto first = store.appendAct(act);
        const auto second = store.appendAct(act);
        QCOMPARE(await(first)->number, 5);
        QCOMPARE(await(second)->number, 6);
        QCOMPARE(await(store.record(QStringLiteral("a")))->acts.size(), 3);
        QCOMPARE(await(store.record(QStringLiteral("a")))->acts.last(), *await(second));
        QCOMPARE(await(store.appendAct({ QStringLiteral("b"), 0, {}, {}, {}, {} }))->number, 0);
        QVERIFY(!await(store.appendAct({ QStringLiteral("none"), 0, {}, {}, {}, {} })));
    }

    void everyFieldComesBack_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("plain") << QStringLiteral("in-progress");
        QTest::newRow("empty") << QStringLiteral("");
        QTest::newRow("unicode") << QStringLiteral("Grüße, 田中さん 👋🏽 'x' \"y\" ; -- %1 ? \\ \r\n\t");
        QTest::newRow("zero byte") << QStringLiteral("a") + QChar(0) + QStringLiteral("b");
        QTest::newRow("4 KB") << QString(4096, QChar(0x00e9));
        QTest::newRow("digits") << QStringLiteral("00012");
    }

    void everyFieldComesBack()
    {
        QFETCH(const QString, text);
        TestDatabase database;
        SqlCallStore store(*database);
        const CallRow call = fullCall(text);
        const StatusRow status { call.id, text, 2, text, at(1, 5), at(2, 6), text };
        const UtteranceRow utterance { call.id, 4, text, text, text, true, at(3, 7), 1 };
        const TurnRow turn { call.id, 1, at(4, 8), 0, 1, 5'000'000'000, 9, text, 7, 8, text, text, 10, text };
        const core::ActRow act { call.id, 2, text, text, text, at(5, 9) };
        QVERIFY(await(store.insertCall(call, status)));
        QVERIFY(await(store.saveUtterance(utterance)));
        QVERIFY(await(store.saveTurn(turn)));
        QVERIFY(await(store.saveAct(act)));
        database.reopen();
        SqlCallStore again(*database);
        const auto record = await(again.record(call.id));
        QVERIFY(record);
        QCOMPARE(record->call, call);
        QCOMPARE(record->statuses, QList { status });
        QCOMPARE(record->utterances, QList { utterance });
        QCOMPARE(record->turns, QList { turn });
        QCOMPARE(record->acts, QList { act });
    }

    void whatIsNotThereStaysAway()
    {
        TestDatabase database;
        SqlCallStore store(*database);
        CallRow call;
        call.id = QStringLiteral("bare");
        call.createdAt = at(0);
        QVERIFY(await(store.insertCall(call, { call.id, {}, -1, {}, {}, {}, {} })));
        QVERIFY(await(store.saveUtterance(makeUtterance(call.id))));
        QVERIFY(await(store.saveTurn(makeTurn(call.id))));
        const auto record = await(store.record(call.id));
        QVERIFY(record);
        QCOMPARE(record->call, call);
        QVERIFY(!record->call.durationSeconds);
        QVERIFY(!record->call.priceMicros);
        QVERIFY(!record->call.answeredAt.isValid());
        QCOMPARE(record->statuses, (QList { StatusRow { call.id, {}, -1, {}, {}, {}, {} } }));
        QCOMPARE(record->utterances, QList { makeUtterance(call.id) });
        QCOMPARE(record->turns, QList { makeTurn(call.id) });
    }

    void savingReplacesTheRow()
    {
        TestDatabase database;
        SqlCallStore store(*database);
        CallRow call = makeCall(QStringLiteral("full"));
        QVERIFY(await(store.insertCall(call, makeStatus(call.id, QStringLiteral("intent")))));
        call = fullCall(QStringLiteral("changed"));
        QVERIFY(await(store.saveCall(call)));
        QCOMPARE(await(store.record(call.id))->call, call);
        call.durationSeconds.reset();
        call.sid.clear();
        call.endedAt = {};
        QVERIFY(await(store.saveCall(call)));
        QCOMPARE(await(store.record(call.id))->call, call);
    }

    void unknownCallCannotBeSaved()
    {
        TestDatabase database;
        SqlCallStore store(*database);
        const auto saved = await(store.saveCall(makeCall(QStringLiteral("ghost"))));
        QVERIFY(!saved);
        QCOMPARE(saved.error().code, ErrorCode::NotFound);
        const auto said = await(store.saveUtterance(makeUtterance(QStringLiteral("ghost"))));
        QVERIFY(!said);
        QCOMPARE(said.error().code, ErrorCode::Internal);
        QVERIFY(database->healthy());
    }

    void doubledStatusIsIgnored()
    {
        TestDatabase database;
        SqlCallStore store(*database);
        const CallRow call = makeCall(QStringLiteral("a"));
        const StatusRow intent = makeStatus(call.id, QStringLiteral("intent"));
        const StatusRow ringing = makeStatus(call.id, QStringLiteral("ringing"), 1);
        StatusRow late = ringing;
        late.note = QStringLiteral("the same again, later");
        const StatusRow busy = makeStatus(call.id, QStringLiteral("busy"), 1);
        QVERIFY(await(store.insertCall(call, intent)));
        QVERIFY(await(store.saveCall(call, { ringing, ringing })));
        QVERIFY(await(store.saveCall(call, { late, intent, busy })));
        QCOMPARE(await(store.record(call.id))->statuses, (QList { intent, ringing, busy }));
    }

    void sameIdempotencyKeyConflicts()
    {
        TestDatabase database;
        SqlCallStore store(*database);
        CallRow first = makeCall(QStringLiteral("a"));
        first.idempotencyKey = QStringLiteral("k");
        CallRow second = makeCall(QStringLiteral("b"));
        second.idempotencyKey = first.idempotencyKey;
        // Both in one batch: the second must not take the first with it.
        const auto one = store.insertCall(first, makeStatus(first.id, QStringLiteral("intent")));
        const auto two = store.insertCall(second, makeStatus(second.id, QStringLiteral("intent")));
        QVERIFY(await(one));
        QVERIFY(!await(two));
        QCOMPARE(await(two).error().code, ErrorCode::IdempotencyConflict);
        QCOMPARE(await(store.record(QStringLiteral("key:k")))->call, first);
        QCOMPARE(await(store.record(second.id)).error().code, ErrorCode::NotFound);
    }

    void emptyKeysAndSidsDoNotConflict()
    {
        TestDatabase database;
        SqlCallStore store(*database);
        for (const QString& id : { QStringLiteral("a"), QStringLiteral("b") })
            QVERIFY(await(store.insertCall(makeCall(id), makeStatus(id, QStringLiteral("intent")))));
        CallRow call = makeCall(QStringLiteral("a"));
        call.sid = QStringLiteral("CA1");
        QVERIFY(await(store.saveCall(call)));
        call = makeCall(QStringLiteral("b"));
        call.sid = QStringLiteral("CA1");
        const auto taken = await(store.saveCall(call));
        QVERIFY(!taken);
        QCOMPARE(taken.error().code, ErrorCode::Internal);
    }

    void recordIsFoundByEachName()
    {
        TestDatabase database;
        SqlCallStore store(*database);
        CallRow call = makeCall(QStringLiteral("a"));
        call.sid = QStringLiteral("CA1");
        call.idempotencyKey = QStringLiteral("key:odd");
        QVERIFY(await(store.insertCall(call, makeStatus(call.id, QStringLiteral("intent")))));
        QVERIFY(await(store.insertCall(makeCall(QStringLiteral("b")), makeStatus(QStringLiteral("b"), {}))));
        for (const QString& name : { QStringLiteral("a"), QStringLiteral("CA1"), QStringLiteral("key:key:odd") })
            QCOMPARE(await(store.record(name))->call, call);
        for (const QString& name : { QString(), QStringLiteral(""), QStringLiteral("key:"), QStringLiteral("x"),
                 QStringLiteral("' OR 1=1 --") }) {
            const auto record = await(store.record(name));
            QVERIFY(!record);
            QCOMPARE(record.error().code, ErrorCode::NotFound);
        }
    }

    void utterancesAndTurnsAreReplacedInOrder()
    {
        TestDatabase database;
        SqlCallStore store(*database);
        const CallRow call = makeCall(QStringLiteral("a"));
        QVERIFY(await(store.insertCall(call, makeStatus(call.id, QStringLiteral("intent")))));
        UtteranceRow zero { call.id, 0, QStringLiteral("assistant"), QStringLiteral("Good day"), {}, false, at(0), 0 };
        const UtteranceRow one { call.id, 1, QStringLiteral("callee"), QStringLiteral("Yes"), {}, false, at(1), 1 };
        TurnRow turn = makeTurn(call.id, 0);
        const TurnRow next = makeTurn(call.id, 1);
        store.saveUtterance(one);
        store.saveUtterance(zero);
        store.saveTurn(next);
        store.saveTurn(turn);
        zero.heard = QStringLiteral("Good");
        zero.interrupted = true;
        turn.end = QStringLiteral("interrupted");
        QVERIFY(await(store.saveUtterance(zero)));
        QVERIFY(await(store.saveTurn(turn)));
        const auto record = await(store.record(call.id));
        QVERIFY(record);
        QCOMPARE(record->utterances, (QList { zero, one }));
        QCOMPARE(record->turns, (QList { turn, next }));
    }

    void openCallsAreThoseNotOver()
    {
        TestDatabase database;
        SqlCallStore store(*database);
        const QStringList open { QStringLiteral("intent"), QStringLiteral("unknown"), QStringLiteral("initiated"),
            QStringLiteral("queued"), QStringLiteral("ringing"), QStringLiteral("in-progress") };
        const QStringList over { QStringLiteral("completed"), QStringLiteral("busy"), QStringLiteral("no-answer"),
            QStringLiteral("failed"), QStringLiteral("canceled"), QStringLiteral("refused") };
        int seconds = 0;
        for (const QString& status : over + open) {
            CallRow call = makeCall(QStringLiteral("call-") + status, seconds++);
            call.status = status;
            QVERIFY(await(store.insertCall(call, makeStatus(call.id, status))));
        }
        const auto calls = await(store.openCalls());
        QVERIFY(calls);
        QStringList found;
        for (const CallRow& call : *calls)
            found.append(call.status);
        QCOMPARE(found, open);
    }
};

QTEST_GUILESS_MAIN(TestSqlCallStore)
#include "tst_sqlcallstore.moc"
