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

/// What came of a call, in an operator's words.
class TestOutcomes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void outcomeIsChosenAndStays();
    void outcomeIsTakenAfterTheEnd();
    void wrongOutcomesAreRefused();

private:
    GivenAnswer sent(
        const QByteArray& action, const QByteArray& body, const HttpHeaders& headers = {}, const QString& sid = kSid);
    void openCall(const QString& status = QStringLiteral("in-progress"));
    void pickUp();

    std::unique_ptr<tests::FakeChatModel> m_model;
    ToolBox m_tools { BuiltinToolOptions {} };
    ApiAccess m_access { QString() };
    Router m_router;
    std::unique_ptr<tests::CallsFixture> m_calls;
    std::unique_ptr<RelayDesk> m_desk;
    std::unique_ptr<ControlRoutes> m_routes;
    TestChannel* m_channel = nullptr; ///< the desk's
};

void TestOutcomes::init()
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

GivenAnswer TestOutcomes::sent(
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

void TestOutcomes::openCall(const QString& status)
{
    const CallStatus word = *callStatusFromWord(status);
    m_calls->book.open(m_calls->row(kId, status, kSid), m_calls->book.localEvent(word));
    m_calls->book.save(*m_calls->book.find(kId), { m_calls->book.localEvent(word) });
}

void TestOutcomes::pickUp()
{
    m_channel = new TestChannel;
    m_desk->open(kId, Later<MessageChannel>(m_channel));
    Q_EMIT m_channel->received(QStringLiteral(R"({"type":"setup","callSid":"%1"})").arg(kSid));
    QVERIFY(m_desk->conversation(kSid));
}

void TestOutcomes::outcomeIsChosenAndStays()
{
    openCall(QStringLiteral("ringing")); // nobody is on the line yet
    const QSignalSpy acted(m_desk.get(), &RelayDesk::acted);
    const auto given = sent("outcome", R"({"outcome":" Will pay "})", { { "X-Operator", "Ann" } });
    QCOMPARE(given.status, 200);
    QVERIFY2(given.body.contains(R"("kind":"outcome","actor":"operator Ann","text":"Will pay")"), given.body);
    QCOMPARE(acted.size(), 1);
    QCOMPARE(m_calls->saved().outcome, QStringLiteral("Will pay"));
    pickUp();
    QCOMPARE(sent("outcome", R"({"outcome":"Has paid"})", {}, kId).status, 200); // by our id
    QCOMPARE(m_calls->store.acts.last().number, 1);
    m_calls->carrier.hangUpAnswer = tests::FakeCarrier::call(kSid, QStringLiteral("completed"));
    QCOMPARE(sent("hangup", {}).status, 200);
    QCOMPARE(m_calls->saved().outcome, QStringLiteral("Has paid"));
}

void TestOutcomes::outcomeIsTakenAfterTheEnd()
{
    openCall();
    pickUp();
    sent("note", R"({"text":"x"})");
    m_calls->book.save(*m_calls->book.find(kId), { m_calls->event(CallStatus::Completed) });
    const QSignalSpy acted(m_desk.get(), &RelayDesk::acted);
    const QSignalSpy changed(&m_calls->book, &CallBook::callChanged);
    QCOMPARE(sent("outcome", R"({"outcome":"Paid"})").status, 200);
    m_calls->book.forget(kId); // as after a restart: the database alone knows it
    QCOMPARE(sent("outcome", R"({"outcome":"Not paid"})").status, 200);
    QCOMPARE(acted.size(), 2);
    QCOMPARE(changed.last().first().value<CallRow>().outcome, QStringLiteral("Not paid"));
    QCOMPARE(m_calls->store.acts.last().number, 2);
    QCOMPARE(m_calls->saved().outcome, QStringLiteral("Not paid"));
    QCOMPARE(m_calls->saved().status, QStringLiteral("completed"));
    m_calls->store.broken = true;
    QCOMPARE(sent("outcome", R"({"outcome":"Paid"})").status, 503);
}

void TestOutcomes::wrongOutcomesAreRefused()
{
    openCall();
    QCOMPARE(sent("outcome", R"({"outcome":""})").status, 400);
    QCOMPARE(sent("outcome", R"({"outcome":7})").status, 400);
    QCOMPARE(sent("outcome", R"({"outcome":")" + QByteArray(201, 'x') + R"("})").status, 400);
    QCOMPARE(sent("outcome", R"({"outcome":")" + QByteArray("ä").repeated(200) + R"("})").status, 200);
    QCOMPARE(sent("outcome", R"({"outcome":"x"})", {}, QStringLiteral("CA9")).status, 404);
    QCOMPARE(m_calls->store.acts.size(), 1);
}

QTEST_GUILESS_MAIN(TestOutcomes)
#include "tst_outcomes.moc"
