#include "core/server/twilioroutes.h"
#include "tests/support/callsfixture.h"
#include "tests/support/fakechatmodel.h"
#include "tests/support/givenanswer.h"

#include <QSignalSpy>
#include <QTest>
#include <QXmlStreamReader>

using namespace core;
using tests::GivenAnswer;
using tests::kSid;

namespace {

const QString kToken = QStringLiteral("12345678901234567890123456789012");
const QUrl kPublic(QStringLiteral("https://x.example"));
const QByteArray kTwiml = "/api/outbound-call-twiml";

QByteArray sample(const QString& name) { return tests::testData(QStringLiteral("samples/cb-%1.txt").arg(name)); }

/// What Twilio sends: signed.
WebRequest fromTwilio(const QByteArray& target, const QByteArray& body)
{
    WebRequest request;
    request.method = "POST";
    request.setTarget(target);
    request.body = body;
    request.peer = QHostAddress(QStringLiteral("203.0.113.7"));
    request.headers = { { "Content-Type", "application/x-www-form-urlencoded; charset=UTF-8" },
        { "X-Twilio-Signature", twilioSignature(kToken, kPublic.toEncoded() + target, parseForm(body)) } };
    return request;
}

/// The attributes of the first element of that name, as a parser reads them.
QXmlStreamAttributes attributesOf(const QByteArray& xml, const QString& element)
{
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == element)
            return reader.attributes();
    }
    return {};
}

} // namespace

class TestTwilioRoutes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void twimlConnectsTheRelay();
    void greetingIsFilledIn();
    void withoutGreetingThereIsNone();
    void playbookSetsGreetingAndLanguage();
    void adoptedCallTakesTheParametersOfItsUrl();
    void plainPublicUrlGivesAPlainSocket();
    void statusIsTakenIn();
    void connectAction_data();
    void connectAction();
    void unsignedIsRefused_data();
    void unsignedIsRefused();
    void validationCanBeOff();
    void wrongBodiesAreRefused_data();
    void wrongBodiesAreRefused();
    void failedCommitIsTold();

private:
    void start(const TwilioRouteOptions& options, const ConversationPolicy& policy = {});
    TwilioRouteOptions options() const;
    GivenAnswer sent(const WebRequest& request);
    QString placed(const QByteArray& parameters = "{}", const QString& playbook = {});

    std::unique_ptr<tests::CallsFixture> m_calls;
    SignatureCheck m_signatures { { kToken }, kPublic };
    tests::FakeChatModel m_model;
    ToolBox m_tools { BuiltinToolOptions {} };
    std::unique_ptr<RelayDesk> m_desk;
    Router m_router;
    std::unique_ptr<TwilioRoutes> m_routes;
};

void TestTwilioRoutes::init()
{
    m_routes.reset();
    m_desk.reset();
    m_calls = std::make_unique<tests::CallsFixture>();
    start(options());
}

TwilioRouteOptions TestTwilioRoutes::options() const
{
    TwilioRouteOptions made;
    made.publicUrl = kPublic;
    made.farewell = QStringLiteral("I am sorry.");
    return made;
}

void TestTwilioRoutes::start(const TwilioRouteOptions& with, const ConversationPolicy& policy)
{
    m_router = {};
    m_routes.reset();
    m_desk = std::make_unique<RelayDesk>(
        Conversation::Means { m_model, m_tools, m_calls->store, m_calls->clock }, m_calls->book, policy);
    m_routes = std::make_unique<TwilioRoutes>(m_calls->intake, m_calls->book, *m_desk, m_signatures, with);
    m_routes->install(m_router);
}

GivenAnswer TestTwilioRoutes::sent(const WebRequest& request)
{
    GivenAnswer given;
    m_router.dispatch(request, tests::answerInto(given));
    [&given] { QTRY_COMPARE(given.count, 1); }();
    return given;
}

/// Our id of a call that Twilio has taken.
QString TestTwilioRoutes::placed(const QByteArray& parameters, const QString& playbook)
{
    CallRequest request = m_calls->request();
    request.parameters = *OrderedJson::parse(parameters);
    request.playbook = playbook;
    return tests::awaitResult(m_calls->controller.place(request))->id;
}

