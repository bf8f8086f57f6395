#include "core/calls/callregistry.h"

#include <QTest>

using namespace core;

namespace {

CallRow row(const QString& id, const QString& sid, const QString& status)
{
    CallRow made;
    made.id = id;
    made.sid = sid;
    made.status = status;
    return made;
}

} // namespace

class TestCallRegistry : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsByIdAndSid();
    void learnsTheSidLater();
    void nothingIsFoundByNothing();
    void removedIsGoneUnderBothNames();
    void countsLiveCalls();
    void callsStayWhereTheyAre();
};

void TestCallRegistry::findsByIdAndSid()
{
    CallRegistry calls;
    Call& added = calls.add(row(QStringLiteral("a"), QStringLiteral("CA1"), QStringLiteral("ringing")));
    QCOMPARE(calls.find(QStringLiteral("a")), &added);
    QCOMPARE(calls.find(QStringLiteral("CA1")), &added);
    QVERIFY(!calls.find(QStringLiteral("CA2")));
}

void TestCallRegistry::learnsTheSidLater()
{
    CallRegistry calls;
    Call& added = calls.add(row(QStringLiteral("a"), {}, QStringLiteral("intent")));
    added.setSid(QStringLiteral("CA1"));
    QVERIFY(!calls.find(QStringLiteral("CA1")));
    calls.index(added);
    QCOMPARE(calls.find(QStringLiteral("CA1")), &added);
}

void TestCallRegistry::nothingIsFoundByNothing()
{
    CallRegistry calls;
    calls.add(row(QStringLiteral("a"), {}, QStringLiteral("intent")));
    QVERIFY(!calls.find(QString()));
    calls.remove(QStringLiteral("nobody"));
    QCOMPARE(calls.all().size(), std::size_t(1));
}

void TestCallRegistry::removedIsGoneUnderBothNames()
{
    CallRegistry calls;
    calls.add(row(QStringLiteral("a"), QStringLiteral("CA1"), QStringLiteral("ringing")));
    calls.remove(QStringLiteral("a"));
    QVERIFY(!calls.find(QStringLiteral("a")));
    QVERIFY(!calls.find(QStringLiteral("CA1")));
    QVERIFY(calls.all().empty());
}

void TestCallRegistry::countsLiveCalls()
{
    CallRegistry calls;
    for (const char* status : { "intent", "queued", "initiated", "ringing", "in-progress", "unknown", "completed",
             "busy", "no-answer", "failed", "canceled", "refused" })
        calls.add(row(QLatin1String(status), {}, QLatin1String(status)));
    QCOMPARE(calls.liveCount(), 5);
}

void TestCallRegistry::callsStayWhereTheyAre()
{
    CallRegistry calls;
    const Call* first = &calls.add(row(QStringLiteral("first"), {}, QStringLiteral("intent")));
    for (int i = 0; i < 1000; ++i)
        calls.add(row(QString::number(i), {}, QStringLiteral("intent")));
    QCOMPARE(calls.find(QStringLiteral("first")), first);
}

QTEST_GUILESS_MAIN(TestCallRegistry)
#include "tst_callregistry.moc"
