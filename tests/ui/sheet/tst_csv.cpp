#include "core/base/async.h"
#include "tests/support/awaitresult.h"
#include "ui/sheet/csvload.h"
#include "ui/sheet/csvwriter.h"
#include "ui/sheet/sheetimport.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace ui;

namespace {

QString fileWith(const QTemporaryDir& folder, const QByteArray& bytes)
{
    const QString path = folder.filePath(QStringLiteral("list.csv"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("The test's file cannot be written.");
    return path;
}

QByteArray bigCsv(int rows, int columns)
{
    QByteArray bytes = "Number";
    for (int column = 1; column < columns; ++column)
        bytes += ",parameter" + QByteArray::number(column);
    bytes += "\r\n";
    for (int row = 0; row < rows; ++row) {
        bytes += "+1415555" + QByteArray::number(row % 10'000).rightJustified(4, '0');
        for (int column = 1; column < columns; ++column)
            bytes += ",\"value " + QByteArray::number(row) + ", of " + QByteArray::number(column) + '"';
        bytes += "\r\n";
    }
    return bytes;
}

} // namespace

class TestCsv : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rowsAreRead_data();
    void rowsAreRead();
    void faultsAreNamed_data();
    void faultsAreNamed();
    void hostileTextIsReadInTime_data();
    void hostileTextIsReadInTime();
    void longCellIsCut();
    void encodingIsFound_data();
    void encodingIsFound();
    void delimiterIsFound_data();
    void delimiterIsFound();
    void headerAndNumberAreFound_data();
    void headerAndNumberAreFound();
    void writtenIsReadAgain_data();
    void writtenIsReadAgain();
    void formulasAreGuarded_data();
    void formulasAreGuarded();
    void fileStaysWhenItCannotBeWritten();
    void missingCharacterIsAFault();
    void readingCanBeCancelled();
    void missingFileIsAFault();
    void fiftyThousandRows();
};

void TestCsv::rowsAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<QStringList>>("rows");
    const auto s = [](const char* text) { return QString::fromUtf8(text); };
    QTest::newRow("empty") << QString() << QList<QStringList> {};
    QTest::newRow("one cell") << s("a") << QList<QStringList> { { s("a") } };
    QTest::newRow("crlf") << s("a,b\r\nc,d\r\n") << QList<QStringList> { { s("a"), s("b") }, { s("c"), s("d") } };
    QTest::newRow("cr") << s("a,b\rc,d") << QList<QStringList> { { s("a"), s("b") }, { s("c"), s("d") } };
    QTest::newRow("lf, blank lines") << s("a\n\n\nb\n") << QList<QStringList> { { s("a") }, { s("b") } };
    QTest::newRow("empty cells") << s(",a,\n,,\n") << QList<QStringList> { { {}, s("a"), {} }, { {}, {}, {} } };
    QTest::newRow("quoted") << s("\"a, b\",\"say \"\"hi\"\"\",\"two\r\nlines\"\nc,d,e")
                            << QList<QStringList> { { s("a, b"), s("say \"hi\""), s("two\r\nlines") },
                                   { s("c"), s("d"), s("e") } };
    QTest::newRow("quote inside a cell") << s("5\" disk,b") << QList<QStringList> { { s("5\" disk"), s("b") } };
    QTest::newRow("sep line") << s("sep=,\r\na,b") << QList<QStringList> { { s("a"), s("b") } };
    QTest::newRow("empty quotes") << s("\"\",\"\"\n\"\"") << QList<QStringList> { { {}, {} } };
}

void TestCsv::rowsAreRead()
{
    QFETCH(QString, text);
    QFETCH(QList<QStringList>, rows);
    const CsvRows read = readCsv(text, {});
    QCOMPARE(read.rows, rows);
    QVERIFY(read.faults.isEmpty());
}

void TestCsv::faultsAreNamed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<QStringList>>("rows");
    QTest::addColumn<CsvFault::Kind>("kind");
    QTest::addColumn<int>("row");
    const auto s = [](const char* text) { return QString::fromUtf8(text); };
    QTest::newRow("stray") << s("x,y\n\"a\"b,c\nd,e")
                           << QList<QStringList> { { s("x"), s("y") }, { s("ab"), s("c") }, { s("d"), s("e") } }
                           << CsvFault::Kind::StrayQuote << 1;
    QTest::newRow("never closed") << s("a,b\n\"c,d\ne,f")
                                  << QList<QStringList> { { s("a"), s("b") }, { s("\"c"), s("d") }, { s("e"), s("f") } }
                                  << CsvFault::Kind::OpenQuote << 1;
    QTest::newRow("nul") << QString(QStringLiteral("a") + QChar(u'\0') + QStringLiteral("b,c"))
                         << QList<QStringList> { { s("ab"), s("c") } } << CsvFault::Kind::NulDropped << 0;
}

