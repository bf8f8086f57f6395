#include "app/callcommand.h"
#include "core/base/qnamhttpclient.h"
#include "core/server/eventhub.h"
#include "core/server/httpfront.h"
#include "tests/support/manualclock.h"

#include <QSignalSpy>
#include <QTest>
#include <QUrlQuery>

using namespace core;

namespace {

constexpr int kPatience = 10'000; // it connects again after a second

/// A core whose calls the test lives.
class ScriptedCore : public QObject {
    Q_OBJECT
public:
    ScriptedCore()
    {
        GateOptions options;
        options.mayUpgrade = [](const HttpHead&, const QHostAddress&) { return Result<void>(); };
        m_front = std::make_unique<HttpFront>(options);
        const auto json
            = [](const WebRequest&, const Answer& answer, const QByteArray& body) { answer.json(200, body); };
        m_front->router().add("POST", "/api/outbound-call", [this](const WebRequest& request, const Answer& answer) {
            placed.append(request.body);
            keys.append(request.header("Idempotency-Key"));
            if (onPlace)
                onPlace();
            answer.json(placeStatus, placeAnswer);
        });
        m_front->router().add("GET", "/api/calls/{callSid}",
            [this, json](const WebRequest& request, const Answer& answer) { json(request, answer, record); });
        m_front->router().add(
            "POST", "/api/calls/{callSid}/hangup", [this, json](const WebRequest& request, const Answer& answer) {
                hungUp.append(request.captures.first());
                json(request, answer, "{}");
            });
        connect(m_front.get(), &HttpFront::webSocketOpened, this, [this](QWebSocket* socket) {
            const QString since = QUrlQuery(socket->requestUrl()).queryItemValue(QStringLiteral("since"));
            hub->add(socket, since.isEmpty() ? -1 : since.toLongLong());
        });
        restart();
        m_port = *m_front->listen(QHostAddress::LocalHost, 0);
    }
    /// Watchers lose their connection, and what happened before is forgotten.
    void restart()
    {
        m_clock.advance(std::chrono::seconds(1));
        hub = std::make_unique<EventHub>([] { return QList<LiveCall> {}; }, m_clock);
    }
    void publish(const QString& status, const QString& sid = QStringLiteral("CA1"))
    {
        CallRow row;
        row.id = QStringLiteral("id-") + sid;
        row.sid = sid;
        row.status = status;
        hub->publishCall(row);
    }
    QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_port)); }

    std::unique_ptr<EventHub> hub;
    QByteArrayList placed;
    QByteArrayList keys;
    QStringList hungUp;
    int placeStatus = 200;
    QByteArray placeAnswer = R"({"callSid":"CA1","status":"queued","to":"+1","from":"+2"})";
    QByteArray record = R"({"callSid":"CA1","id":"id-CA1","status":"completed"})";
    std::function<void()> onPlace;

private:
    tests::ManualClock m_clock;
    std::unique_ptr<HttpFront> m_front;
    quint16 m_port = 0;
};

} // namespace

class TestCallCommand : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void completedCallIsSuccess();
    void everyOtherEndIsNot_data();
    void everyOtherEndIsNot();
    void refusedCallEndsAtOnce();
    void eventsMayOvertakeTheAnswer();
    void otherCallsDoNotMatter();
    void endThatWasMissedIsCaughtUpWith();
    void firstStopHangsUp();
    void secondStopEndsAtOnce();

private:
    int exitCode(int timeout = 5000);

    std::unique_ptr<ScriptedCore> m_core;
    QnamHttpClient m_http;
    std::unique_ptr<app::CallCommand> m_command;
    std::unique_ptr<QSignalSpy> m_done;
};

void TestCallCommand::init()
{
    m_core = std::make_unique<ScriptedCore>();
    m_command = std::make_unique<app::CallCommand>(m_http, m_core->url(), QString(),
        app::CallCommand::Order { QStringLiteral("+15005550010"), *OrderedJson::parse(R"({"z":"1","a":"2"})") });
    m_done = std::make_unique<QSignalSpy>(m_command.get(), &app::CallCommand::done);
    m_command->start();
}

void TestCallCommand::cleanup()
{
    m_command.reset();
    m_core.reset();
}

int TestCallCommand::exitCode(int timeout)
{
    if (m_done->isEmpty() && !m_done->wait(timeout))
        return -1;
    return m_done->first().first().toInt();
}

void TestCallCommand::completedCallIsSuccess()
{
    QTRY_COMPARE(m_core->placed.size(), 1);
    const QByteArray expected = R"({"to":"+15005550010","customParameters":{"z":"1","a":"2"}})";
    QCOMPARE(m_core->placed.first(), expected);
    QVERIFY(!m_core->keys.first().isEmpty());
    m_core->publish(QStringLiteral("ringing"));
    m_core->publish(QStringLiteral("completed"));
    QCOMPARE(exitCode(), 0);
}

void TestCallCommand::everyOtherEndIsNot_data()
{
    QTest::addColumn<QString>("status");
    for (const char* status : { "busy", "no-answer", "failed", "canceled" })
        QTest::newRow(status) << QString::fromLatin1(status);
}

void TestCallCommand::everyOtherEndIsNot()
{
    QFETCH(QString, status);
    QTRY_COMPARE(m_core->placed.size(), 1);
    m_core->publish(status);
    QCOMPARE(exitCode(), 1);
}

void TestCallCommand::refusedCallEndsAtOnce()
{
    m_core->placeStatus = 400;
    m_core->placeAnswer = R"({"error":"x","message":"No such number."})";
    QCOMPARE(exitCode(), 1);
    QCOMPARE(m_core->placed.size(), 1);
}

void TestCallCommand::eventsMayOvertakeTheAnswer()
{
    m_core->onPlace = [this] {
        m_core->publish(QStringLiteral("ringing"));
        m_core->publish(QStringLiteral("completed"));
    };
    QCOMPARE(exitCode(), 0);
}

void TestCallCommand::otherCallsDoNotMatter()
{
    QTRY_COMPARE(m_core->placed.size(), 1);
    m_core->publish(QStringLiteral("failed"), QStringLiteral("CA2"));
    m_core->publish(QStringLiteral("completed"));
    QCOMPARE(exitCode(), 0);
}

void TestCallCommand::endThatWasMissedIsCaughtUpWith()
{
    QTRY_COMPARE(m_core->placed.size(), 1);
    m_core->publish(QStringLiteral("ringing"));
    m_core->restart(); // the call ends meanwhile, and no event will tell
    QCOMPARE(exitCode(kPatience), 0);
    QCOMPARE(m_core->placed.size(), 1); // the snapshot did not place it again
}

void TestCallCommand::firstStopHangsUp()
{
    QTRY_COMPARE(m_core->placed.size(), 1);
    m_command->stop(1);
    QTRY_COMPARE(m_core->hungUp, QStringList { QStringLiteral("CA1") });
    QVERIFY(m_done->isEmpty());
    m_core->publish(QStringLiteral("completed"));
    QCOMPARE(exitCode(), 1); // Twilio says completed, but it was not left to its end
}

void TestCallCommand::secondStopEndsAtOnce()
{
    QTRY_COMPARE(m_core->placed.size(), 1);
    m_command->stop(1);
    m_command->stop(2);
    QCOMPARE(exitCode(), 1);
}

QTEST_GUILESS_MAIN(TestCallCommand)
#include "tst_callcommand.moc"
