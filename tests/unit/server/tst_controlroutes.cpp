#include "core/server/controlroutes.h"
#include "tests/support/callsfixture.h"
#include "tests/support/fakechatmodel.h"
#include "tests/support/givenanswer.h"

#include <QSignalSpy>
#include <QTest>

using namespace core;
using tests::GivenAnswer;
using tests::kSid;

namespace {

const QString kId = QStringLiteral("id1");

/// A wire whose other end is the test.
class TestChannel : public MessageChannel {
    Q_OBJECT
public:
    using MessageChannel::MessageChannel;
    void send(const QString& message) override { sent.append(message); }
    void close() override { }

    QStringList sent;
};

} // namespace

class TestControlRoutes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void strangersAreRefused_data();
    void strangersAreRefused();
    void wrongRequestsLeaveNoTrace();
    void unknownAndFinishedCallsAreRefused_data();
    void unknownAndFinishedCallsAreRefused();
    void nobodyOnTheLineYet();
    void saidTextReplacesWhatIsSpoken();
    void actsNameTheOperator();
    void takeOverSilencesTheAssistant();
    void noteReachesTheModel();
    void noteWhileItRingsIsInTheOpening();
    void digitsArePressed();
    void wrongDigitsAreNamed();
    void transferNumbersAreChecked_data();
    void transferNumbersAreChecked();
    void transferIsGivenToTheCarrier();
    void hangUpIsAnsweredAndWrittenDown();
    void hangUpThatFailsIsWrittenDownToo();

private:
    GivenAnswer sent(
        const QByteArray& action, const QByteArray& body, const HttpHeaders& headers = {}, const QString& sid = kSid);
    void openCall(const QString& status = QStringLiteral("in-progress"));
    void pickUp();
    QStringList kinds() const;

    std::unique_ptr<tests::FakeChatModel> m_model;
    ToolBox m_tools { BuiltinToolOptions {} };
    ApiAccess m_access { QString() };
    Router m_router;
    std::unique_ptr<tests::CallsFixture> m_calls;
    std::unique_ptr<RelayDesk> m_desk;
    std::unique_ptr<ControlRoutes> m_routes;
    TestChannel* m_channel = nullptr; ///< the desk's
};

void TestControlRoutes::init()
{
    m_routes.reset();
    m_desk.reset();
    m_model = std::make_unique<tests::FakeChatModel>();
    m_calls = std::make_unique<tests::CallsFixture>();
    m_desk = std::make_unique<RelayDesk>(Conversation::Means { *m_model, m_tools, m_calls->store, m_calls->clock },
        m_calls->book, ConversationPolicy { QStringLiteral("Be brief.") });
    m_routes = std::make_unique<ControlRoutes>(
        ControlRoutes::Means { *m_desk, m_calls->book, m_calls->controller, m_calls->store }, NumberRules {}, m_access);
    m_router = {};
    m_routes->install(m_router);
}

GivenAnswer TestControlRoutes::sent(
    const QByteArray& action, const QByteArray& body, const HttpHeaders& headers, const QString& sid)
{
    WebRequest request = tests::localRequest("POST", "/api/calls/" + sid.toLatin1() + '/' + action);
    request.headers += HttpHeaders { { "Content-Type", "application/json" } } + headers;
    request.body = body;
    GivenAnswer given;
    m_router.dispatch(request, tests::answerInto(given));
    [&given] { QTRY_COMPARE(given.count, 1); }();
    return given;
}

void TestControlRoutes::openCall(const QString& status)
{
    const CallStatus word = *callStatusFromWord(status);
    m_calls->book.open(m_calls->row(kId, status, kSid), m_calls->book.localEvent(word));
    m_calls->book.save(*m_calls->book.find(kId), { m_calls->book.localEvent(word) });
}

void TestControlRoutes::pickUp()
{
    m_channel = new TestChannel;
    m_desk->open(kId, Later<MessageChannel>(m_channel));
    Q_EMIT m_channel->received(QStringLiteral(R"({"type":"setup","callSid":"%1"})").arg(kSid));
    QVERIFY(m_desk->conversation(kSid));
}

