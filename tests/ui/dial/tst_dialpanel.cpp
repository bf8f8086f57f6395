#include "tests/ui/dial/dialfixture.h"

#include <QAccessible>

using namespace ui;
using namespace tests;

/// What stands around the call: playbooks, preview, draft, links.
class TestDialPanel : public QObject, private DialFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void playbooksAreOffered();
    void requiredParametersAreAskedFor();
    void playbookThatIsGoneIsSaid();
    void unreadablePlaybooksAreSaid();
    void previewIsExact();
    void previewSaysWhyThereIsNone();
    void lateAnswerOfAnotherOrderIsNotShown();
    void draftSurvivesARestart();
    void linkIsDialled();
    void linkToAnotherPersonClearsTheParameters();
    void orderOfAnotherWindowIsTaken();
    void pasteThatIsRefusedIsSaid();
    void regionComesFromTheCallersNumber();
    void tabGoesThroughThePanel();
    void everyControlHasAName();
};

void TestDialPanel::playbooksAreOffered()
{
    QTRY_COMPARE(playbook().count(), 3);
    QCOMPARE(playbook().itemText(0), QStringLiteral("No playbook"));
    QCOMPARE(playbook().itemText(1), QStringLiteral("Payment reminder"));
    QVERIFY(playbook().itemText(2).contains(QStringLiteral("Line 3")));
    QVERIFY(!(playbook().model()->flags(playbook().model()->index(2, 0)) & Qt::ItemIsEnabled));
    playbook().setFocus();
    QTest::keyClick(&playbook(), Qt::Key_Down);
    QCOMPARE(m_panel->order().playbook, QStringLiteral("payment"));
    QTest::keyClick(&playbook(), Qt::Key_Down); // the faulty one cannot be chosen
    QCOMPARE(m_panel->order().playbook, QStringLiteral("payment"));
}

void TestDialPanel::requiredParametersAreAskedFor()
{
    QTRY_COMPARE(playbook().count(), 3);
    type(kNumber);
    playbook().setCurrentIndex(1);
    QCOMPARE(table().model()->rowCount(), 3);
    QVERIFY(!call().isEnabled());
    QVERIFY(reason().contains(QStringLiteral("customerName")));
    enter();
    QCOMPARE(QApplication::focusWidget(), &table());
    QCOMPARE(table().currentIndex(), table().model()->index(0, 1));
    QTest::keyClicks(&table(), QStringLiteral("Sarah"));
    enter();
    QTRY_VERIFY(call().isEnabled());
    QTest::keyClick(&table(), Qt::Key_Return);
    QCOMPARE(m_core.to(kPlace).size(), 1);
    QVERIFY(body(0).contains("\"playbook\":\"payment\""));
}

void TestDialPanel::playbookThatIsGoneIsSaid()
{
    QTRY_COMPARE(playbook().count(), 3);
    type(kNumber);
    m_panel->setOrder({ kNumber, QStringLiteral("gone"), {} });
    QVERIFY(!call().isEnabled());
    QVERIFY(reason().contains(QStringLiteral("gone")));
    playbook().setCurrentIndex(0);
    QVERIFY(call().isEnabled());
}

void TestDialPanel::unreadablePlaybooksAreSaid()
{
    m_core.answers.at(QStringLiteral("/api/playbooks"))
        = FakeCore::Answer(core::Error { core::ErrorCode::CarrierUnreachable, QStringLiteral("nobody") });
    m_panel->refresh();
    QTRY_VERIFY(words("playbookWords").contains(QStringLiteral("could not be read")));
    m_core.answers.at(QStringLiteral("/api/playbooks")) = FakeCore::json("{\"playbooks\":[]}");
    m_panel->refresh();
    QTRY_COMPARE(words("playbookWords"), QString());
    QTRY_COMPARE(playbook().count(), 1);
}

void TestDialPanel::previewIsExact()
{
    type(kNumber);
    QTRY_COMPARE(shown("previewTwiml"), QStringLiteral("<Response/>"));
    QCOMPARE(shown("previewContext"), QStringLiteral("Call Context: {\n  \"customerPhone\": 1\n}"));
    QVERIFY(shown("previewCurl").contains(QStringLiteral("'{\"to\":\"+14155552671\"")));
    QCOMPARE(m_core.to(kPreview).size(), 1); // not one for each key
    m_panel->findChild<QAction*>(QStringLiteral("preview.copy"))->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), shown("previewContext"));
    QTest::keyClick(&number(), Qt::Key_Backspace);
    QCOMPARE(shown("previewTwiml"), QString());
}

