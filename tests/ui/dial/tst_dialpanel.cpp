#include "tests/ui/dial/fakecore.h"
#include "ui/dial/dialpanel.h"
#include "ui/dial/notice.h"
#include "ui/dial/numberedit.h"
#include "ui/dial/parametertable.h"
#include "ui/dial/playbookchoice.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace ui;
using tests::FakeCore;

namespace {

const QString kPlace = QStringLiteral("/api/outbound-call");
const QString kPreview = QStringLiteral("/api/preview");
const QString kNumber = QStringLiteral("+14155552671");

} // namespace

/// The panel as an operator uses it, before a core that does what the test says.
class TestDialPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

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
    void playbooksAreOffered();
    void requiredParametersAreAskedFor();
    void playbookThatIsGoneIsSaid();
    void unreadablePlaybooksAreSaid();
    void previewIsExact();
    void previewSaysWhyThereIsNone();
    void lateAnswerOfAnotherOrderIsNotShown();
    void draftSurvivesARestart();
    void redialBringsBackNumberAndParameters();
    void recentsAreChosenByKeys();
    void linkIsDialled();
    void linkToAnotherPersonClearsTheParameters();
    void orderOfAnotherWindowIsTaken();
    void pasteThatIsRefusedIsSaid();
    void regionComesFromTheCallersNumber();
    void nothingIsCutOff_data();
    void nothingIsCutOff();

private:
    void open()
    {
        m_panel = std::make_unique<DialPanel>(m_calls, m_desk);
        m_panel->resize(340, 800);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
        number().setFocus();
    }
    NumberEdit& number() const { return *m_panel->findChild<NumberEdit*>(); }
    QPushButton& call() const { return *m_panel->findChild<QPushButton*>(QStringLiteral("call")); }
    ParameterTable& table() const { return *m_panel->findChild<ParameterTable*>(); }
    PlaybookChoice& playbook() const { return *m_panel->findChild<PlaybookChoice*>(); }
    QString words(const char* name) const { return m_panel->findChild<Notice*>(QLatin1String(name))->words(); }
    QString reason() const { return m_panel->findChild<QLabel*>(QStringLiteral("reason"))->text(); }
    QString shown(const char* name) const
    {
        return m_panel->findChild<QPlainTextEdit*>(QLatin1String(name))->toPlainText();
    }
    void type(const QString& text) { QTest::keyClicks(&number(), text); }
    void enter() { QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return); }
    void pasteParameters(const QString& text)
    {
        QGuiApplication::clipboard()->setText(text);
        table().setFocus();
        QTest::keyClick(&table(), Qt::Key_V, Qt::ControlModifier);
    }
    QByteArray key(int request) const
    {
        return core::HttpResponse { 0, m_core.to(kPlace)[request].headers, {} }.header("Idempotency-Key");
    }
    QByteArray body(int request) const { return m_core.to(kPlace)[request].body; }
    bool answerPlaced()
    {
        return m_core.answer(kPlace,
            FakeCore::json("{\"callSid\":\"CA1\",\"status\":\"queued\",\"to\":\"+14155552671\",\"from\":\"+15550001111\"}"));
    }
    bool loseAnswer()
    {
        return m_core.answer(kPlace, core::Error { core::ErrorCode::OutcomeUnknown, QStringLiteral("lost") });
    }

    FakeCore m_core;
    core::ApiClient m_client { m_core, QUrl(QStringLiteral("http://127.0.0.1:3000")), {} };
    core::CallApi m_calls { m_client };
    core::DeskApi m_desk { m_client };
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<DialPanel> m_panel;
};

void TestDialPanel::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder->path());
    QCoreApplication::setOrganizationName(QStringLiteral("callwright-test"));
    QSettings().clear();
    m_core.requests.clear();
    m_core.answers = {
        { QStringLiteral("/healthz"), FakeCore::json("{\"version\":\"1\",\"from\":\"\"}") },
        { QStringLiteral("/api/playbooks"),
            FakeCore::json("{\"playbooks\":["
                           "{\"name\":\"payment\",\"title\":\"Payment reminder\",\"description\":\"Asks for a payment.\","
                           "\"parameters\":[{\"name\":\"customerName\",\"label\":\"Who is called\",\"required\":true},"
                           "{\"name\":\"amount\",\"label\":\"What is due\"}]},"
                           "{\"name\":\"broken\",\"title\":\"Broken\",\"fault\":\"Line 3: unknown key.\"}]}") },
        { kPreview,
            FakeCore::json("{\"to\":\"+14155552671\",\"contextMessage\":\"Call Context: {\\n  \\\"customerPhone\\\": 1\\n}\","
                           "\"twiml\":\"<Response/>\"}") },
    };
    open();
}

void TestDialPanel::cleanup()
{
    m_panel.reset();
    while (loseAnswer()) { }
}

void TestDialPanel::enterPlacesTheCall()
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

