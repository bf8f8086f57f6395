#include "tests/unit/storage/storagefixture.h"

#include "core/storage/callquery.h"
#include "core/storage/sqlcallstore.h"

#include <QRegularExpression>

using core::CallFilter;
using core::CallRow;
using core::ErrorCode;
using core::SqlCallStore;
using tests::at;
using tests::await;
using tests::makeCall;
using tests::makeStatus;
using tests::makeUtterance;
using tests::TestDatabase;

class TestCallList : public QObject {
    Q_OBJECT

private:
    /// Ids of the calls on the page, joined; "error" when it failed.
    static QString ids(const core::Result<core::CallPage>& page)
    {
        if (!page)
            return QStringLiteral("error");
        QStringList found;
        for (const CallRow& call : page->calls)
            found.append(call.id);
        return found.join(QLatin1Char(' '));
    }

    static void add(SqlCallStore& store, const CallRow& call, const QStringList& said = {})
    {
        QVERIFY(await(store.insertCall(call, makeStatus(call.id, call.status))));
        for (int i = 0; i < said.size(); ++i)
            QVERIFY(
                await(store.saveUtterance({ call.id, i, QStringLiteral("callee"), said[i], said[i], false, at(i) })));
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("QSql"))); }

    void filters()
    {
        TestDatabase database;
        SqlCallStore store(*database);
        for (int i = 0; i < 6; ++i) {
            CallRow call = makeCall(QString::number(i), i);
            call.status = i % 2 == 0 ? QStringLiteral("completed") : QStringLiteral("busy");
            call.to = i < 3 ? QStringLiteral("+49301234567") : QStringLiteral("+15551234567");
            add(store, call);
        }
        CallFilter filter;
        QCOMPARE(ids(await(store.list(filter))), QStringLiteral("5 4 3 2 1 0"));
        filter.status = QStringLiteral("busy");
        QCOMPARE(ids(await(store.list(filter))), QStringLiteral("5 3 1"));
        filter.to = QStringLiteral("+49301234567");
        QCOMPARE(ids(await(store.list(filter))), QStringLiteral("1"));
        filter = {};
        filter.since = at(2);
        filter.until = at(4);
        QCOMPARE(ids(await(store.list(filter))), QStringLiteral("3 2"));
        filter.since = at(2).toOffsetFromUtc(3600);
        QCOMPARE(ids(await(store.list(filter))), QStringLiteral("3 2"));
        filter = {};
        filter.status = QStringLiteral("' OR 1 = 1 --");
        QCOMPARE(ids(await(store.list(filter))), QString());
    }

    void outcomesAreFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("found");
        const auto row = [](const char* text, const char* found) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(found);
        };
        row("will pay", "3 2");
        row("WILL PAY on", "2");
        row("RÜCK", "1");
        row("rückruf", "1");
        row("Ruck", "");
        row("*", "");
        row("50 % [x]?", "4");
        row("[a-z]", "");
        row("?", "4");
        row("'; DROP", "");
        row("_", "");
    }

    void outcomesAreFound()
    {
        QFETCH(QString, text);
        TestDatabase database;
        SqlCallStore store(*database);
        const QStringList outcomes { QString(), QStringLiteral("Rückruf"), QStringLiteral("Will pay on time"),
            QStringLiteral("They will pay later"), QStringLiteral("50 % [x]?"), QStringLiteral("Wrong person") };
        for (int i = 0; i < outcomes.size(); ++i) {
            CallRow call = makeCall(QString::number(i), i);
            call.outcome = outcomes[i];
            call.status = QStringLiteral("completed");
            add(store, call);
        }
        CallFilter filter { .outcome = text };
        QTEST(ids(await(store.list(filter))), "found");
        filter.status = QStringLiteral("busy");
        QCOMPARE(ids(await(store.list(filter))), QString());
        filter = { .limit = 1, .outcome = QStringLiteral("pay") };
        filter.cursor = await(store.list(filter))->nextCursor;
        QCOMPARE(ids(await(store.list(filter))), QStringLiteral("2"));
        filter = { .outcome = QString(201, QLatin1Char('x')) };
        QCOMPARE(await(store.list(filter)).error().code, ErrorCode::Malformed);
    }

    void pagesShowEachCallOnce()
    {
        TestDatabase database;
        SqlCallStore store(*database);
        QStringList expected;
        for (int i = 0; i < 25; ++i) { // five at each time
            add(store, makeCall(QStringLiteral("c%1").arg(i, 2, 10, QLatin1Char('0')), i / 5));
            expected.prepend(QStringLiteral("c%1").arg(i, 2, 10, QLatin1Char('0')));
        }
        for (const int limit : { 1, 3, 5, 24, 25, 26 }) {
            CallFilter filter;
            filter.limit = limit;
            QStringList found;
            int pages = 0;
            do {
                const auto page = await(store.list(filter));
                QVERIFY(page);
                QVERIFY(page->calls.size() <= limit);
                for (const CallRow& call : page->calls)
                    found.append(call.id);
                filter.cursor = page->nextCursor;
                ++pages;
            } while (!filter.cursor.isEmpty());
            QCOMPARE(found, expected);
            QCOMPARE(pages, (25 + limit - 1) / limit);
        }
    }

    void newCallsDoNotShiftPages()
    {
        TestDatabase database;
        SqlCallStore store(*database);
        for (int i = 0; i < 4; ++i)
            add(store, makeCall(QString::number(i), i));
        CallFilter filter;
        filter.limit = 2;
        const auto page = await(store.list(filter));
        QCOMPARE(ids(page), QStringLiteral("3 2"));
        add(store, makeCall(QStringLiteral("new"), 100));
        filter.cursor = page->nextCursor;
        QCOMPARE(ids(await(store.list(filter))), QStringLiteral("1 0"));
    }

    void badCursorsAndLimitsAreRefused_data()
    {
        const auto encoded = [](const char* text) {
            return QString::fromLatin1(QByteArray(text).toBase64(QByteArray::Base64UrlEncoding));
        };
        QTest::addColumn<QString>("cursor");
        QTest::addColumn<int>("limit");
        QTest::newRow("words") << QStringLiteral("' OR 1=1") << 10;
        QTest::newRow("unicode") << QStringLiteral("🦆") << 10;
        QTest::newRow("no bar") << encoded("2026-11-02T09:00:00.000Z") << 10;
        QTest::newRow("no id") << encoded("2026-11-02T09:00:00.000Z|") << 10;
        QTest::newRow("no time") << encoded("|a") << 10;
        QTest::newRow("bad time") << encoded("9999|a") << 10;
        QTest::newRow("bad day") << encoded("2026-02-31T09:00:00.000Z|a") << 10;
        QTest::newRow("other time zone") << encoded("2026-11-02T09:00:00.000+01:00|a") << 10;
        QTest::newRow("bytes") << encoded("\xff\xfe|\xff") << 10;
        QTest::newRow("long") << QString(100000, QLatin1Char('A')) << 10;
        QTest::newRow("limit 0") << QString() << 0;
        QTest::newRow("limit -1") << QString() << -1;
        QTest::newRow("limit 501") << QString() << 501;
    }

    void badCursorsAndLimitsAreRefused()
    {
        QFETCH(const QString, cursor);
        QFETCH(const int, limit);
        TestDatabase database;
        SqlCallStore store(*database);
        CallFilter filter;
        filter.cursor = cursor;
        filter.limit = limit;
        const auto page = await(store.list(filter));
        QVERIFY(!page);
        QCOMPARE(page.error().code, ErrorCode::Malformed);
        QVERIFY(database->healthy());
    }

    void searchFinds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("found");
        QTest::newRow("word") << QStringLiteral("invoice") << QStringLiteral("b a");
        QTest::newRow("case and accents") << QStringLiteral("MULLER") << QStringLiteral("a");
        QTest::newRow("words of two sentences") << QStringLiteral("monday invoice") << QStringLiteral("a");
        QTest::newRow("phrase") << QStringLiteral("\"pay on Monday\"") << QStringLiteral("a");
        QTest::newRow("phrase in the wrong order") << QStringLiteral("\"Monday pay\"") << QString();
        QTest::newRow("phrase and word") << QStringLiteral("\"the invoice\" never") << QStringLiteral("b");
        QTest::newRow("open quote") << QStringLiteral("\"pay on") << QStringLiteral("a");
        QTest::newRow("part of a word") << QStringLiteral("invoi") << QString();
        QTest::newRow("hyphen") << QStringLiteral("call-back") << QStringLiteral("c");
        QTest::newRow("apostrophe") << QStringLiteral("don't") << QStringLiteral("b");
        QTest::newRow("japanese") << QStringLiteral("田中さん") << QStringLiteral("c");
        QTest::newRow("AND is a word") << QStringLiteral("invoice AND") << QString();
        QTest::newRow("NOT is a word") << QStringLiteral("NOT") << QStringLiteral("b");
        QTest::newRow("star") << QStringLiteral("invoi*") << QString();
        QTest::newRow("column") << QStringLiteral("text:invoice") << QString();
        QTest::newRow("near") << QStringLiteral("NEAR(pay Monday)") << QString();
        QTest::newRow("parenthesis") << QStringLiteral("(invoice)") << QStringLiteral("b a");
        QTest::newRow("caret and plus") << QStringLiteral("^invoice + (") << QStringLiteral("b a");
        QTest::newRow("signs alone") << QStringLiteral("?! ( * \"") << QString();
        QTest::newRow("blanks") << QStringLiteral("  \t ") << QStringLiteral("c b a");
        QTest::newRow("zero byte") << QStringLiteral("invoice") + QChar(0) + QStringLiteral("\"")
                                   << QStringLiteral("b a");
        QTest::newRow("half a surrogate") << QString(QChar(0xd83d)) << QString();
        QTest::newRow("17 words") << QStringLiteral("a ").repeated(17) << QStringLiteral("error");
    }

    void searchFinds()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, found);
        TestDatabase database;
        SqlCallStore store(*database);
        add(store, makeCall(QStringLiteral("a"), 1),
            { QStringLiteral("This is Müller, about the invoice."), QStringLiteral("I can pay on Monday.") });
        add(store, makeCall(QStringLiteral("b"), 2),
            { QStringLiteral("I do not pay, I don't, the invoice never came.") });
        add(store, makeCall(QStringLiteral("c"), 3), { QStringLiteral("call back, 田中さん please 👋") });
        CallFilter filter;
        filter.text = text;
        QCOMPARE(ids(await(store.list(filter))), found);
    }

    void searchFollowsChanges()
    {
        TestDatabase database;
        SqlCallStore store(*database);
        add(store, makeCall(QStringLiteral("a")), { QStringLiteral("first words") });
        QVERIFY(await(store.saveUtterance(makeUtterance(QStringLiteral("a"), 0, QStringLiteral("other words")))));
        CallFilter filter;
        filter.text = QStringLiteral("first");
        QCOMPARE(ids(await(store.list(filter))), QString());
        filter.text = QStringLiteral("other");
        QCOMPARE(ids(await(store.list(filter))), QStringLiteral("a"));
        QVERIFY(database.runNow(QStringLiteral("DELETE FROM calls")));
        QCOMPARE(database.scalar(QStringLiteral("SELECT COUNT(*) FROM utterances")).toInt(), 0);
        QVERIFY(database.runNow(
            QStringLiteral("INSERT INTO utterance_search (utterance_search) VALUES ('integrity-check')")));
        QCOMPARE(
            database
                .scalar(QStringLiteral("SELECT COUNT(*) FROM utterance_search WHERE utterance_search MATCH 'other'"))
                .toInt(),
            0);
    }

    void indexesAreUsed_data()
    {
        QTest::addColumn<CallFilter>("filter");
        QTest::addColumn<QString>("index");
        CallFilter filter;
        QTest::newRow("all") << filter << QStringLiteral("calls_by_time");
        filter.status = QStringLiteral("busy");
        QTest::newRow("status") << filter << QStringLiteral("calls_by_status");
        filter = {};
        filter.to = QStringLiteral("+1");
        filter.since = at(0);
        QTest::newRow("number and time") << filter << QStringLiteral("calls_by_number");
        filter = {};
        filter.cursor = core::cursorAfter(makeCall(QStringLiteral("a")));
        QTest::newRow("second page") << filter << QStringLiteral("calls_by_time");
        filter = { .outcome = QStringLiteral("paid") };
        QTest::newRow("outcome") << filter << QStringLiteral("calls_by_outcome");
    }

    void indexesAreUsed()
    {
        QFETCH(const CallFilter, filter);
        QFETCH(const QString, index);
        TestDatabase database;
        const auto query = core::pageQuery(filter);
        QVERIFY(query);
        const auto detail = +[](const QSqlQuery& row) { return row.value(3).toString(); };
        const auto plan
            = await(database->read<QStringList>([&](core::SqlConnection& connection) -> core::Result<QStringList> {
                  const auto rows
                      = connection.select(QStringLiteral("EXPLAIN QUERY PLAN ") + query->sql, query->values, detail);
                  return rows ? core::Result<QStringList>(*rows) : rows.error();
              }));
        QVERIFY(plan);
        QVERIFY2(plan->join(QLatin1Char('\n')).contains(index), qPrintable(plan->join(QLatin1Char('\n'))));
        QVERIFY2(!plan->join(QLatin1Char('\n')).contains(QLatin1String("TEMP B-TREE")),
            qPrintable(plan->join(QLatin1Char('\n'))));
    }
};

QTEST_GUILESS_MAIN(TestCallList)
#include "tst_calllist.moc"