void TestDialPanel::previewSaysWhyThereIsNone()
{
    m_core.answers.at(kPreview) = FakeCore::json(
        "{\"error\":\"x\",\"message\":\"The parameter “note” is too long.\",\"code\":\"parameter_too_long\"}", 400);
    type(kNumber);
    QTRY_VERIFY(words("previewWords").contains(QStringLiteral("too long")));
    QVERIFY(!call().isEnabled());
    QVERIFY(reason().contains(QStringLiteral("too long")));
    m_core.answers.at(kPreview)
        = FakeCore::Answer(core::Error { core::ErrorCode::CarrierUnreachable, QStringLiteral("nobody") });
    pasteParameters(QStringLiteral("a=1"));
    QVERIFY(call().isEnabled());
    QTRY_VERIFY(words("previewWords").contains(QStringLiteral("does not answer")));
    QVERIFY(call().isEnabled()); // may be there again when Call is pressed
}

void TestDialPanel::lateAnswerOfAnotherOrderIsNotShown()
{
    m_core.answers.erase(kPreview);
    type(kNumber);
    QTRY_COMPARE(m_core.to(kPreview).size(), 1);
    pasteParameters(QStringLiteral("a=1"));
    QTRY_COMPARE(m_core.to(kPreview).size(), 2);
    QVERIFY(m_core.answer(kPreview, FakeCore::json("{\"twiml\":\"old\"}")));
    QVERIFY(m_core.answer(kPreview, FakeCore::json("{\"twiml\":\"new\"}")));
    QTRY_COMPARE(shown("previewTwiml"), QStringLiteral("new"));
}

void TestDialPanel::draftSurvivesARestart()
{
    QTRY_COMPARE(playbook().count(), 3);
    type(QStringLiteral("+1415"));
    playbook().setCurrentIndex(1);
    pasteParameters(QStringLiteral("{\"b\": 2, \"a\": \"1\"}"));
    const core::CallOrder before = m_panel->order();
    m_panel.reset();
    open();
    QCOMPARE(number().digits(), QStringLiteral("+1415"));
    QCOMPARE(m_panel->order(), before);
    QTRY_COMPARE(table().model()->rowCount(), 5);
}

void TestDialPanel::linkIsDialled()
{
    pasteParameters(QStringLiteral("a=1"));
    m_panel->dialLink(QStringLiteral("tel:+1-415-555-2671;isub=1"));
    QCOMPARE(m_panel->order().to, kNumber);
    QCOMPARE(m_panel->order().parameters.size(), 1);
    QCOMPARE(m_core.to(kPlace).size(), 0); // a web page places no calls
    m_panel->dialLink(QStringLiteral("tel:nobody"));
    QCOMPARE(m_panel->order().to, kNumber);
    QVERIFY(words("outcome").contains(QStringLiteral("no phone number")));
}

void TestDialPanel::linkToAnotherPersonClearsTheParameters()
{
    type(kNumber);
    pasteParameters(QStringLiteral("customerName=Sarah"));
    m_panel->dialLink(QStringLiteral("callto://+442079460958"));
    QVERIFY(m_panel->order().parameters.isEmpty());
    table().setFocus();
    QTest::keyClick(&table(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_panel->order().parameters.size(), 1);
}

void TestDialPanel::orderOfAnotherWindowIsTaken()
{
    const core::CallOrder order { kNumber, QStringLiteral("payment"),
        { { QStringLiteral("customerName"), QStringLiteral("Sarah") } } };
    m_panel->setOrder(order);
    QCOMPARE(m_panel->order(), order);
    QTRY_VERIFY(call().isEnabled());
}

void TestDialPanel::pasteThatIsRefusedIsSaid()
{
    pasteParameters(QStringLiteral("{\"a\": }"));
    QVERIFY(words("pasteWords").contains(QStringLiteral("Nothing was pasted.")));
    pasteParameters(QStringLiteral("a=1"));
    QCOMPARE(words("pasteWords"), QString());
}

void TestDialPanel::regionComesFromTheCallersNumber()
{
    m_core.answers.at(QStringLiteral("/healthz")) = FakeCore::json("{\"from\":\"+442079460958\"}");
    m_panel->refresh();
    QTRY_COMPARE(number().region(), QStringLiteral("GB"));
    type(QStringLiteral("02079460958"));
    QCOMPARE(m_panel->order().to, QStringLiteral("+442079460958"));
}

void TestDialPanel::tabGoesThroughThePanel()
{
    type(kNumber);
    QStringList seen;
    for (int i = 0; i < 12; ++i) {
        seen.append(QApplication::focusWidget()->objectName());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    qsizetype last = -1;
    for (const char* name : { "number", "playbook", "parameters", "previewContext", "call" }) {
        const qsizetype at = seen.indexOf(QLatin1String(name));
        QVERIFY2(at > last, name);
        last = at;
    }
}

void TestDialPanel::everyControlHasAName()
{
    for (const QWidget* widget : m_panel->findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || widget->focusProxy())
            continue;
        QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
        QVERIFY(accessible);
        const bool isPart = widget->objectName().startsWith(QLatin1String("qt_")); // of a control of Qt's
        QVERIFY2(isPart || !accessible->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
    }
    for (const QAction* action : m_panel->actions()) {
        QVERIFY(action->objectName().contains(u'.'));
        QVERIFY(!action->text().isEmpty());
    }
}

QTEST_MAIN(TestDialPanel)
#include "tst_dialpanel.moc"
