#include "app/desktop/singleinstance.h"

#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using app::SingleInstance;

/// One desktop program for each user and core.
class TestSingleInstance : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void firstHasNobodyToHandOverTo() { QVERIFY(!SingleInstance(QStringLiteral("nobody")).handOver({})); }

    void secondHandsOverWhatItWasAsked()
    {
        SingleInstance first(QStringLiteral("console"));
        first.listen();
        QSignalSpy asked(&first, &SingleInstance::asked);
        // The second waits for its answer, so it needs a thread beside the first.
        bool handedOver = false;
        std::unique_ptr<QThread> other(QThread::create([&handedOver] {
            handedOver = SingleInstance(QStringLiteral("console")).handOver(QStringLiteral("tel:+15558675310"));
        }));
        other->start();
        QTRY_COMPARE(asked.size(), 1);
        QVERIFY(other->wait(5'000));
        QVERIFY(handedOver);
        QCOMPARE(asked.first().first().toString(), QStringLiteral("tel:+15558675310"));
    }

    void otherWindowsAreOthers()
    {
        SingleInstance first(QStringLiteral("console"));
        first.listen();
        QVERIFY(!SingleInstance(QStringLiteral("monitor")).handOver({}));
    }

    void oneThatWasKilledIsReplaced()
    {
        SingleInstance first(QStringLiteral("killed"));
        first.listen();
        SingleInstance next(QStringLiteral("killed"));
        next.listen(); // what a killed one leaves behind does not keep the next from listening
        QSignalSpy asked(&next, &SingleInstance::asked);
        std::unique_ptr<QThread> other(
            QThread::create([] { SingleInstance(QStringLiteral("killed")).handOver(QStringLiteral("x")); }));
        other->start();
        QTRY_COMPARE(asked.size(), 1);
        QVERIFY(other->wait(5'000));
    }
};

QTEST_MAIN(TestSingleInstance)
#include "tst_singleinstance.moc"