void TestCsv::faultsAreNamed()
{
    QFETCH(QString, text);
    QFETCH(QList<QStringList>, rows);
    QFETCH(CsvFault::Kind, kind);
    QFETCH(int, row);
    const CsvRows read = readCsv(text, {});
    QCOMPARE(read.rows, rows);
    QCOMPARE(read.faults, (QList<CsvFault> { { kind, row } }));
}

void TestCsv::hostileTextIsReadInTime_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("one line of 20 MB") << QString(20'000'000, QLatin1Char('x'));
    QTest::newRow("commas only") << QString(2'000'000, QLatin1Char(','));
    QTest::newRow("quotes only") << QString(2'000'001, QLatin1Char('"'));
    QTest::newRow("each line opens a quote") << QStringLiteral("a,\"b\n").repeated(200'001);
    QTest::newRow("escapes for ever") << QStringLiteral("\"") + QStringLiteral("\"\",").repeated(500'000);
    QTest::newRow("nuls") << QString(2'000'000, QChar(u'\0'));
    QTest::newRow("line ends") << QStringLiteral("\r\n").repeated(1'000'000);
}

void TestCsv::hostileTextIsReadInTime()
{
    QFETCH(QString, text);
    QElapsedTimer timer;
    timer.start();
    const CsvRows read = readCsv(text, {});
    QVERIFY2(timer.elapsed() < 5'000, qPrintable(QString::number(timer.elapsed())));
    for (const QStringList& row : read.rows)
        QVERIFY(row.size() <= 256);
    QVERIFY(read.faults.size() <= 10'000);
}

void TestCsv::longCellIsCut()
{
    const CsvRows read = readCsv(QString(100'000, QLatin1Char('x')) + QStringLiteral(",b\nc,d"), {});
    QCOMPARE(read.rows.first().first().size(), 65'536);
    QCOMPARE(read.rows.first().last(), QStringLiteral("b"));
    QCOMPARE(read.faults, (QList<CsvFault> { { CsvFault::Kind::CellCut, 0 } }));
}

void TestCsv::encodingIsFound_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<CsvEncoding>("encoding");
    QTest::addColumn<QString>("text");
    const QString text = QString::fromUtf8("Número;señor Müller – 5 €\n");
    for (const auto encoding : { CsvEncoding::Utf8, CsvEncoding::Utf8WithMark, CsvEncoding::Utf16Little,
             CsvEncoding::Utf16Big, CsvEncoding::Windows1252 })
        QTest::addRow("%d", int(encoding)) << *encodeCsv(text, encoding) << encoding << text;
    const QString plain = QStringLiteral("Number,name\n+14155550100,Ann\n");
    QTest::newRow("ascii") << plain.toLatin1() << CsvEncoding::Utf8 << plain;
    QTest::newRow("utf-16 le without mark")
        << encodeCsv(plain, CsvEncoding::Utf16Little)->sliced(2) << CsvEncoding::Utf16Little << plain;
    QTest::newRow("utf-16 be without mark")
        << encodeCsv(plain, CsvEncoding::Utf16Big)->sliced(2) << CsvEncoding::Utf16Big << plain;
    QTest::newRow("empty") << QByteArray("") << CsvEncoding::Utf8 << QString();
}

void TestCsv::encodingIsFound()
{
    QFETCH(QByteArray, bytes);
    QFETCH(CsvEncoding, encoding);
    QFETCH(QString, text);
    QCOMPARE(guessEncoding(bytes), encoding);
    QCOMPARE(decodeCsv(bytes, encoding), text);
}

void TestCsv::delimiterIsFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("delimiter");
    QTest::newRow("comma") << QStringLiteral("Number,name\n+14155550100,Ann\n") << QStringLiteral(",");
    QTest::newRow("semicolon, with commas in prose")
        << QStringLiteral("Number;name;amount\n+14155550100;Doe, Jane;1,50\n+14155550101;Roe, Richard, Dr.;2,75\n")
        << QStringLiteral(";");
    QTest::newRow("tab") << QStringLiteral("a\tb\nc, d\te\n") << QStringLiteral("\t");
    QTest::newRow("bar") << QStringLiteral("a|b\nc|d\n") << QStringLiteral("|");
    QTest::newRow("sep line") << QStringLiteral("sep=;\na,b;c\n") << QStringLiteral(";");
    QTest::newRow("one column") << QStringLiteral("+14155550100\n+14155550101\n") << QStringLiteral(",");
}

void TestCsv::delimiterIsFound()
{
    QFETCH(QString, text);
    QFETCH(QString, delimiter);
    QCOMPARE(QString(guessDelimiter(text)), delimiter);
}

void TestCsv::headerAndNumberAreFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("hasHeader");
    QTest::addColumn<int>("column");
    QTest::newRow("plain") << QStringLiteral("Number,customerName\n+14155550100,Ann") << true << 0;
    QTest::newRow("number last") << QStringLiteral("name,amount,Phone\nAnn,12,+1 415 555 0100") << true << 2;
    QTest::newRow("no header") << QStringLiteral("Ann,+14155550100\nBob,+14155550101") << false << 1;
    QTest::newRow("spanish") << QString::fromUtf8("nombre,Teléfono\nAna,+34912345678") << true << 1;
    QTest::newRow("names without a known word") << QStringLiteral("who,reach\nAnn,+14155550100") << true << 1;
    QTest::newRow("national numbers") << QStringLiteral("name,mobile\nAnn,(415) 555-0100") << true << 1;
    QTest::newRow("one row") << QStringLiteral("+14155550100,Ann") << false << 0;
}

void TestCsv::headerAndNumberAreFound()
{
    QFETCH(QString, text);
    QFETCH(bool, hasHeader);
    QFETCH(int, column);
    const QList<QStringList> rows = readCsv(text, {}).rows;
    QCOMPARE(guessNumberColumn(rows), column);
    QCOMPARE(guessHeader(rows, column), hasHeader);
}

void TestCsv::writtenIsReadAgain_data()
{
    QTest::addColumn<CsvEncoding>("encoding");
    QTest::addColumn<QString>("delimiter");
    for (const auto encoding : { CsvEncoding::Utf8, CsvEncoding::Utf8WithMark, CsvEncoding::Utf16Little,
             CsvEncoding::Utf16Big, CsvEncoding::Windows1252 }) {
        for (const char16_t delimiter : kCsvDelimiters)
            QTest::addRow("%d %d", int(encoding), int(delimiter)) << encoding << QString(QChar(delimiter));
    }
}

void TestCsv::writtenIsReadAgain()
{
    QFETCH(CsvEncoding, encoding);
    QFETCH(QString, delimiter);
    const QList<QStringList> rows { { QStringLiteral("Number"), QStringLiteral("note") },
        { QStringLiteral("+14155550100"), QString::fromUtf8("a,b;c|d\te \"f\"\r\ng é €") },
        { QStringLiteral("+14155550101"), QStringLiteral(" blanks ") } };
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("out.csv"));
    QVERIFY(writeCsvFile(path, rows, { { delimiter.front(), encoding } }));
    const auto bytes = tests::awaitResult(readCsvFile(path));
    QVERIFY(bytes);
    const auto loaded = tests::awaitResult(loadCsv(*bytes));
    QVERIFY(loaded);
    QCOMPARE(loaded->format.encoding, encoding);
    QCOMPARE(QString(loaded->format.delimiter), delimiter);
    QCOMPARE(loaded->content.rows, rows);
    QVERIFY(loaded->hasHeader);
}

void TestCsv::formulasAreGuarded_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<bool>("isFormula");
    QTest::newRow("sum") << QStringLiteral("=1+2") << true;
    QTest::newRow("at") << QStringLiteral("@SUM(A1)") << true;
    QTest::newRow("plus") << QStringLiteral("+cmd|' /C calc'!A0") << true;
    QTest::newRow("minus") << QStringLiteral("-2+3") << true;
    QTest::newRow("tab") << QStringLiteral("\t=1") << true;
    QTest::newRow("phone") << QStringLiteral("+1 (555) 867-5310") << false;
    QTest::newRow("amount") << QStringLiteral("-12.50") << false;
    QTest::newRow("text") << QStringLiteral("a=b") << false;
    QTest::newRow("dash alone") << QStringLiteral("-") << true;
    QTest::newRow("empty") << QString() << false;
}

void TestCsv::formulasAreGuarded()
{
    QFETCH(QString, cell);
    QFETCH(bool, isFormula);
    const QList<QStringList> rows { { QStringLiteral("x"), cell } };
    const QString guarded = readCsv(csvText(rows, {}), {}).rows.first().last();
    QCOMPARE(guarded, isFormula ? QLatin1Char('\'') + cell : cell);
    QCOMPARE(withoutGuard(guarded), cell);
    CsvWriteOptions plain;
    plain.guardFormulas = false;
    QCOMPARE(readCsv(csvText(rows, plain), {}).rows.first().last(), cell);
}

void TestCsv::fileStaysWhenItCannotBeWritten()
{
    const QTemporaryDir folder;
    const auto written
        = writeCsvFile(folder.filePath(QStringLiteral("no such folder/x.csv")), { { QStringLiteral("a") } }, {});
    QVERIFY(!written);
    QCOMPARE(written.error().code, core::ErrorCode::StorageUnavailable);
}

void TestCsv::missingCharacterIsAFault()
{
    const QTemporaryDir folder;
    const QString path = fileWith(folder, "before");
    const auto written
        = writeCsvFile(path, { { QString::fromUtf8("日本") } }, { { QLatin1Char(','), CsvEncoding::Windows1252 } });
    QVERIFY(!written);
    QCOMPARE(written.error().code, core::ErrorCode::NotSupported);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("before"));
}

