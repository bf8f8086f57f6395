#include "core/base/requesttext.h"

#include <QTest>

using core::HttpRequest;

namespace tests {

class TestRequestText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void postIsOnePiece();
    void getHasNoLength();
    void addresses_data();
    void addresses();
    void framingIsOurs();
    void encodingMayBeChosen();
    void refuses_data();
    void refuses();
};

void TestRequestText::postIsOnePiece()
{
    const auto text = core::requestText({ "POST", QUrl(QStringLiteral("http://a.example:8080/v1/x?y=1#z")),
        { { "Content-Type", "application/json" }, { "Authorization", "Bearer k" } }, "{\"a\":1}" });
    QVERIFY(text);
    QCOMPARE(*text,
        QByteArray("POST /v1/x?y=1 HTTP/1.1\r\nHost: a.example:8080\r\nConnection: keep-alive\r\n"
                   "Content-Type: application/json\r\nAuthorization: Bearer k\r\nAccept-Encoding: identity\r\n"
                   "Content-Length: 7\r\n\r\n{\"a\":1}"));
}

void TestRequestText::getHasNoLength()
{
    const auto get = core::requestText({ "GET", QUrl(QStringLiteral("http://a.example/")) });
    QVERIFY(get && get->endsWith("\r\n\r\n") && !get->contains("Content-Length"));
    const auto empty = core::requestText({ "POST", QUrl(QStringLiteral("http://a.example/")) });
    QVERIFY(empty && empty->contains("\r\nContent-Length: 0\r\n"));
}

void TestRequestText::addresses_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("host");
    const auto row = [](const char* name, const char* url, const char* target, const char* host) {
        QTest::newRow(name) << QString::fromUtf8(url) << QByteArray(target) << QByteArray(host);
    };
    row("no path", "http://a.example", "/", "a.example");
    row("query alone", "http://a.example?q=1", "/?q=1", "a.example");
    row("usual port", "http://a.example:80/", "/", "a.example");
    row("IPv6", "http://[::1]:8080/x", "/x", "[::1]:8080");
    row("IPv6 with a zone", "http://[fe80::1%25eth0]/", "/", "[fe80::1]");
    row("spaces and letters", "http://a.example/a b/é?c=d e", "/a%20b/%C3%A9?c=d%20e", "a.example");
    row("encoded slash", "http://a.example/a%2Fb", "/a%2Fb", "a.example");
    row("international host", "http://bücher.example/", "/", "xn--bcher-kva.example");
    row("password is not sent", "http://me:secret@a.example/", "/", "a.example");
}

void TestRequestText::addresses()
{
    QFETCH(QString, url);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, host);
    const auto text = core::requestText({ "GET", QUrl(url) });
    QVERIFY(text);
    QCOMPARE(text->left(text->indexOf("\r\nConnection")), "GET " + target + " HTTP/1.1\r\nHost: " + host);
    QVERIFY(!text->contains("secret"));
}

void TestRequestText::framingIsOurs()
{
    const auto text = core::requestText({ "POST", QUrl(QStringLiteral("http://a.example/")),
        { { "content-length", "5" }, { "HOST", "b.example" }, { "Transfer-Encoding", "chunked" },
            { "Connection", "close" }, { "Expect", "100-continue" } },
        "xyz" });
    QVERIFY(text);
    QCOMPARE(*text,
        QByteArray("POST / HTTP/1.1\r\nHost: a.example\r\nConnection: keep-alive\r\nAccept-Encoding: identity\r\n"
                   "Content-Length: 3\r\n\r\nxyz"));
}

void TestRequestText::encodingMayBeChosen()
{
    const auto text
        = core::requestText({ "GET", QUrl(QStringLiteral("http://a.example/")), { { "accept-encoding", "br" } } });
    QVERIFY(text && text->contains("\r\naccept-encoding: br\r\n") && !text->contains("identity"));
}

void TestRequestText::refuses_data()
{
    QTest::addColumn<HttpRequest>("request");
    const QUrl url(QStringLiteral("http://a.example/"));
    QTest::newRow("method") << HttpRequest { "GET /x", url };
    QTest::newRow("no method") << HttpRequest { "", url };
    QTest::newRow("no host") << HttpRequest { "GET", QUrl(QStringLiteral("http:/x")) };
    QTest::newRow("https") << HttpRequest { "GET", QUrl(QStringLiteral("https://a.example/")) };
    QTest::newRow("name") << HttpRequest { "GET", url, { { "A b", "c" } } };
    QTest::newRow("CR LF in a value") << HttpRequest { "GET", url, { { "A", "b\r\nC: d" } } };
    QTest::newRow("LF in a value") << HttpRequest { "GET", url, { { "A", "b\n" } } };
    QTest::newRow("NUL in a value") << HttpRequest { "GET", url, { { "A", QByteArray("b\0c", 3) } } };
}

void TestRequestText::refuses()
{
    QFETCH(HttpRequest, request);
    const auto text = core::requestText(request);
    QVERIFY(!text);
    QVERIFY(text.error().code == core::ErrorCode::CarrierUnreachable);
}

} // namespace tests

QTEST_GUILESS_MAIN(tests::TestRequestText)
#include "tst_requesttext.moc"
