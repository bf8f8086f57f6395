#include "tests/ui/dial/dialfixture.h"

#include <QMenu>
#include <QSignalSpy>

using namespace ui;
using namespace tests;

/// Calls are placed as an operator does it, each once.
class TestPlacing : public QObject, private DialFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void enterPlacesTheCall();
    void doubleEnterPlacesOneCall();
    void enterInACellPlacesNothing();
    void enterOnAnotherButtonPressesThatOne();
    void callIsOffWhileTheNumberIsWrong();
    void lostAnswerIsTriedAgainWithTheSameKey();
    void doubtSurvivesARestart();
    void doubtCanBeDismissed();
    void anotherOrderIsAnotherWish();
    void refusalIsSaidAndIsNotADoubt();
    void retryAfterIsShown();
    void redialBringsBackNumberAndParameters();
    void recentsAreChosenByKeys();
};

void TestPlacing::enterPlacesTheCall()
{
    QSignalSpy placed(m_panel.get(), &DialPanel::placed);
    type(kNumber);
    pasteParameters(QStringLiteral("{\"z\": 1, \"a\": \"x\"}"));
    number().setFocus();
    enter();
    QCOMPARE(m_core.to(kPlace).size(), 1);
    QCOMPARE(body(0), QByteArray("{\"to\":\"+14155552671\",\"customParameters\":{\"z\":1,\"a\":\"x\"}}"));
    QVERIFY(!key(0).isEmpty());
    QVERIFY(!call().isEnabled());
    QCOMPARE(call().text(), QStringLiteral("Calling…"));
    QVERIFY(answerPlaced());
    QTRY_COMPARE(placed.count(), 1);
    QCOMPARE(placed[0][0].value<core::CallInfo>().sid, QStringLiteral("CA1"));
    QCOMPARE(call().text(), QStringLiteral("Call"));
    QCOMPARE(number().digits(), QString());
    QVERIFY(m_panel->order().parameters.isEmpty());
}

void TestPlacing::doubleEnterPlacesOneCall()
{
    type(kNumber);
    enter();
    enter();
    QTest::mouseClick(&call(), Qt::LeftButton);
    QCOMPARE(m_core.to(kPlace).size(), 1);
    QVERIFY(answerPlaced());
    QTRY_COMPARE(number().digits(), QString());
    enter();
    QCOMPARE(m_core.to(kPlace).size(), 1);
}

void TestPlacing::enterInACellPlacesNothing()
{
    type(kNumber);
    table().setFocus();
    table().setCurrentIndex(table().model()->index(0, 0));
    QTest::keyClicks(&table(), QStringLiteral("x"));
    QTRY_VERIFY(table().isEditing());
    enter();
    QTRY_VERIFY(!table().isEditing());
    QCOMPARE(m_panel->order().parameters.size(), 1);
    QCOMPARE(m_core.to(kPlace).size(), 0);
    QTest::keyClick(&table(), Qt::Key_Return); // no cell is edited any more
    QCOMPARE(m_core.to(kPlace).size(), 1);
}

void TestPlacing::enterOnAnotherButtonPressesThatOne()
{
    type(kNumber);
    enter();
    QVERIFY(loseAnswer());
    auto* dismiss = m_panel->findChild<QPushButton*>(QStringLiteral("dial.forget.button"));
    QTRY_VERIFY(dismiss->isVisible());
    dismiss->setFocus();
    enter();
    QCOMPARE(m_core.to(kPlace).size(), 1);
    QCOMPARE(words("outcome"), QString());
}

void TestPlacing::callIsOffWhileTheNumberIsWrong()
{
    QVERIFY(!call().isEnabled());
    QVERIFY(reason().contains(QStringLiteral("no number")));
    type(QStringLiteral("+1415"));
    QVERIFY(!call().isEnabled());
    enter();
    QCOMPARE(m_core.to(kPlace).size(), 0);
    type(QStringLiteral("5552671"));
    QVERIFY(call().isEnabled());
    QCOMPARE(reason(), QString());
}

void TestPlacing::lostAnswerIsTriedAgainWithTheSameKey()
{
    type(kNumber);
    enter();
    QVERIFY(loseAnswer());
    QTRY_VERIFY(words("outcome").contains(QStringLiteral("not known whether the call was placed")));
    auto* retry = m_panel->findChild<QPushButton*>(QStringLiteral("dial.retry.button"));
    QVERIFY(retry->isVisible());
    QTest::mouseClick(retry, Qt::LeftButton);
    QVERIFY(loseAnswer());
    QTRY_VERIFY(call().isEnabled());
    number().setFocus();
    enter(); // the same wish
    QCOMPARE(m_core.to(kPlace).size(), 3);
    QCOMPARE(key(1), key(0));
    QCOMPARE(key(2), key(0));
    QVERIFY(answerPlaced());
    QTRY_COMPARE(number().digits(), QString());
    QCOMPARE(words("outcome"), QString());
    type(kNumber);
    enter();
    QVERIFY(key(3) != key(0));
}

