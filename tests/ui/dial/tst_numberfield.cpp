#include "ui/dial/numberedit.h"
#include "ui/dial/numberfield.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace ui;

/// The field as an operator uses it.
class TestNumberField : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_field.reset(); }

    void typingGroups();
    void onlyDigitsAreTaken();
    void cursorStaysWhereOneTypes();
    void backspaceJumpsOverMarks();
    void deleteJumpsOverMarks();
    void pasteIsCleaned_data();
    void pasteIsCleaned();
    void pasteTakesThePlaceOfAnotherNumber();
    void partIsPastedAtTheCursor();
    void undoAndRedo();
    void wordsSayWhatIsWrong_data();
    void wordsSayWhatIsWrong();
    void halfANumberIsNotWrongYet();
    void extensionIsTold();
    void regionOfTheCallerHelps();

private:
    void type(const QString& text) { QTest::keyClicks(&m_field->edit(), text); }
    void paste(const QString& text)
    {
        QGuiApplication::clipboard()->setText(text);
        QTest::keyClick(&m_field->edit(), Qt::Key_V, Qt::ControlModifier);
    }
    QString shown() const { return m_field->edit().text(); }
    QString words() const { return m_field->findChild<QLabel*>(QStringLiteral("numberWords"))->text(); }

    std::unique_ptr<NumberField> m_field;
};

void TestNumberField::init()
{
    m_field = std::make_unique<NumberField>();
    m_field->show();
    QVERIFY(QTest::qWaitForWindowActive(m_field.get()));
    m_field->edit().setFocus();
}

void TestNumberField::typingGroups()
{
    type(QStringLiteral("+14155552671"));
    QCOMPARE(shown(), QStringLiteral("+1 415-555-2671"));
    QCOMPARE(m_field->reading().e164, QStringLiteral("+14155552671"));
    QVERIFY(words().contains(QStringLiteral("United States")));
}

void TestNumberField::onlyDigitsAreTaken()
{
    type(QStringLiteral("+1 (41a5) 5%5-5 +"));
    QCOMPARE(m_field->digits(), QStringLiteral("+1415555"));
}

void TestNumberField::cursorStaysWhereOneTypes()
{
    type(QStringLiteral("+1415555671"));
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(&m_field->edit(), Qt::Key_Left);
    type(QStringLiteral("2")); // "+1 415-555-2|671"
    QCOMPARE(shown(), QStringLiteral("+1 415-555-2671"));
    QCOMPARE(shown().mid(m_field->edit().cursorPosition()), QStringLiteral("671"));
    type(QStringLiteral("9"));
    QCOMPARE(m_field->digits(), QStringLiteral("+141555529671"));
}

void TestNumberField::backspaceJumpsOverMarks()
{
    type(QStringLiteral("+14155552671"));
    m_field->edit().setCursorPosition(int(QStringLiteral("+1 415-555-").size()));
    QTest::keyClick(&m_field->edit(), Qt::Key_Backspace);
    QCOMPARE(m_field->digits(), QStringLiteral("+1415552671"));
    while (!m_field->digits().isEmpty()) {
        const QString before = m_field->digits();
        m_field->edit().end(false);
        QTest::keyClick(&m_field->edit(), Qt::Key_Backspace);
        QCOMPARE(m_field->digits(), before.chopped(1));
    }
    QCOMPARE(shown(), QString());
}

void TestNumberField::deleteJumpsOverMarks()
{
    type(QStringLiteral("+14155552671"));
    m_field->edit().setCursorPosition(int(QStringLiteral("+1 415").size()));
    QTest::keyClick(&m_field->edit(), Qt::Key_Delete);
    QCOMPARE(m_field->digits(), QStringLiteral("+1415552671"));
}

void TestNumberField::pasteIsCleaned_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("e164");
    QTest::newRow("brackets") << QStringLiteral(" +1 (415) 555.2671 ") << QStringLiteral("+14155552671");
    QTest::newRow("link") << QStringLiteral("tel:+1-415-555-2671;isub=3") << QStringLiteral("+14155552671");
    QTest::newRow("callto") << QStringLiteral("callto://+14155552671") << QStringLiteral("+14155552671");
    QTest::newRow("zero") << QStringLiteral("+44 (0) 20 7946 0958") << QStringLiteral("+442079460958");
    QTest::newRow("full width") << QStringLiteral("\uFF0B\uFF11 415 555 2671") << QStringLiteral("+14155552671");
}