void TestTwilioRoutes::twimlConnectsTheRelay()
{
    const QString id = placed(R"({"name":"Zoë \"Z\" <b>&","amount":1.10,"list":[1,{"a":null}]})");
    const auto given = sent(fromTwilio(kTwiml + "?callId=" + id.toLatin1(), sample(QStringLiteral("voice-request"))));
    QCOMPARE(given.status, 200);
    QCOMPARE(given.header("Content-Type"), QByteArray("text/xml; charset=utf-8"));
    QCOMPARE(attributesOf(given.body, QStringLiteral("Connect")).value(QStringLiteral("action")).toString(),
        QStringLiteral("https://x.example/api/connect-action"));
    QCOMPARE(attributesOf(given.body, QStringLiteral("ConversationRelay")).value(QStringLiteral("url")).toString(),
        QStringLiteral("wss://x.example/relay/") + id);
    QStringList parameters;
    QXmlStreamReader reader(given.body);
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == QLatin1String("Parameter"))
            parameters << reader.attributes().value(QStringLiteral("name")).toString() + QLatin1Char('=')
                    + reader.attributes().value(QStringLiteral("value")).toString();
    }
    QCOMPARE(parameters,
        (QStringList { QStringLiteral("name=Zoë \"Z\" <b>&"), QStringLiteral("amount=1.10"),
            QStringLiteral(R"(list=[1,{"a":null}])") }));
}

void TestTwilioRoutes::greetingIsFilledIn()
{
    start(options(), { {}, QStringLiteral("Hello {name|there}, it is about {matter}.") });
    const QString id = placed(R"({"name":"Ann & Bob"})");
    const auto given = sent(fromTwilio(kTwiml + "?callId=" + id.toLatin1(), sample(QStringLiteral("voice-request"))));
    QCOMPARE(attributesOf(given.body, QStringLiteral("ConversationRelay"))
                 .value(QStringLiteral("welcomeGreeting"))
                 .toString(),
        QStringLiteral("Hello Ann & Bob, it is about."));
}

void TestTwilioRoutes::withoutGreetingThereIsNone()
{
    const auto given
        = sent(fromTwilio(kTwiml + "?callId=" + placed().toLatin1(), sample(QStringLiteral("voice-request"))));
    QVERIFY(
        !attributesOf(given.body, QStringLiteral("ConversationRelay")).hasAttribute(QStringLiteral("welcomeGreeting")));
}

void TestTwilioRoutes::playbookSetsGreetingAndLanguage()
{
    ConversationPolicy policy { {}, QStringLiteral("Usual.") };
    policy.scripts = [](const QString& playbook) {
        return CallScript { {}, QStringLiteral("Hola {name}, de %1.").arg(playbook), QStringLiteral("es-ES") };
    };
    TwilioRouteOptions with = options();
    with.relay.languages = { { QStringLiteral("en-US") }, { QStringLiteral("de-DE") } };
    start(with, policy);
    const auto attributes = [this](const QString& playbook) {
        const QByteArray target = kTwiml + "?callId=" + placed(R"({"name":"Ana"})", playbook).toLatin1();
        const QByteArray xml = sent(fromTwilio(target, sample(QStringLiteral("voice-request")))).body;
        return QStringList {
            attributesOf(xml, QStringLiteral("ConversationRelay")).value(QStringLiteral("welcomeGreeting")).toString(),
            attributesOf(xml, QStringLiteral("ConversationRelay")).value(QStringLiteral("language")).toString(),
            attributesOf(xml, QStringLiteral("Language")).value(QStringLiteral("code")).toString()
        };
    };
    QCOMPARE(attributes(QStringLiteral("pago")),
        QStringList({ QStringLiteral("Hola Ana, de pago."), QStringLiteral("es-ES"), QStringLiteral("es-ES") }));
    m_calls->book.forget(m_calls->saved().id); // its SID is that of the next one
    m_calls->store.calls.clear();
    QCOMPARE(
        attributes({}), QStringList({ QStringLiteral("Usual."), QStringLiteral("en-US"), QStringLiteral("en-US") }));
}

void TestTwilioRoutes::adoptedCallTakesTheParametersOfItsUrl()
{
    const QByteArray json = R"({"name":"Ann + 1%"})";
    const auto given = sent(fromTwilio(kTwiml + "?customParams=" + json.toPercentEncoding() + "&callId=lost",
        sample(QStringLiteral("voice-request"))));
    QCOMPARE(given.status, 200);
    QCOMPARE(attributesOf(given.body, QStringLiteral("Parameter")).value(QStringLiteral("value")).toString(),
        QStringLiteral("Ann + 1%"));
    QCOMPARE(m_calls->saved().id, QStringLiteral("lost"));
    QCOMPARE(m_calls->saved().sid, kSid);
}

void TestTwilioRoutes::plainPublicUrlGivesAPlainSocket()
{
    TwilioRouteOptions with = options();
    with.publicUrl = QUrl(QStringLiteral("http://127.0.0.1:4000"));
    with.validate = false;
    start(with);
    const QString id = placed();
    const auto given = sent(fromTwilio(kTwiml + "?callId=" + id.toLatin1(), sample(QStringLiteral("voice-request"))));
    QCOMPARE(attributesOf(given.body, QStringLiteral("ConversationRelay")).value(QStringLiteral("url")).toString(),
        QStringLiteral("ws://127.0.0.1:4000/relay/") + id);
}

