#include "core/base/qnamhttpclient.h"
#include "tests/support/scriptedhttpserver.h"
#include "ui/sheet/callconfirm.h"
#include "ui/sheet/sheetrunner.h"

#include <QCheckBox>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace ui;

namespace {

QByteArray placed(const char* sid)
{
    return QByteArray("{\"callSid\":\"") + sid + R"(","status":"queued","to":"+14155550100","from":"+15551234567"})";
}

QByteArray refusal(const char* code, const QByteArray& more = {})
{
    return QByteArray("{\"error\":\"No\",\"message\":\"It was refused.\",\"code\":\"") + code + "\"" + more + "}";
}

core::CallInfo news(const QString& sid, const QString& status)
{
    core::CallInfo info;
    info.id = QStringLiteral("id-") + sid;
    info.sid = sid;
    info.status = status;
    info.to = QStringLiteral("+14155550100");
    return info;
}

} // namespace

/// A sheet, and a core that does what it is told.
class TestSheetRunner : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void rowFollowsItsCall();
    void parametersAreSent();
    void limitIsWaitedFor();
    void refusalStaysWithItsRow();
    void lostAnswerIsLookedUpNotRepeated();
    void wishThatNeverArrivedGoesOnWithItsKey();
    void awayCoreHoldsTheLine();
    void crashWhileAskingIsSettled();
    void fewAreAskedAtOnce();
    void stopEmptiesTheLine();
    void pauseAndResume();
    void nobodyIsCalledTwiceWithoutAsking();
    void removedRowIsNotCalled();
    void callThatVanishedIsLookedUp();

private:
    void fill(int rows);
    RowCall call(int row) const { return m_model->callOf(m_model->idOf(row)); }
    QList<quint64> ids(const QList<int>& rows) const;
    void tell(const core::CallInfo& info) { m_feed->take({ false, { info } }); }
    QByteArray keyOf(int request) const { return m_server->requests().at(request).header("Idempotency-Key"); }
    int posts() const;

    std::unique_ptr<tests::ScriptedHttpServer> m_server;
    std::unique_ptr<core::QnamHttpClient> m_http;
    std::unique_ptr<core::ApiClient> m_client;
    std::unique_ptr<core::CallApi> m_api;
    std::unique_ptr<core::CallFeed> m_feed;
    std::unique_ptr<SheetModel> m_model;
    std::unique_ptr<SheetRunner> m_runner;
};

void TestSheetRunner::init()
{
    m_server = std::make_unique<tests::ScriptedHttpServer>();
    m_http = std::make_unique<core::QnamHttpClient>();
    m_client = std::make_unique<core::ApiClient>(*m_http, m_server->url(), QString());
    m_api = std::make_unique<core::CallApi>(*m_client);
    m_feed = std::make_unique<core::CallFeed>();
    m_model = std::make_unique<SheetModel>();
    m_runner = std::make_unique<SheetRunner>(*m_api, *m_feed, *m_model);
}

void TestSheetRunner::cleanup()
{
    m_runner.reset();
    m_model.reset();
    m_feed.reset();
    m_api.reset();
    m_client.reset();
    m_http.reset();
    m_server.reset();
}

void TestSheetRunner::fill(int rows)
{
    QList<SheetRow> all;
    for (int row = 0; row < rows; ++row)
        all.append(
            { 0, { QStringLiteral("+1415555%1").arg(100 + row, 4, 10, QLatin1Char('0')), QStringLiteral("Ann") } });
    m_model->perform({}, { InsertColumn { 1, QStringLiteral("name"), {} }, InsertRows { 0, all } });
}

QList<quint64> TestSheetRunner::ids(const QList<int>& rows) const
{
    QList<quint64> ids;
    for (const int row : rows)
        ids.append(m_model->idOf(row));
    return ids;
}

int TestSheetRunner::posts() const
{
    return int(
        std::ranges::count(m_server->requests(), QByteArray("POST"), &tests::ScriptedHttpServer::Request::method));
}

