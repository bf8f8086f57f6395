#include "tests/ui/callview/openview.h"
#include "ui/callview/parameterspane.h"

#include <QClipboard>
#include <QPointer>
#include <QSignalSpy>
#include <QTabWidget>

using namespace tests;
using namespace ui;

/// What the call view shows of a call.
class TestCallView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_at = std::make_unique<OpenView>(); }
    void cleanup() { m_at.reset(); }
    void emptyUntilACallIsChosen();
    void recordThenEventsWithoutLossOrDoubles();
    void absenceIsShownAndMadeUpFor();
    void anotherCallForgetsTheOneBefore();
    void recordThatCannotBeReadSaysWhy();
    void callAgainKeepsTheParameters();
    void parametersAreCopied();
    void windowIsNamedAfterItsCall();
    void pictures();

private:
    std::unique_ptr<OpenView> m_at;
};

void TestCallView::emptyUntilACallIsChosen()
{
    QVERIFY(!m_at->line()->isVisible());
    picture(m_at->view, "empty");
    m_at->open();
    QVERIFY(m_at->line()->isVisible());
    QCOMPARE(m_at->child<QLabel>("callName")->text(), QStringLiteral("Sarah Johnson"));
    QVERIFY(
        m_at->child<QLabel>("callTimeline")->text().startsWith(QStringLiteral("queued 1 s ─ ringing 8 s ─ answered")));
    m_at->view.clear();
    QVERIFY(!m_at->line()->isVisible());
}

void TestCallView::recordThenEventsWithoutLossOrDoubles()
{
    const core::RecordInfo record = typicalRecord();
    core::CallInfo call = record.call;
    m_at->link.feed().take({ true, { call } });
    m_at->view.show(kCallId);
    QCOMPARE(m_at->child<QLabel>("callName")->text(), QStringLiteral("Sarah Johnson")); // before the record has come
    // What happens while the record is on its way: in part it is in the record already.
    m_at->take(tokens(4, "Hello Sarah,"));
    m_at->take(said(4, "operator", QStringLiteral("Hello Sarah, I am Ana. I am looking it up for you."), 24));
    m_at->take(tokens(2, " to pay"));
    m_at->take(tokens(5, "Good"));
    m_at->take(tokens(5, " news"));
    m_at->http.answer(m_at->http.last("/call-1"), 200, recordBody(record));
    QTRY_COMPARE(m_at->view.transcript().rowCount(), 13);
    m_at->take(tokens(5, " for you."));
    QCOMPARE(m_at->view.transcript().row(12).text, QStringLiteral("Good news for you."));
    QVERIFY(m_at->view.transcript().row(5).text.endsWith(QStringLiteral("I can send a link.")));
    core::SpokenInfo foreign = tokens(5, " Not here.");
    foreign.callId = QStringLiteral("call-2");
    m_at->take(foreign);
    QCOMPARE(m_at->view.transcript().row(12).text, QStringLiteral("Good news for you."));
}

void TestCallView::absenceIsShownAndMadeUpFor()
{
    m_at->open(OpenView::quietRecord());
    QVERIFY(m_at->action("call.say")->isEnabled());
    m_at->link.feed().setLink(core::CallFeed::Link::Away, QStringLiteral("The connection was closed."));
    QVERIFY(!m_at->action("call.say")->isEnabled());
    QVERIFY(m_at->feedback().startsWith(QStringLiteral("The core is away since")));
    const int before = m_at->view.transcript().rowCount();
    const int asked = m_at->http.count("CA00000000000000000000000000000001");
    m_at->link.feed().setLink(core::CallFeed::Link::Attached);
    QCOMPARE(m_at->http.count("CA00000000000000000000000000000001"), asked + 1);
    core::RecordInfo longer = OpenView::quietRecord();
    longer.utterances.append(said(5, "callee", QStringLiteral("Are you still there?"), 40));
    m_at->http.answer(m_at->http.last("CA00000000000000000000000000000001"), 200, recordBody(longer));
    QTRY_COMPARE(m_at->view.transcript().rowCount(), before + 1);
    QVERIFY(m_at->action("call.say")->isEnabled());
    QVERIFY(m_at->feedback().isEmpty());
}

void TestCallView::anotherCallForgetsTheOneBefore()
{
    m_at->open();
    m_at->line()->setText(QStringLiteral("half a sentence"));
    core::RecordInfo other = OpenView::quietRecord();
    other.call.id = QStringLiteral("call-2");
    other.call.sid = QStringLiteral("CA00000000000000000000000000000002");
    other.call.parameters = { { QStringLiteral("customerName"), QStringLiteral("John Doe") } };
    other.utterances = { said(0, "callee", QStringLiteral("Who is it?"), 1) };
    other.turns.clear();
    m_at->open(other);
    QCOMPARE(m_at->child<QLabel>("callName")->text(), QStringLiteral("John Doe"));
    QVERIFY(m_at->line()->text().isEmpty());
    QVERIFY(!m_at->bar()->takeover().isOn());
    QCOMPARE(m_at->view.transcript().rowCount(), 3);
    m_at->open();
    QCOMPARE(m_at->line()->text(), QStringLiteral("half a sentence")); // it waits where it was typed
}