void TestCsv::readingCanBeCancelled()
{
    auto loading = loadCsv(bigCsv(50'000, 10));
    loading.cancel();
    QTRY_VERIFY(loading.isFinished());
    QCOMPARE(loading.resultCount(), 0);
}

void TestCsv::missingFileIsAFault()
{
    const auto bytes = tests::awaitResult(readCsvFile(QStringLiteral("/no/such/file.csv")));
    QVERIFY(!bytes);
    QCOMPARE(bytes.error().code, core::ErrorCode::NotFound);
}

void TestCsv::fiftyThousandRows()
{
    const QTemporaryDir folder;
    const QString path = fileWith(folder, bigCsv(50'000, 10));
    QElapsedTimer timer;
    timer.start();
    const auto bytes = tests::awaitResult(readCsvFile(path));
    QVERIFY(bytes);
    const auto loaded = tests::awaitResult(loadCsv(*bytes));
    QVERIFY(loaded);
    const qint64 read = timer.restart();
    const SheetContent content = sheetOf(blockOf(loaded->content.rows, loaded->hasHeader, loaded->numberColumn));
    const qint64 made = timer.restart();
    const auto faulty = tests::awaitResult(countFaultyRows(loaded->content.rows, loaded->numberColumn, 1));
    QVERIFY(faulty);
    qInfo("50,000 rows of 10: read in %lld ms, made a sheet in %lld ms, numbers checked in %lld ms", read, made,
        timer.elapsed());
    QCOMPARE(content.rows.size(), 50'000);
    QCOMPARE(content.columns.size(), 10);
    QCOMPARE(*faulty, 0);
    QVERIFY(read < 5'000);
}

QTEST_MAIN(TestCsv)
#include "tst_csv.moc"
