#include "core/conversation/sentencemarks.h"

#include <QJsonDocument>
#include <QTest>

using namespace core;

class TestSentenceMarks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void splits_data();
    void splits();
    void marks_data();
    void marks();
    void writesJson();
};

void TestSentenceMarks::splits_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("sentences"); // joined by |
    const auto row = [](const char* text, const char* sentences) {
        QTest::newRow(*text == '\0' ? "nothing" : text) << QString::fromUtf8(text) << QString::fromUtf8(sentences);
    };
    row("", "");
    row("  \n ", "");
    row("Hello", "Hello");
    row("Hello. How are you? Good! Then…", "Hello.|How are you?|Good!|Then…");
    row("It is $250.00. Is that right?", "It is $250.00.|Is that right?");
    row("You owe $250.00 by Friday.", "You owe $250.00 by Friday.");
    row("Dr. Smith and Mrs. Jones called.", "Dr. Smith and Mrs. Jones called.");
    row("Some fruit, e.g. apples. Or pears.", "Some fruit, e.g. apples.|Or pears.");
    row("See you at 3 p.m. on Friday.", "See you at 3 p.m. on Friday.");
    row("See you at 3 p.m. Goodbye!", "See you at 3 p.m.|Goodbye!");
    row("Mr. J. Smith is here. Yes.", "Mr. J. Smith is here.|Yes.");
    row("So do I. Thanks.", "So do I.|Thanks.");
    row("Visit example.com or call. Bye.", "Visit example.com or call.|Bye.");
    row("What?! No... Yes.", "What?!|No...|Yes.");
    row("Well... maybe. Fine.", "Well... maybe.|Fine.");
    row("Apartment No. 5 it is. No. I mean it.", "Apartment No. 5 it is.|No.|I mean it.");
    row("She said \"Hi.\" Then left.", "She said \"Hi.\"|Then left.");
    row("One\nTwo\r\nThree.", "One|Two|Three.");
    row("One.\ntwo", "One.|two");
    row("你好。你是谁？好！", "你好。|你是谁？|好！");
    row("!?", "!?");
    row("Version 2.0.1 is out.", "Version 2.0.1 is out.");
}

void TestSentenceMarks::splits()
{
    QFETCH(QString, text);
    QTEST(splitSentences(text).join(QLatin1Char('|')), "sentences");
}

void TestSentenceMarks::marks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("heard");
    QTest::addColumn<bool>("interrupted");
    QTest::addColumn<QString>("fates");
    const QString text = QStringLiteral("Hello Sarah. You owe $250.00. Can you pay?");
    const auto row = [&text](const char* title, const char* heard, const char* fates, bool interrupted = true) {
        QTest::newRow(title) << text << QString::fromUtf8(heard) << interrupted << QString::fromLatin1(fates);
    };
    row("whole", "", "heard heard heard", false);
    row("nothing heard", "", "never_said never_said never_said");
    row("blanks heard", "  ", "never_said never_said never_said");
    row("in the first", "Hello", "cut never_said never_said");
    row("after the first", "Hello Sarah.", "heard never_said never_said");
    row("in the second", "Hello Sarah. You owe $250", "heard cut never_said");
    row("other signs", "hello sarah you owe $ 250.0", "heard cut never_said");
    row("all heard", "Hello Sarah. You owe $250.00. Can you pay?", "heard heard heard");
    row("the newest utterance alone", "Can you", "heard heard cut");
    row("other words", "Goodbye", "never_said never_said never_said");
    row("other end", "Hello Sarah, welcome", "heard never_said never_said");
    QTest::newRow("no text") << QString() << QStringLiteral("x") << true << QString();
    QTest::newRow("signs alone") << QStringLiteral("…") << QString() << true << QStringLiteral("never_said");
}

void TestSentenceMarks::marks()
{
    QFETCH(QString, text);
    QFETCH(QString, heard);
    QFETCH(bool, interrupted);
    QStringList fates;
    for (const MarkedSentence& sentence : markSentences(text, heard, interrupted))
        fates.append(fateName(sentence.fate));
    QTEST(fates.join(QLatin1Char(' ')), "fates");
}

void TestSentenceMarks::writesJson()
{
    const auto marked = markSentences(QStringLiteral("One. Two."), QStringLiteral("One"), true);
    QCOMPARE(QJsonDocument(toJson(marked)).toJson(QJsonDocument::Compact),
        QByteArray(R"([{"fate":"heard","text":"One."},{"fate":"never_said","text":"Two."}])"));
}

QTEST_GUILESS_MAIN(TestSentenceMarks)
#include "tst_sentencemarks.moc"