void TestDialPanel::doubleEnterPlacesOneCall()
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

void TestDialPanel::enterInACellPlacesNothing()
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

void TestDialPanel::enterOnAnotherButtonPressesThatOne()
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

void TestDialPanel::callIsOffWhileTheNumberIsWrong()
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

void TestDialPanel::lostAnswerIsTriedAgainWithTheSameKey()
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

void TestDialPanel::doubtSurvivesARestart()
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

void TestDialPanel::doubtCanBeDismissed()
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

void TestDialPanel::anotherOrderIsAnotherWish()
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

void TestDialPanel::refusalIsSaidAndIsNotADoubt()
{
    QSignalSpy placed(m_panel.get(), &DialPanel::placed);
    type(kNumber);
    enter();
    QVERIFY(m_core.answer(kPlace,
        FakeCore::json("{\"error\":\"x\",\"message\":\"The number 21211 is bad.\",\"code\":\"carrier_refused\"}", 500)));
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

void TestDialPanel::retryAfterIsShown()
{
    type(kNumber);
    enter();
    QVERIFY(m_core.answer(kPlace,
        FakeCore::json("{\"error\":\"x\",\"message\":\"m\",\"code\":\"rate_limited\",\"retryAfter\":7}", 429)));
    QTRY_VERIFY(words("outcome").contains(u'7'));
}

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

void TestDialPanel::redialBringsBackNumberAndParameters()
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

void TestDialPanel::recentsAreChosenByKeys()
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

void TestDialPanel::nothingIsCutOff_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<double>("zoom");
    QTest::addColumn<QString>("state");
    for (const char* state : { "empty", "typical", "faults", "doubt", "long" }) {
        QTest::addRow("%s", state) << false << 1.0 << QString(QLatin1String(state));
        QTest::addRow("%s, dark", state) << true << 1.0 << QString(QLatin1String(state));
        QTest::addRow("%s, 200 %%", state) << false << 2.0 << QString(QLatin1String(state));
    }
}

/// With CALLWRIGHT_SHOTS=folder the pictures are kept, to be looked at.
void TestDialPanel::nothingIsCutOff()
{
    QFETCH(bool, dark);
    QFETCH(double, zoom);
    QFETCH(QString, state);
    m_panel.reset();
    const QFont font = QApplication::font();
    QFont larger = font;
    larger.setPointSizeF(11 * zoom);
    QApplication::setFont(larger);
    Theme theme(*qApp, dark ? ThemeChoice::Dark : ThemeChoice::Light);
    open();
    m_panel->resize(zoom > 1 ? 560 : 340, 800);
    QTRY_COMPARE(playbook().count(), 3);
    if (state != QLatin1String("empty"))
        type(kNumber);
    if (state == QLatin1String("typical") || state == QLatin1String("doubt")) {
        playbook().setCurrentIndex(1);
        pasteParameters(QStringLiteral("{\"customerName\": \"Sarah Johnson\", \"dueDate\": \"2025-12-10\", \"items\": 3}"));
        QTRY_VERIFY(!shown("previewContext").isEmpty());
    }
    if (state == QLatin1String("faults")) {
        playbook().setCurrentIndex(1);
        pasteParameters(QStringLiteral("[{\"name\":\"a\",\"value\":1},{\"name\":\"a\",\"value\":\"2\"},{\"name\":\"\",\"value\":\"3\"}]"));
        pasteParameters(QStringLiteral("a=b\nc"));
    }
    if (state == QLatin1String("long")) {
        QTest::keyClick(&number(), Qt::Key_Backspace);
        pasteParameters(QStringLiteral("Krankenversicherungsnummer=Donaudampfschifffahrtsgesellschaft und Söhne mbH\nStraße=x"));
        number().clearFocus();
    }
    if (state == QLatin1String("doubt")) {
        QTest::keyClick(&table(), Qt::Key_Return);
        QVERIFY(loseAnswer());
        QTRY_VERIFY(!words("outcome").isEmpty());
    }
    QTest::qWait(0);
    const QString folder = qEnvironmentVariable("CALLWRIGHT_SHOTS");
    if (!folder.isEmpty())
        QVERIFY(m_panel->grab().save(folder + u'/' + QString::fromUtf8(QTest::currentDataTag()).remove(u' ').replace(u',', u'-').remove(u'%') + QStringLiteral(".png")));
    for (const QLabel* label : m_panel->findChildren<QLabel*>()) {
        if (label->isVisible() && !label->text().isEmpty())
            QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
    }
    for (const QPushButton* button : m_panel->findChildren<QPushButton*>()) {
        if (button->isVisible())
            QVERIFY2(button->width() >= button->minimumSizeHint().width(), qPrintable(button->text()));
    }
    m_panel.reset();
    QApplication::setFont(font);
}

QTEST_MAIN(TestDialPanel)
#include "tst_dialpanel.moc"
