#include "tests/support/hostedcore.h"
#include "tests/support/waitfor.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace core;
using namespace tests;

namespace {

const QString kMe = QStringLiteral("+15550100010"); ///< the callee whom the test plays
const QByteArray kRent = R"({"title": "Rent", "systemPrompt": "You ask for the rent.", "language": "de-DE",
    "welcomeGreeting": "Hello {customerName|there}, it is about {month}.",
    "parameters": [{"name": "month", "label": "Which month", "example": "May", "required": true}],
    "outcomes": ["Pays", "Zahlt später"]})";
const QByteArray kCall
    = R"({"to": "+1 555 010 0010", "playbook": "rent", "customParameters": {"month": "May", "customerName": "Ann"}})";

} // namespace

/// Calls that are led by a playbook, and what they would be.
class TestPlaybooks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        SandboxTwilioOptions twilio = SandboxWorld::quickTwilio();
        twilio.timeScale = 0.1;
        m_core = std::make_unique<HostedCore>(twilio);
        m_core->settings.limits.requestsPerMinute = 2;
        m_core->settings.welcomeGreeting = QStringLiteral("The usual.");
        write("rent", kRent);
        m_core->start();
    }
    void cleanup() { m_core.reset(); }

    void foldersFilesAreSeenWithoutRestart();
    void wrongOnesAreRefused_data();
    void wrongOnesAreRefused();
    void callIsLedByIt();
    void callIsLedByItAfterARestart();
    void previewIsWhatComes();
    void previewDoesNothing();
    void previewIsNotForStrangers();

private:
    void write(const char* name, const QByteArray& json)
    {
        QDir().mkpath(m_core->world.playbooksFolder());
        QFile file(m_core->world.playbooksFolder() + QLatin1Char('/') + QLatin1String(name) + QLatin1String(".json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(json);
    }
    /// The playbook of that name, as the API tells; null when there is none.
    OrderedJson listed(const char* name) const
    {
        for (const OrderedJson& playbook : m_core->api().get("/api/playbooks").items("playbooks")) {
            if (textOf(playbook, "name") == QLatin1String(name))
                return playbook;
        }
        return {};
    }
    ApiAnswer place(const QByteArray& body = kCall) const { return m_core->api().post("/api/outbound-call", body); }
    ApiAnswer preview(const QByteArray& body = kCall) const { return m_core->api().post("/api/preview", body); }
    const QList<QJsonObject>& asked() const { return m_core->world.model().requests(); }
    QString askedMessage(int index) const
    {
        return asked().isEmpty()
            ? QString()
            : asked().last()[QLatin1String("messages")].toArray().at(index)[QLatin1String("content")].toString();
    }
    bool isSpoken(const QString& words) const
    {
        const SandboxCall* call = m_core->world.lastCall();
        return call && std::ranges::any_of(call->lines, [&words](const SandboxLine& line) {
            return line.text.simplified() == words;
        });
    }
    ApiAnswer twiml(const ApiAnswer& placed) const
    {
        const QByteArray id = m_core->api().record(placed.text("callSid")).text("id").toUtf8();
        const FormFields form { { QStringLiteral("CallSid"), placed.text("callSid") },
            { QStringLiteral("To"), placed.text("to") }, { QStringLiteral("From"), placed.text("from") } };
        return m_core->postSigned("/api/outbound-call-twiml?callId=" + id, form);
    }

    std::unique_ptr<HostedCore> m_core;
};

void TestPlaybooks::foldersFilesAreSeenWithoutRestart()
{
    QCOMPARE(m_core->api().get("/api/playbooks").items("playbooks").size(), 4);
    const OrderedJson rent = listed("rent");
    QCOMPARE(textOf(rent, "title"), QStringLiteral("Rent"));
    QCOMPARE(textOf(rent, "outcomes"), QStringLiteral(R"(["Pays","Zahlt später"])"));
    QCOMPARE(textOf(rent, "parameters"),
        QStringLiteral(R"([{"name":"month","label":"Which month","example":"May","required":true}])"));
    QVERIFY(rent.find(QStringLiteral("fault"))->kind() == OrderedJson::Kind::Null);
    write("rent", R"({"title": "Rent"})");
    QTRY_VERIFY(textOf(listed("rent"), "fault").contains(QLatin1String("\"systemPrompt\" is missing")));
    QCOMPARE(place().status, 400);
    QVERIFY(place().text("message").contains(QLatin1String("\"systemPrompt\" is missing")));
    write("rent", kRent);
    QTRY_VERIFY(listed("rent") == rent);
    QCOMPARE(place().status, 200);
    QVERIFY(QFile::remove(m_core->world.playbooksFolder() + QStringLiteral("/rent.json")));
    QTRY_VERIFY(!listed("rent").isObject());
}

void TestPlaybooks::wrongOnesAreRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("says");
    QTest::newRow("unknown") << QByteArray(R"({"to":"+15550100010","playbook":"../rent"})")
                             << QStringLiteral("malformed")
                             << QStringLiteral("known are appointment-reminder, follow-up, payment-reminder, rent");
    QTest::newRow("no name") << QByteArray(R"({"to":"+15550100010","playbook":["rent"]})")
                             << QStringLiteral("malformed") << QStringLiteral("\"playbook\"");
    QTest::newRow("parameter missing") << QByteArray(R"({"to":"+15550100010","playbook":"rent"})")
                                       << QStringLiteral("missing_field") << QStringLiteral("\"rent\": month");
    QTest::newRow("parameter empty") << QByteArray(
        R"({"to":"+15550100010","playbook":"rent","customParameters":{"month":""}})")
                                     << QStringLiteral("missing_field") << QStringLiteral("\"rent\": month");
    QTest::newRow("number") << QByteArray(R"({"to":"911","playbook":"rent"})") << QStringLiteral("impossible_number")
                            << QString();
}

