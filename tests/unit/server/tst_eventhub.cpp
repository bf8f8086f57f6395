#include "core/server/eventhub.h"
#include "tests/support/manualclock.h"
#include "tests/support/websocketpair.h"

#include <QTcpSocket>

using namespace core;

namespace {

CallRow call(const QString& id, const QString& status = QStringLiteral("ringing"))
{
    CallRow row;
    row.id = id;
    row.status = status;
    return row;
}

/// A watcher, and what it was told.
class Watcher : public QWebSocket {
    Q_OBJECT
public:
    Watcher()
    {
        connect(this, &QWebSocket::textMessageReceived, this, [this](const QString& text) {
            const auto json = OrderedJson::parse(text.toUtf8());
            if (json)
                messages.append(*json);
        });
    }
    QString types() const
    {
        QStringList types;
        for (const OrderedJson& message : messages)
            types << message.find(QStringLiteral("type"))->text();
        return types.join(QLatin1Char(' '));
    }
    qint64 sequence() const { return messages.last().find(QStringLiteral("seq"))->text().toLongLong(); }

    QList<OrderedJson> messages;
};

} // namespace

class TestEventHub : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void newWatcherGetsASnapshot();
    void everyChangeIsTold();
    void callsTellWhoSpeaks();
    void sequenceCountsUp();
    void returningWatcherGetsWhatItMissed();
    void nothingMissedIsNothingSent();
    void tokensAreNotKept();
    void tokensAreGathered();
    void nothingIsToldTwiceToOneWhoComesInBetween();
    void tooLongAwayIsASnapshot();
    void bulkyEventsAreKeptForAShorterTime();
    void sequenceOfAnEarlierRunIsASnapshot_data();
    void sequenceOfAnEarlierRunIsASnapshot();
    void watcherThatLeavesIsForgotten();
    void watcherThatDoesNotReadIsDropped();

private:
    std::unique_ptr<Watcher> watch(qint64 since = -1);
    void start();

    tests::ManualClock m_clock;
    tests::WebSocketPairs m_pairs;
    QList<LiveCall> m_live;
    std::unique_ptr<EventHub> m_hub;
};

void TestEventHub::init()
{
    m_live.clear();
    start();
}

void TestEventHub::start()
{
    m_hub = std::make_unique<EventHub>([this] { return m_live; }, m_clock);
}

std::unique_ptr<Watcher> TestEventHub::watch(qint64 since)
{
    auto watcher = std::make_unique<Watcher>();
    m_hub->add(m_pairs.connect(*watcher), since);
    return watcher;
}

void TestEventHub::newWatcherGetsASnapshot()
{
    m_live = { { call(QStringLiteral("a")), true }, { call(QStringLiteral("b")) } };
    const auto watcher = watch();
    QTRY_COMPARE(watcher->types(), QStringLiteral("snapshot"));
    const auto calls = watcher->messages.first().find(QStringLiteral("calls"))->items();
    QCOMPARE(calls.size(), 2);
    QCOMPARE(calls.first().find(QStringLiteral("id"))->text(), QStringLiteral("a"));
    QCOMPARE(calls.first().find(QStringLiteral("takenOver"))->text(), QStringLiteral("true"));
    QCOMPARE(calls.last().find(QStringLiteral("takenOver"))->text(), QStringLiteral("false"));
}

void TestEventHub::everyChangeIsTold()
{
    const auto watcher = watch();
    const auto other = watch();
    m_hub->publishCall(call(QStringLiteral("a")));
    m_hub->publishSpoken(QStringLiteral("a"), 1, QStringLiteral("Hel"));
    m_hub->publishHeardPartly(QStringLiteral("a"), QStringLiteral("I am"));
    m_hub->publishUtterance(
        { QStringLiteral("a"), 1, QStringLiteral("assistant"), QStringLiteral("Hello"), {}, false, {}, 0 });
    TurnRow turn;
    turn.callId = QStringLiteral("a");
    m_hub->publishTurn(turn);
    QTRY_COMPARE(watcher->types(), QStringLiteral("snapshot call spoken heardPartly transcript turn"));
    QTRY_COMPARE(other->types(), watcher->types());
    QCOMPARE(watcher->messages[2].find(QStringLiteral("text"))->text(), QStringLiteral("Hel"));
    QCOMPARE(watcher->messages[2].find(QStringLiteral("position"))->text(), QStringLiteral("1"));
    for (qsizetype i = 2; i < 6; ++i)
        QCOMPARE(watcher->messages[i].find(QStringLiteral("callId"))->text(), QStringLiteral("a"));
    QVERIFY(watcher->messages[1].find(QStringLiteral("call"))->isObject());
    QVERIFY(watcher->messages[4].find(QStringLiteral("utterance"))->isObject());
    QVERIFY(watcher->messages[5].find(QStringLiteral("turn"))->isObject());
}