QStringList TestControlRoutes::kinds() const
{
    QStringList kinds;
    for (const ActRow& act : m_calls->store.acts)
        kinds << act.kind;
    return kinds;
}

void TestControlRoutes::strangersAreRefused_data()
{
    QTest::addColumn<QByteArray>("action");
    for (const char* action : { "hangup", "say", "note", "takeover", "transfer", "digits", "outcome" })
        QTest::newRow(action) << QByteArray(action);
}

void TestControlRoutes::strangersAreRefused()
{
    QFETCH(QByteArray, action);
    openCall();
    pickUp();
    const qsizetype before = m_channel->sent.size();
    const auto given = sent(action, R"({"text":"x"})", { { "X-Forwarded-For", "203.0.113.7" } });
    QCOMPARE(given.status, 401);
    QCOMPARE(m_channel->sent.size(), before);
    QVERIFY(m_calls->store.acts.isEmpty());
}

/// The bodies that are refused stand in tst_controlrequest.
void TestControlRoutes::wrongRequestsLeaveNoTrace()
{
    openCall();
    pickUp();
    m_calls->carrier.hangUpAnswer = tests::FakeCarrier::call(kSid, QStringLiteral("completed"));
    for (const char* action : { "say", "note", "takeover", "transfer", "digits", "outcome" }) {
        const auto given = sent(action, "{}");
        QCOMPARE(given.status, 400);
        QVERIFY(given.body.contains("missing_field"));
    }
    for (const char* action : { "say", "note", "hangup" }) {
        const auto given = sent(action, R"({"text":"x"})", { { "X-Operator", "a\tb" } });
        QCOMPARE(given.status, 400);
        QVERIFY(given.body.contains("X-Operator"));
    }
    QVERIFY(m_calls->store.acts.isEmpty());
    QVERIFY(m_calls->carrier.hungUp.isEmpty());
}

void TestControlRoutes::unknownAndFinishedCallsAreRefused_data()
{
    QTest::addColumn<QByteArray>("action");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("say") << QByteArray("say") << QByteArray(R"({"text":"x"})");
    QTest::newRow("note") << QByteArray("note") << QByteArray(R"({"text":"x"})");
    QTest::newRow("takeover") << QByteArray("takeover") << QByteArray(R"({"on":true})");
    QTest::newRow("transfer") << QByteArray("transfer") << QByteArray(R"({"to":"+15005550010"})");
    QTest::newRow("digits") << QByteArray("digits") << QByteArray(R"({"digits":"1"})");
    QTest::newRow("hangup") << QByteArray("hangup") << QByteArray();
}

void TestControlRoutes::unknownAndFinishedCallsAreRefused()
{
    QFETCH(QByteArray, action);
    QFETCH(QByteArray, body);
    openCall();
    pickUp();
    m_calls->book.save(*m_calls->book.find(kId), { m_calls->event(CallStatus::Completed) });
    const auto over = sent(action, body);
    QCOMPARE(over.status, 409);
    QVERIFY(over.body.contains(R"("code":"call_over")"));
    m_calls->book.forget(kId); // as after a restart: the database alone knows it
    QCOMPARE(sent(action, body).status, 409);
    QCOMPARE(sent(action, body, {}, QStringLiteral("CA9")).status, 404);
    QVERIFY(m_calls->store.acts.isEmpty());
}

void TestControlRoutes::nobodyOnTheLineYet()
{
    openCall(QStringLiteral("ringing"));
    for (const auto& [action, body] : { std::pair<const char*, const char*>("say", R"({"text":"x"})"),
             { "takeover", R"({"on":true})" }, { "digits", R"({"digits":"1"})" } }) {
        const auto given = sent(action, body);
        QCOMPARE(given.status, 409);
        QVERIFY(given.body.contains(R"("code":"not_connected")"));
    }
}

void TestControlRoutes::saidTextReplacesWhatIsSpoken()
{
    openCall();
    pickUp();
    m_model->say({ QStringLiteral("Hello, I am calling about") });
    const auto given = sent("say", R"({"text":" One moment, please. "})");
    QCOMPARE(given.status, 200);
    QVERIFY(m_model->streams.last().isNull() || m_model->streams.last()->aborted);
    QCOMPARE(m_channel->sent.last(),
        QStringLiteral(R"({"type":"text","token":"One moment, please.","last":true,"preemptible":false})"));
    QCOMPARE(m_channel->sent[m_channel->sent.size() - 2], QStringLiteral(R"({"type":"text","token":"","last":true})"));
    QCOMPARE(m_calls->store.utterances.last().speaker, QStringLiteral("operator"));
}

