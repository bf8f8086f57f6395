#include "core/server/httphead.h"

#include <QTest>

Q_DECLARE_METATYPE(core::ErrorCode)

namespace tests {

using core::ErrorCode;

namespace {

/// As the gate does it: the end first, then the head.
core::Result<core::HttpHead> parsed(const QByteArray& text)
{
    const auto end = core::findHeadEnd(text, {});
    if (!end)
        return end.error();
    return core::parseHead(QByteArrayView(text).first(*end), {});
}

QByteArray webSocketHead(const QByteArray& fields)
{
    return "GET /relay/1 HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n" + fields + "\r\n";
}

} // namespace

class TestHttpHead : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsEverything();
    void accepts_data();
    void accepts();
    void refuses_data();
    void refuses();
    void findsTheEnd();
    void endIsFoundHoweverItIsCut();
    void webSocket();
};

void TestHttpHead::readsEverything()
{
    const auto head = parsed("POST /api/x?a=%7E&b HTTP/1.1\r\nhost: localhost:3000\r\nContent-Length: 12\r\n"
                             "X-Empty:\r\nX-Latin: \xe4\r\nExpect: 100-Continue\r\nConnection: foo,\t Close \r\n\r\n");
    QVERIFY(head);
    QCOMPARE(head->method, QByteArray("POST"));
    QCOMPARE(head->target, QByteArray("/api/x?a=%7E&b"));
    QCOMPARE(head->path(), QByteArray("/api/x"));
    QCOMPARE(head->query(), QByteArray("a=%7E&b"));
    QCOMPARE(head->header("HOST"), QByteArray("localhost:3000"));
    QCOMPARE(head->header("x-empty"), QByteArray());
    QCOMPARE(head->contentLength, 12);
    QVERIFY(head->expectsContinue);
    QVERIFY(!head->keepAlive);
    QVERIFY(!head->chunked);
    QVERIFY(!head->webSocket);
}

void TestHttpHead::accepts_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::newRow("smallest 1.1") << QByteArray("GET / HTTP/1.1\r\nHost:a\r\n\r\n");
    QTest::newRow("smallest 1.0") << QByteArray("GET / HTTP/1.0\r\n\r\n");
    QTest::newRow("1.9 is 1.1") << QByteArray("GET / HTTP/1.9\r\nHost: a\r\n\r\n");
    QTest::newRow("IPv6 host") << QByteArray("GET / HTTP/1.1\r\nHost: [::1]:3000\r\n\r\n");
    QTest::newRow("double slash later") << QByteArray("GET /a//b HTTP/1.1\r\nHost: a\r\n\r\n");
    QTest::newRow("tab in a value") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\nX: a\tb\r\n\r\n");
    QTest::newRow("h2c is ignored") << QByteArray(
        "GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n");
    QTest::newRow("100 fields") << "GET / HTTP/1.1\r\nHost: a\r\n" + QByteArray("X: y\r\n").repeated(99) + "\r\n";
}

void TestHttpHead::accepts()
{
    QFETCH(QByteArray, head);
    const auto result = parsed(head);
    QVERIFY2(result, result ? "" : qPrintable(result.error().message));
}

