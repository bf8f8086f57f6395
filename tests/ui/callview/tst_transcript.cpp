#include "tests/ui/callview/talks.h"
#include "ui/callview/transcriptpane.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace tests;
using namespace ui;

class TestTranscript : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp, ThemeChoice::Light); }
    void cleanupTestCase() { m_theme.reset(); }
    void tokensBecomeOneLine();
    void whatBeganEarlierSaysSo();
    void partlyHeardIsReplaced();
    void everythingStandsInItsPlace();
    void recordAgainDoublesNothing();
    void sentencesTellTheirFate();
    void cutIsFoundWhereItWasHeard();
    void operatorIsNamed();
    void callsEndIsALine();
    void viewFollowsItsEnd();
    void scrolledUpStaysWhereItIs();
    void hiddenCostsNothing();
    void textIsSelectedAndCopied();
    void keyboardWalksTheLines();
    void wordsAreFound();
    void legendOnlyWhenThereIsACut();

private:
    static QStringList lines(const TranscriptModel& model)
    {
        QStringList texts;
        for (int row = 0; row < model.rowCount(); ++row)
            texts << model.index(row).data(Qt::AccessibleTextRole).toString();
        return texts;
    }
    static int rowOf(const TranscriptModel& model, const QString& words)
    {
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.row(row).text.contains(words))
                return row;
        }
        return -1;
    }

    std::unique_ptr<Theme> m_theme;
};

void TestTranscript::tokensBecomeOneLine()
{
    TranscriptModel model;
    const QAbstractItemModelTester tester(&model);
    model.take(tokens(0, "Hello"));
    model.take(tokens(0, " Sarah,"));
    model.take(tokens(0, " this is Acme."));
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.row(0).text, QStringLiteral("Hello Sarah, this is Acme."));
    QVERIFY(model.row(0).streams);
    model.take(said(0, "assistant", QStringLiteral("Hello Sarah, this is Acme."), 2));
    QCOMPARE(model.rowCount(), 1);
    QVERIFY(!model.row(0).streams);
    QCOMPARE(lines(model), QStringList(QStringLiteral("Assistant: Hello Sarah, this is Acme.")));
}

void TestTranscript::whatBeganEarlierSaysSo()
{
    TranscriptModel model;
    model.take(tokens(4, " by card?"));
    QCOMPARE(model.row(0).text, QStringLiteral("… by card?"));
    model.take(tokens(5, "Good"));
    model.noteGap();
    model.take(tokens(5, "bye"));
    QCOMPARE(model.row(1).text, QStringLiteral("Good … bye"));
}

void TestTranscript::partlyHeardIsReplaced()
{
    TranscriptModel model;
    const QAbstractItemModelTester tester(&model);
    model.take(said(0, "assistant", QStringLiteral("Hello."), 1));
    model.take(core::PartlyHeardInfo { kCallId, QStringLiteral("yes") });
    model.take(core::PartlyHeardInfo { kCallId, QStringLiteral("yes I am") });
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(lines(model).last(), QStringLiteral("Callee: yes I am (still speaking)"));
    model.take(act(0, "note", "operator", QStringLiteral("Be kind."), 60)); // she is still the last line
    QCOMPARE(lines(model).last(), QStringLiteral("Callee: yes I am (still speaking)"));
    model.take(said(1, "callee", QStringLiteral("Yes, I am listening."), 4));
    QCOMPARE(lines(model),
        QStringList({ QStringLiteral("Assistant: Hello."), QStringLiteral("Callee: Yes, I am listening."),
            QStringLiteral("Note to the AI: Be kind.") }));
}

void TestTranscript::everythingStandsInItsPlace()
{
    TranscriptModel model;
    const QAbstractItemModelTester tester(&model);
    model.setRecord(typicalRecord());
    const QStringList expected { QStringLiteral("Ringing"), QStringLiteral("Answered"),
        QStringLiteral("Assistant: Hello Sarah, this is an AI assistant of Acme about your payment of $250.00."),
        QStringLiteral("Sarah: Yes, hi. When is it due?"), QStringLiteral("The assistant used lookup_invoice"),
        QStringLiteral(
            "Assistant: It is due on December 10th. Would you like [cut off: to pay by card or by transfer?] "
            "[never said: I can send a link.]"),
        QStringLiteral("Sarah: Wait, I have paid that already."),
        QStringLiteral("Ana’s note to the AI: She has paid on Monday."), QStringLiteral("Taken over by Ana"),
        QStringLiteral("Ana: Hello Sarah, I am Ana. I am looking it up for you."),
        QStringLiteral("Keys pressed by Ana: 12#"), QStringLiteral("Trouble: The language model answered 503.") };
    QCOMPARE(lines(model), expected);
}

