#include "core/twilio/callback.h"

#include "core/twilio/wirevalue.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

core::FormFields sample(const char* name)
{
    QByteArray body = tests::testData(u"samples/cb-%1.txt"_s.arg(QString::fromLatin1(name)));
    return core::parseForm(body.trimmed());
}

QDateTime utc(int hour, int minute, int second)
{
    return QDateTime(QDate(2026, 11, 2), QTime(hour, minute, second), Qt::UTC);
}

const QString kCall = u"CA11111111111111111111111111111111"_s;

} // namespace

class TestCallback : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void statusCallbacks_data()
    {
        QTest::addColumn<QString>("status");
        QTest::addColumn<int>("sequence");
        QTest::addColumn<QDateTime>("at");
        QTest::addColumn<int>("duration"); // -1: not told
        QTest::addColumn<int>("sip");
        QTest::addColumn<bool>("isFinal");
        QTest::newRow("status-0-initiated") << u"initiated"_s << 0 << utc(9, 52, 21) << -1 << -1 << false;
        QTest::newRow("status-1-ringing") << u"ringing"_s << 1 << utc(9, 52, 23) << -1 << -1 << false;
        QTest::newRow("status-1-failed") << u"failed"_s << 1 << utc(9, 52, 22) << 0 << 404 << true;
        QTest::newRow("status-2-answered") << u"in-progress"_s << 2 << utc(9, 52, 30) << -1 << -1 << false;
        QTest::newRow("status-2-busy") << u"busy"_s << 2 << utc(9, 52, 26) << 0 << 486 << true;
        QTest::newRow("status-2-canceled") << u"canceled"_s << 2 << utc(9, 52, 28) << 0 << -1 << true;
        QTest::newRow("status-2-no-answer") << u"no-answer"_s << 2 << utc(9, 53, 21) << 0 << 487 << true;
        QTest::newRow("status-3-completed") << u"completed"_s << 3 << utc(9, 53, 19) << 49 << 200 << true;
        QTest::newRow("status-3-completed-recorded") << u"completed"_s << 3 << utc(9, 53, 19) << 49 << 200 << true;
    }
    void statusCallbacks()
    {
        QFETCH(const QString, status);
        const core::FormFields fields = sample(QTest::currentDataTag());
        const auto callback = core::parseStatusCallback(fields);
        QVERIFY(callback);
        QCOMPARE(callback->callSid, kCall);
        QCOMPARE(callback->accountSid, u"AC00000000000000000000000000000000"_s);
        QCOMPARE(callback->from, u"+15005550006"_s);
        QCOMPARE(callback->to, u"+15005550010"_s);
        QCOMPARE(callback->direction, u"outbound-api"_s);
        QCOMPARE(callback->status, status);
        QTEST(callback->sequence.value_or(-1), "sequence");
        QTEST(callback->timestamp, "at");
        QTEST(callback->durationSeconds.value_or(-1), "duration");
        QTEST(callback->sipCode.value_or(-1), "sip");
        QTEST(core::isFinalStatus(callback->status), "isFinal");
        QVERIFY(!callback->errorCode);
        QCOMPARE(core::formValue(callback->others, u"ToCity"), u"SAN FRANCISCO"_s);
        QCOMPARE(core::formValue(callback->others, u"CallbackSource"), u"call-progress-events"_s);
    }

    void restOfStatusCallbackIsKept()
    {
        const auto answered = core::parseStatusCallback(sample("status-3-completed"));
        QCOMPARE(answered->answeredBy, u"human"_s);
        const auto recorded = core::parseStatusCallback(sample("status-3-completed-recorded"));
        QCOMPARE(core::formValue(recorded->others, u"RecordingSid"), u"RE44444444444444444444444444444444"_s);
        const auto odd = core::parseStatusCallback(core::parseForm(
            "CallSid=ca1111111111111111111111111111111a&CallStatus=teleported&New=1&New=2&CallDuration=-3&"
            "SequenceNumber=x&Timestamp=soon&SipResponseCode=99999999999&ErrorCode=32016&ErrorMessage=PDD+timeout"));
        QVERIFY(odd);
        QCOMPARE(odd->status, u"teleported"_s);
        QVERIFY(!odd->durationSeconds && !odd->sequence && !odd->sipCode && !odd->timestamp.isValid());
        QCOMPARE(odd->errorCode, 32016);
        QCOMPARE(odd->errorMessage, u"PDD timeout"_s);
        QCOMPARE(odd->others, core::parseForm("New=1&New=2"));
    }

    void voiceRequests()
    {
        const auto plain = core::parseVoiceRequest(sample("voice-request"));
        QVERIFY(plain);
        QCOMPARE(plain->callSid, kCall);
        QCOMPARE(plain->status, u"in-progress"_s);
        QVERIFY(plain->answeredBy.isEmpty() && !plain->detectionTime);
        const auto detected = core::parseVoiceRequest(sample("voice-request-sync-amd"));
        QVERIFY(detected);
        QCOMPARE(detected->answeredBy, u"machine_start"_s);
        QVERIFY(detected->detectionTime == std::chrono::milliseconds(3810));
    }

    void connectActions_data()
    {
        QTest::addColumn<QString>("status");
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QString>("handoff");
        QTest::addColumn<int>("error");
        const QString handoff = u"{\"reasonCode\":\"live-agent-handoff\",\"reason\":\"Caller asked for a person\","
                                "\"note\":\"said \\\"now\\\" & 50% off\"}"_s;
        QTest::newRow("cr-action-ended") << u"ended"_s << 33 << handoff << 0;
        QTest::newRow("cr-action-completed") << u"completed"_s << 35 << QString() << 0;
        QTest::newRow("cr-action-failed") << u"failed"_s << 10 << QString() << 39001;
        QTest::newRow("dial-action") << QString() << -1 << QString() << 0;
    }
    void connectActions()
    {
        const auto action = core::parseConnectAction(sample(QTest::currentDataTag()));
        QVERIFY(action);
        QCOMPARE(action->callSid, kCall);
        QTEST(action->sessionStatus, "status");
        QTEST(action->sessionSeconds.value_or(-1), "seconds");
        QTEST(action->handoffData, "handoff");
        QTEST(action->errorCode.value_or(0), "error");
        QCOMPARE(action->errorMessage.isEmpty(), !action->errorCode);
    }

    void otherCallbacksAreNoStatusCallbacks_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        QTest::newRow("amd-human") << u"AnsweredBy"_s << u"human"_s;
        QTest::newRow("amd-machine-end-beep") << u"MachineDetectionDuration"_s << u"11240"_s;
        QTest::newRow("amd-unknown") << u"AnsweredBy"_s << u"unknown"_s;
        QTest::newRow("recording-completed") << u"RecordingStartTime"_s << u"Mon, 02 Nov 2026 09:52:31 +0000"_s;
        QTest::newRow("stream-started") << u"Timestamp"_s << u"2026-11-02T09:52:31.120Z"_s;
        QTest::newRow("stream-error") << u"StreamError"_s << u"31902 - Stream - WebSocket - Connection refused"_s;
    }
    void otherCallbacksAreNoStatusCallbacks()
    {
        QFETCH(const QString, field);
        const core::FormFields fields = sample(QTest::currentDataTag());
        QTEST(core::formValue(fields, field), "value");
        const auto callback = core::parseStatusCallback(fields);
        QVERIFY(!callback);
        QCOMPARE(callback.error().code, core::ErrorCode::MissingField);
    }

    void everySampleHasATest()
    {
        const QDir samples(QStringLiteral(CALLWRIGHT_TEST_DATA "/samples"));
        const qsizetype rows = 9 + 2 + 4 + 6; // statuses, voice requests, actions, others
        QCOMPARE(samples.entryList({ u"cb-*.txt"_s }).size(), rows);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<core::ErrorCode>("code");
        const QByteArray sid = "CallSid=" + kCall.toLatin1();
        QTest::newRow("empty") << QByteArray() << core::ErrorCode::MissingField;
        QTest::newRow("no sid") << QByteArray("CallStatus=ringing") << core::ErrorCode::MissingField;
        QTest::newRow("no status") << sid << core::ErrorCode::MissingField;
        QTest::newRow("short sid") << QByteArray("CallStatus=ringing&CallSid=CA12") << core::ErrorCode::Malformed;
        QTest::newRow("path in sid") << QByteArray("CallStatus=ringing&CallSid=CA../../1111111111111111111111111a")
                                     << core::ErrorCode::Malformed;
        QTest::newRow("bad account") << sid + "&CallStatus=ringing&AccountSid=AC1" << core::ErrorCode::Malformed;
    }
    void refuses()
    {
        QFETCH(const QByteArray, body);
        const auto callback = core::parseStatusCallback(core::parseForm(body));
        QVERIFY(!callback);
        QTEST(callback.error().code, "code");
    }
};

QTEST_GUILESS_MAIN(TestCallback)
#include "tst_callback.moc"