void TestControlRoutes::actsNameTheOperator()
{
    openCall();
    pickUp();
    const QSignalSpy acted(m_desk.get(), &RelayDesk::acted);
    const auto given = sent("say", R"({"text":"Hello."})", { { "X-Operator", "Ann Müller" } });
    const auto json = OrderedJson::parse(given.body);
    QVERIFY(json);
    QCOMPARE(json->find(QStringLiteral("callSid"))->text(), kSid);
    QCOMPARE(json->find(QStringLiteral("status"))->text(), QStringLiteral("in-progress"));
    const OrderedJson* act = json->find(QStringLiteral("act"));
    QVERIFY(act && act->isObject());
    QCOMPARE(act->find(QStringLiteral("kind"))->text(), QStringLiteral("say"));
    QCOMPARE(act->find(QStringLiteral("actor"))->text(), QStringLiteral("operator Ann Müller"));
    QCOMPARE(act->find(QStringLiteral("number"))->text(), QStringLiteral("0"));
    QCOMPARE(acted.size(), 1);
    sent("say", R"({"text":"Hello again."})");
    QCOMPARE(m_calls->store.acts.last().actor, QStringLiteral("operator"));
}

void TestControlRoutes::takeOverSilencesTheAssistant()
{
    openCall();
    pickUp();
    QCOMPARE(sent("takeover", R"({"on":true})").status, 200);
    QVERIFY(m_desk->conversation(kSid)->isTakenOver());
    const qsizetype asked = m_model->asked.size();
    Q_EMIT m_channel->received(QStringLiteral(R"({"type":"prompt","voicePrompt":"Who is it?","last":true})"));
    QCOMPARE(m_model->asked.size(), asked);
    const auto again = sent("takeover", R"({"on":true})");
    QCOMPARE(again.status, 200);
    QVERIFY(again.body.contains(R"("act":null)")); // nothing was to be done
    sent("takeover", R"({"on":false})");
    QCOMPARE(m_model->asked.size(), asked + 1); // her question is still open
    QCOMPARE(kinds(), QStringList({ QStringLiteral("takeover"), QStringLiteral("handback") }));
}

void TestControlRoutes::noteReachesTheModel()
{
    openCall();
    pickUp();
    QCOMPARE(sent("note", R"({"text":"She has paid."})").status, 200);
    Q_EMIT m_channel->received(QStringLiteral(R"({"type":"prompt","voicePrompt":"Yes?","last":true})"));
    const auto& messages = m_model->asked.last();
    QVERIFY(std::ranges::any_of(messages, [](const ChatMessage& message) {
        return message.role == ChatMessage::Role::System && message.content.endsWith(QLatin1String("She has paid."));
    }));
}

/// The opening was prepared without it: it is written again.
void TestControlRoutes::noteWhileItRingsIsInTheOpening()
{
    openCall(QStringLiteral("ringing"));
    QCOMPARE(m_model->asked.size(), 1);
    const QSignalSpy acted(m_desk.get(), &RelayDesk::acted);
    QCOMPARE(sent("note", R"({"text":"She is in a hurry."})").status, 200);
    QCOMPARE(sent("note", R"({"text":"She has paid."})").status, 200);
    QCOMPARE(acted.size(), 2);
    QCOMPARE(m_model->asked.size(), 3);
    QVERIFY(m_model->asked.last().last().content.endsWith(QLatin1String("She has paid.")));
    m_calls->book.save(*m_calls->book.find(kId), { m_calls->event(CallStatus::InProgress) });
    pickUp();
    QCOMPARE(m_model->asked.size(), 3); // the prepared opening is taken
    m_model->say({ QStringLiteral("Hello.") });
    m_model->finish();
    Q_EMIT m_channel->received(QStringLiteral(R"({"type":"prompt","voicePrompt":"Yes?","last":true})"));
    QStringList hints;
    for (const ChatMessage& message : m_model->asked.last()) {
        if (message.content.startsWith(QLatin1String("Note from the operator")))
            hints << message.content.section(QStringLiteral(": "), 1);
    }
    QCOMPARE(hints, QStringList({ QStringLiteral("She is in a hurry."), QStringLiteral("She has paid.") }));
    QCOMPARE(sent("say", R"({"text":"x"})").status, 200);
    QCOMPARE(m_calls->store.acts.last().number, 2); // numbers go on
}

