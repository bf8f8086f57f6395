#include "tests/support/manualclock.h"
#include "ui/monitor/boardmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace core;
using ui::BoardModel;
using namespace std::chrono_literals;

class TestBoardModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void longestFirst();
    void answeringMovesTheRow();
    void tokensBecomeTheNewestWords();
    void endedCallsLeave();
    void vanishedCallsLeave();
    void manyChangesAreShownAtOnce();

private:
    CallInfo call(const QString& id, const QString& status, int createdAgo, int answeredAgo = -1) const;
    void show(const QList<FeedEvent>& events);
    QString text(int row, BoardModel::Column column) const { return m_model->index(row, column).data().toString(); }

    tests::ManualClock m_clock;
    std::unique_ptr<CallFeed> m_feed;
    std::unique_ptr<BoardModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestBoardModel::init()
{
    m_tester.reset();
    m_model.reset();
    m_feed = std::make_unique<CallFeed>();
    m_model = std::make_unique<BoardModel>(*m_feed, m_clock);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

CallInfo TestBoardModel::call(const QString& id, const QString& status, int createdAgo, int answeredAgo) const
{
    CallInfo info;
    info.id = id;
    info.status = status;
    info.to = QStringLiteral("+15550100") + id;
    info.parameters = { { QStringLiteral("customerName"), id, true } };
    info.createdAt = m_clock.now().addSecs(-createdAgo);
    if (answeredAgo >= 0)
        info.answeredAt = m_clock.now().addSecs(-answeredAgo);
    return info;
}

void TestBoardModel::show(const QList<FeedEvent>& events)
{
    QSignalSpy flushed(m_model.get(), &BoardModel::flushed);
    m_feed->take({ false, events });
    QTRY_COMPARE(flushed.size(), 1);
}

void TestBoardModel::longestFirst()
{
    show({ call(QStringLiteral("ring"), QStringLiteral("ringing"), 500),
        call(QStringLiteral("short"), QStringLiteral("in-progress"), 40, 30),
        call(QStringLiteral("long"), QStringLiteral("in-progress"), 110, 102) });
    QCOMPARE(m_model->rowCount(), 3);
    QCOMPARE(text(0, BoardModel::NameColumn), QStringLiteral("long"));
    QCOMPARE(text(0, BoardModel::TimeColumn), QStringLiteral("01:42"));
    QCOMPARE(text(1, BoardModel::NameColumn), QStringLiteral("short"));
    QCOMPARE(text(2, BoardModel::NameColumn), QStringLiteral("ring"));
    QCOMPARE(m_model->activeCount(), 2);
    QCOMPARE(m_model->ringingCount(), 1);
    m_clock.advance(1s);
    QCOMPARE(text(0, BoardModel::TimeColumn), QStringLiteral("01:43"));
}

void TestBoardModel::answeringMovesTheRow()
{
    show({ call(QStringLiteral("a"), QStringLiteral("ringing"), 30),
        call(QStringLiteral("b"), QStringLiteral("ringing"), 20) });
    QSignalSpy moved(m_model.get(), &BoardModel::rowsMoved);
    QSignalSpy reset(m_model.get(), &BoardModel::modelReset);
    show({ call(QStringLiteral("b"), QStringLiteral("in-progress"), 20, 0) });
    QCOMPARE(moved.size(), 1);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(text(0, BoardModel::NameColumn), QStringLiteral("b"));
}

void TestBoardModel::tokensBecomeTheNewestWords()
{
    const QString id = QStringLiteral("a");
    show({ call(id, QStringLiteral("in-progress"), 9, 5), SpokenInfo { id, 0, QStringLiteral("Hello ") },
        SpokenInfo { id, 0, QStringLiteral("Sarah") } });
    QCOMPARE(text(0, BoardModel::WordsColumn), QStringLiteral("Hello Sarah"));
    QCOMPARE(text(0, BoardModel::SpeakerColumn), QStringLiteral("Assistant"));
    show({ PartlyHeardInfo { id, QStringLiteral("Yes, hi") } });
    QCOMPARE(text(0, BoardModel::WordsColumn), QStringLiteral("Yes, hi"));
    QCOMPARE(text(0, BoardModel::SpeakerColumn), QStringLiteral("Callee"));
    UtteranceInfo said;
    said.callId = id;
    said.position = 1;
    said.speaker = QStringLiteral("callee");
    said.text = QStringLiteral("Yes, hi.");
    show({ said, SpokenInfo { id, 2, QStringLiteral("It") } });
    QCOMPARE(text(0, BoardModel::WordsColumn), QStringLiteral("It"));
    said.position = 0; // a correction of something older
    show({ said });
    QCOMPARE(text(0, BoardModel::WordsColumn), QStringLiteral("It"));
}

void TestBoardModel::endedCallsLeave()
{
    show({ call(QStringLiteral("a"), QStringLiteral("in-progress"), 30, 20) });
    show({ call(QStringLiteral("a"), QStringLiteral("completed"), 30, 20) });
    QCOMPARE(m_model->rowCount(), 0);
}

void TestBoardModel::vanishedCallsLeave()
{
    show({ call(QStringLiteral("a"), QStringLiteral("in-progress"), 30, 20),
        call(QStringLiteral("b"), QStringLiteral("ringing"), 3) });
    m_feed->take({ true, { call(QStringLiteral("b"), QStringLiteral("ringing"), 3) } });
    QTRY_COMPARE(m_model->rowCount(), 1);
    QCOMPARE(text(0, BoardModel::NameColumn), QStringLiteral("b"));
}

void TestBoardModel::manyChangesAreShownAtOnce()
{
    const QString id = QStringLiteral("a");
    show({ call(id, QStringLiteral("in-progress"), 9, 5) });
    QSignalSpy flushed(m_model.get(), &BoardModel::flushed);
    for (int i = 0; i < 200; ++i)
        m_feed->take({ false, { SpokenInfo { id, 0, QString::number(i) + QLatin1Char(' ') } } });
    QCOMPARE(flushed.size(), 0);
    QTRY_COMPARE(flushed.size(), 1);
    QVERIFY(text(0, BoardModel::WordsColumn).endsWith(QStringLiteral("198 199 ")));
}

QTEST_MAIN(TestBoardModel)
#include "tst_boardmodel.moc"
