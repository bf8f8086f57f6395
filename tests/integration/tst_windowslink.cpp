#include "core/base/qnamhttpclient.h"
#include "core/client/corelink.h"
#include "tests/support/awaitresult.h"
#include "tests/support/hostedcore.h"

#include <QSignalSpy>
#include <QTest>

using namespace core;
using namespace tests;
using namespace std::chrono_literals;

namespace {

constexpr int kPatience = 20'000;
const QString kTalks = QStringLiteral("+15550100001");
const QString kMe = QStringLiteral("+15550100010"); ///< the callee whom the test plays: stays on the line

QUrl baseOf(const HostedCore& core) { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(core.port())); }

} // namespace

/// What a window sees of a real core: calls as they happen, a core that goes and comes back, and its words in between.
class TestWindowsLink : public QObject {
    Q_OBJECT

private:
    QnamHttpClient m_http;

private Q_SLOTS:
    void callComesInOrder()
    {
        HostedCore core;
        core.start();
        CoreLink link(m_http, baseOf(core), {});
        QList<FeedEvent> events;
        connect(
            &link.feed(), &CallFeed::arrived, this, [&events](const FeedBatch& batch) { events.append(batch.events); });
        link.open();
        QTRY_COMPARE(link.feed().link(), CallFeed::Link::Attached);
        const CallOrder order { kTalks, {}, { { QStringLiteral("customerName"), QStringLiteral("Sarah"), true } } };
        const auto placed = awaitResult(link.calls().place(order, QStringLiteral("key-1")));
        QVERIFY2(placed, placed ? "" : qPrintable(placed.error().message));
        QTRY_VERIFY_WITH_TIMEOUT(
            link.feed().find(placed->sid) && link.feed().find(placed->sid)->status == QLatin1String("completed"),
            kPatience);
        QCOMPARE(link.feed().liveCount(), 0);
        QCOMPARE(link.feed().find(placed->sid)->parameter(QStringLiteral("customerName")), QStringLiteral("Sarah"));

        const auto record = awaitResult(link.calls().record(placed->sid));
        QVERIFY(record);
        QStringList statuses;
        QHash<int, QString> spoken;
        QHash<int, UtteranceInfo> utterances;
        int turns = 0;
        for (const FeedEvent& event : std::as_const(events)) {
            if (const auto* call = std::get_if<CallInfo>(&event); call && !statuses.endsWith(call->status))
                statuses << call->status;
            if (const auto* one = std::get_if<SpokenInfo>(&event))
                spoken[one->position] += one->text;
            if (const auto* one = std::get_if<UtteranceInfo>(&event))
                utterances[one->position] = *one;
            turns += std::holds_alternative<TurnInfo>(event) ? 1 : 0;
        }
        QVERIFY2(statuses.indexOf(QLatin1String("ringing")) < statuses.indexOf(QLatin1String("in-progress")),
            qPrintable(statuses.join(u' ')));
        QCOMPARE(statuses.last(), QStringLiteral("completed"));
        QVERIFY(turns >= 1);
        // The feed has told what the record says, and the tokens of each answer before it.
        QVERIFY(record->utterances.size() >= 3);
        for (const UtteranceInfo& one : record->utterances)
            QCOMPARE(utterances.value(one.position), one);
        QVERIFY(!spoken.isEmpty());
        for (auto one = spoken.cbegin(); one != spoken.cend(); ++one)
            QVERIFY2(utterances.value(one.key()).text.simplified().contains(one.value().simplified().left(20)),
                qPrintable(one.value()));
    }

    void wrongTokenIsSaid()
    {
        HostedCore core;
        core.apiToken = QStringLiteral("right");
        core.start();
        CoreLink link(m_http, baseOf(core), QStringLiteral("wrong"));
        link.open();
        QTRY_COMPARE_WITH_TIMEOUT(link.feed().link(), CallFeed::Link::Away, kPatience);
        QVERIFY2(link.feed().reason().contains(QLatin1String("token")), qPrintable(link.feed().reason()));
        QCOMPARE(awaitResult(link.calls().list({})).error().code, ErrorCode::Unauthorized);
        link.moveTo(baseOf(core), QStringLiteral("right"));
        QTRY_COMPARE_WITH_TIMEOUT(link.feed().link(), CallFeed::Link::Attached, kPatience);
        QVERIFY(awaitResult(link.calls().list({})));
    }

    void errorsKeepTheirCode()
    {
        HostedCore core;
        core.start();
        CoreLink link(m_http, baseOf(core), {});
        QCOMPARE(awaitResult(link.calls().record(QStringLiteral("CAnone"))).error().code, ErrorCode::NotFound);
        QCOMPARE(awaitResult(link.calls().place({ QStringLiteral("+1555"), {}, {} }, {})).error().code,
            ErrorCode::ImpossibleNumber);
        QCOMPARE(awaitResult(link.control().say(QStringLiteral("CAnone"), QStringLiteral("Hi"))).error().code,
            ErrorCode::NotFound);
        core.stop();
        const auto gone = awaitResult(link.calls().list({}));
        QCOMPARE(gone.error().code, ErrorCode::CarrierUnreachable);
        QVERIFY(!gone.error().details.contains(QStringLiteral("httpStatus")));
    }

    void coreGoesAndComesBack()
    {
        HostedCore core;
        core.start();
        core.settings.port = core.port();
        CoreLink link(m_http, baseOf(core), {});
        QStringList vanished;
        connect(&link.feed(), &CallFeed::vanished, this, [&vanished](const QStringList& ids) { vanished << ids; });
        link.open();
        const auto placed = awaitResult(link.calls().place({ kMe, {}, {} }, QStringLiteral("key-1")));
        QVERIFY(placed);
        QTRY_VERIFY_WITH_TIMEOUT(
            link.feed().find(placed->sid) && link.feed().find(placed->sid)->status == QLatin1String("in-progress"),
            kPatience);
        const QString id = link.feed().find(placed->sid)->id;

        core.stop();
        QTRY_COMPARE_WITH_TIMEOUT(link.feed().link(), CallFeed::Link::Away, kPatience);
        QVERIFY(!link.feed().reason().isEmpty());
        core.start();
        QTRY_COMPARE_WITH_TIMEOUT(link.feed().link(), CallFeed::Link::Attached, kPatience);

        // What happened meanwhile is known: the call's end comes by the feed, or it is gone and the record has it.
        QTRY_VERIFY_WITH_TIMEOUT(vanished.contains(id) || isFinalStatus(link.feed().find(id)->status)
                || !awaitResult(link.control().hangUp(placed->sid)),
            kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(link.feed().liveCount(), 0, kPatience);
        const auto record = awaitResult(link.calls().record(id));
        QVERIFY(record);
        QVERIFY2(isFinalStatus(record->call.status), qPrintable(record->call.status));

        // And what happens from now on comes again.
        const auto next = awaitResult(link.calls().place({ kTalks, {}, {} }, QStringLiteral("key-2")));
        QVERIFY(next);
        QTRY_VERIFY_WITH_TIMEOUT(
            link.feed().find(next->sid) && link.feed().find(next->sid)->status == QLatin1String("completed"),
            kPatience);
    }
};

QTEST_GUILESS_MAIN(TestWindowsLink)
#include "tst_windowslink.moc"
