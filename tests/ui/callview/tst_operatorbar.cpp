#include "tests/ui/callview/openview.h"
#include "ui/callview/keypad.h"

#include <QPushButton>
#include <QTabWidget>

using namespace tests;
using namespace ui;

/// The operator's acts, each held back until the test lets it through.
class TestOperatorBar : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_at = std::make_unique<OpenView>(); }
    void cleanup() { m_at.reset(); }
    void sayingIsPendingThenDone();
    void faultKeepsWhatWasTyped();
    void linesComeBackWithUp();
    void takeOverIsLoudAndEnterSpeaks();
    void anotherOperatorIsSeenAndAskedAbout();
    void keysArePressedInOrder();
    void transferChecksTheNumber();
    void outcomeByKeyAlsoAfterTheEnd();
    void nothingWorksBeforeSomebodyAnswers();

private:
    std::unique_ptr<OpenView> m_at;
};

void TestOperatorBar::sayingIsPendingThenDone()
{
    m_at->open(OpenView::quietRecord());
    m_at->action("call.say")->trigger(); // nothing is typed yet: the line waits for words
    QVERIFY(m_at->line()->hasFocus());
    QTest::keyClicks(m_at->line(), QStringLiteral("One moment."));
    QTest::keyClick(m_at->line(), Qt::Key_Return);
    QCOMPARE(m_at->feedback(), QStringLiteral("Saying it …"));
    QVERIFY(!m_at->action("call.say")->isEnabled());
    QTest::keyClick(m_at->line(), Qt::Key_Return); // not twice
    QCOMPARE(m_at->http.count("/say"), 1);
    QCOMPARE(m_at->http.body("/say"), QByteArray(R"({"text":"One moment."})"));
    m_at->http.answer(m_at->http.last("/say"), 200, "{}");
    QTRY_COMPARE(m_at->feedback(), QStringLiteral("Said."));
    QVERIFY(m_at->line()->text().isEmpty());
}