void TestNumberField::pasteIsCleaned()
{
    QFETCH(QString, text);
    paste(text);
    QTEST(m_field->reading().e164, "e164");
    QCOMPARE(m_field->edit().cursorPosition(), int(shown().size()));
}

void TestNumberField::pasteTakesThePlaceOfAnotherNumber()
{
    type(QStringLiteral("+14155552671"));
    paste(QStringLiteral("+44 20 7946 0958"));
    QCOMPARE(m_field->reading().e164, QStringLiteral("+442079460958"));
}

void TestNumberField::partIsPastedAtTheCursor()
{
    type(QStringLiteral("+1415"));
    paste(QStringLiteral("555-2671"));
    QCOMPARE(m_field->reading().e164, QStringLiteral("+14155552671"));
}

void TestNumberField::undoAndRedo()
{
    type(QStringLiteral("+14"));
    paste(QStringLiteral("+44 20 7946 0958"));
    QTest::keyClick(&m_field->edit(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_field->digits(), QStringLiteral("+14"));
    QTest::keyClick(&m_field->edit(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_field->digits(), QStringLiteral("+1"));
    QTest::keyClick(&m_field->edit(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::keyClick(&m_field->edit(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_field->digits(), QStringLiteral("+442079460958"));
}

void TestNumberField::wordsSayWhatIsWrong_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("said");
    QTest::addColumn<bool>("canBeDialled");
    QTest::newRow("short") << QStringLiteral("+1415555") << QStringLiteral("US numbers have ten after +1.") << false;
    QTest::newRow("short, elsewhere") << QStringLiteral("+4930") << QStringLiteral("Numbers in Germany look like +49")
                                      << false;
    QTest::newRow("long") << QStringLiteral("+1415555267199") << QStringLiteral("too many digits") << false;
    QTest::newRow("country") << QStringLiteral("+9995551234") << QStringLiteral("code of any country") << false;
    QTest::newRow("emergency") << QStringLiteral("911") << QStringLiteral("Emergency") << false;
    QTest::newRow("no code") << QStringLiteral("4155552671") << QStringLiteral("must begin with +") << false;
    QTest::newRow("premium") << QStringLiteral("+19005551234") << QStringLiteral("premium-rate") << true;
    QTest::newRow("not listed") << QStringLiteral("+15558675310") << QStringLiteral("may not exist") << true;
    QTest::newRow("empty") << QString() << QStringLiteral("Type or paste") << false;
}

void TestNumberField::wordsSayWhatIsWrong()
{
    QFETCH(QString, typed);
    QFETCH(QString, said);
    type(typed);
    m_field->insist();
    QVERIFY2(words().contains(said), qPrintable(words()));
    QTEST(m_field->reading().canBeDialled(), "canBeDialled");
    QCOMPARE(m_field->edit().accessibleDescription(), words());
}

void TestNumberField::halfANumberIsNotWrongYet()
{
    const auto colour = [this] {
        return m_field->findChild<QLabel*>(QStringLiteral("numberWords"))->palette().color(QPalette::WindowText);
    };
    type(QStringLiteral("+1415"));
    QCOMPARE(colour(), Theme::color(Tone::Dim, m_field->palette()));
    m_field->edit().clearFocus();
    QCOMPARE(colour(), Theme::color(Tone::Failed, m_field->palette()));
}

void TestNumberField::extensionIsTold()
{
    paste(QStringLiteral("+1 415 555 2671 ext. 12"));
    QCOMPARE(m_field->reading().e164, QStringLiteral("+14155552671"));
    QVERIFY(words().contains(QStringLiteral("extension")));
    QTest::keyClick(&m_field->edit(), Qt::Key_Backspace);
    QVERIFY(!words().contains(QStringLiteral("extension")));
}

void TestNumberField::regionOfTheCallerHelps()
{
    m_field->setRegion(QStringLiteral("US"));
    type(QStringLiteral("4155552671"));
    QCOMPARE(shown(), QStringLiteral("(415) 555-2671"));
    QCOMPARE(m_field->reading().e164, QStringLiteral("+14155552671"));
}

QTEST_MAIN(TestNumberField)
#include "tst_numberfield.moc"
