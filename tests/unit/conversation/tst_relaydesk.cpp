#include "core/base/looplag.h"
#include "core/calls/callbook.h"
#include "core/conversation/relaydesk.h"
#include "tests/support/fakechatmodel.h"
#include "tests/support/manualclock.h"
#include "tests/support/memorycallstore.h"
#include "tests/support/testdata.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using namespace core;

namespace {

const QString kSid = QStringLiteral("CA11111111111111111111111111111111");

/// A wire whose other end is the test.
class TestChannel : public MessageChannel {
    Q_OBJECT
public:
    using MessageChannel::MessageChannel;
    void send(const QString& message) override { sent.append(message); }
    void close() override { isClosed = true; }

    QStringList sent;
    bool isClosed = false;
};

QString line(const QJsonObject& object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

/// The messages of a recorded dialogue, in order: {t, from, msg}.
QList<QJsonObject> dialogue(const QString& name)
{
    QList<QJsonObject> messages;
    for (const QByteArray& row : tests::testData(QStringLiteral("samples/") + name).split('\n')) {
        if (!row.isEmpty())
            messages.append(QJsonDocument::fromJson(row).object());
    }
    return messages;
}

} // namespace

class TestRelayDesk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void contextComesFromTheRecord();
    void recordedInterruptionIsPlayedBack();
    void partialPromptsAreShownNotAnswered();
    void nothingCountsBeforeSetup();
    void foreignCallIsRefused();
    void garbageIsIgnored();
    void hangUpAbortsTheStream();
    void endOfTheCallClosesTheSocket();
    void secondSocketTakesOver();
    void deskThatGoesEndsItsConversations();
    void busyCoreSendsTokensTogether();
    void heldTokensAreDroppedByAnInterrupt();

private:
    TestChannel* open();
    QString setupMessage() const
    {
        return line(dialogue(QStringLiteral("cr-bargein.jsonl")).first()[QStringLiteral("msg")].toObject());
    }

    std::unique_ptr<tests::FakeChatModel> m_model;
    std::unique_ptr<tests::MemoryCallStore> m_store;
    ToolBox m_tools { BuiltinToolOptions {} };
    tests::ManualClock m_clock;
    std::unique_ptr<CallBook> m_book;
    std::unique_ptr<RelayDesk> m_desk;
};

void TestRelayDesk::init()
{
    m_desk.reset();
    m_model = std::make_unique<tests::FakeChatModel>();
    m_store = std::make_unique<tests::MemoryCallStore>();
    m_book = std::make_unique<CallBook>(*m_store, m_clock);
    m_desk = std::make_unique<RelayDesk>(Conversation::Means { *m_model, m_tools, *m_store, m_clock }, *m_book,
        ConversationPolicy { QStringLiteral("Be brief.") });
    CallRow row;
    row.id = QStringLiteral("call");
    row.sid = kSid;
    row.direction = QStringLiteral("outbound-api");
    row.to = QStringLiteral("+15558675310");
    row.from = QStringLiteral("+15005550006");
    row.parameters = QStringLiteral(R"({"z":"last first","amount":250.50})");
    row.status = QStringLiteral("in-progress");
    m_book->open(row, m_book->localEvent(CallStatus::InProgress));
}

TestChannel* TestRelayDesk::open()
{
    auto* channel = new TestChannel;
    m_desk->open(QStringLiteral("call"), Later<MessageChannel>(channel));
    return channel;
}

void TestRelayDesk::contextComesFromTheRecord()
{
    Q_EMIT open()->received(setupMessage());
    QCOMPARE(m_model->asked.size(), 1);
    QCOMPARE(m_model->asked[0][1].content,
        QStringLiteral("Call Context: {\n  \"customerPhone\": \"+15558675310\",\n  \"customParameters\": {\n"
                       "    \"z\": \"last first\",\n    \"amount\": 250.50\n  }\n}"));
}

void TestRelayDesk::recordedInterruptionIsPlayedBack()
{
    TestChannel* channel = open();
    for (const QJsonObject& entry : dialogue(QStringLiteral("cr-bargein.jsonl"))) {
        const QJsonObject message = entry[QStringLiteral("msg")].toObject();
        if (entry[QStringLiteral("from")].toString() == QLatin1String("twilio")) {
            Q_EMIT channel->received(line(message));
            continue;
        }
        m_model->say({ message[QStringLiteral("token")].toString() });
        if (message[QStringLiteral("last")].toBool())
            m_model->finish();
    }
    const auto& asked = m_model->asked.last();
    QCOMPARE(asked[asked.size() - 2].content, QStringLiteral("The basic plan costs ten dollars"));
    QCOMPARE(asked.last().content, QStringLiteral("Is there a discount?"));
    QVERIFY(channel->sent.contains(
        QStringLiteral(R"({"type":"text","token":"Yes, ten percent for a year.","last":false})")));
}

void TestRelayDesk::partialPromptsAreShownNotAnswered()
{
    TestChannel* channel = open();
    QSignalSpy partly(m_desk.get(), &RelayDesk::heardPartly);
    Q_EMIT channel->received(setupMessage());
    Q_EMIT channel->received(QStringLiteral(R"({"type":"prompt","voicePrompt":"I wo","lang":"en-US","last":false})"));
    QCOMPARE(m_model->asked.size(), 1); // the opening line alone
    QCOMPARE(partly.size(), 1);
    QCOMPARE(partly[0][1].toString(), QStringLiteral("I wo"));
}