void TestSheetRunner::rowFollowsItsCall()
{
    fill(2);
    m_server->answer(200, placed("CA1"));
    m_runner->call(ids({ 1 }));
    QCOMPARE(call(1).phase, RowPhase::Asking);
    QTRY_COMPARE(call(1).phase, RowPhase::Placed);
    QCOMPARE(call(1).sid, QStringLiteral("CA1"));
    QVERIFY(!m_runner->isRunning());
    core::CallInfo info = news(QStringLiteral("CA1"), QStringLiteral("in-progress"));
    info.answeredAt = QDateTime::currentDateTimeUtc().addSecs(-62);
    tell(info);
    const QModelIndex status = m_model->index(1, m_model->resultColumn(SheetModel::Status));
    const QModelIndex time = m_model->index(1, m_model->resultColumn(SheetModel::Time));
    QCOMPARE(status.data().toString(), QStringLiteral("live"));
    QCOMPARE(status.data(SheetModel::IconRole).toString(), QStringLiteral("phone"));
    QCOMPARE(status.data(SheetModel::ToneRole).toInt(), int(Tone::Live));
    QVERIFY(time.data().toString().endsWith(QStringLiteral("1:02")));
    QSignalSpy ticks(m_model.get(), &QAbstractItemModel::dataChanged);
    QTRY_VERIFY(time.data().toString().endsWith(QStringLiteral("1:03")) && !ticks.isEmpty());
    info.status = QStringLiteral("completed");
    info.durationSeconds = 130;
    info.outcome = QStringLiteral("confirmed");
    tell(info);
    QCOMPARE(status.data().toString(), QStringLiteral("completed"));
    QVERIFY(time.data().toString().endsWith(QStringLiteral("2:10")));
    QCOMPARE(
        m_model->index(1, m_model->resultColumn(SheetModel::Outcome)).data().toString(), QStringLiteral("confirmed"));
    QCOMPARE(call(0).phase, RowPhase::Idle);
}

void TestSheetRunner::parametersAreSent()
{
    fill(1);
    m_model->insertParameter(2, QStringLiteral("empty"));
    m_model->insertParameter(1, QStringLiteral("amount"));
    m_model->setData(m_model->index(0, 1), QStringLiteral("$250.00"));
    m_runner->setPlaybook(QStringLiteral("payment-reminder"));
    m_server->answer(200, placed("CA1"));
    m_runner->call(ids({ 0 }));
    QTRY_COMPARE(call(0).phase, RowPhase::Placed);
    const QByteArray body = m_server->requests().first().body;
    const QJsonObject sent = QJsonDocument::fromJson(body).object();
    QCOMPARE(sent.value(QLatin1String("to")).toString(), QStringLiteral("+14155550100"));
    QCOMPARE(sent.value(QLatin1String("playbook")).toString(), QStringLiteral("payment-reminder"));
    const QJsonObject parameters = sent.value(QLatin1String("customParameters")).toObject();
    QCOMPARE(parameters.keys(), (QStringList { QStringLiteral("amount"), QStringLiteral("name") }));
    QVERIFY(body.indexOf("amount") < body.indexOf("name")); // in the order of the columns
}

void TestSheetRunner::limitIsWaitedFor()
{
    fill(1);
    m_server->answer(429, refusal("too_many_calls", ",\"retryAfter\":1"));
    m_server->answer(200, placed("CA1"));
    QElapsedTimer timer;
    timer.start();
    m_runner->call(ids({ 0 }));
    QTRY_VERIFY(m_runner->progress().resumesAt.isValid());
    QCOMPARE(call(0).phase, RowPhase::Waiting);
    QCOMPARE(m_runner->progress().waiting, 1);
    QTRY_COMPARE(call(0).phase, RowPhase::Placed);
    QVERIFY(timer.elapsed() >= 950);
    QCOMPARE(posts(), 2);
    QVERIFY(!keyOf(0).isEmpty());
    QCOMPARE(keyOf(0), keyOf(1));
}

void TestSheetRunner::refusalStaysWithItsRow()
{
    fill(2);
    m_server->answer(400, refusal("impossible_number"));
    m_runner->call(ids({ 0 }));
    QTRY_COMPARE(call(0).phase, RowPhase::Refused);
    const QModelIndex outcome = m_model->index(0, m_model->resultColumn(SheetModel::Outcome));
    QCOMPARE(outcome.data().toString(), QStringLiteral("It was refused."));
    QCOMPARE(m_runner->progress().refused, 1);
    m_server->answer(200, placed("CA1"));
    m_runner->call(ids({ 0 }));
    QTRY_COMPARE(call(0).phase, RowPhase::Placed);
    QVERIFY(keyOf(0) != keyOf(1)); // another wish
    QCOMPARE(outcome.data().toString(), QString());
}

