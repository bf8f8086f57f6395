#include "core/base/orderedjson.h"
#include "core/client/recordexport.h"

#include <QTest>

using namespace core;

namespace {

CallInfo someCall()
{
    CallInfo call;
    call.id = QStringLiteral("42");
    call.sid = QStringLiteral("CA1");
    call.status = QStringLiteral("completed");
    call.to = QStringLiteral("+14155550100");
    call.createdAt = QDateTime(QDate(2026, 11, 2), QTime(9, 52, 20), Qt::UTC);
    call.durationSeconds = 102;
    call.outcome = QStringLiteral("Will pay, \"soon\"");
    call.priceMicros = 14'000;
    call.priceUnit = QStringLiteral("USD");
    call.parameters = { { QStringLiteral("customerName"), QStringLiteral("Zoë") },
        { QStringLiteral("items"), QStringLiteral("[1,2]"), false } };
    return call;
}

QStringList linesOf(const QByteArray& csv) { return QString::fromUtf8(csv).split(QStringLiteral("\r\n")); }

/// The one parameter of a call as it stands in the file.
QString written(const QString& value)
{
    CallInfo call;
    call.parameters = { { QStringLiteral("x"), value } };
    const QString csv = QString::fromUtf8(recordsAsCsv({ call }));
    const QString line = csv.mid(csv.indexOf(QStringLiteral("\r\n")) + 2).chopped(2);
    return line.mid(line.lastIndexOf(QStringLiteral(",,")) + 2);
}

} // namespace

class TestRecordExport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void csvHasAHeadAndOneLineACall();
    void everyParameterHasAColumn();
    void formulasAreDisarmed_data();
    void formulasAreDisarmed();
    void jsonKeepsOrderAndTypes();
    void nothingIsStillAFile();
};

void TestRecordExport::csvHasAHeadAndOneLineACall()
{
    const QByteArray csv = recordsAsCsv({ someCall() });
    QVERIFY(csv.startsWith("\xEF\xBB\xBF"
                           "callSid,id,status,"));
    const QStringList lines = linesOf(csv);
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines.last().isEmpty());
    QVERIFY(lines[0].endsWith(QStringLiteral(",price,priceUnit,param.customerName,param.items")));
    QVERIFY(lines[1].startsWith(QStringLiteral("CA1,42,completed,,+14155550100,")));
    QVERIFY(lines[1].contains(QStringLiteral(",2026-11-02T09:52:20.000Z,")));
    QVERIFY(lines[1].contains(QStringLiteral(",\"Will pay, \"\"soon\"\"\",")));
    QVERIFY(lines[1].endsWith(QStringLiteral(",0.014,USD,Zoë,\"[1,2]\"")));
}

void TestRecordExport::everyParameterHasAColumn()
{
    CallInfo other = someCall();
    other.parameters = { { QStringLiteral("amount"), QStringLiteral("-250.00") } };
    const QStringList lines = linesOf(recordsAsCsv({ someCall(), other }));
    QVERIFY(lines[0].endsWith(QStringLiteral(",param.customerName,param.items,param.amount")));
    QVERIFY(lines[1].endsWith(QStringLiteral(",Zoë,\"[1,2]\",")));
    QVERIFY(lines[2].endsWith(QStringLiteral(",,,-250.00")));
}

void TestRecordExport::formulasAreDisarmed_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("cell");
    const auto row = [](const char* value, const char* cell) {
        QTest::newRow(value) << QString::fromUtf8(value) << QString::fromUtf8(cell);
    };
    row("plain", "plain");
    row("=1+1", "'=1+1");
    row("@SUM(A1)", "'@SUM(A1)");
    row("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0");
    row("-2+3", "'-2+3");
    row("\t=1", "\"'\t=1\"");
    row("＝1", "'＝1");
    row("=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"");
    row("-250.00", "-250.00");
    row("+14155550100", "+14155550100");
    row(" blank", "\" blank\"");
    row("two\nlines", "\"two\nlines\"");
}

void TestRecordExport::formulasAreDisarmed()
{
    QFETCH(QString, value);
    QTEST(written(value), "cell");
}

void TestRecordExport::jsonKeepsOrderAndTypes()
{
    const auto json = OrderedJson::parse(recordsAsJson({ someCall() }));
    QVERIFY(json);
    QCOMPARE(json->items().size(), 1);
    const OrderedJson& call = json->items().first();
    QCOMPARE(call.members().first().first, QStringLiteral("callSid"));
    QCOMPARE(call.find(QStringLiteral("price"))->compact(), QByteArray("0.014"));
    QCOMPARE(call.find(QStringLiteral("answeredAt"))->kind(), OrderedJson::Kind::Null);
    QCOMPARE(call.find(QStringLiteral("customParameters"))->compact(),
        QByteArray("{\"customerName\":\"Zoë\",\"items\":[1,2]}"));
}

void TestRecordExport::nothingIsStillAFile()
{
    QCOMPARE(recordsAsJson({}), QByteArray("[]\n"));
    QCOMPARE(linesOf(recordsAsCsv({})).size(), 2);
}

QTEST_GUILESS_MAIN(TestRecordExport)
#include "tst_recordexport.moc"