void TestOperatorBar::faultKeepsWhatWasTyped()
{
    m_at->open(OpenView::quietRecord());
    QTest::keyClicks(m_at->line(), QStringLiteral("She has paid."));
    QTest::keyClick(&m_at->view, Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(m_at->http.count("/note"), 1);
    m_at->http.answer(m_at->http.last("/note"), 409,
        R"({"error":"x","message":"Nobody is on the line yet.","code":"not_connected"})");
    QTRY_VERIFY(!m_at->feedback().isEmpty() && m_at->feedback() != QStringLiteral("Telling the AI …"));
    QCOMPARE(m_at->line()->text(), QStringLiteral("She has paid."));
    picture(m_at->view, "fault");
    QTest::keyClicks(m_at->line(), QStringLiteral("!"));
    QVERIFY(m_at->feedback().isEmpty());
}

void TestOperatorBar::linesComeBackWithUp()
{
    m_at->open(OpenView::quietRecord());
    m_at->http.automatic = true;
    for (const char* text : { "First", "Second" }) {
        QTest::keyClicks(m_at->line(), QLatin1String(text));
        QTest::keyClick(m_at->line(), Qt::Key_Return);
        QTRY_VERIFY(m_at->line()->text().isEmpty());
    }
    QTest::keyClicks(m_at->line(), QStringLiteral("draft"));
    QTest::keyClick(m_at->line(), Qt::Key_Up);
    QCOMPARE(m_at->line()->text(), QStringLiteral("Second"));
    QTest::keyClick(m_at->line(), Qt::Key_Up);
    QCOMPARE(m_at->line()->text(), QStringLiteral("First"));
    QTest::keyClick(m_at->line(), Qt::Key_Down);
    QTest::keyClick(m_at->line(), Qt::Key_Down);
    QCOMPARE(m_at->line()->text(), QStringLiteral("draft"));
}

void TestOperatorBar::takeOverIsLoudAndEnterSpeaks()
{
    m_at->open(OpenView::quietRecord());
    QTest::keyClick(&m_at->view, Qt::Key_3, Qt::ControlModifier);
    QCOMPARE(m_at->feedback(), QStringLiteral("Taking over …"));
    m_at->take(act(0, "takeover", "operator", {}, 40));
    m_at->http.answer(m_at->http.last("/takeover"), 200, "{}");
    QTRY_COMPARE(m_at->feedback(), QStringLiteral("The AI is silent. What you send is spoken."));
    QVERIFY(m_at->bar()->takeover().isOwn());
    QCOMPARE(m_at->action("call.takeOver")->text(), QStringLiteral("You are speaking · hand back"));
    QCOMPARE(m_at->bar()->palette().color(QPalette::Window), Theme::color(Tone::Live, false));
    QCOMPARE(m_at->child<QLabel>("callStatus")->text(), QStringLiteral("You are speaking"));
    picture(m_at->view, "taken-over");
    QTest::keyClicks(m_at->line(), QStringLiteral("I am here."));
    QTest::keyClick(m_at->line(), Qt::Key_Return);
    QCOMPARE(m_at->http.count("/say"), 1);
    m_at->http.answer(m_at->http.last("/say"), 200, "{}");
    QTest::keyClick(&m_at->view, Qt::Key_3, Qt::ControlModifier);
    QCOMPARE(m_at->http.body("/takeover"), QByteArray(R"({"on":false})"));
    m_at->http.answer(m_at->http.last("/takeover"), 200, "{}");
    QTRY_VERIFY(!m_at->bar()->takeover().isOn());
    m_at->take(act(1, "handback", "operator", {}, 60));
    QCOMPARE(m_at->action("call.takeOver")->text(), QStringLiteral("Take over"));
    QVERIFY(m_at->bar()->palette().color(QPalette::Window) != Theme::color(Tone::Live, false));
}

void TestOperatorBar::anotherOperatorIsSeenAndAskedAbout()
{
    m_at->open(OpenView::quietRecord());
    m_at->take(act(0, "takeover", "operator Ana", {}, 40));
    QCOMPARE(m_at->child<QLabel>("callStatus")->text(), QStringLiteral("Taken over by Ana"));
    QVERIFY(!m_at->bar()->takeover().isOwn());
    QTest::keyClick(&m_at->view, Qt::Key_F4);
    QCOMPARE(m_at->http.count("/hangup"), 0);
    auto* anyway = m_at->child<QPushButton>("hangUpAnyway");
    QVERIFY(anyway->isVisible());
    QTest::qWait(20);
    picture(m_at->view, "hang-up-asks");
    QTest::mouseClick(anyway, Qt::LeftButton);
    QCOMPARE(m_at->http.count("/hangup"), 1);
    m_at->take(act(1, "handback", "operator Ana", {}, 50));
    m_at->http.answer(m_at->http.last("/hangup"), 500, "{}");
    QTRY_VERIFY(m_at->action("call.hangUp")->isEnabled());
    QTest::keyClick(&m_at->view, Qt::Key_F4); // the AI speaks for us: no question
    QCOMPARE(m_at->http.count("/hangup"), 2);
}

void TestOperatorBar::keysArePressedInOrder()
{
    m_at->open(OpenView::quietRecord());
    QTest::keyClick(&m_at->view, Qt::Key_K, Qt::ControlModifier);
    auto* keypad = m_at->child<Keypad>("keypad");
    QVERIFY(keypad->isVisible());
    QTest::keyClicks(keypad, QStringLiteral("1x2#"));
    picture(*keypad, "keypad");
    QCOMPARE(m_at->http.count("/digits"), 1);
    QCOMPARE(m_at->http.body("/digits"), QByteArray(R"({"digits":"1"})"));
    m_at->http.answer(m_at->http.last("/digits"), 200, "{}");
    QTRY_COMPARE(m_at->http.count("/digits"), 2);
    QCOMPARE(m_at->http.body("/digits"), QByteArray("{\"digits\":\"2#\"}"));
    QTest::keyClick(keypad, Qt::Key_Escape);
    QVERIFY(!keypad->isVisible());
}

void TestOperatorBar::transferChecksTheNumber()
{
    m_at->open(OpenView::quietRecord());
    QTest::keyClick(&m_at->view, Qt::Key_T, Qt::ControlModifier);
    auto* number = m_at->child<QLineEdit>("transferNumber");
    QVERIFY(number->hasFocus());
    QTest::keyClicks(number, QStringLiteral("+1 555"));
    QTest::keyClick(number, Qt::Key_Return);
    QCOMPARE(m_at->http.count("/transfer"), 0);
    QVERIFY(!m_at->child<QLabel>("transferWords")->text().isEmpty());
    picture(m_at->view, "transfer");
    QTest::keyClicks(number, QStringLiteral(" 867 5310"));
    QTest::keyClick(number, Qt::Key_Return);
    QCOMPARE(m_at->http.body("/transfer"), QByteArray(R"({"to":"+15558675310"})"));
    m_at->http.answer(m_at->http.last("/transfer"), 200, "{}");
    QTRY_VERIFY(!number->isVisible());
    QCOMPARE(m_at->feedback(), QStringLiteral("The call goes to +15558675310."));
}

void TestOperatorBar::outcomeByKeyAlsoAfterTheEnd()
{
    core::RecordInfo record = OpenView::quietRecord("completed");
    record.call.endedAt = clockAt(102);
    m_at->open(record);
    QCOMPARE(m_at->feedback(), QStringLiteral("The call is over."));
    QVERIFY(!m_at->action("call.hangUp")->isEnabled());
    const qsizetype desk = m_at->http.last("/api/playbooks");
    QVERIFY(desk >= 0);
    m_at->http.answer(desk, 200,
        R"({"playbooks":[{"name":"payment-reminder","title":"Payment reminder","outcomes":["Will pay","Has paid"]}]})");
    QTRY_COMPARE(m_at->action("call.outcome2")->text(), QStringLiteral("2 Has paid"));
    m_at->view.setFocus();
    m_at->action("call.outcome2")->trigger();
    QCOMPARE(m_at->http.body("/outcome"), QByteArray(R"({"outcome":"Has paid"})"));
    QVERIFY(!m_at->action("call.outcome2")->isChecked()); // not before it is written down
    m_at->http.answer(m_at->http.last("/outcome"), 200, "{}");
    QTRY_VERIFY(m_at->action("call.outcome2")->isChecked());
    QVERIFY(!m_at->action("call.outcome3")->isEnabled());
    picture(m_at->view, "over");
}

void TestOperatorBar::nothingWorksBeforeSomebodyAnswers()
{
    core::RecordInfo record = OpenView::quietRecord("ringing");
    record.call.answeredAt = {};
    record.statuses.removeLast();
    record.utterances.clear();
    record.turns.clear();
    m_at->view.show(record.call.sid);
    m_at->http.answer(m_at->http.last("CA00000000000000000000000000000001"), 200, recordBody(record));
    QTRY_VERIFY(m_at->action("call.hangUp")->isEnabled());
    QVERIFY(m_at->action("call.note")->isEnabled());
    QVERIFY(!m_at->action("call.say")->isEnabled());
    QVERIFY(!m_at->action("call.takeOver")->isEnabled());
    QVERIFY(m_at->feedback().startsWith(QStringLiteral("Nobody is on the line yet.")));
    picture(m_at->view, "ringing");
}

QTEST_MAIN(TestOperatorBar)
#include "tst_operatorbar.moc"