void TestEventHub::callsTellWhoSpeaks()
{
    const auto watcher = watch();
    m_hub->publishCall(call(QStringLiteral("a")), true);
    m_hub->publishCall(call(QStringLiteral("a")));
    QTRY_COMPARE(watcher->messages.size(), 3);
    QStringList told;
    for (const OrderedJson& message : watcher->messages.mid(1))
        told << message.find(QStringLiteral("call"))->find(QStringLiteral("takenOver"))->text();
    QCOMPARE(told, QStringList({ QStringLiteral("true"), QStringLiteral("false") }));
}

void TestEventHub::sequenceCountsUp()
{
    const auto watcher = watch();
    QTRY_COMPARE(watcher->messages.size(), 1);
    const qint64 first = watcher->sequence();
    QCOMPARE(first, m_clock.now().toMSecsSinceEpoch() * 1000);
    m_hub->publishCall(call(QStringLiteral("a")));
    m_hub->publishSpoken(QStringLiteral("a"), 1, QStringLiteral("x")); // passing: takes no number
    m_hub->publishCall(call(QStringLiteral("a")));
    QTRY_COMPARE(watcher->messages.size(), 4);
    QCOMPARE(watcher->sequence(), first + 2);
}

void TestEventHub::returningWatcherGetsWhatItMissed()
{
    auto watcher = watch();
    m_hub->publishCall(call(QStringLiteral("a")));
    QTRY_COMPARE(watcher->messages.size(), 2);
    const qint64 known = watcher->sequence();
    watcher.reset();
    m_hub->publishCall(call(QStringLiteral("b")));
    m_hub->publishCall(call(QStringLiteral("c")));
    watcher = watch(known);
    m_hub->publishCall(call(QStringLiteral("d")));
    QTRY_COMPARE(watcher->types(), QStringLiteral("call call call"));
    QString ids;
    for (const OrderedJson& message : watcher->messages)
        ids += message.find(QStringLiteral("call"))->find(QStringLiteral("id"))->text();
    QCOMPARE(ids, QStringLiteral("bcd"));
    QCOMPARE(watcher->sequence(), known + 3);
}

void TestEventHub::nothingMissedIsNothingSent()
{
    auto watcher = watch();
    QTRY_COMPARE(watcher->messages.size(), 1);
    watcher = watch(watcher->sequence()); // nothing was published at all
    m_hub->publishCall(call(QStringLiteral("a")));
    QTRY_COMPARE(watcher->types(), QStringLiteral("call"));
}

void TestEventHub::tokensAreNotKept()
{
    const auto first = watch();
    QTRY_COMPARE(first->messages.size(), 1);
    const qint64 known = first->sequence();
    m_hub->publishSpoken(QStringLiteral("a"), 1, QStringLiteral("x"));
    m_hub->publishHeardPartly(QStringLiteral("a"), QStringLiteral("x"));
    m_hub->publishCall(call(QStringLiteral("a")));
    const auto back = watch(known);
    QTRY_COMPARE(back->types(), QStringLiteral("call"));
    QTRY_COMPARE(first->messages.size(), 4);
    QCOMPARE(back->types(), QStringLiteral("call"));
}

/// Within one interval the tokens of an utterance are one message, which keeps its place among the others.
void TestEventHub::tokensAreGathered()
{
    const auto watcher = watch();
    QTRY_COMPARE(watcher->messages.size(), 1);
    const QString a = QStringLiteral("a");
    const QString b = QStringLiteral("b");
    for (const char* token : { "Hel", "lo", " you." })
        m_hub->publishSpoken(a, 1, QLatin1String(token));
    m_hub->publishSpoken(b, 7, QStringLiteral("Other"));
    m_hub->publishSpoken(a, 1, QStringLiteral(" Bye."));
    m_hub->publishUtterance({ a, 1, QStringLiteral("assistant"), QStringLiteral("Hello you. Bye."), {}, false, {}, 0 });
    m_hub->publishHeardPartly(a, QStringLiteral("I"));
    m_hub->publishHeardPartly(a, QStringLiteral("I am"));
    m_hub->publishSpoken(a, 3, QStringLiteral("Next"));
    QTRY_COMPARE(watcher->types(), QStringLiteral("snapshot spoken spoken transcript heardPartly spoken"));
    QCOMPARE(watcher->messages[1].find(QStringLiteral("text"))->text(), QStringLiteral("Hello you. Bye."));
    QCOMPARE(watcher->messages[2].find(QStringLiteral("text"))->text(), QStringLiteral("Other"));
    QCOMPARE(watcher->messages[4].find(QStringLiteral("text"))->text(), QStringLiteral("I am"));
    QCOMPARE(watcher->messages[5].find(QStringLiteral("text"))->text(), QStringLiteral("Next"));
    qint64 before = 0;
    for (const OrderedJson& message : watcher->messages) {
        const qint64 sequence = message.find(QStringLiteral("seq"))->text().toLongLong();
        QVERIFY(sequence >= before);
        before = sequence;
    }
}

