#include "tests/ui/callview/desk.h"
#include "ui/callview/callwindow.h"
#include "ui/callview/keypad.h"
#include "ui/callview/operatorbar.h"
#include "ui/callview/parameterspane.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace tests;
using namespace ui;

/// The call view over a core whose answers the test holds back.
class TestCallView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_theme.reset(); }
    void init();
    void cleanup();
    void emptyUntilACallIsChosen();
    void recordThenEventsWithoutLossOrDoubles();
    void absenceIsShownAndMadeUpFor();
    void anotherCallForgetsTheOneBefore();
    void recordThatCannotBeReadSaysWhy();
    void sayingIsPendingThenDone();
    void faultKeepsWhatWasTyped();
    void linesComeBackWithUp();
    void takeOverIsLoudAndEnterSpeaks();
    void anotherOperatorIsSeenAndAskedAbout();
    void keysArePressedInOrder();
    void transferChecksTheNumber();
    void outcomeByKeyAlsoAfterTheEnd();
    void nothingWorksBeforeSomebodyAnswers();
    void callAgainKeepsTheParameters();
    void parametersAreCopied();
    void windowIsNamedAfterItsCall();
    void pictures();

private:
    void open(const core::RecordInfo& record = typicalRecord());
    void take(const core::FeedEvent& event) { m_link->feed().take({ false, { event } }); }
    QAction* action(const char* name) const
    {
        for (QAction* one : m_view->actions()) {
            if (one->objectName() == QLatin1String(name))
                return one;
        }
        qFatal("There is no action %s.", name);
    }
    template <class Widget>
    Widget* child(const char* name) const
    {
        auto* widget = m_view->findChild<Widget*>(QLatin1String(name));
        if (!widget)
            qFatal("There is no %s.", name);
        return widget;
    }
    QString feedback() const { return child<QLabel>("operatorFeedback")->text(); }
    QLineEdit* line() const { return child<QLineEdit>("operatorLine"); }
    OperatorBar* bar() const { return child<OperatorBar>("operatorBar"); }
    static core::RecordInfo quietRecord(const char* status = "in-progress");

    std::unique_ptr<Theme> m_theme;
    QTemporaryDir m_folder;
    std::unique_ptr<HeldHttp> m_http;
    std::unique_ptr<core::CoreLink> m_link;
    std::unique_ptr<CallView> m_view;
};