void TestSheetRunner::lostAnswerIsLookedUpNotRepeated()
{
    fill(1);
    m_server->add({ {}, tests::HttpStep::Cut::AfterRequest });
    m_runner->call(ids({ 0 }));
    QTRY_COMPARE(call(0).phase, RowPhase::NotKnown);
    const QModelIndex status = m_model->index(0, m_model->resultColumn(SheetModel::Status));
    QCOMPARE(status.data().toString(), QStringLiteral("not known"));
    QVERIFY(!m_runner->mayCall(m_model->idOf(0)));
    m_runner->call(ids({ 0 })); // in vain
    m_server->answer(200, R"({"id":"i1","callSid":"CA7","status":"ringing","to":"+14155550100","transcript":[]})");
    QTRY_COMPARE(call(0).phase, RowPhase::Placed);
    QCOMPARE(call(0).sid, QStringLiteral("CA7"));
    QCOMPARE(status.data().toString(), QStringLiteral("ringing"));
    QCOMPARE(posts(), 1);
    QCOMPARE(m_server->requests().last().target, QByteArray("/api/calls/key:" + keyOf(0)));
}

void TestSheetRunner::wishThatNeverArrivedGoesOnWithItsKey()
{
    fill(1);
    m_server->add({ {}, tests::HttpStep::Cut::AfterRequest });
    m_server->answer(404, refusal("not_found"));
    m_runner->call(ids({ 0 }));
    QTRY_COMPARE(call(0).phase, RowPhase::Idle);
    QVERIFY(m_model->index(0, m_model->resultColumn(SheetModel::Outcome))
                .data()
                .toString()
                .contains(QStringLiteral("nobody was called")));
    m_server->answer(200, placed("CA1"));
    m_runner->call(ids({ 0 }));
    QTRY_COMPARE(call(0).phase, RowPhase::Placed);
    QCOMPARE(keyOf(0), keyOf(2));
}

void TestSheetRunner::awayCoreHoldsTheLine()
{
    fill(2);
    const quint16 port = m_server->serverPort();
    m_server->close();
    m_runner->call(ids({ 0, 1 }));
    QTRY_VERIFY(m_runner->progress().isPaused && m_runner->progress().waiting == 2);
    QCOMPARE(m_runner->progress().hold.code, core::ErrorCode::CarrierUnreachable);
    QCOMPARE(call(0).phase, RowPhase::Waiting);
    const QString key = call(0).key;
    QVERIFY(m_server->listen(QHostAddress::LocalHost, port));
    m_server->answer(200, placed("CA1"));
    m_server->answer(200, placed("CA2"));
    m_runner->resume();
    QTRY_VERIFY(call(0).phase == RowPhase::Placed && call(1).phase == RowPhase::Placed);
    QCOMPARE(call(0).key, key);
}

void TestSheetRunner::crashWhileAskingIsSettled()
{
    fill(3);
    RowCall asking;
    asking.phase = RowPhase::Asking;
    asking.key = QStringLiteral("k0");
    RowCall waiting;
    waiting.phase = RowPhase::Waiting;
    waiting.key = QStringLiteral("k1");
    RowCall ringing;
    ringing.phase = RowPhase::Placed;
    ringing.sid = QStringLiteral("CA3");
    ringing.status = QStringLiteral("ringing");
    m_model->restore(m_model->content(),
        { { m_model->idOf(0), asking }, { m_model->idOf(1), waiting }, { m_model->idOf(2), ringing } });
    m_server->answer(200, R"({"id":"i","callSid":"CA9","status":"completed","outcome":"paid"})");
    m_server->answer(200, R"({"id":"i","callSid":"CA9","status":"completed","outcome":"paid"})");
    m_runner->takeUp();
    QCOMPARE(call(0).phase, RowPhase::NotKnown);
    QCOMPARE(call(1).phase, RowPhase::Idle);
    QTRY_COMPARE(call(0).phase, RowPhase::Placed);
    QTRY_COMPARE(call(2).status, QStringLiteral("completed"));
    QCOMPARE(call(0).outcome, QStringLiteral("paid"));
    QCOMPARE(posts(), 0);
}

void TestSheetRunner::fewAreAskedAtOnce()
{
    fill(6);
    for (int i = 0; i < 6; ++i)
        m_server->add({ {}, tests::HttpStep::Cut::Silent });
    m_runner->call(ids({ 0, 1, 2, 3, 4, 5 }));
    QTRY_COMPARE(posts(), SheetRunner::kMostAtOnce);
    QCOMPARE(m_runner->progress().asking, SheetRunner::kMostAtOnce);
    QCOMPARE(m_runner->progress().waiting, 3);
    QCOMPARE(call(5).phase, RowPhase::Waiting);
}

