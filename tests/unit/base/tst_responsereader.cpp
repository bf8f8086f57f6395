#include "core/base/responsereader.h"

#include <QTest>

#include <algorithm>

using core::ResponseReader;

namespace tests {

namespace {

struct Outcome {
    bool failed = false;
    int status = 0;
    QByteArray body = {};
    bool complete = false;
    bool endsWithConnection = false;
    bool keepAlive = false;
    qsizetype used = 0;
};

/// Feeds `sent` in pieces: the first ends at `cut`, the others have `step` bytes.
Outcome readInPieces(const QByteArray& sent, qsizetype cut, qsizetype step, bool headOnly = false)
{
    ResponseReader reader(headOnly);
    Outcome outcome;
    for (qsizetype at = 0; at < sent.size() && !outcome.failed && !reader.isComplete();) {
        const qsizetype size = std::min(at == 0 ? cut : step, sent.size() - at);
        QByteArrayView piece = QByteArrayView(sent).sliced(at, size);
        at += size;
        while (!piece.isEmpty() && !outcome.failed && !reader.isComplete()) {
            const auto used = reader.hasHead() ? reader.feedBody(piece, outcome.body) : reader.feedHead(piece);
            outcome.failed = !used;
            outcome.used += used ? *used : 0;
            piece = used ? piece.sliced(*used) : QByteArrayView();
        }
    }
    outcome.status = reader.head().status;
    outcome.complete = reader.isComplete();
    outcome.endsWithConnection = reader.endsWithConnection();
    outcome.keepAlive = reader.head().keepAlive;
    return outcome;
}

} // namespace

class TestResponseReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answersMayBeCutAnywhere_data();
    void answersMayBeCutAnywhere();
    void connectionsAreKeptOrNot_data();
    void connectionsAreKeptOrNot();
    void endOfConnectionEndsTheBody();
    void headHasNoBody();
    void fieldsAreRead();
    void refuses_data();
    void refuses();
    void refusesWhatGoesOnForEver();
};

void TestResponseReader::answersMayBeCutAnywhere_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char* name, const char* answer, int status, const char* body) {
        QTest::newRow(name) << QByteArray(answer) << status << QByteArray(body);
    };
    row("length", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello", 200, "hello");
    row("length twice", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\ncontent-length: 5, 5\r\n\r\nhello", 200, "hello");
    row("length 0", "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", 200, "");
    row("chunks",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: Chunked\r\n\r\n3\r\nabc\r\na;x=y\r\n0123456789\r\n0\r\nT: x\r\n\r\n",
        200, "abc0123456789");
    row("chunks and length",
        "HTTP/1.1 200 OK\r\nContent-Length: 99\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n\r\n", 200, "x");
    row("204", "HTTP/1.1 204 No Content\r\n\r\n", 204, "");
    row("304 with a length", "HTTP/1.1 304 Not Modified\r\nContent-Length: 7\r\n\r\n", 304, "");
    row("interim answers",
        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Hints\r\nLink: </x>\r\n\r\n"
        "HTTP/1.1 201 Made\r\nContent-Length: 2\r\n\r\nok",
        201, "ok");
    row("lone LF", "HTTP/1.1 200 OK\nContent-Length: 2\nX: y\n\nok", 200, "ok");
    row("no reason", "HTTP/1.1 200\r\nContent-Length: 1\r\n\r\nx", 200, "x");
    row("empty reason", "HTTP/1.1 529 \r\nContent-Length: 1\r\n\r\nx", 529, "x");
    row("folded field", "HTTP/1.1 200 OK\r\nX: a\r\n b\r\nContent-Length: 1\r\n\r\nx", 200, "x");
    row("HTTP/1.0", "HTTP/1.0 200 OK\r\nContent-Length: 1\r\n\r\nx", 200, "x");
}

void TestResponseReader::answersMayBeCutAnywhere()
{
    QFETCH(QByteArray, answer);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    const QByteArray sent = answer + "HTTP/1.1 leftover";
    for (qsizetype cut = 1; cut <= sent.size(); ++cut) {
        for (const qsizetype step : { qsizetype(1), qsizetype(3), sent.size() }) {
            const Outcome outcome = readInPieces(sent, cut, step);
            QVERIFY(!outcome.failed);
            QVERIFY(outcome.complete);
            QCOMPARE(outcome.status, status);
            QCOMPARE(outcome.body, body);
            QCOMPARE(outcome.used, answer.size());
        }
    }
}

void TestResponseReader::connectionsAreKeptOrNot_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<bool>("kept");
    QTest::newRow("1.1") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n") << true;
    QTest::newRow("1.1 keep-alive") << QByteArray("HTTP/1.1 200 OK\r\nConnection: Keep-Alive\r\nContent-Length: 0\r\n")
                                    << true;
    QTest::newRow("1.1 close") << QByteArray("HTTP/1.1 200 OK\r\nConnection: x, Close\r\nContent-Length: 0\r\n")
                               << false;
    QTest::newRow("1.0") << QByteArray("HTTP/1.0 200 OK\r\nConnection: keep-alive\r\nContent-Length: 0\r\n") << false;
    QTest::newRow("two framings") << QByteArray(
        "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nTransfer-Encoding: chunked\r\n")
                                  << false;
}

