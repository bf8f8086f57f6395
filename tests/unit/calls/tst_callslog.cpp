#include "core/base/logblock.h"
#include "core/calls/callslog.h"
#include "tests/support/fakecarrier.h"

#include <QTest>

using namespace core;

namespace {

QStringList g_lines; ///< what was logged

void collect(QtMsgType, const QMessageLogContext&, const QString& message) { g_lines << message; }

const QString kTo = QStringLiteral("+15005550010");
const QString kFrom = QStringLiteral("+15005550006");

Call call()
{
    CallRow row;
    row.to = kTo;
    row.from = kFrom;
    row.parameters = QStringLiteral(R"({"name":"Ann"})");
    row.status = QStringLiteral("refused");
    return Call(row);
}

} // namespace

class TestCallsLog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void blocksAreTheGuides();
    void plainLinesHideNumbersAndParameters();
    void refusalHidesTheNumbersInTwiliosWords();

private:
    QtMessageHandler m_former = nullptr;
};

void TestCallsLog::init()
{
    g_lines.clear();
    m_former = qInstallMessageHandler(collect);
}

void TestCallsLog::cleanup()
{
    qInstallMessageHandler(m_former);
    QLoggingCategory::setFilterRules(QString());
}

void TestCallsLog::blocksAreTheGuides()
{
    QLoggingCategory::setFilterRules(QStringLiteral("callwright.blocks.info=true"));
    logInitiating(call(), QUrl(QStringLiteral("https://x.example/t?a=%7B")),
        tests::FakeCarrier::call(QStringLiteral("CA1"), QStringLiteral("queued")));
    QCOMPARE(g_lines.size(), 1);
    const QString rule(40, QChar(0x2501));
    const QString expected = rule + QStringLiteral("\n📞 [CallController] Initiating outbound call\n") + rule
        + QStringLiteral("\n📲 To: +15005550010\n📱 From: +15005550006\n📋 Custom Parameters: {\n  \"name\": \"Ann\"\n}\n"
                         "🔗 TwiML URL: https://x.example/t?a=%7B\n✅ Call initiated successfully\n📞 Call SID: CA1\n"
                         "📊 Status: queued\n")
        + rule + QLatin1Char('\n');
    QCOMPARE(g_lines.first(), expected);
}

void TestCallsLog::plainLinesHideNumbersAndParameters()
{
    QLoggingCategory::setFilterRules(QStringLiteral("callwright.blocks.info=false"));
    const auto parameters = OrderedJson::parse(R"({"name":"Ann"})");
    logInitiating(call(), QUrl(), tests::FakeCarrier::call(QStringLiteral("CA1"), QStringLiteral("queued")));
    logTwiml(call(), *parameters);
    logStatusUpdate(call(), {});
    QCOMPARE(g_lines.size(), 3);
    const QString all = g_lines.join(QLatin1Char('\n'));
    QVERIFY(all.contains(QStringLiteral("Twilio took the call to +1500*****10")));
    QVERIFY(!all.contains(kTo));
    QVERIFY(!all.contains(kFrom));
    QVERIFY(!all.contains(QStringLiteral("Ann")));
}

void TestCallsLog::refusalHidesTheNumbersInTwiliosWords()
{
    for (const ErrorCode code : { ErrorCode::CarrierRefused, ErrorCode::OutcomeUnknown })
        logInitiating(call(), QUrl(), Error { code, QStringLiteral("%1 may not call %2").arg(kFrom, kTo) });
    QCOMPARE(g_lines.size(), 4);
    g_lines.removeIf([](const QString& line) { return line.contains(QStringLiteral("was asked for")); });
    QCOMPARE(g_lines.size(), 2);
    for (const QString& line : std::as_const(g_lines)) {
        QVERIFY2(!line.contains(kTo) && !line.contains(kFrom), qPrintable(line));
        QVERIFY2(line.contains(QStringLiteral("+1500*****06 may not call +1500*****10")), qPrintable(line));
    }
}

QTEST_GUILESS_MAIN(TestCallsLog)
#include "tst_callslog.moc"