void TestSheetRunner::stopEmptiesTheLine()
{
    fill(5);
    for (int i = 0; i < 3; ++i)
        m_server->answer(200, placed("CA1"));
    m_runner->call(ids({ 0, 1, 2, 3, 4 }));
    m_runner->stop();
    QTRY_VERIFY(!m_runner->isRunning());
    QCOMPARE(call(3).phase, RowPhase::Idle);
    QCOMPARE(call(0).phase, RowPhase::Placed); // was asked already
    QCOMPARE(posts(), 3);
}

void TestSheetRunner::pauseAndResume()
{
    fill(4);
    for (int i = 0; i < 4; ++i)
        m_server->answer(200, placed("CA1"));
    m_runner->call(ids({ 0, 1, 2, 3 }));
    m_runner->pause();
    QTRY_COMPARE(m_runner->progress().placed, 3);
    QCOMPARE(call(3).phase, RowPhase::Waiting);
    m_runner->resume();
    QTRY_COMPARE(m_runner->progress().placed, 4);
}

void TestSheetRunner::nobodyIsCalledTwiceWithoutAsking()
{
    fill(3);
    m_model->setData(m_model->index(2, 0), QStringLiteral("+1415"));
    m_server->answer(200, placed("CA1"));
    m_runner->call(ids({ 0 }));
    QTRY_COMPARE(call(0).phase, RowPhase::Placed);
    QCOMPARE(planCalls(*m_model, *m_runner, { 0 }).busy, 1); // the call goes on
    tell(news(QStringLiteral("CA1"), QStringLiteral("completed")));
    const CallPlan plan = planCalls(*m_model, *m_runner, { 0, 1, 2 });
    QCOMPARE(plan.called, ids({ 0 }));
    QCOMPARE(plan.fresh, ids({ 1 }));
    QCOMPARE(plan.faulty, 1);
    QVERIFY(needsQuestion(plan));
    m_server->answer(200, placed("CA2"));
    auto* box = askToCall(plan, *m_runner, nullptr);
    QVERIFY(box->checkBox());
    QTest::mouseClick(box->defaultButton(), Qt::LeftButton);
    QTRY_COMPARE(call(1).phase, RowPhase::Placed);
    QCOMPARE(posts(), 2);
    QCOMPARE(call(0).sid, QStringLiteral("CA1"));
    tell(news(QStringLiteral("CA2"), QStringLiteral("busy")));
    m_server->answer(200, placed("CA3"));
    const CallPlan again = planCalls(*m_model, *m_runner, { 1 });
    QVERIFY(needsQuestion(again)); // a single row too, when it was called
    box = askToCall(again, *m_runner, nullptr);
    QTest::mouseClick(box->defaultButton(), Qt::LeftButton);
    QTRY_COMPARE(call(1).sid, QStringLiteral("CA3"));
    QVERIFY(keyOf(1) != keyOf(2));
}

void TestSheetRunner::removedRowIsNotCalled()
{
    fill(5);
    for (int i = 0; i < 3; ++i)
        m_server->answer(200, placed("CA1"));
    m_runner->call(ids({ 0, 1, 2, 3 }));
    const quint64 gone = m_model->idOf(3);
    m_model->removeSheetRows({ 3 });
    QTRY_VERIFY(!m_runner->isRunning());
    QCOMPARE(posts(), 3);
    m_model->undoStack().undo();
    QCOMPARE(m_model->idOf(3), gone);
    QCOMPARE(call(3).phase, RowPhase::Idle);
}

void TestSheetRunner::callThatVanishedIsLookedUp()
{
    fill(1);
    m_server->answer(200, placed("CA1"));
    m_runner->call(ids({ 0 }));
    QTRY_COMPARE(call(0).phase, RowPhase::Placed);
    tell(news(QStringLiteral("CA1"), QStringLiteral("ringing")));
    m_server->answer(200, R"({"id":"id-CA1","callSid":"CA1","status":"no-answer"})");
    m_feed->take({ true, {} }); // the core was away; the call is not among those that live
    QTRY_COMPARE(call(0).status, QStringLiteral("no-answer"));
}

QTEST_MAIN(TestSheetRunner)
#include "tst_sheetrunner.moc"