void TestRelayDesk::nothingCountsBeforeSetup()
{
    Q_EMIT open()->received(QStringLiteral(R"({"type":"prompt","voicePrompt":"Hi","last":true})"));
    QVERIFY(m_model->asked.isEmpty());
}

void TestRelayDesk::foreignCallIsRefused()
{
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("another call")));
    const QPointer<TestChannel> channel = open();
    Q_EMIT channel->received(QStringLiteral(
        R"({"type":"setup","callSid":"CA22222222222222222222222222222222","direction":"outbound-api"})"));
    QVERIFY(channel->isClosed);
    QVERIFY(m_model->asked.isEmpty());
}

void TestRelayDesk::garbageIsIgnored()
{
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("cannot be read")));
    TestChannel* channel = open();
    Q_EMIT channel->received(QStringLiteral("{not json"));
    Q_EMIT channel->received(setupMessage());
    Q_EMIT channel->received(QStringLiteral(R"({"type":"surprise"})"));
    QCOMPARE(m_model->asked.size(), 1);
}

void TestRelayDesk::hangUpAbortsTheStream()
{
    const QPointer<TestChannel> channel = open();
    Q_EMIT channel->received(setupMessage());
    const QPointer<tests::FakeChatStream> stream = m_model->streams.last();
    Q_EMIT channel->closed();
    QVERIFY(!stream || stream->aborted);
    QCOMPARE(m_desk->sessionCount(), 0);
}

void TestRelayDesk::endOfTheCallClosesTheSocket()
{
    const QPointer<TestChannel> channel = open();
    Q_EMIT channel->received(setupMessage());
    m_book->save(*m_book->find(kSid), { m_book->localEvent(CallStatus::Completed) });
    QVERIFY(channel->isClosed);
    QVERIFY(!m_desk->expects(QStringLiteral("call")));
}

void TestRelayDesk::secondSocketTakesOver()
{
    const QPointer<TestChannel> first = open();
    Q_EMIT first->received(setupMessage());
    m_model->say({ QStringLiteral("Hello.") });
    m_model->finish();
    const QPointer<TestChannel> second = open();
    QVERIFY(first->isClosed);
    Q_EMIT second->received(setupMessage());
    QCOMPARE(m_store->utterances.value(0).text, QStringLiteral("Hello."));
    QCOMPARE(m_store->utterances.value(1).text, ConversationPhrases().excuse);
    Q_EMIT second->received(QStringLiteral(R"({"type":"prompt","voicePrompt":"Go on.","last":true})"));
    QCOMPARE(m_model->asked.last()[2].content, QStringLiteral("Hello. ") + ConversationPhrases().excuse);
    QCOMPARE(m_desk->sessionCount(), 1);
}

void TestRelayDesk::deskThatGoesEndsItsConversations()
{
    const QPointer<TestChannel> channel = open();
    Q_EMIT channel->received(setupMessage());
    m_model->say({ QStringLiteral("Hello.") });
    const QPointer<tests::FakeChatStream> stream = m_model->streams.last();
    m_desk.reset();
    QVERIFY(channel->isClosed);
    QVERIFY(!stream || stream->aborted);
    QCOMPARE(m_store->turns.last().end, QStringLiteral("disconnected"));
    m_book.reset();
    m_store.reset(); // from here on nobody may write
    m_model.reset();
    Q_EMIT channel->closed();
    QTRY_VERIFY(!channel);
}

/// As if one wait had brought so much that it takes long to handle.
void beBusy()
{
    noteWakeUp();
    while (timeSinceWakeUp() < std::chrono::milliseconds(5)) { }
}

void TestRelayDesk::busyCoreSendsTokensTogether()
{
    TestChannel* channel = open();
    Q_EMIT channel->received(setupMessage());
    beBusy();
    m_model->say({ QStringLiteral("Hello") });
    QCOMPARE(channel->sent.size(), 1); // the first is never held
    m_model->say({ QStringLiteral(" dear") });
    m_model->say({ QStringLiteral(" Sarah") });
    QCOMPARE(channel->sent.size(), 1);
    QTRY_COMPARE(channel->sent.size(), 2);
    QVERIFY(channel->sent.last().contains(QStringLiteral("\" dear Sarah\"")));
    beBusy();
    m_model->say({ QStringLiteral("!") });
    m_model->finish();
    QCOMPARE(channel->sent.size(), 3);
    QVERIFY(channel->sent.last().contains(QStringLiteral("\"!\",\"last\":true")));
}

void TestRelayDesk::heldTokensAreDroppedByAnInterrupt()
{
    TestChannel* channel = open();
    Q_EMIT channel->received(setupMessage());
    beBusy();
    m_model->say({ QStringLiteral("Hello") });
    m_model->say({ QStringLiteral(" stale") });
    Q_EMIT channel->received(QStringLiteral(R"({"type":"interrupt","utteranceUntilInterrupt":"Hel"})"));
    Q_EMIT channel->received(QStringLiteral(R"({"type":"prompt","voicePrompt":"Stop.","last":true})"));
    m_model->say({ QStringLiteral("Yes?") });
    m_model->finish();
    QVERIFY(!channel->sent.join(QString()).contains(QStringLiteral("stale")));
    QVERIFY(channel->sent.join(QString()).contains(QStringLiteral("Yes?")));
}

QTEST_GUILESS_MAIN(TestRelayDesk)
#include "tst_relaydesk.moc"