void TestHttpHead::refuses_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<ErrorCode>("code");
    const auto target = [](const QByteArray& t) { return "GET " + t + " HTTP/1.1\r\nHost: a\r\n\r\n"; };
    const auto field = [](const QByteArray& f) { return "POST / HTTP/1.1\r\nHost: a\r\n" + f + "\r\n\r\n"; };
    QTest::newRow("empty line") << QByteArray("\r\n\r\n") << ErrorCode::Malformed;
    QTest::newRow("no version") << QByteArray("GET /\r\nHost: a\r\n\r\n") << ErrorCode::Malformed;
    QTest::newRow("two spaces") << QByteArray("GET  / HTTP/1.1\r\nHost: a\r\n\r\n") << ErrorCode::Malformed;
    QTest::newRow("space before") << QByteArray(" GET / HTTP/1.1\r\nHost: a\r\n\r\n") << ErrorCode::Malformed;
    QTest::newRow("space after") << QByteArray("GET / HTTP/1.1 \r\nHost: a\r\n\r\n") << ErrorCode::Malformed;
    QTest::newRow("method no token") << QByteArray("G(T / HTTP/1.1\r\nHost: a\r\n\r\n") << ErrorCode::Malformed;
    QTest::newRow("lower case method") << QByteArray("get / HTTP/1.1\r\nHost: a\r\n\r\n") << ErrorCode::NotImplemented;
    QTest::newRow("TRACE") << QByteArray("TRACE / HTTP/1.1\r\nHost: a\r\n\r\n") << ErrorCode::NotImplemented;
    QTest::newRow("CONNECT") << QByteArray("CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n") << ErrorCode::NotImplemented;
    QTest::newRow("HTTP/2.0") << QByteArray("GET / HTTP/2.0\r\nHost: a\r\n\r\n") << ErrorCode::VersionNotSupported;
    QTest::newRow("http lower case") << QByteArray("GET / http/1.1\r\nHost: a\r\n\r\n") << ErrorCode::Malformed;
    QTest::newRow("version text") << QByteArray("GET / HTTP/1.x\r\nHost: a\r\n\r\n") << ErrorCode::Malformed;
    QTest::newRow("version long") << QByteArray("GET / HTTP/1.10\r\nHost: a\r\n\r\n") << ErrorCode::Malformed;

    QTest::newRow("absolute target") << target("http://a/") << ErrorCode::Malformed;
    QTest::newRow("asterisk") << target("*") << ErrorCode::Malformed;
    QTest::newRow("two slashes") << target("//evil/x") << ErrorCode::Malformed;
    QTest::newRow("space in target") << target("/a b") << ErrorCode::Malformed;
    QTest::newRow("high byte in target") << target("/\xe4") << ErrorCode::Malformed;
    QTest::newRow("DEL in target") << target("/\x7f") << ErrorCode::Malformed;
    QTest::newRow("NUL in target") << target(QByteArray("/\0x", 3)) << ErrorCode::Malformed;
    QTest::newRow("tab in target") << target("/\t") << ErrorCode::Malformed;

    QTest::newRow("no Host") << QByteArray("GET / HTTP/1.1\r\n\r\n") << ErrorCode::Malformed;
    QTest::newRow("two Hosts") << field("hOST: a") << ErrorCode::Malformed;
    QTest::newRow("empty Host") << QByteArray("GET / HTTP/1.1\r\nHost:\r\n\r\n") << ErrorCode::Malformed;
    QTest::newRow("Host with a path") << QByteArray("GET / HTTP/1.1\r\nHost: a/b\r\n\r\n") << ErrorCode::Malformed;
    QTest::newRow("Host with a user") << QByteArray("GET / HTTP/1.1\r\nHost: u@a\r\n\r\n") << ErrorCode::Malformed;
    QTest::newRow("no colon") << field("X") << ErrorCode::Malformed;
    QTest::newRow("no name") << field(": x") << ErrorCode::Malformed;
    QTest::newRow("space before colon") << field("X : y") << ErrorCode::Malformed;
    QTest::newRow("folding") << field("X: y\r\n z") << ErrorCode::Malformed;
    QTest::newRow("folding with tab") << field("X: y\r\n\tz") << ErrorCode::Malformed;
    QTest::newRow("NUL in a value") << field(QByteArray("X: a\0b", 6)) << ErrorCode::Malformed;
    QTest::newRow("CR in a value") << field("X: a\rb") << ErrorCode::Malformed;
    QTest::newRow("LF in a value") << field("X: a\nb") << ErrorCode::Malformed;

    QTest::newRow("two lengths") << field("Content-Length: 1\r\nContent-Length: 1") << ErrorCode::Malformed;
    QTest::newRow("length list") << field("Content-Length: 1, 1") << ErrorCode::Malformed;
    QTest::newRow("empty length") << field("Content-Length:") << ErrorCode::Malformed;
    QTest::newRow("negative") << field("Content-Length: -1") << ErrorCode::Malformed;
    QTest::newRow("plus") << field("Content-Length: +1") << ErrorCode::Malformed;
    QTest::newRow("hex") << field("Content-Length: 0x1") << ErrorCode::Malformed;
    QTest::newRow("2^64-1") << field("Content-Length: 18446744073709551615") << ErrorCode::Malformed;
    QTest::newRow("both framings") << field("Content-Length: 1\r\nTransfer-Encoding: chunked") << ErrorCode::Malformed;
    QTest::newRow("two codings") << field("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked")
                                 << ErrorCode::Malformed;
    QTest::newRow("gzip, chunked") << field("Transfer-Encoding: gzip, chunked") << ErrorCode::NotImplemented;
    QTest::newRow("identity") << field("Transfer-Encoding: identity") << ErrorCode::NotImplemented;
    QTest::newRow("chunked in 1.0") << QByteArray("POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n")
                                    << ErrorCode::Malformed;

    QTest::newRow("101 fields") << field(QByteArray("X: y\r\n").repeated(100) + "Y: z") << ErrorCode::HeadTooLarge;
    QTest::newRow("17 KB") << field("X: " + QByteArray(17'000, 'y')) << ErrorCode::HeadTooLarge;
}

void TestHttpHead::refuses()
{
    QFETCH(QByteArray, head);
    QFETCH(ErrorCode, code);
    const auto result = parsed(head);
    QVERIFY(!result);
    QCOMPARE(int(result.error().code), int(code));
    QVERIFY(!result.error().message.isEmpty());
}

void TestHttpHead::findsTheEnd()
{
    QCOMPARE(*core::findHeadEnd("GET / HTTP/1.1\r\nHost: a\r\n\r\nbody\n\x01", {}), 27);
    QCOMPARE(*core::findHeadEnd("", {}), 0);
    QCOMPARE(*core::findHeadEnd("GET / HTTP/1.1\r\nHost: a\r\n\r", {}), 0);
    QVERIFY(!core::findHeadEnd("\n", {}));
    QVERIFY(!core::findHeadEnd("GET\n", {}));
    QCOMPARE(int(core::findHeadEnd("GET / HTTP/1.1\r\n", { 10, 5 }).error().code), int(ErrorCode::HeadTooLarge));
}

void TestHttpHead::endIsFoundHoweverItIsCut()
{
    const QByteArray text = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
    for (qsizetype cut = 0; cut < text.size(); ++cut) {
        QCOMPARE(*core::findHeadEnd(QByteArrayView(text).first(cut), {}), 0);
        QCOMPARE(*core::findHeadEnd(text, {}, cut), text.size());
    }
}

void TestHttpHead::webSocket()
{
    const QByteArray key = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
    const auto good = parsed(webSocketHead(key + "Sec-WebSocket-Version: 13\r\n"));
    QVERIFY(good);
    QVERIFY(good->webSocket);
    QVERIFY(!parsed(webSocketHead("Sec-WebSocket-Version: 13\r\n")));
    QVERIFY(!parsed(webSocketHead(key + "Sec-WebSocket-Version: 12\r\n")));
    QVERIFY(!parsed(webSocketHead(key + key + "Sec-WebSocket-Version: 13\r\n")));
    QVERIFY(!parsed(webSocketHead(key + "Sec-WebSocket-Version: 13\r\nContent-Length: 4\r\n")));
    QVERIFY(!parsed(webSocketHead(key + "Sec-WebSocket-Version: 13\r\n").replace("HTTP/1.1", "HTTP/1.0")));
    const auto noUpgrade = parsed(webSocketHead(key).replace("Connection: Upgrade", "Connection: close"));
    QVERIFY(noUpgrade);
    QVERIFY(!noUpgrade->webSocket);
}

} // namespace tests

QTEST_GUILESS_MAIN(tests::TestHttpHead)
#include "tst_httphead.moc"
