#include "app/desktop/rehearsalseat.h"
#include "tests/support/awaitresult.h"
#include "tests/support/sandboxworld.h"

#include <QSignalSpy>
#include <QTest>

using namespace app;
using namespace tests;

/// The user as the callee, in a world of their own.
class TestRehearsalSeat : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void userIsTheCallee()
    {
        RehearsalSeat seat([] {
            CommandLine line;
            line.mode = CommandLine::Mode::Rehearse;
            core::SettingSources sources = sourcesFor(line);
            sources.environment = QProcessEnvironment(); // nothing of the tester's
            leaveTelephoneOut(sources);
            sources.file.clear();
            return readConfiguration(sources);
        });
        QString assistant;
        QStringList said;
        QString status;
        connect(&seat.link().feed(), &core::CallFeed::arrived, this, [&](const core::FeedBatch& batch) {
            for (const core::FeedEvent& event : batch.events) {
                if (const auto* spoken = std::get_if<core::SpokenInfo>(&event))
                    assistant += spoken->text;
                else if (const auto* utterance = std::get_if<core::UtteranceInfo>(&event))
                    said.append(utterance->speaker + u':' + utterance->text);
                else if (const auto* call = std::get_if<core::CallInfo>(&event))
                    status = call->status;
            }
        });
        const auto placed
            = awaitResult(seat.start({ {}, {}, { { QStringLiteral("customerName"), QStringLiteral("Ann") } } }));
        QVERIFY2(placed, placed ? "" : qPrintable(placed.error().message));
        QTRY_COMPARE_WITH_TIMEOUT(status, QStringLiteral("in-progress"), 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(!assistant.isEmpty(), 20'000);
        seat.say(QStringLiteral("Who is calling?"));
        QTRY_VERIFY_WITH_TIMEOUT(said.contains(QStringLiteral("callee:Who is calling?")), 20'000);
        seat.hangUp();
        QTRY_COMPARE_WITH_TIMEOUT(status, QStringLiteral("completed"), 20'000);
    }

    void faultOfTheSettingsIsTold()
    {
        RehearsalSeat seat([] {
            Configuration configuration;
            configuration.settings.faults.append(
                { QStringLiteral("PORT"), QStringLiteral("environment"), QStringLiteral("No port.") });
            return configuration;
        });
        const auto placed = awaitResult(seat.start({}));
        QVERIFY(!placed);
        QVERIFY(placed.error().message.contains(QLatin1String("No port.")));
    }
};

QTEST_MAIN(TestRehearsalSeat)
#include "tst_rehearsalseat.moc"