void TestResponseReader::connectionsAreKeptOrNot()
{
    QFETCH(QByteArray, head);
    QFETCH(bool, kept);
    QCOMPARE(readInPieces(head + "\r\n0\r\n\r\n", 10'000, 1).keepAlive, kept);
}

void TestResponseReader::endOfConnectionEndsTheBody()
{
    const Outcome outcome = readInPieces("HTTP/1.1 200 OK\r\nServer: x\r\n\r\nwhatever", 31, 2);
    QVERIFY(!outcome.complete && outcome.endsWithConnection);
    QCOMPARE(outcome.body, QByteArray("whatever"));
}

void TestResponseReader::headHasNoBody()
{
    const Outcome outcome = readInPieces("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nnext", 1, 1, true);
    QVERIFY(outcome.complete);
    QCOMPARE(outcome.body, QByteArray());
    QCOMPARE(outcome.used, qsizetype(38));
}

void TestResponseReader::fieldsAreRead()
{
    const auto head = core::parseResponseHead(
        "HTTP/1.1 429 Slow Down\r\nRetry-After:3\r\nX-Empty:\r\nX-Long: a  \r\n\t b\r\nX-UTF8: \xc3\xa9\r\n\r\n");
    QVERIFY(head);
    QCOMPARE(head->status, 429);
    QCOMPARE(head->headers,
        (core::HttpHeaders {
            { "Retry-After", "3" }, { "X-Empty", "" }, { "X-Long", "a b" }, { "X-UTF8", "\xc3\xa9" } }));
    QVERIFY(!head->contentLength && !head->chunked);
}

void TestResponseReader::refuses_data()
{
    QTest::addColumn<QByteArray>("answer");
    const auto row = [](const char* name, const QByteArray& answer) { QTest::newRow(name) << answer; };
    row("other protocol", "SSH-2.0-x\r\n");
    row("first byte", "X");
    row("HTTP/2", "HTTP/2 200\r\n\r\n");
    row("blank line first", "\r\nHTTP/1.1 200 OK\r\n\r\n");
    row("version alone", "HTTP/1.1\r\n\r\n");
    row("two digits", "HTTP/1.1 20 OK\r\n\r\n");
    row("four digits", "HTTP/1.1 2000 OK\r\n\r\n");
    row("status 099", "HTTP/1.1 099 X\r\n\r\n");
    row("upgrade", "HTTP/1.1 101 Switching\r\nUpgrade: x\r\n\r\n");
    row("no colon", "HTTP/1.1 200 OK\r\nabc\r\n\r\n");
    row("no name", "HTTP/1.1 200 OK\r\n: x\r\n\r\n");
    row("space before colon", "HTTP/1.1 200 OK\r\nContent-Length : 5\r\n\r\n");
    row("folded first", "HTTP/1.1 200 OK\r\n X: y\r\n\r\n");
    row("NUL", QByteArray("HTTP/1.1 200 OK\r\nX: a\0b\r\n\r\n", 28));
    row("lone CR", "HTTP/1.1 200 OK\r\nX: a\rb\r\n\r\n");
    row("control in the reason", "HTTP/1.1 200 O\x01K\r\n\r\n");
    row("lengths differ", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n");
    row("lengths in a list differ", "HTTP/1.1 200 OK\r\nContent-Length: 5, 6\r\n\r\n");
    row("negative length", "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n");
    row("length with a sign", "HTTP/1.1 200 OK\r\nContent-Length: +1\r\n\r\n");
    row("length without digits", "HTTP/1.1 200 OK\r\nContent-Length:\r\n\r\n");
    row("length 2^64", "HTTP/1.1 200 OK\r\nContent-Length: 18446744073709551616\r\n\r\n");
    row("gzip", "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n");
    row("chunked twice", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n");
    row("bad chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n");
}

void TestResponseReader::refuses()
{
    QFETCH(QByteArray, answer);
    QVERIFY(readInPieces(answer, answer.size(), 1).failed);
    QVERIFY(readInPieces(answer, 1, 1).failed);
}

void TestResponseReader::refusesWhatGoesOnForEver()
{
    const QByteArray begin = "HTTP/1.1 200 OK\r\n";
    QVERIFY(readInPieces(begin + "X: " + QByteArray(70'000, 'x'), 1000, 1000).failed);
    QVERIFY(readInPieces(begin + QByteArray("X: y\r\n").repeated(12'000), 1000, 1000).failed);
    QVERIFY(readInPieces(QByteArray("HTTP/1.1 100 Continue\r\n\r\n").repeated(3'000), 1000, 1000).failed);
    QVERIFY(!readInPieces(begin + "X: " + QByteArray(60'000, 'x') + "\r\n\r\n", 1000, 1000).failed);
}

} // namespace tests

QTEST_GUILESS_MAIN(tests::TestResponseReader)
#include "tst_responsereader.moc"