void TestTranscript::recordAgainDoublesNothing()
{
    TranscriptModel model;
    const QAbstractItemModelTester tester(&model);
    model.setRecord(typicalRecord());
    const QStringList before = lines(model);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setRecord(typicalRecord());
    QCOMPARE(lines(model), before);
    QCOMPARE(resets.size(), 0); // the reader stays where he is
    core::RecordInfo longer = typicalRecord();
    longer.utterances.insert(2, said(9, "callee", QStringLiteral("Thank you."), 40));
    model.setRecord(longer);
    QCOMPARE(lines(model), before + QStringList(QStringLiteral("Sarah: Thank you.")));
}

void TestTranscript::sentencesTellTheirFate()
{
    TranscriptModel model;
    model.setRecord(typicalRecord());
    const TranscriptRow& row = model.row(rowOf(model, QStringLiteral("It is due")));
    QCOMPARE(row.text.left(row.heardUntil), QStringLiteral("It is due on December 10th. Would you like"));
    QCOMPARE(row.text.mid(row.cutUntil), QStringLiteral(" I can send a link."));
    QVERIFY(model.hasCuts());
}

void TestTranscript::cutIsFoundWhereItWasHeard()
{
    core::UtteranceInfo utterance = said(0, "assistant", QStringLiteral("One two.  Three four."), 0);
    utterance.interrupted = true;
    utterance.sentences = { { QStringLiteral("One two."), core::SentenceFate::Cut },
        { QStringLiteral("Three four."), core::SentenceFate::NeverSaid } };
    utterance.heard = QStringLiteral("One  ");
    QCOMPARE(rowWords(ui::rowOf(utterance)), QStringLiteral("One [cut off: two.] [never said: Three four.]"));
    utterance.heard.clear();
    utterance.sentences[0].fate = core::SentenceFate::NeverSaid;
    QCOMPARE(rowWords(ui::rowOf(utterance)), QStringLiteral("[never said: One two. Three four.]"));
    utterance.heard = QStringLiteral("something else"); // a voice that read it otherwise
    utterance.sentences[0].fate = core::SentenceFate::Cut;
    QCOMPARE(rowWords(ui::rowOf(utterance)), QStringLiteral("[cut off: One two.] [never said: Three four.]"));
}

void TestTranscript::operatorIsNamed()
{
    TranscriptModel model;
    model.take(act(0, "say", "operator Ana", QStringLiteral("Hello."), 1));
    model.take(said(0, "operator", QStringLiteral("Hello."), 1));
    model.take(said(0, "operator", QStringLiteral("Hello."), 1)); // heard of it again
    model.take(said(1, "operator", QStringLiteral("Me too."), 2));
    QCOMPARE(lines(model), QStringList({ QStringLiteral("Ana: Hello."), QStringLiteral("Operator: Me too.") }));
}

void TestTranscript::callsEndIsALine()
{
    TranscriptModel model;
    model.setRecord(typicalRecord());
    model.take(core::PartlyHeardInfo { kCallId, QStringLiteral("by") });
    core::CallInfo call = typicalRecord().call;
    call.status = QStringLiteral("failed");
    call.errorMessage = QStringLiteral("The number is not in service.");
    call.endedAt = clockAt(90);
    model.take(call);
    model.take(call);
    QCOMPARE(lines(model).last(), QStringLiteral("Failed: The number is not in service."));
    QCOMPARE(lines(model).filter(QStringLiteral("Failed")).size(), 1);
    QVERIFY(lines(model).filter(QStringLiteral("still speaking")).isEmpty());
}