void TestControlRoutes::digitsArePressed()
{
    openCall();
    pickUp();
    QCOMPARE(sent("digits", R"({"digits":"1w23"})").status, 200);
    QCOMPARE(m_channel->sent.last(), QStringLiteral(R"({"type":"sendDigits","digits":"1w23"})"));
    QCOMPARE(kinds(), QStringList({ QStringLiteral("digits") }));
}

void TestControlRoutes::wrongDigitsAreNamed()
{
    openCall();
    pickUp();
    const auto given = sent("digits", R"({"digits":"12a"})");
    QCOMPARE(given.status, 400);
    QVERIFY(given.body.contains("\\\"digits\\\""));
    QVERIFY(m_calls->store.acts.isEmpty());
}

void TestControlRoutes::transferNumbersAreChecked_data()
{
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<int>("status");
    QTest::newRow("no number") << QByteArray("my colleague") << 400;
    QTest::newRow("emergency") << QByteArray("911") << 400;
    QTest::newRow("premium") << QByteArray("+19005550100") << 403;
}

void TestControlRoutes::transferNumbersAreChecked()
{
    QFETCH(QByteArray, to);
    QFETCH(int, status);
    openCall();
    pickUp();
    const auto given = sent("transfer", R"({"to":")" + to + R"("})");
    QCOMPARE(given.status, status);
    QVERIFY2(given.body.contains("\\\"to\\\": "), given.body.constData());
    QVERIFY(m_calls->store.acts.isEmpty());
}

void TestControlRoutes::transferIsGivenToTheCarrier()
{
    openCall();
    pickUp();
    QCOMPARE(sent("transfer", R"({"to":"+1 500 555-0011"})").status, 200);
    QCOMPARE(m_calls->store.acts.last().text, QStringLiteral("+15005550011"));
    QVERIFY2(m_channel->sent.last().contains(QLatin1String("\"type\":\"end\"")), qPrintable(m_channel->sent.last()));
    const Onward onward = m_desk->afterSession(kSid, QStringLiteral("ended"));
    QVERIFY(onward.way == Onward::Way::Dial);
    QCOMPARE(onward.number, QStringLiteral("+15005550011"));
    QCOMPARE(sent("say", R"({"text":"x"})").status, 409);
}

void TestControlRoutes::hangUpIsAnsweredAndWrittenDown()
{
    openCall();
    pickUp();
    m_calls->carrier.hangUpAnswer = tests::FakeCarrier::call(kSid, QStringLiteral("completed"));
    const auto given = sent("hangup", {}, { { "X-Operator", "Ann" } });
    QCOMPARE(given.status, 200);
    QVERIFY(given.body.contains(R"("status":"completed")"));
    QVERIFY(given.body.contains(R"("kind":"hangup")"));
    QCOMPARE(kinds(), QStringList({ QStringLiteral("hangup") }));
    QCOMPARE(m_calls->store.acts.last().actor, QStringLiteral("operator Ann"));
    QCOMPARE(sent("hangup", {}).status, 409);
    QCOMPARE(kinds().size(), 1);
}

void TestControlRoutes::hangUpThatFailsIsWrittenDownToo()
{
    openCall(QStringLiteral("ringing"));
    m_calls->carrier.hangUpAnswer = Error { ErrorCode::CarrierUnreachable, QStringLiteral("no way") };
    QCOMPARE(sent("hangup", {}).status, 500);
    QCOMPARE(kinds(), QStringList({ QStringLiteral("hangup"), QStringLiteral("hangup_failed") }));
}

QTEST_GUILESS_MAIN(TestControlRoutes)
#include "tst_controlroutes.moc"
