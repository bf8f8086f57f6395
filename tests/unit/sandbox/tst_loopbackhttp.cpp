#include "core/sandbox/loopbackhttp.h"
#include "tests/unit/sandbox/scriptedapp.h"

#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

#include <memory>

using namespace core;
using namespace tests;

class TestLoopbackHttp : public QObject {
    Q_OBJECT

private:
    QByteArray url(const QByteArray& path) const
    {
        return "http://127.0.0.1:" + QByteArray::number(m_http->port()) + path;
    }
    /// Sends bytes on a connection of its own and returns all that comes until `piece` has arrived.
    QByteArray exchange(const QByteArray& bytes, const QByteArray& piece)
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, m_http->port());
        socket.write(bytes);
        QByteArray answer;
        [[maybe_unused]] const bool came = QTest::qWaitFor([&socket, &answer, &piece] {
            answer += socket.readAll();
            return answer.contains(piece);
        });
        return answer;
    }

    std::unique_ptr<LoopbackHttp> m_http;
    std::vector<std::shared_ptr<LoopbackExchange>> m_open;

private Q_SLOTS:
    void init()
    {
        m_http = std::make_unique<LoopbackHttp>([this](const std::shared_ptr<LoopbackExchange>& exchange) {
            const LoopbackRequest& request = exchange->request();
            if (request.path() == "/late")
                m_open.push_back(exchange);
            else if (request.path() == "/forget")
                return; // the exchange dies unanswered
            else
                exchange->answer(200, "text/plain", request.method + ' ' + request.target + ' ' + request.body);
        });
        QVERIFY(m_http->listen(0));
    }

    void cleanup()
    {
        m_open.clear();
        m_http.reset();
    }

    void requestsAreAnswered()
    {
        const HttpResponse response = ask("POST", url("/a%2Fb?x=%7E'&y=%c3%a4"), "a=1&b=2");
        QCOMPARE(response.status, 200);
        QCOMPARE(response.body, QByteArray("POST /a%2Fb?x=%7E'&y=%c3%a4 a=1&b=2")); // not one byte is changed
        QCOMPARE(response.header("content-type"), QByteArray("text/plain"));
    }

    void connectionsAreKept()
    {
        const QByteArray two = exchange("GET /1 HTTP/1.1\r\nHost: x\r\n\r\nPOST /2 HTTP/1.1\r\nHost: x\r\n"
                                        "Content-Length: 3\r\n\r\nabcGET /3 HTTP/1.1\r\nConnection: close\r\n\r\n",
            "GET /3");
        QVERIFY(two.indexOf("GET /1") < two.indexOf("POST /2 abc"));
        QVERIFY(two.indexOf("POST /2 abc") < two.indexOf("GET /3"));
    }

    void bytesMayComeOneByOne()
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, m_http->port());
        QTRY_COMPARE(socket.state(), QAbstractSocket::ConnectedState);
        for (const char byte : QByteArray("POST /x HTTP/1.1\r\nContent-Length: 2\r\n\r\nhi")) {
            socket.write(&byte, 1);
            socket.flush();
            QCoreApplication::processEvents();
        }
        QByteArray answer;
        QTRY_VERIFY2((answer += socket.readAll()).contains("POST /x hi"), answer.constData());
    }

    void badOnesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("status");
        QTest::newRow("no HTTP") << QByteArray("hello\r\n\r\n") << QByteArray(" 400 ");
        QTest::newRow("no path") << QByteArray("GET x HTTP/1.1\r\n\r\n") << QByteArray(" 400 ");
        QTest::newRow("no colon") << QByteArray("GET / HTTP/1.1\r\nnonsense\r\n\r\n") << QByteArray(" 400 ");
        QTest::newRow("length") << QByteArray("GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n") << QByteArray(" 400 ");
        QTest::newRow("chunked") << QByteArray("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n")
                                 << QByteArray(" 400 ");
        QTest::newRow("huge body") << QByteArray("POST / HTTP/1.1\r\nContent-Length: 99999999\r\n\r\n")
                                   << QByteArray(" 413 ");
        QTest::newRow("huge head") << "GET / HTTP/1.1\r\nX: " + QByteArray(70'000, 'x') << QByteArray(" 431 ");
    }

    void badOnesAreRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, status);
        QVERIFY(exchange(bytes, "\r\n\r\n").contains(status));
    }

    void answersMayComeAfterTheClientLeft()
    {
        auto socket = std::make_unique<QTcpSocket>();
        socket->connectToHost(QHostAddress::LocalHost, m_http->port());
        socket->write("GET /late HTTP/1.1\r\n\r\n");
        QTRY_COMPARE(m_open.size(), std::size_t(1));
        QSignalSpy left(m_open.front().get(), &LoopbackExchange::clientLeft);
        socket.reset();
        QTRY_COMPARE(left.size(), 1);
        QVERIFY(!m_open.front()->clientIsThere());
        m_open.front()->answer(200, "text/plain", "too late");
        QTRY_COMPARE(ask("GET", url("/still")).status, 200);
    }

    void answersMayOutliveTheServer()
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, m_http->port());
        socket.write("GET /late HTTP/1.1\r\n\r\n");
        QTRY_COMPARE(m_open.size(), std::size_t(1));
        m_http.reset();
        m_open.front()->answer(200, "text/plain", "too late");
        QVERIFY(!m_open.front()->clientIsThere());
    }

    void streamsComePieceByPiece()
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, m_http->port());
        socket.write("GET /late HTTP/1.1\r\n\r\n");
        QTRY_COMPARE(m_open.size(), std::size_t(1));
        const auto stream = m_open.front();
        stream->beginStream(200, "text/event-stream");
        QByteArray answer;
        stream->write("first ");
        QTRY_VERIFY((answer += socket.readAll()).contains("6\r\nfirst \r\n"));
        stream->write("second");
        QTRY_VERIFY((answer += socket.readAll()).contains("6\r\nsecond\r\n"));
        stream->endStream();
        QTRY_VERIFY((answer += socket.readAll()).endsWith("0\r\n\r\n"));
        QCOMPARE(socket.state(), QAbstractSocket::ConnectedState);
    }

    void forgottenExchangesCloseTheConnection() { QCOMPARE(ask("GET", url("/forget")).status, 0); }

    void listensOnLoopbackOnly()
    {
        LoopbackHttp taken([](const auto&) {});
        const auto port = taken.listen(m_http->port());
        QVERIFY(!port);
        QVERIFY(port.error().message.contains(QStringLiteral("127.0.0.1")));
    }
};

QTEST_GUILESS_MAIN(TestLoopbackHttp)
#include "tst_loopbackhttp.moc"
