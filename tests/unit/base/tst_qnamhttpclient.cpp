#include "core/base/qnamhttpclient.h"

#include "core/base/oncebody.h"
#include "tests/support/awaitresult.h"
#include "tests/support/scriptedhttpserver.h"

#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using core::ErrorCode;
using core::HttpRequest;
using core::HttpResponse;
using core::Result;
using tests::awaitResult;
using tests::HttpStep;
using tests::ScriptedHttpServer;

namespace {

HttpRequest post(const QUrl& url, bool once = true)
{
    return { "POST", url, { { "Content-Type", "application/x-www-form-urlencoded" } }, "To=%2B15005550010&From=1",
        std::chrono::seconds(10), once };
}

HttpRequest get(const QUrl& url) { return { "GET", url }; }

} // namespace

class TestQnamHttpClient : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onceBodyIsReadOnce()
    {
        core::OnceBody body("abc");
        QVERIFY(body.isSequential() && !body.isTouched());
        QCOMPARE(body.bytesAvailable(), 3);
        QCOMPARE(body.read(2), QByteArray("ab"));
        QVERIFY(body.isTouched() && !body.reset());
        QCOMPARE(body.readAll(), QByteArray("c"));
        QVERIFY(body.atEnd() && !body.reset());
        QCOMPARE(body.read(1), QByteArray());
    }

    void sendsWhatIsAsked_data()
    {
        QTest::addColumn<bool>("once");
        QTest::newRow("once") << true;
        QTest::newRow("repeatable") << false;
    }
    void sendsWhatIsAsked()
    {
        QFETCH(const bool, once);
        m_server->answer(201, "{\"sid\":\"CA\"}", { { "X-Thing", "1" } });
        HttpRequest request = post(m_server->url(u"/a%2Fb?c=%22"_s), once);
        request.headers.append(qMakePair(QByteArray("Authorization"), QByteArray("Basic eDp5")));
        const auto answer = awaitResult(m_client->send(request));
        QVERIFY(answer);
        QCOMPARE(answer->status, 201);
        QCOMPARE(answer->body, QByteArray("{\"sid\":\"CA\"}"));
        QCOMPARE(answer->header("x-thing"), QByteArray("1"));
        const auto received = m_server->requests().first();
        QCOMPARE(received.method, QByteArray("POST"));
        QCOMPARE(received.target, QByteArray("/a%2Fb?c=%22"));
        QCOMPARE(received.body, request.body);
        QCOMPARE(received.header("Content-Length"), QByteArray::number(request.body.size()));
        QCOMPARE(received.header("Content-Type"), QByteArray("application/x-www-form-urlencoded"));
        QCOMPARE(received.header("Authorization"), QByteArray("Basic eDp5"));
        QCOMPARE(received.header("Accept-Encoding"), QByteArray("identity"));
        QVERIFY(received.header("Upgrade").isEmpty()); // HTTP/2 would be asked for here
    }

    void anyStatusIsAnAnswer_data()
    {
        QTest::addColumn<int>("status");
        for (const int status :
            { 200, 201, 204, 302, 307, 400, 401, 403, 404, 405, 407, 409, 410, 418, 429, 500, 501, 502, 503, 504, 599 })
            QTest::addRow("%d", status) << status;
    }
    void anyStatusIsAnAnswer()
    {
        QFETCH(const int, status);
        const QByteArray body = status == 204 ? "" : "{\"code\":1}";
        for (int i = 0; i < 3; ++i)
            m_server->answer(
                status, body, { { "Location", "/elsewhere" }, { "WWW-Authenticate", "Basic realm=\"Twilio API\"" } });
        for (const HttpRequest& request :
            { post(m_server->url(u"/x"_s)), post(m_server->url(u"/x"_s), false), get(m_server->url(u"/x"_s)) }) {
            const auto answer = awaitResult(m_client->send(request));
            QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().message));
            QCOMPARE(answer->status, status);
            QCOMPARE(answer->body, body);
        }
        QCOMPARE(m_server->requests().size(), 3);
    }

    void cutRequestArrivesExactlyOnce_data()
    {
        QTest::addColumn<HttpStep>("step");
        QTest::addColumn<bool>("arrives");
        const QByteArray whole = tests::httpAnswer(201, "{\"sid\":\"CA1\"}");
        QTest::newRow("on accept") << HttpStep { {}, HttpStep::Cut::OnAccept } << false;
        QTest::newRow("after head") << HttpStep { {}, HttpStep::Cut::AfterHead } << true;
        QTest::newRow("after body") << HttpStep { {}, HttpStep::Cut::AfterRequest } << true;
        QTest::newRow("in status line") << HttpStep { whole.first(5), HttpStep::Cut::AfterAnswer } << true;
        QTest::newRow("in head") << HttpStep { whole.first(30), HttpStep::Cut::AfterAnswer } << true;
        QTest::newRow("in body") << HttpStep { whole.chopped(3), HttpStep::Cut::AfterAnswer } << true;
        QTest::newRow("error cut in body")
            << HttpStep { tests::httpAnswer(500, "{\"code\":1}").chopped(3), HttpStep::Cut::AfterAnswer } << true;
        QTest::newRow("no HTTP") << HttpStep { "220 smtp.example.net\r\n\r\n", HttpStep::Cut::AfterAnswer } << true;
    }
    void cutRequestArrivesExactlyOnce()
    {
        QFETCH(const HttpStep, step);
        QFETCH(const bool, arrives);
        m_server->add(step);
        m_server->answer(201, "second"); // what a repetition would get
        const auto answer = awaitResult(m_client->send(post(m_server->url(u"/x"_s))));
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::OutcomeUnknown);
        QCOMPARE(m_server->requests().size(), arrives ? 1 : 0);
        if (arrives) // one that is closed before it was used may be opened anew: nothing was sent over it
            QCOMPARE(m_server->connections(), 1);
        // Nothing comes later either: the next request is answered in its place.
        QVERIFY(awaitResult(m_client->send(get(m_server->url(u"/next"_s)))));
        QCOMPARE(m_server->requests().last().target, QByteArray("/next"));
        QCOMPARE(m_server->requests().size(), arrives ? 2 : 1);
    }

    void keptAliveConnectionIsNoDanger_data()
    {
        QTest::addColumn<HttpStep::Cut>("cut");
        QTest::newRow("after head") << HttpStep::Cut::AfterHead;
        QTest::newRow("after body") << HttpStep::Cut::AfterRequest;
    }
    void keptAliveConnectionIsNoDanger()
    {
        QFETCH(const HttpStep::Cut, cut);
        m_server->answer(200, "kept");
        m_server->answer(201, "kept, although close was asked for");
        m_server->add({ {}, cut });
        m_server->answer(201, "second");
        QVERIFY(awaitResult(m_client->send(get(m_server->url(u"/first"_s)))));
        QVERIFY(awaitResult(m_client->send(post(m_server->url(u"/x"_s)))));
        const auto answer = awaitResult(m_client->send(post(m_server->url(u"/y"_s))));
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::OutcomeUnknown);
        QCOMPARE(m_server->requests().size(), 3);
        QCOMPARE(m_server->requests().last().target, QByteArray("/y"));
    }

    void manyAtOnceArriveOnceEach()
    {
        constexpr int kCount = 30;
        for (int i = 0; i < kCount; ++i)
            m_server->add({ {}, i % 2 == 0 ? HttpStep::Cut::AfterRequest : HttpStep::Cut::AfterHead });
        QList<QFuture<Result<HttpResponse>>> futures;
        for (int i = 0; i < kCount; ++i)
            futures.append(m_client->send(post(m_server->url(u"/%1"_s.arg(i)))));
        QSet<QByteArray> targets;
        for (const auto& future : futures)
            QCOMPARE(awaitResult(future).error().code, ErrorCode::OutcomeUnknown);
        for (const auto& request : m_server->requests())
            targets.insert(request.target);
        QCOMPARE(targets.size(), kCount);
        QCOMPARE(m_server->requests().size(), kCount);
    }

    void emptyBodyArrivesOnce()
    {
        m_server->add({ {}, HttpStep::Cut::AfterRequest });
        HttpRequest request = post(m_server->url(u"/x"_s));
        request.body.clear();
        QCOMPARE(awaitResult(m_client->send(request)).error().code, ErrorCode::OutcomeUnknown);
        QCOMPARE(m_server->requests().size(), 1);
        QCOMPARE(m_server->requests().first().header("Content-Length"), QByteArray("0"));
    }

    void nothingSentIsUnreachable_data()
    {
        QTest::addColumn<QUrl>("url");
        QTcpServer gone;
        gone.listen(QHostAddress::LocalHost);
        const quint16 closedPort = gone.serverPort();
        gone.close();
        QTest::newRow("refused") << QUrl(u"http://127.0.0.1:%1/x"_s.arg(closedPort));
        QTest::newRow("no such name") << QUrl(u"http://nowhere.invalid/x"_s);
    }
    void nothingSentIsUnreachable()
    {
        QFETCH(const QUrl, url);
        for (const bool once : { true, false })
            QCOMPARE(awaitResult(m_client->send(post(url, once))).error().code, ErrorCode::CarrierUnreachable);
    }

    void failedTlsSendsNothing()
    {
        QTcpServer plain; // answers the ClientHello with something that is no TLS
        QVERIFY(plain.listen(QHostAddress::LocalHost));
        connect(&plain, &QTcpServer::newConnection, &plain,
            [&plain] { plain.nextPendingConnection()->write("HTTP/1.1 400 Bad Request\r\n\r\n"); });
        const auto answer
            = awaitResult(m_client->send(post(QUrl(u"https://127.0.0.1:%1/x"_s.arg(plain.serverPort())))));
        QCOMPARE(answer.error().code, ErrorCode::CarrierUnreachable);
    }

    void silenceEndsInTime()
    {
        m_server->add({ {}, HttpStep::Cut::Silent });
        HttpRequest request = post(m_server->url(u"/x?secret=1"_s));
        request.timeout = std::chrono::milliseconds(50);
        const auto answer = awaitResult(m_client->send(request));
        QCOMPARE(answer.error().code, ErrorCode::OutcomeUnknown);
        QVERIFY(answer.error().message.contains(u"50 ms"_s) && !answer.error().message.contains(u"secret"_s));
        QTRY_COMPARE(m_server->requests().size(), 1);
    }

    void tricklingAnswerEndsInTime()
    {
        QTimer drip;
        connect(m_server.get(), &ScriptedHttpServer::requested, this, [this, &drip] {
            for (auto* socket : m_server->findChildren<QTcpSocket*>())
                connect(&drip, &QTimer::timeout, socket, [socket] { socket->write("x"); });
            drip.start(5);
        });
        m_server->add({ "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n", HttpStep::Cut::Never });
        HttpRequest request = get(m_server->url(u"/x"_s));
        request.timeout = std::chrono::milliseconds(100);
        QCOMPARE(awaitResult(m_client->send(request)).error().code, ErrorCode::OutcomeUnknown);
    }

    void largeAnswersAreRefused_data()
    {
        QTest::addColumn<qsizetype>("size");
        QTest::addColumn<bool>("accepted");
        QTest::newRow("1 MB") << qsizetype(1024 * 1024) << true;
        QTest::newRow("1 MB and a byte") << qsizetype(1024 * 1024 + 1) << false;
        QTest::newRow("8 MB") << qsizetype(8 * 1024 * 1024) << false;
    }
    void largeAnswersAreRefused()
    {
        QFETCH(const qsizetype, size);
        m_server->answer(200, QByteArray(size, 'x'));
        const auto answer = awaitResult(m_client->send(get(m_server->url(u"/x"_s))));
        QTEST(bool(answer), "accepted");
        if (answer)
            QCOMPARE(answer->body.size(), size);
        else
            QCOMPARE(answer.error().code, ErrorCode::OutcomeUnknown);
    }

    void cookiesAreForgotten()
    {
        m_server->answer(200, {}, { { "Set-Cookie", "a=b" } });
        m_server->answer(200);
        QVERIFY(awaitResult(m_client->send(get(m_server->url(u"/x"_s)))));
        QVERIFY(awaitResult(m_client->send(get(m_server->url(u"/x"_s)))));
        QVERIFY(m_server->requests().last().header("Cookie").isEmpty());
    }

    void deletesAreSent()
    {
        m_server->answer(204);
        HttpRequest request = get(m_server->url(u"/x"_s));
        request.method = "DELETE";
        QCOMPARE(awaitResult(m_client->send(request))->status, 204);
        QCOMPARE(m_server->requests().last().method, QByteArray("DELETE"));
    }

    void whatRunsWhenTheClientDiesIsCancelled()
    {
        m_server->add({ {}, HttpStep::Cut::Silent });
        const auto future = m_client->send(post(m_server->url(u"/x"_s)));
        QTRY_COMPARE(m_server->requests().size(), 1);
        m_client.reset();
        QVERIFY(future.isFinished() && future.isCanceled());
        QCOMPARE(future.resultCount(), 0);
    }

    void init()
    {
        m_server = std::make_unique<ScriptedHttpServer>();
        m_client = std::make_unique<core::QnamHttpClient>();
    }
    void cleanup()
    {
        m_client.reset();
        m_server.reset();
    }

private:
    std::unique_ptr<ScriptedHttpServer> m_server;
    std::unique_ptr<core::QnamHttpClient> m_client;
};

QTEST_GUILESS_MAIN(TestQnamHttpClient)
#include "tst_qnamhttpclient.moc"
