#include "core/base/descriptors.h"
#include "core/base/eventdispatcher.h"
#include "core/server/httpfront.h"

#include "tests/unit/server/rawclient.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>
#include <QTimer>
#include <QWebSocket>

#include <memory>
#include <vector>

using namespace std::chrono_literals;

namespace tests {

namespace {

const QByteArrayList kSeeds {
    get("/now?x=1"),
    get("/later"),
    post("/now", "{\"a\": [1, 2, 3]}"),
    get("/now").repeated(5),
    get("/later") + post("/later", "body") + get("/now"),
    "HEAD /now HTTP/1.1\r\nHost: a\r\n\r\n",
    "GET /now HTTP/1.0\r\n\r\n",
    "POST /now HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5;x=y\r\nhello\r\n0\r\nT: v\r\n\r\n",
    "POST /later HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\nhello",
    "POST /now HTTP/1.1\r\nHost: a\r\nContent-Length: 18446744073709551615\r\n\r\nx",
    "GET /ws HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
        + QByteArray("\x81\x85\0\0\0\0hello\x88\x82\0\0\0\0\x03\xe8", 19),
};

/// Cuts, doubles and spoils a seed.
QByteArray mutated(QByteArray bytes, QRandomGenerator& random)
{
    for (int i = random.bounded(6); i > 0 && !bytes.isEmpty(); --i) {
        const qsizetype at = random.bounded(bytes.size());
        const qsizetype length = std::min<qsizetype>(random.bounded(20), bytes.size() - at);
        switch (random.bounded(6)) {
        case 0:
            bytes[at] = char(random.bounded(256));
            break;
        case 1:
            bytes.remove(at, length);
            break;
        case 2:
            bytes.insert(at, bytes.mid(at, length));
            break;
        case 3:
            bytes.insert(at, char(random.bounded(256)));
            break;
        case 4:
            bytes.truncate(at);
            break;
        default:
            bytes.insert(at, random.bounded(2) ? "\r\n" : "Content-Length: 3\r\n");
            break;
        }
    }
    return bytes;
}

/// One hostile client: sends its bytes in pieces and leaves when it likes.
class Fuzzer {
public:
    Fuzzer(quint16 port, QRandomGenerator& random)
        : m_left(mutated(kSeeds[random.bounded(kSeeds.size())], random))
        , m_readsAnswers(random.bounded(4) > 0)
    {
        m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    }
    /// False when it has left.
    bool step(QRandomGenerator& random)
    {
        if (m_socket.state() == QAbstractSocket::ConnectingState)
            return true;
        if (m_socket.state() != QAbstractSocket::ConnectedState)
            return false;
        if (m_readsAnswers)
            m_socket.readAll();
        const qsizetype piece = random.bounded(3) ? m_left.size() : random.bounded(m_left.size() + 1);
        m_socket.write(m_left.first(piece));
        m_left.remove(0, piece);
        if (++m_steps < 3 || random.bounded(6) > 0)
            return m_steps < 30;
        if (random.bounded(2))
            m_socket.abort();
        else
            m_socket.disconnectFromHost();
        return false;
    }

private:
    QTcpSocket m_socket;
    QByteArray m_left;
    bool m_readsAnswers;
    int m_steps = 0;
};

} // namespace

/// CALLWRIGHT_FUZZ_SEED and CALLWRIGHT_FUZZ_CLIENTS change what is played.
class TestGateFuzz : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void survives();
};

void TestGateFuzz::survives()
{
    const int seed = qEnvironmentVariableIntValue("CALLWRIGHT_FUZZ_SEED");
    const int asked = qEnvironmentVariableIntValue("CALLWRIGHT_FUZZ_CLIENTS");
    const int clients = asked > 0 ? asked : 20'000;
    QRandomGenerator random(seed > 0 ? quint32(seed) : 20'260'101U);

    core::GateOptions options;
    options.tick = 20ms;
    options.headTime = 200ms;
    options.bodyTime = 200ms;
    options.idleTime = 200ms;
    options.lingerTime = 50ms;
    options.connections = 600; // refusals, which linger, must not be all there is
    options.mayUpgrade = [](const core::HttpHead& head, const QHostAddress&) -> core::Result<void> {
        if (head.path() == "/ws")
            return {};
        return core::Error { core::ErrorCode::NotFound, QStringLiteral("No.") };
    };
    core::HttpFront front(options);
    int handled = 0;
    int upgraded = 0;
    const auto echo = [&handled](const core::WebRequest& request, const core::Answer& answer) {
        ++handled;
        answer.json(200, request.body);
    };
    const auto later = [&front, &handled](const core::WebRequest& request, const core::Answer& answer) {
        ++handled;
        QTimer::singleShot(request.body.size() % 7, &front, [answer, body = request.body] { answer.json(200, body); });
    };
    for (const char* method : { "GET", "POST" }) {
        front.router().add(method, "/now", echo);
        front.router().add(method, "/later", later);
    }
    connect(&front, &core::HttpFront::webSocketOpened, this, [&upgraded](QWebSocket* socket) {
        ++upgraded;
        connect(socket, &QWebSocket::textMessageReceived, socket, &QWebSocket::sendTextMessage);
        connect(socket, &QWebSocket::disconnected, socket, &QObject::deleteLater);
    });
    const auto port = front.listen(QHostAddress(QHostAddress::LocalHost), 0);
    QVERIFY(port);

    std::vector<std::unique_ptr<Fuzzer>> crowd;
    QElapsedTimer clock;
    clock.start();
    int started = 0;
    while ((started < clients || !crowd.empty()) && clock.elapsed() < 60'000) {
        while (started < clients && crowd.size() < 150) {
            crowd.push_back(std::make_unique<Fuzzer>(*port, random));
            ++started;
        }
        QCoreApplication::processEvents();
        std::erase_if(crowd, [&random](const auto& fuzzer) { return !fuzzer->step(random); });
    }
    qInfo("%d clients, %d requests, %d upgrades in %lld ms", started, handled, upgraded, clock.elapsed());
    QCOMPARE(started, clients);
    QVERIFY(handled > clients / 10); // the traffic must not be so spoilt that it proves nothing
    QVERIFY(upgraded > clients / 1000);

    QTRY_COMPARE(front.connectionCount(), 0);
    RawClient honest(*port);
    QVERIFY(honest.send(post("/now", "still here")));
    QVERIFY(honest.expect("still here"));
}

} // namespace tests

int main(int argc, char** argv)
{
    core::raiseDescriptorLimit();
    core::installFastDispatcher();
    QCoreApplication app(argc, argv);
    tests::TestGateFuzz test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_gatefuzz.moc"
