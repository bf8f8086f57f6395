#include "core/calls/callstatus.h"

#include <QTest>

using namespace core;

class TestCallStatus : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wordsAreTwilios_data();
    void wordsAreTwilios();
    void unknownWordsAreNone();
    void answeredIsInProgress();
    void everyOpenStatusReachesEveryEnd();
    void noStepLeadsBack();
};

namespace {

constexpr std::array kAll { CallStatus::Intent, CallStatus::Unknown, CallStatus::Queued, CallStatus::Initiated,
    CallStatus::Ringing, CallStatus::InProgress, CallStatus::Completed, CallStatus::Busy, CallStatus::NoAnswer,
    CallStatus::Failed, CallStatus::Canceled, CallStatus::Refused };

} // namespace

void TestCallStatus::wordsAreTwilios_data()
{
    QTest::addColumn<CallStatus>("status");
    QTest::addColumn<bool>("final");
    QTest::newRow("intent") << CallStatus::Intent << false;
    QTest::newRow("unknown") << CallStatus::Unknown << false;
    QTest::newRow("queued") << CallStatus::Queued << false;
    QTest::newRow("initiated") << CallStatus::Initiated << false;
    QTest::newRow("ringing") << CallStatus::Ringing << false;
    QTest::newRow("in-progress") << CallStatus::InProgress << false;
    QTest::newRow("completed") << CallStatus::Completed << true;
    QTest::newRow("busy") << CallStatus::Busy << true;
    QTest::newRow("no-answer") << CallStatus::NoAnswer << true;
    QTest::newRow("failed") << CallStatus::Failed << true;
    QTest::newRow("canceled") << CallStatus::Canceled << true;
    QTest::newRow("refused") << CallStatus::Refused << true;
}

void TestCallStatus::wordsAreTwilios()
{
    QFETCH(CallStatus, status);
    const QString word = QString::fromLatin1(QTest::currentDataTag());
    QCOMPARE(toWord(status), word);
    QCOMPARE(callStatusFromWord(word), std::optional(status));
    QTEST(isFinal(status), "final");
}

void TestCallStatus::unknownWordsAreNone()
{
    for (const char* word : { "", "Completed", "no answer", "cancelled", "in_progress", "completed " })
        QVERIFY2(!callStatusFromWord(QLatin1String(word)), word);
}

void TestCallStatus::answeredIsInProgress()
{
    QCOMPARE(callStatusFromWord(QStringLiteral("answered")), std::optional(CallStatus::InProgress));
    QCOMPARE(toWord(CallStatus::InProgress), QStringLiteral("in-progress"));
}

void TestCallStatus::everyOpenStatusReachesEveryEnd()
{
    for (const CallStatus from : kAll) {
        for (const CallStatus to : kAll) {
            const bool isTwiliosEnd = isFinal(to) && to != CallStatus::Refused;
            if (!isFinal(from) && isTwiliosEnd)
                QVERIFY2(mayFollow(from, to), qPrintable(toWord(from) + QStringLiteral(" → ") + toWord(to)));
            if (isFinal(from))
                QVERIFY2(!mayFollow(from, to), qPrintable(toWord(from) + QStringLiteral(" → ") + toWord(to)));
        }
    }
    // Twilio can only say no to what it was asked and has not begun.
    QVERIFY(mayFollow(CallStatus::Intent, CallStatus::Refused));
    QVERIFY(!mayFollow(CallStatus::Ringing, CallStatus::Refused));
    QVERIFY(!mayFollow(CallStatus::Unknown, CallStatus::Refused));
}

void TestCallStatus::noStepLeadsBack()
{
    for (const CallStep& step : kCallSteps) {
        QVERIFY(step.from < step.to);
        QVERIFY(!mayFollow(step.to, step.from));
        QCOMPARE(std::ranges::count(kCallSteps, step), 1);
    }
}

QTEST_GUILESS_MAIN(TestCallStatus)
#include "tst_callstatus.moc"