void TestPlacing::doubtSurvivesARestart()
{
    type(kNumber);
    enter();
    m_panel.reset(); // before an answer has come
    open();
    QVERIFY(words("outcome").contains(QStringLiteral("not known")));
    QTest::mouseClick(m_panel->findChild<QPushButton*>(QStringLiteral("dial.retry.button")), Qt::LeftButton);
    QCOMPARE(key(1), key(0));
    QCOMPARE(body(1), body(0));
}

void TestPlacing::doubtCanBeDismissed()
{
    type(kNumber);
    enter();
    QVERIFY(loseAnswer());
    auto* dismiss = m_panel->findChild<QPushButton*>(QStringLiteral("dial.forget.button"));
    QTRY_VERIFY(dismiss->isVisible());
    QTest::mouseClick(dismiss, Qt::LeftButton);
    QVERIFY(!dismiss->isVisible());
    number().setFocus();
    enter();
    QVERIFY(key(1) != key(0));
}

void TestPlacing::anotherOrderIsAnotherWish()
{
    type(kNumber);
    enter();
    QVERIFY(loseAnswer());
    QTRY_VERIFY(call().isEnabled());
    pasteParameters(QStringLiteral("a=1"));
    QTest::keyClick(&table(), Qt::Key_Return);
    QCOMPARE(m_core.to(kPlace).size(), 2);
    QVERIFY(key(1) != key(0));
}

void TestPlacing::refusalIsSaidAndIsNotADoubt()
{
    QSignalSpy placed(m_panel.get(), &DialPanel::placed);
    type(kNumber);
    enter();
    QVERIFY(m_core.answer(kPlace,
        FakeCore::json(
            "{\"error\":\"x\",\"message\":\"The number 21211 is bad.\",\"code\":\"carrier_refused\"}", 500)));
    QTRY_VERIFY(words("outcome").contains(QStringLiteral("21211")));
    QVERIFY(!m_panel->findChild<QPushButton*>(QStringLiteral("dial.retry.button"))->isVisible());
    QCOMPARE(number().digits(), kNumber);
    enter();
    QVERIFY(key(1) != key(0));
    QVERIFY(m_core.answer(kPlace, core::Error { core::ErrorCode::CarrierUnreachable, QStringLiteral("refused") }));
    QTRY_VERIFY(!words("outcome").isEmpty());
    QTest::keyClick(&number(), Qt::Key_Backspace); // the words were about another number
    QCOMPARE(words("outcome"), QString());
    QCOMPARE(placed.count(), 0);
}

void TestPlacing::retryAfterIsShown()
{
    type(kNumber);
    enter();
    QVERIFY(m_core.answer(
        kPlace, FakeCore::json("{\"error\":\"x\",\"message\":\"m\",\"code\":\"rate_limited\",\"retryAfter\":7}", 429)));
    QTRY_VERIFY(words("outcome").contains(u'7'));
}

void TestPlacing::redialBringsBackNumberAndParameters()
{
    type(kNumber);
    pasteParameters(QStringLiteral("{\"customerName\": \"Sarah\", \"n\": 2}"));
    const core::CallOrder before = m_panel->order();
    QTest::keyClick(&table(), Qt::Key_Return);
    QVERIFY(answerPlaced());
    QTRY_COMPARE(number().digits(), QString());
    QTest::keyClick(&number(), Qt::Key_R, Qt::ControlModifier);
    QCOMPARE(m_panel->order(), before);
    QCOMPARE(m_core.to(kPlace).size(), 1); // Enter calls
}

void TestPlacing::recentsAreChosenByKeys()
{
    for (int i = 0; i < 22; ++i) {
        m_panel->setOrder({ QStringLiteral("+141555526%1").arg(i + 10), {},
            { { QStringLiteral("customerName"), QStringLiteral("Person %1").arg(i) } } });
        enter();
        QVERIFY(answerPlaced());
        QTRY_COMPARE(number().digits(), QString());
    }
    m_panel.reset();
    open(); // they are remembered
    m_panel->setOrder({});
    QTest::keyClick(&number(), Qt::Key_Down);
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QCOMPARE(menu->actions().size(), 22); // twenty, a line, "Clear"
    QVERIFY(menu->actions().first()->text().startsWith(QStringLiteral("Person 21\t+1 415-555-2631")));
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    QTRY_COMPARE(m_panel->order().to, QStringLiteral("+14155552630"));
    QCOMPARE(m_panel->order().parameters.first().value, QStringLiteral("Person 20"));
}

QTEST_MAIN(TestPlacing)
#include "tst_placing.moc"