void TestCallView::initTestCase()
{
    QCoreApplication::setOrganizationName(QStringLiteral("callwright-tests"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    m_theme = std::make_unique<Theme>(*qApp, ThemeChoice::Light);
}

void TestCallView::init()
{
    m_http = std::make_unique<HeldHttp>();
    m_link = std::make_unique<core::CoreLink>(*m_http, QUrl(QStringLiteral("http://127.0.0.1:9")), QString());
    m_link->feed().setLink(core::CallFeed::Link::Attached);
    m_view = std::make_unique<CallView>(*m_link);
    m_view->resize(460, 760);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void TestCallView::cleanup()
{
    m_view.reset();
    m_link.reset();
    m_http.reset();
}

core::RecordInfo TestCallView::quietRecord(const char* status)
{
    core::RecordInfo record = typicalRecord();
    record.acts.clear();
    record.call.status = QLatin1String(status);
    return record;
}

void TestCallView::open(const core::RecordInfo& record)
{
    m_view->show(record.call.sid);
    const qsizetype asked = m_http->last(record.call.sid.toUtf8());
    QVERIFY(asked >= 0);
    m_http->answer(asked, 200, recordBody(record));
    QTRY_COMPARE(m_view->call().id, record.call.id);
    QTRY_VERIFY(m_view->transcript().rowCount() > 0);
}

void TestCallView::emptyUntilACallIsChosen()
{
    QVERIFY(!line()->isVisible());
    picture(*m_view, "empty");
    open();
    QVERIFY(line()->isVisible());
    QCOMPARE(child<QLabel>("callName")->text(), QStringLiteral("Sarah Johnson"));
    QVERIFY(child<QLabel>("callTimeline")->text().startsWith(QStringLiteral("queued 1 s ─ ringing 8 s ─ answered")));
    m_view->clear();
    QVERIFY(!line()->isVisible());
}

void TestCallView::recordThenEventsWithoutLossOrDoubles()
{
    const core::RecordInfo record = typicalRecord();
    core::CallInfo call = record.call;
    m_link->feed().take({ true, { call } });
    m_view->show(kCallId);
    QCOMPARE(child<QLabel>("callName")->text(), QStringLiteral("Sarah Johnson")); // before the record has come
    // What happens while the record is on its way: in part it is in the record already.
    take(tokens(4, "Hello Sarah,"));
    take(said(4, "operator", QStringLiteral("Hello Sarah, I am Ana. I am looking it up for you."), 24));
    take(tokens(2, " to pay"));
    take(tokens(5, "Good"));
    take(tokens(5, " news"));
    m_http->answer(m_http->last("/call-1"), 200, recordBody(record));
    QTRY_COMPARE(m_view->transcript().rowCount(), 13);
    take(tokens(5, " for you."));
    QCOMPARE(m_view->transcript().row(12).text, QStringLiteral("Good news for you."));
    QVERIFY(m_view->transcript().row(5).text.endsWith(QStringLiteral("I can send a link.")));
    core::SpokenInfo foreign = tokens(5, " Not here.");
    foreign.callId = QStringLiteral("call-2");
    take(foreign);
    QCOMPARE(m_view->transcript().row(12).text, QStringLiteral("Good news for you."));
}

void TestCallView::absenceIsShownAndMadeUpFor()
{
    open(quietRecord());
    QVERIFY(action("call.say")->isEnabled());
    m_link->feed().setLink(core::CallFeed::Link::Away, QStringLiteral("The connection was closed."));
    QVERIFY(!action("call.say")->isEnabled());
    QVERIFY(feedback().startsWith(QStringLiteral("The core is away since")));
    const int before = m_view->transcript().rowCount();
    const int asked = m_http->count("CA00000000000000000000000000000001");
    m_link->feed().setLink(core::CallFeed::Link::Attached);
    QCOMPARE(m_http->count("CA00000000000000000000000000000001"), asked + 1);
    core::RecordInfo longer = quietRecord();
    longer.utterances.append(said(5, "callee", QStringLiteral("Are you still there?"), 40));
    m_http->answer(m_http->last("CA00000000000000000000000000000001"), 200, recordBody(longer));
    QTRY_COMPARE(m_view->transcript().rowCount(), before + 1);
    QVERIFY(action("call.say")->isEnabled());
    QVERIFY(feedback().isEmpty());
}

void TestCallView::anotherCallForgetsTheOneBefore()
{
    open();
    line()->setText(QStringLiteral("half a sentence"));
    core::RecordInfo other = quietRecord();
    other.call.id = QStringLiteral("call-2");
    other.call.sid = QStringLiteral("CA00000000000000000000000000000002");
    other.call.parameters = { { QStringLiteral("customerName"), QStringLiteral("John Doe") } };
    other.utterances = { said(0, "callee", QStringLiteral("Who is it?"), 1) };
    other.turns.clear();
    open(other);
    QCOMPARE(child<QLabel>("callName")->text(), QStringLiteral("John Doe"));
    QVERIFY(line()->text().isEmpty());
    QVERIFY(!bar()->takeover().isOn());
    QCOMPARE(m_view->transcript().rowCount(), 3);
}

void TestCallView::recordThatCannotBeReadSaysWhy()
{
    m_view->show(QStringLiteral("CA404"));
    m_http->answer(
        m_http->last("CA404"), 404, R"({"error":"Not found","message":"There is no such call.","code":"not_found"})");
    QTRY_VERIFY(child<QLabel>("recordFault")->isVisible());
    QVERIFY(child<QLabel>("recordFault")->text().startsWith(QStringLiteral("The record of this call cannot be read.")));
}

void TestCallView::sayingIsPendingThenDone()
{
    open(quietRecord());
    action("call.say")->trigger(); // nothing is typed yet: the line waits for words
    QVERIFY(line()->hasFocus());
    QTest::keyClicks(line(), QStringLiteral("One moment."));
    QTest::keyClick(line(), Qt::Key_Return);
    QCOMPARE(feedback(), QStringLiteral("Saying it …"));
    QVERIFY(!action("call.say")->isEnabled());
    QTest::keyClick(line(), Qt::Key_Return); // not twice
    QCOMPARE(m_http->count("/say"), 1);
    QCOMPARE(m_http->body("/say"), QByteArray(R"({"text":"One moment."})"));
    m_http->answer(m_http->last("/say"), 200, "{}");
    QTRY_COMPARE(feedback(), QStringLiteral("Said."));
    QVERIFY(line()->text().isEmpty());
}

void TestCallView::faultKeepsWhatWasTyped()
{
    open(quietRecord());
    QTest::keyClicks(line(), QStringLiteral("She has paid."));
    QTest::keyClick(m_view.get(), Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(m_http->count("/note"), 1);
    m_http->answer(
        m_http->last("/note"), 409, R"({"error":"x","message":"Nobody is on the line yet.","code":"not_connected"})");
    QTRY_VERIFY(!feedback().isEmpty() && feedback() != QStringLiteral("Telling the AI …"));
    QCOMPARE(line()->text(), QStringLiteral("She has paid."));
    picture(*m_view, "fault");
    QTest::keyClicks(line(), QStringLiteral("!"));
    QVERIFY(feedback().isEmpty());
}

void TestCallView::linesComeBackWithUp()
{
    open(quietRecord());
    m_http->automatic = true;
    for (const char* text : { "First", "Second" }) {
        QTest::keyClicks(line(), QLatin1String(text));
        QTest::keyClick(line(), Qt::Key_Return);
        QTRY_VERIFY(line()->text().isEmpty());
    }
    QTest::keyClicks(line(), QStringLiteral("draft"));
    QTest::keyClick(line(), Qt::Key_Up);
    QCOMPARE(line()->text(), QStringLiteral("Second"));
    QTest::keyClick(line(), Qt::Key_Up);
    QCOMPARE(line()->text(), QStringLiteral("First"));
    QTest::keyClick(line(), Qt::Key_Down);
    QTest::keyClick(line(), Qt::Key_Down);
    QCOMPARE(line()->text(), QStringLiteral("draft"));
}

void TestCallView::takeOverIsLoudAndEnterSpeaks()
{
    open(quietRecord());
    QTest::keyClick(m_view.get(), Qt::Key_3, Qt::ControlModifier);
    QCOMPARE(feedback(), QStringLiteral("Taking over …"));
    take(act(0, "takeover", "operator", {}, 40));
    m_http->answer(m_http->last("/takeover"), 200, "{}");
    QTRY_COMPARE(feedback(), QStringLiteral("The AI is silent. What you send is spoken."));
    QVERIFY(bar()->takeover().isOwn());
    QCOMPARE(action("call.takeOver")->text(), QStringLiteral("You are speaking · hand back"));
    QCOMPARE(bar()->palette().color(QPalette::Window), Theme::color(Tone::Live, false));
    QCOMPARE(child<QLabel>("callStatus")->text(), QStringLiteral("You are speaking"));
    picture(*m_view, "taken-over");
    QTest::keyClicks(line(), QStringLiteral("I am here."));
    QTest::keyClick(line(), Qt::Key_Return);
    QCOMPARE(m_http->count("/say"), 1);
    m_http->answer(m_http->last("/say"), 200, "{}");
    QTest::keyClick(m_view.get(), Qt::Key_3, Qt::ControlModifier);
    QCOMPARE(m_http->body("/takeover"), QByteArray(R"({"on":false})"));
    m_http->answer(m_http->last("/takeover"), 200, "{}");
    QTRY_VERIFY(!bar()->takeover().isOn());
    take(act(1, "handback", "operator", {}, 60));
    QCOMPARE(action("call.takeOver")->text(), QStringLiteral("Take over"));
    QVERIFY(bar()->palette().color(QPalette::Window) != Theme::color(Tone::Live, false));
}

void TestCallView::anotherOperatorIsSeenAndAskedAbout()
{
    open(quietRecord());
    take(act(0, "takeover", "operator Ana", {}, 40));
    QCOMPARE(child<QLabel>("callStatus")->text(), QStringLiteral("Taken over by Ana"));
    QVERIFY(!bar()->takeover().isOwn());
    QTest::keyClick(m_view.get(), Qt::Key_F4);
    QCOMPARE(m_http->count("/hangup"), 0);
    auto* anyway = child<QPushButton>("hangUpAnyway");
    QVERIFY(anyway->isVisible());
    QTest::qWait(20);
    picture(*m_view, "hang-up-asks");
    QTest::mouseClick(anyway, Qt::LeftButton);
    QCOMPARE(m_http->count("/hangup"), 1);
    take(act(1, "handback", "operator Ana", {}, 50));
    m_http->answer(m_http->last("/hangup"), 500, "{}");
    QTRY_VERIFY(action("call.hangUp")->isEnabled());
    QTest::keyClick(m_view.get(), Qt::Key_F4); // the AI speaks for us: no question
    QCOMPARE(m_http->count("/hangup"), 2);
}

void TestCallView::keysArePressedInOrder()
{
    open(quietRecord());
    QTest::keyClick(m_view.get(), Qt::Key_K, Qt::ControlModifier);
    auto* keypad = child<Keypad>("keypad");
    QVERIFY(keypad->isVisible());
    QTest::keyClicks(keypad, QStringLiteral("1x2#"));
    picture(*keypad, "keypad");
    QCOMPARE(m_http->count("/digits"), 1);
    QCOMPARE(m_http->body("/digits"), QByteArray(R"({"digits":"1"})"));
    m_http->answer(m_http->last("/digits"), 200, "{}");
    QTRY_COMPARE(m_http->count("/digits"), 2);
    QCOMPARE(m_http->body("/digits"), QByteArray("{\"digits\":\"2#\"}"));
    QTest::keyClick(keypad, Qt::Key_Escape);
    QVERIFY(!keypad->isVisible());
}

void TestCallView::transferChecksTheNumber()
{
    open(quietRecord());
    QTest::keyClick(m_view.get(), Qt::Key_T, Qt::ControlModifier);
    auto* number = child<QLineEdit>("transferNumber");
    QVERIFY(number->hasFocus());
    QTest::keyClicks(number, QStringLiteral("+1 555"));
    QTest::keyClick(number, Qt::Key_Return);
    QCOMPARE(m_http->count("/transfer"), 0);
    QVERIFY(!child<QLabel>("transferWords")->text().isEmpty());
    picture(*m_view, "transfer");
    QTest::keyClicks(number, QStringLiteral(" 867 5310"));
    QTest::keyClick(number, Qt::Key_Return);
    QCOMPARE(m_http->body("/transfer"), QByteArray(R"({"to":"+15558675310"})"));
    m_http->answer(m_http->last("/transfer"), 200, "{}");
    QTRY_VERIFY(!number->isVisible());
    QCOMPARE(feedback(), QStringLiteral("The call goes to +15558675310."));
}

void TestCallView::outcomeByKeyAlsoAfterTheEnd()
{
    core::RecordInfo record = quietRecord("completed");
    record.call.endedAt = clockAt(102);
    open(record);
    QCOMPARE(feedback(), QStringLiteral("The call is over."));
    QVERIFY(!action("call.hangUp")->isEnabled());
    const qsizetype desk = m_http->last("/api/playbooks");
    QVERIFY(desk >= 0);
    m_http->answer(desk, 200,
        R"({"playbooks":[{"name":"payment-reminder","title":"Payment reminder","outcomes":["Will pay","Has paid"]}]})");
    QTRY_COMPARE(action("call.outcome2")->text(), QStringLiteral("2 Has paid"));
    m_view->setFocus();
    action("call.outcome2")->trigger();
    QCOMPARE(m_http->body("/outcome"), QByteArray(R"({"outcome":"Has paid"})"));
    QVERIFY(!action("call.outcome2")->isChecked()); // not before it is written down
    m_http->answer(m_http->last("/outcome"), 200, "{}");
    QTRY_VERIFY(action("call.outcome2")->isChecked());
    QVERIFY(!action("call.outcome3")->isEnabled());
    picture(*m_view, "over");
}

void TestCallView::nothingWorksBeforeSomebodyAnswers()
{
    core::RecordInfo record = quietRecord("ringing");
    record.call.answeredAt = {};
    record.statuses.removeLast();
    record.utterances.clear();
    record.turns.clear();
    m_view->show(record.call.sid);
    m_http->answer(m_http->last("CA00000000000000000000000000000001"), 200, recordBody(record));
    QTRY_VERIFY(action("call.hangUp")->isEnabled());
    QVERIFY(action("call.note")->isEnabled());
    QVERIFY(!action("call.say")->isEnabled());
    QVERIFY(!action("call.takeOver")->isEnabled());
    QVERIFY(feedback().startsWith(QStringLiteral("Nobody is on the line yet.")));
    picture(*m_view, "ringing");
}

void TestCallView::callAgainKeepsTheParameters()
{
    open();
    QSignalSpy again(m_view.get(), &CallView::callAgain);
    action("call.again")->trigger();
    QCOMPARE(again.size(), 1);
    const auto order = again[0][0].value<core::CallOrder>();
    QCOMPARE(order.to, QStringLiteral("+15558675310"));
    QCOMPARE(order.playbook, QStringLiteral("payment-reminder"));
    QCOMPARE(order.parameters.size(), 3);
}

void TestCallView::parametersAreCopied()
{
    open();
    auto* pane = m_view->findChild<ParametersPane*>();
    m_view->findChild<QTabWidget*>()->setCurrentWidget(pane);
    pane->setFocus();
    QTest::keySequence(pane, QKeySequence::Copy);
    QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("customerName\tSarah Johnson")));
    picture(*m_view, "parameters");
}

void TestCallView::windowIsNamedAfterItsCall()
{
    const auto record = typicalRecord();
    m_link->feed().take({ true, { record.call } });
    QPointer<CallWindow> window = new CallWindow(*m_link, kCallId);
    window->show();
    QCOMPARE(window->windowTitle(), QStringLiteral("Sarah Johnson · live"));
    window->resize(700, 500);
    window->close();
    QTRY_VERIFY(window.isNull());
    window = new CallWindow(*m_link, kCallId);
    QCOMPARE(window->size(), QSize(700, 500)); // as it was left
    delete window;
}

void TestCallView::pictures()
{
    core::RecordInfo record = typicalRecord();
    record.call.warning = QStringLiteral("This number is not in the numbering plan.");
    open(record);
    QVERIFY(!child<QLabel>("callSandbox")->isVisible());
    m_http->answer(m_http->last("/healthz"), 200, R"({"carrier":"sandbox","llm":"sandbox"})");
    QTRY_VERIFY(child<QLabel>("callSandbox")->isVisible());
    QTest::qWait(50);
    picture(*m_view, "call-light");
    m_theme->choose(ThemeChoice::Dark);
    QTest::qWait(50);
    picture(*m_view, "call-dark");
    m_theme->choose(ThemeChoice::Light);
    m_view->findChild<QTabWidget*>()->setCurrentIndex(1);
    QTest::qWait(50);
    picture(*m_view, "turns");
    m_view->findChild<QTabWidget*>()->setCurrentIndex(0);
    m_view->resize(340, 760);
    QTest::qWait(50);
    picture(*m_view, "call-narrow");
    core::CallInfo failed = record.call;
    failed.status = QStringLiteral("failed");
    failed.errorCode = 13224;
    failed.errorMessage = QStringLiteral("Dial: Twilio does not support calling this number or the number is invalid");
    failed.moreInfo = QStringLiteral("https://www.twilio.com/docs/errors/13224");
    failed.parameters = { { QStringLiteral("customerName"),
        QStringLiteral("Donaudampfschifffahrtsgesellschaftskapitän Müller-Lüdenscheidt") } };
    take(failed);
    QVERIFY(child<QLabel>("callFault")->text().contains(QStringLiteral("13224")));
    QTest::qWait(50);
    picture(*m_view, "failed-long");
    QFont font = QApplication::font();
    const QFont before = font;
    font.setPointSizeF(font.pointSizeF() * 2);
    QApplication::setFont(font);
    CallView large(*m_link);
    large.resize(640, 900);
    large.show();
    large.show(kCallId);
    m_http->answer(m_http->last("/call-1"), 200, recordBody(record));
    QTRY_VERIFY(large.transcript().rowCount() > 5);
    QTest::qWait(50);
    picture(large, "large");
    QApplication::setFont(before);
}

QTEST_MAIN(TestCallView)
#include "tst_callview.moc"