void TestCallView::recordThatCannotBeReadSaysWhy()
{
    m_at->view.show(QStringLiteral("CA404"));
    m_at->http.answer(m_at->http.last("CA404"), 404,
        R"({"error":"Not found","message":"There is no such call.","code":"not_found"})");
    QTRY_VERIFY(m_at->child<QLabel>("recordFault")->isVisible());
    QVERIFY(m_at->child<QLabel>("recordFault")
                ->text()
                .startsWith(QStringLiteral("The record of this call cannot be read.")));
}

void TestCallView::callAgainKeepsTheParameters()
{
    m_at->open();
    QSignalSpy again(&m_at->view, &CallView::callAgain);
    m_at->action("call.again")->trigger();
    QCOMPARE(again.size(), 1);
    const auto order = again[0][0].value<core::CallOrder>();
    QCOMPARE(order.to, QStringLiteral("+15558675310"));
    QCOMPARE(order.playbook, QStringLiteral("payment-reminder"));
    QCOMPARE(order.parameters.size(), 3);
}

void TestCallView::parametersAreCopied()
{
    m_at->open();
    auto* pane = m_at->view.findChild<ParametersPane*>();
    m_at->view.findChild<QTabWidget*>()->setCurrentWidget(pane);
    pane->setFocus();
    QTest::keySequence(pane, QKeySequence::Copy);
    QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("customerName\tSarah Johnson")));
    picture(m_at->view, "parameters");
}

void TestCallView::windowIsNamedAfterItsCall()
{
    const auto record = typicalRecord();
    m_at->link.feed().take({ true, { record.call } });
    QPointer<CallWindow> window = new CallWindow(m_at->link, kCallId);
    window->show();
    QCOMPARE(window->windowTitle(), QStringLiteral("Sarah Johnson · live"));
    window->resize(700, 500);
    window->close();
    QTRY_VERIFY(window.isNull());
    window = new CallWindow(m_at->link, kCallId);
    QCOMPARE(window->size(), QSize(700, 500)); // as it was left
    delete window;
}

void TestCallView::pictures()
{
    core::RecordInfo record = typicalRecord();
    record.call.warning = QStringLiteral("This number is not in the numbering plan.");
    m_at->open(record);
    QVERIFY(!m_at->child<QLabel>("callSandbox")->isVisible());
    m_at->http.answer(m_at->http.last("/healthz"), 200, R"({"carrier":"sandbox","llm":"sandbox"})");
    QTRY_VERIFY(m_at->child<QLabel>("callSandbox")->isVisible());
    QTest::qWait(50);
    picture(m_at->view, "call-light");
    m_at->theme.choose(ThemeChoice::Dark);
    QTest::qWait(50);
    picture(m_at->view, "call-dark");
    m_at->theme.choose(ThemeChoice::Light);
    m_at->view.findChild<QTabWidget*>()->setCurrentIndex(1);
    QTest::qWait(50);
    picture(m_at->view, "turns");
    m_at->view.findChild<QTabWidget*>()->setCurrentIndex(0);
    m_at->view.resize(340, 760);
    QTest::qWait(50);
    picture(m_at->view, "call-narrow");
    core::CallInfo failed = record.call;
    failed.status = QStringLiteral("failed");
    failed.errorCode = 13224;
    failed.errorMessage = QStringLiteral("Dial: Twilio does not support calling this number or the number is invalid");
    failed.moreInfo = QStringLiteral("https://www.twilio.com/docs/errors/13224");
    failed.parameters = { { QStringLiteral("customerName"),
        QStringLiteral("Donaudampfschifffahrtsgesellschaftskapitän Müller-Lüdenscheidt") } };
    m_at->take(failed);
    QVERIFY(m_at->child<QLabel>("callFault")->text().contains(QStringLiteral("13224")));
    QTest::qWait(50);
    picture(m_at->view, "failed-long");
    QFont font = QApplication::font();
    const QFont before = font;
    font.setPointSizeF(font.pointSizeF() * 2);
    QApplication::setFont(font);
    CallView large(m_at->link);
    large.resize(640, 900);
    large.show();
    large.show(kCallId);
    m_at->http.answer(m_at->http.last("/call-1"), 200, recordBody(record));
    QTRY_VERIFY(large.transcript().rowCount() > 5);
    QTest::qWait(50);
    picture(large, "large");
    QApplication::setFont(before);
}

QTEST_MAIN(TestCallView)
#include "tst_callview.moc"
