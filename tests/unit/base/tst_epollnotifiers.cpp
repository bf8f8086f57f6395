#include "core/base/eventdispatcher.h"
#include "tests/unit/base/descriptorpair.h"

#include <QAbstractEventDispatcher>
#include <QCoreApplication>
#include <QSignalSpy>
#include <QSocketNotifier>
#include <QTemporaryFile>
#include <QTest>
#include <QTimer>

#include <memory>

namespace tests {

class TestEpollNotifiers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readAndWriteOfOneDescriptor();
    void notifiersChangedDuringDispatch();
    void descriptorNumberUsedAgain();
    void closedDescriptorWithACopyDoesNotSpin();
    void hangUpIsReported();
    void regularFileIsAlwaysReady();
    void socketNotifiersCanBeExcluded();
};

void TestEpollNotifiers::readAndWriteOfOneDescriptor()
{
    DescriptorPair pair;
    QSocketNotifier reader(pair.ends[0], QSocketNotifier::Read);
    QSocketNotifier writer(pair.ends[0], QSocketNotifier::Write);
    QSignalSpy reads(&reader, &QSocketNotifier::activated);
    QSignalSpy writes(&writer, &QSocketNotifier::activated);
    QTRY_VERIFY(writes.count() > 0);
    QCOMPARE(reads.count(), 0);
    writer.setEnabled(false);
    const auto written = writes.count();
    pair.fill();
    QTRY_VERIFY(reads.count() > 0);
    QCOMPARE(writes.count(), written);
    reader.setEnabled(false);
    const auto read = reads.count();
    QTest::qWait(10);
    QCOMPARE(reads.count(), read);
    writer.setEnabled(true);
    QTRY_VERIFY(writes.count() > written);
    QCOMPARE(reads.count(), read);
}

void TestEpollNotifiers::notifiersChangedDuringDispatch()
{
    DescriptorPair a;
    DescriptorPair b;
    auto first = std::make_unique<QSocketNotifier>(a.ends[0], QSocketNotifier::Read);
    auto second = std::make_unique<QSocketNotifier>(b.ends[0], QSocketNotifier::Read);
    std::unique_ptr<QSocketNotifier> added;
    int activations = 0;
    int addedActivations = 0;
    const auto removeTheOther = [&](std::unique_ptr<QSocketNotifier>& other, int own) {
        ++activations;
        other.reset();
        added = std::make_unique<QSocketNotifier>(own, QSocketNotifier::Write);
        connect(added.get(), &QSocketNotifier::activated, this, [&] {
            ++addedActivations;
            added->setEnabled(false);
        });
    };
    connect(first.get(), &QSocketNotifier::activated, this, [&] {
        first->setEnabled(false);
        removeTheOther(second, a.ends[0]);
    });
    connect(second.get(), &QSocketNotifier::activated, this, [&] {
        second->setEnabled(false);
        removeTheOther(first, b.ends[0]);
    });
    a.fill();
    b.fill();
    QTRY_COMPARE(addedActivations, 1);
    QTest::qWait(10);
    QCOMPARE(activations, 1);
}

void TestEpollNotifiers::descriptorNumberUsedAgain()
{
    auto pair = std::make_unique<DescriptorPair>();
    auto reader = std::make_unique<QSocketNotifier>(pair->ends[0], QSocketNotifier::Read);
    QCoreApplication::processEvents();
    const int number = pair->ends[0];
    pair.reset(); // closed first, as careless code does
    DescriptorPair next;
    QCOMPARE(next.ends[0], number);
    QSocketNotifier nextReader(next.ends[0], QSocketNotifier::Write);
    reader.reset();
    QSignalSpy activated(&nextReader, &QSocketNotifier::activated);
    QTRY_VERIFY(activated.count() > 0);
}

void TestEpollNotifiers::closedDescriptorWithACopyDoesNotSpin()
{
    DescriptorPair pair;
    QSocketNotifier reader(pair.ends[0], QSocketNotifier::Read);
    const int copy = ::dup(pair.ends[0]);
    pair.fill();
    pair.close(0);
    reader.setEnabled(false); // too late for the kernel: the copy keeps the descriptor in the set
    int rounds = 0;
    connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::awake, this, [&rounds] { ++rounds; });
    QTest::qWait(50);
    disconnect(QAbstractEventDispatcher::instance(), nullptr, this, nullptr);
    ::close(copy);
    QVERIFY2(rounds < 50, qPrintable(QString::number(rounds)));
}

void TestEpollNotifiers::hangUpIsReported()
{
    DescriptorPair pair;
    QSocketNotifier reader(pair.ends[0], QSocketNotifier::Read);
    QSignalSpy reads(&reader, &QSocketNotifier::activated);
    pair.close(1);
    QTRY_VERIFY(reads.count() > 0);
}

void TestEpollNotifiers::regularFileIsAlwaysReady()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    {
        QSocketNotifier reader(file.handle(), QSocketNotifier::Read);
        QSignalSpy reads(&reader, &QSocketNotifier::activated);
        QTRY_VERIFY(reads.count() > 2);
    }
    int rounds = 0;
    connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::awake, this, [&rounds] { ++rounds; });
    QTest::qWait(30);
    disconnect(QAbstractEventDispatcher::instance(), nullptr, this, nullptr);
    QVERIFY(rounds < 30);
}

void TestEpollNotifiers::socketNotifiersCanBeExcluded()
{
    DescriptorPair pair;
    QSocketNotifier reader(pair.ends[0], QSocketNotifier::Read);
    QSignalSpy reads(&reader, &QSocketNotifier::activated);
    pair.fill();
    bool timerFired = false;
    QTimer::singleShot(10, this, [&timerFired] { timerFired = true; });
    while (!timerFired)
        QCoreApplication::processEvents(QEventLoop::ExcludeSocketNotifiers | QEventLoop::WaitForMoreEvents);
    QCOMPARE(reads.count(), 0);
    QCoreApplication::processEvents();
    QVERIFY(reads.count() > 0);
}

} // namespace tests

int main(int argc, char** argv)
{
    core::installFastDispatcher();
    QCoreApplication app(argc, argv);
    tests::TestEpollNotifiers test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_epollnotifiers.moc"