void TestEventHub::nothingIsToldTwiceToOneWhoComesInBetween()
{
    const auto first = watch();
    QTRY_COMPARE(first->messages.size(), 1);
    const qint64 known = first->sequence();
    m_hub->publishCall(call(QStringLiteral("a")));
    m_hub->publishSpoken(QStringLiteral("a"), 1, QStringLiteral("Hel"));
    const auto fresh = watch(); // before what was gathered has gone out
    const auto back = watch(known);
    m_hub->publishCall(call(QStringLiteral("b")));
    QTRY_COMPARE(fresh->types(), QStringLiteral("snapshot call"));
    QTRY_COMPARE(back->types(), QStringLiteral("call call"));
    QTRY_COMPARE(first->types(), QStringLiteral("snapshot call spoken call"));
    QCOMPARE(back->sequence(), first->sequence());
}

void TestEventHub::tooLongAwayIsASnapshot()
{
    const auto watcher = watch();
    QTRY_COMPARE(watcher->messages.size(), 1);
    const qint64 known = watcher->sequence();
    for (int i = 0; i < 1025; ++i)
        m_hub->publishCall(call(QStringLiteral("a")));
    const auto away = watch(known);
    QTRY_COMPARE(away->types(), QStringLiteral("snapshot"));
}

void TestEventHub::bulkyEventsAreKeptForAShorterTime()
{
    const auto first = watch();
    QTRY_COMPARE(first->messages.size(), 1);
    const qint64 known = first->sequence();
    CallRow bulky = call(QStringLiteral("a"));
    bulky.outcome = QString(100'000, QLatin1Char('x'));
    for (int i = 0; i < 11; ++i)
        m_hub->publishCall(bulky);
    const auto away = watch(known);
    QTRY_COMPARE(away->types(), QStringLiteral("snapshot"));
    const auto back = watch(known + 4);
    QTRY_COMPARE(back->messages.size(), 7);
    QVERIFY(!back->types().contains(QStringLiteral("snapshot")));
}

void TestEventHub::sequenceOfAnEarlierRunIsASnapshot_data()
{
    QTest::addColumn<int>("published");
    QTest::newRow("nothing has happened since") << 0;
    QTest::newRow("as much has happened") << 1;
    QTest::newRow("more has happened") << 5;
}

void TestEventHub::sequenceOfAnEarlierRunIsASnapshot()
{
    QFETCH(int, published);
    qint64 known = 0;
    {
        const auto watcher = watch();
        m_hub->publishCall(call(QStringLiteral("old")));
        QTRY_COMPARE(watcher->messages.size(), 2);
        known = watcher->sequence();
    }
    m_clock.advance(std::chrono::seconds(1));
    start();
    for (int i = 0; i < published; ++i)
        m_hub->publishCall(call(QStringLiteral("new")));
    const auto watcher = watch(known);
    QTRY_COMPARE(watcher->types(), QStringLiteral("snapshot"));
    const auto none = watch(0);
    QTRY_COMPARE(none->types(), QStringLiteral("snapshot"));
}

void TestEventHub::watcherThatLeavesIsForgotten()
{
    const auto stays = watch();
    auto leaves = watch();
    QCOMPARE(m_hub->watcherCount(), 2);
    leaves->close();
    QTRY_COMPARE(m_hub->watcherCount(), 1);
    m_hub->publishCall(call(QStringLiteral("a")));
    QTRY_COMPARE(stays->types(), QStringLiteral("snapshot call"));
}

void TestEventHub::watcherThatDoesNotReadIsDropped()
{
    const auto reads = watch();
    auto sleeper = watch();
    QTRY_COMPARE(sleeper->messages.size(), 1);
    // Its end of the wire stops reading: the kernel's buffers fill, then ours.
    const auto sockets = sleeper->findChildren<QTcpSocket*>();
    QCOMPARE(sockets.size(), 1);
    sockets.first()->setReadBufferSize(1);
    sockets.first()->blockSignals(true);
    CallRow bulky = call(QStringLiteral("a"));
    bulky.outcome = QString(200'000, QLatin1Char('x'));
    for (int i = 0; i < 400 && m_hub->watcherCount() == 2; ++i) {
        const qsizetype before = reads->messages.size();
        m_hub->publishCall(bulky);
        QTRY_VERIFY(reads->messages.size() > before); // the others lose nothing
    }
    QTRY_COMPARE(m_hub->watcherCount(), 1);
    QCOMPARE(reads->state(), QAbstractSocket::ConnectedState);
}

QTEST_GUILESS_MAIN(TestEventHub)
#include "tst_eventhub.moc"