void TestTranscript::viewFollowsItsEnd()
{
    TranscriptModel model;
    TranscriptPane pane(model);
    pane.resize(480, 300);
    pane.show();
    model.setRecord(longRecord());
    QTRY_VERIFY(pane.view().verticalScrollBar()->maximum() > 5000);
    QCOMPARE(pane.view().verticalScrollBar()->value(), pane.view().verticalScrollBar()->maximum());
    model.take(tokens(900, "The end"));
    for (int i = 0; i < 60; ++i)
        model.take(tokens(900, " goes on and on"));
    const QModelIndex last = model.index(model.rowCount() - 1);
    QTRY_VERIFY(pane.view().visualRect(last).height() > 60);
    QTRY_COMPARE(pane.view().verticalScrollBar()->value(), pane.view().verticalScrollBar()->maximum());
    QVERIFY(pane.view().visualRect(last).bottom() <= pane.view().viewport()->height());
}

void TestTranscript::scrolledUpStaysWhereItIs()
{
    TranscriptModel model;
    TranscriptPane pane(model);
    pane.resize(480, 300);
    pane.show();
    model.setRecord(longRecord());
    QTRY_VERIFY(pane.view().verticalScrollBar()->maximum() > 5000);
    auto* live = pane.findChild<QPushButton*>(QStringLiteral("transcriptLive"));
    QVERIFY(!live->isVisible());
    pane.view().verticalScrollBar()->setValue(pane.view().verticalScrollBar()->maximum() / 2);
    QVERIFY(live->isVisible());
    QVERIFY(!pane.view().follows());
    const QModelIndex seen = pane.view().indexAt({ 20, 40 });
    const QPersistentModelIndex place(seen);
    const int y = pane.view().visualRect(seen).top();
    model.take(tokens(900, "News"));
    model.take(act(90, "note", "operator", QStringLiteral("Earlier."), 3)); // above what is seen
    for (int row = 0; row < model.rowCount(); ++row) // all is laid out by and by
        QTRY_VERIFY(!pane.view().visualRect(model.index(row)).isEmpty());
    QTest::qWait(50); // for what the idle layout moves, were it to move anything
    QCOMPARE(pane.view().visualRect(place).top(), y);
    picture(pane, "scrolled-up");
    QTest::mouseClick(live, Qt::LeftButton);
    QTRY_COMPARE(pane.view().verticalScrollBar()->value(), pane.view().verticalScrollBar()->maximum());
    QVERIFY(!live->isVisible());
}

void TestTranscript::hiddenCostsNothing()
{
    TranscriptModel model;
    TranscriptPane pane(model);
    pane.resize(480, 300);
    model.setRecord(typicalRecord());
    for (int i = 0; i < 50; ++i)
        model.take(tokens(9, "word "));
    QVERIFY(pane.view().visualRect(model.index(0)).isEmpty()); // nothing was laid out
    pane.show();
    QTRY_VERIFY(pane.view().visualRect(model.index(model.rowCount() - 1)).height() > 40);
    pane.hide();
    const int before = pane.view().visualRect(model.index(model.rowCount() - 1)).height();
    for (int i = 0; i < 200; ++i)
        model.take(tokens(9, "word "));
    QCoreApplication::processEvents();
    QCOMPARE(pane.view().visualRect(model.index(model.rowCount() - 1)).height(), before);
    pane.show();
    QTRY_VERIFY(pane.view().visualRect(model.index(model.rowCount() - 1)).height() > before);
}

void TestTranscript::textIsSelectedAndCopied()
{
    TranscriptModel model;
    TranscriptPane pane(model);
    pane.resize(640, 500);
    pane.show();
    model.setRecord(typicalRecord());
    TranscriptView& view = pane.view();
    const QModelIndex callee = model.index(rowOf(model, QStringLiteral("Wait")));
    QTRY_VERIFY(!view.visualRect(callee).isEmpty());
    const QRect place = view.visualRect(callee);
    QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, { 120, place.top() + 12 });
    QTest::keySequence(&view, QKeySequence::Copy);
    QVERIFY2(QStringLiteral("Wait I have paid that already")
                 .split(QLatin1Char(' '))
                 .contains(QApplication::clipboard()->text()),
        qPrintable(QApplication::clipboard()->text()));
    const QRect next = view.visualRect(callee.siblingAtRow(callee.row() + 1));
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, { 1, place.top() + 12 });
    QTest::mouseMove(view.viewport(), { 630, next.top() + 12 });
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, { 630, next.top() + 12 });
    QTest::keySequence(&view, QKeySequence::Copy);
    QCOMPARE(QApplication::clipboard()->text(),
        QStringLiteral("Sarah: Wait, I have paid that already.\nAna’s note to the AI: She has paid on Monday."));
    picture(pane, "selected");
    view.selectAll();
    QVERIFY(view.selectedText().startsWith(QStringLiteral("Ringing\nAnswered\nAssistant: Hello")));
    QVERIFY(view.selectedText().contains(QStringLiteral("[never said: I can send a link.]")));
}