void TestTwilioRoutes::statusIsTakenIn()
{
    const QString id = placed();
    const auto given
        = sent(fromTwilio("/api/call-status?callId=" + id.toLatin1(), sample(QStringLiteral("status-1-ringing"))));
    QCOMPARE(given.status, 200);
    QVERIFY(given.body.isEmpty());
    QCOMPARE(m_calls->savedStatus(), QStringLiteral("ringing"));
}

void TestTwilioRoutes::connectAction_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("says");
    QTest::addColumn<bool>("hangsUp");
    QTest::newRow("callee hung up") << QStringLiteral("cr-action-completed") << false << false;
    QTest::newRow("we ended it") << QStringLiteral("cr-action-ended") << false << true;
    QTest::newRow("session failed") << QStringLiteral("cr-action-failed") << true << true;
}

void TestTwilioRoutes::connectAction()
{
    QFETCH(QString, name);
    const auto given = sent(fromTwilio("/api/connect-action", sample(name)));
    QCOMPARE(given.status, 200);
    QVERIFY(given.body.contains("<Response"));
    QTEST(given.body.contains("<Say") && given.body.contains("I am sorry."), "says");
    QTEST(given.body.contains("<Hangup"), "hangsUp");
}

void TestTwilioRoutes::unsignedIsRefused_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("TwiML") << kTwiml;
    QTest::newRow("status") << QByteArray("/api/call-status");
    QTest::newRow("action") << QByteArray("/api/connect-action");
}

void TestTwilioRoutes::unsignedIsRefused()
{
    QFETCH(QByteArray, path);
    const QByteArray body = sample(QStringLiteral("status-1-ringing"));
    WebRequest missing = fromTwilio(path, body);
    missing.headers.removeLast();
    WebRequest otherBody = fromTwilio(path, body);
    otherBody.body += "&x=1";
    WebRequest otherTarget = fromTwilio(path, body);
    otherTarget.setTarget(path + "?callId=x");
    QSignalSpy refused(m_routes.get(), &TwilioRoutes::refused);
    QByteArrayList reasons { "no_signature", "bad_signature", "bad_signature" };
    for (const WebRequest& request : { missing, otherBody, otherTarget }) {
        const auto given = sent(request);
        QCOMPARE(given.status, 403);
        QVERIFY(given.body.contains("bad_signature"));
        QVERIFY(!given.body.contains(kToken.toLatin1()));
        QCOMPARE(refused.takeFirst().first().toByteArray(), reasons.takeFirst());
    }
    QVERIFY(m_calls->store.calls.isEmpty());
}

void TestTwilioRoutes::validationCanBeOff()
{
    TwilioRouteOptions with = options();
    with.validate = false;
    start(with);
    WebRequest request = fromTwilio("/api/call-status", sample(QStringLiteral("status-1-ringing")));
    request.headers.removeLast();
    QSignalSpy refused(m_routes.get(), &TwilioRoutes::refused);
    QCOMPARE(sent(request).status, 200);
    QCOMPARE(refused.size(), 0);
}

void TestTwilioRoutes::wrongBodiesAreRefused_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<int>("status");
    const QByteArray form = "application/x-www-form-urlencoded";
    const QByteArray sid = "CallSid=" + kSid.toLatin1();
    QTest::newRow("JSON") << QByteArray("/api/call-status") << QByteArray("{}") << QByteArray("application/json")
                          << 415;
    QTest::newRow("no SID") << QByteArray("/api/call-status") << QByteArray("CallStatus=ringing") << form << 400;
    QTest::newRow("no status") << QByteArray("/api/call-status") << sid << form << 400;
    QTest::newRow("unknown status") << QByteArray("/api/call-status") << sid + "&CallStatus=x" << form << 400;
    QTest::newRow("TwiML without SID") << kTwiml << QByteArray("To=1") << form << 400;
    QTest::newRow("parameters no JSON") << kTwiml + "?customParams=%7B" << sid << form << 400;
    QTest::newRow("parameters no object") << kTwiml + "?customParams=%5B1%5D" << sid << form << 400;
    QTest::newRow("action without SID") << QByteArray("/api/connect-action") << QByteArray("SessionStatus=ended")
                                        << form << 400;
}

void TestTwilioRoutes::wrongBodiesAreRefused()
{
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, type);
    WebRequest request = fromTwilio(target, body);
    request.headers.first().second = type;
    QTEST(sent(request).status, "status");
    QVERIFY(m_calls->store.calls.isEmpty());
}

void TestTwilioRoutes::failedCommitIsTold()
{
    const QString id = placed();
    m_calls->store.broken = true;
    const auto given
        = sent(fromTwilio("/api/call-status?callId=" + id.toLatin1(), sample(QStringLiteral("status-1-ringing"))));
    QCOMPARE(given.status, 503); // never 200 for what is not on disk
}

QTEST_GUILESS_MAIN(TestTwilioRoutes)
#include "tst_twilioroutes.moc"