void TestPlaybooks::wrongOnesAreRefused()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, says);
    for (const ApiAnswer& answer : { place(body), preview(body) }) {
        QCOMPARE(answer.status, 400);
        QTEST(answer.text("code"), "code");
        QVERIFY2(answer.text("message").contains(says), answer.body);
    }
    QCOMPARE(m_core->world.twilio().requests().size(), 0);
    QCOMPARE(m_core->api().get("/api/calls").items("calls").size(), 0);
}

void TestPlaybooks::callIsLedByIt()
{
    const ApiAnswer placed = place();
    QCOMPARE(placed.status, 200);
    QVERIFY(waitFor([this] { return isSpoken(QStringLiteral("Hello Ann, it is about May.")); }));
    m_core->world.twilio().seat().say(QStringLiteral("Yes?"));
    QTRY_COMPARE(askedMessage(0), QStringLiteral("You ask for the rent."));
    QCOMPARE(askedMessage(2), QStringLiteral("Hello Ann, it is about May."));
    QCOMPARE(m_core->api().record(placed.text("callSid")).text("playbook"), QStringLiteral("rent"));
    QVERIFY(twiml(placed).body.contains("language=\"de-DE\""));
    m_core->world.twilio().seat().hangUp();
    QVERIFY(m_core->waitForStatus(placed.text("callSid"), QStringLiteral("completed")));
    // A call without one is as the settings say.
    const ApiAnswer plain = place(R"({"to": "+1 555 010 0010"})");
    QVERIFY(waitFor([this] { return isSpoken(QStringLiteral("The usual.")); }));
    QVERIFY(m_core->api().record(plain.text("callSid")).text("playbook").isEmpty());
}

void TestPlaybooks::callIsLedByItAfterARestart()
{
    write("rent", R"({"title": "Rent", "systemPrompt": "You ask for the rent.", "welcomeGreeting": ""})");
    QTRY_COMPARE(textOf(listed("rent"), "parameters"), QStringLiteral("[]"));
    const ApiAnswer placed = place();
    QTRY_COMPARE(m_core->api().record(placed.text("callSid")).text("status"), QStringLiteral("ringing"));
    m_core->restart();
    const qsizetype before = asked().size();
    QTRY_VERIFY(asked().size() > before);
    QCOMPARE(askedMessage(0), QStringLiteral("You ask for the rent."));
    QCOMPARE(m_core->api().record(placed.text("callSid")).text("playbook"), QStringLiteral("rent"));
}

void TestPlaybooks::previewIsWhatComes()
{
    const ApiAnswer told = preview();
    QCOMPARE(told.status, 200);
    QCOMPARE(told.keys(),
        QStringList({ QStringLiteral("to"), QStringLiteral("contextMessage"), QStringLiteral("twiml"),
            QStringLiteral("systemPrompt"), QStringLiteral("greeting"), QStringLiteral("warning") }));
    QCOMPARE(told.text("to"), kMe);
    QCOMPARE(told.text("greeting"), QStringLiteral("Hello Ann, it is about May."));
    const ApiAnswer placed = place();
    const QString id = m_core->api().record(placed.text("callSid")).text("id");
    QCOMPARE(QString::fromUtf8(twiml(placed).body), told.text("twiml").replace(QLatin1String("CALL_ID"), id));
    QCOMPARE(m_core->api().record(placed.text("callSid")).text("warning"), told.text("warning"));
    QVERIFY(waitFor([&] { return isSpoken(told.text("greeting")); }));
    m_core->world.twilio().seat().say(QStringLiteral("Yes?"));
    QTRY_COMPARE(askedMessage(0), told.text("systemPrompt"));
    QCOMPARE(askedMessage(1), told.text("contextMessage"));
    // Without a playbook it is what the settings say.
    const ApiAnswer plain = preview(R"({"to": "+15550100010"})");
    QCOMPARE(plain.text("greeting"), QStringLiteral("The usual."));
    QVERIFY(plain.text("systemPrompt").startsWith(QLatin1String("You are a friendly")));
    QVERIFY(plain.text("contextMessage").endsWith(QLatin1String("\"customParameters\": {}\n}")));
}

void TestPlaybooks::previewDoesNothing()
{
    for (int i = 0; i < 5; ++i)
        QCOMPARE(preview().status, 200); // two requests a minute are allowed
    QCOMPARE(m_core->world.twilio().requests().size(), 0);
    QCOMPARE(asked().size(), 0);
    QCOMPARE(m_core->api().get("/api/calls").items("calls").size(), 0);
    QCOMPARE(place().status, 200);
}

void TestPlaybooks::previewIsNotForStrangers()
{
    const HttpHeaders foreign { { "X-Forwarded-For", "203.0.113.7" } };
    QCOMPARE(m_core->api().post("/api/preview", kCall, foreign).status, 401);
    QCOMPARE(m_core->api().get("/api/playbooks", foreign).status, 401);
}

QTEST_GUILESS_MAIN(TestPlaybooks)
#include "tst_playbooks.moc"