void TestTranscript::keyboardWalksTheLines()
{
    TranscriptModel model;
    TranscriptPane pane(model);
    pane.resize(480, 200);
    pane.show();
    model.setRecord(longRecord(60));
    TranscriptView& view = pane.view();
    view.setFocus();
    QTRY_VERIFY(!view.visualRect(model.index(0)).isEmpty());
    QTest::keyClick(&view, Qt::Key_Home);
    QCOMPARE(view.currentIndex().row(), 0);
    QVERIFY(!view.follows());
    QVERIFY(view.viewport()->rect().intersects(view.visualRect(model.index(0))));
    QTest::keyClick(&view, Qt::Key_Down);
    QTest::keyClick(&view, Qt::Key_Down);
    QTest::keySequence(&view, QKeySequence::Copy);
    QCOMPARE(QApplication::clipboard()->text(), model.index(2).data(Qt::AccessibleTextRole).toString());
    QTest::keyClick(&view, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(&view, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(view.selectedText().count(QLatin1Char('\n')), 1);
    QTest::keyClick(&view, Qt::Key_End);
    QTRY_VERIFY(view.follows());
}

void TestTranscript::wordsAreFound()
{
    TranscriptModel model;
    TranscriptPane pane(model);
    pane.resize(480, 300);
    pane.show();
    model.setRecord(longRecord());
    pane.openSearch();
    auto* field = pane.findChild<QLineEdit*>(QStringLiteral("transcriptSearch"));
    QTest::keyClicks(field, QStringLiteral("number 301"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(pane.view().selectedText(), QStringLiteral("number 301"));
    QVERIFY(pane.view().currentIndex().data().toString().contains(QStringLiteral("number 301")));
    QVERIFY(pane.view().viewport()->rect().intersects(pane.view().visualRect(pane.view().currentIndex())));
    field->clear();
    QTest::keyClicks(field, QStringLiteral("ANSWER 1"));
    QTest::keyClick(field, Qt::Key_Return); // goes on after the place, and round the end
    QVERIFY(pane.view().currentIndex().row() < 330);
    const int first = pane.view().currentIndex().row();
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(pane.view().currentIndex().row() > first);
    QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(pane.view().currentIndex().row(), first);
    picture(pane, "search");
    field->clear();
    QTest::keyClicks(field, QStringLiteral("zebra"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(pane.view().currentIndex().row(), first);
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(!field->isVisible());
}

void TestTranscript::legendOnlyWhenThereIsACut()
{
    TranscriptModel model;
    TranscriptPane pane(model);
    pane.resize(640, 420);
    pane.show();
    auto* legend = pane.findChild<QLabel*>(QStringLiteral("transcriptLegend"));
    model.setRecord(longRecord(4));
    QVERIFY(!legend->isVisible());
    model.setRecord(typicalRecord());
    QVERIFY(legend->isVisible());
    model.take(core::PartlyHeardInfo { kCallId, QStringLiteral("and now") });
    model.take(tokens(7, "I see"));
    QTest::qWait(20);
    picture(pane, "typical-light");
    m_theme->choose(ThemeChoice::Dark);
    QTest::qWait(20);
    picture(pane, "typical-dark");
    m_theme->choose(ThemeChoice::Light);
    pane.resize(300, 500);
    QTest::qWait(20);
    picture(pane, "narrow");
}

QTEST_MAIN(TestTranscript)
#include "tst_transcript.moc"
