#include "tests/support/hostedcore.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>
#include <QTest>

using namespace core;
using namespace tests;

namespace {

/// Every "expr" and "query" in a dashboard, wherever it stands.
QStringList queriesIn(const QJsonValue& value)
{
    QStringList queries;
    for (const QJsonValue& item : value.toArray())
        queries += queriesIn(item);
    const QJsonObject object = value.toObject();
    for (auto member = object.constBegin(); member != object.constEnd(); ++member) {
        if (member->isString() && (member.key() == QLatin1String("expr") || member.key() == QLatin1String("query")))
            queries.append(member->toString());
        queries += queriesIn(*member);
    }
    return queries;
}

QSet<QString> namesOn(const QByteArray& page)
{
    QSet<QString> names;
    for (const QByteArray& line : page.split('\n')) {
        if (!line.startsWith('#'))
            names.insert(
                QString::fromUtf8(line.first(std::max<qsizetype>(0, line.indexOf(line.contains('{') ? '{' : ' ')))));
    }
    return names;
}

} // namespace

/// What Prometheus and Grafana see of a core that has held a call.
class TestMonitoring : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<HostedCore> m_core;
    QByteArray m_page;

private Q_SLOTS:
    void initTestCase()
    {
        m_core = std::make_unique<HostedCore>();
        m_core->start();
        const QString sid = m_core->api().place(QStringLiteral("+15550100002")).text("callSid");
        QVERIFY(m_core->waitForStatus(sid, QStringLiteral("completed")));
        m_page = m_core->api().get("/metrics").body;
    }

    void figuresAreOfTheCall()
    {
        const ApiAnswer stats = m_core->api().get("/api/stats?bucketSeconds=3600&spanSeconds=86400");
        QCOMPARE(stats.status, 200);
        QCOMPARE(stats.items("series").size(), 24);
        const OrderedJson* today = stats.json.find(QStringLiteral("today"));
        QVERIFY(today);
        int completed = 0; // midnight may lie between the call and the question
        for (const OrderedJson& bucket : stats.items("series"))
            completed += textOf(bucket, "completed").toInt();
        QCOMPARE(completed, 1);
        if (textOf(*today, "completed") == QLatin1String("1")) {
            QCOMPARE(stats.text("answerRate").toDouble(), 1.0);
            QVERIFY(textOf(*today, "firstTokenP50Ms").toDouble() > 0);
            QVERIFY(textOf(*today, "tokens").toInt() > 0);
        }
        QVERIFY(stats.text("llmRequests").toInt() > 0);
        QCOMPARE(stats.text("llmErrors"), QStringLiteral("0"));
        QCOMPARE(stats.text("active"), QStringLiteral("0"));
        QVERIFY(m_core->api()
                    .get("/metrics")
                    .body.contains("callwright_llm_requests_total " + stats.text("llmRequests").toLatin1()));
        QCOMPARE(m_core->api().get("/api/stats?bucketSeconds=1").status, 400);
        QCOMPARE(m_core->api().get("/api/stats", { { "X-Forwarded-For", "203.0.113.7" } }).status, 401);
    }

    void cleanupTestCase() { m_core.reset(); }

    void promtoolFindsNoFault()
    {
        const QString promtool = QStandardPaths::findExecutable(QStringLiteral("promtool"));
        QVERIFY2(!promtool.isEmpty(), "promtool is missing: install Debian's package prometheus (tests/run does)");
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(promtool, { QStringLiteral("check"), QStringLiteral("metrics") });
        process.write(m_page);
        process.closeWriteChannel();
        QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 30'000);
        const QByteArray told = process.readAll();
        QVERIFY2(process.exitCode() == 0 && told.isEmpty(), told + m_page);
    }

    void callHasLeftItsTraces()
    {
        for (const char* status : { "intent", "ringing", "in-progress", "completed" })
            QVERIFY2(m_page.contains("\ncallwright_calls_total{status=\"" + QByteArray(status) + "\"} 1\n"), m_page);
        const auto first = [this](const QByteArray& name) {
            const qsizetype at = m_page.indexOf("\ncallwright_" + name + ' ');
            return at < 0 ? -1 : m_page.mid(at + name.size() + 13).split('\n').first().toDouble();
        };
        QVERIFY2(first("turn_seconds_count") >= 2, m_page);
        QVERIFY(first("turn_prompt_to_request_seconds_count") >= 1);
        QVERIFY(first("turn_seconds_sum") > first("turn_request_to_first_delta_seconds_sum"));
        QVERIFY(first("database_commit_seconds_count") > 3);
        QVERIFY(first("database_writes_total") >= first("database_commit_seconds_count"));
        QCOMPARE(first("http_requests_running"), 1.0); // this one
        QVERIFY(first("process_resident_memory_bytes") > 1e6);
    }

    void dashboardAsksForWhatThereIs()
    {
        QFile file(QStringLiteral(CALLWRIGHT_SOURCE_DIR "/resources/grafana/callwright.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QStringList queries = queriesIn(QJsonDocument::fromJson(file.readAll()).object());
        const QSet<QString> known = namesOn(m_page);
        static const QRegularExpression kName(QStringLiteral("callwright_\\w+"));
        QSet<QString> asked;
        for (const QString& query : queries) {
            for (auto match = kName.globalMatch(query); match.hasNext();)
                asked.insert(match.next().captured());
        }
        QVERIFY(asked.size() >= 20);
        for (const QString& name : asked)
            QVERIFY2(known.contains(name), qPrintable(name + QStringLiteral(" is not on the page")));
        // And nothing on the page is left out of the dashboard.
        for (const QString& name : known) {
            QString whole = name;
            for (const char* part : { "_sum", "_count" }) {
                if (whole.endsWith(QLatin1String(part)))
                    whole = whole.chopped(qsizetype(qstrlen(part))) + QStringLiteral("_bucket");
            }
            QVERIFY2(name.isEmpty() || asked.contains(whole), qPrintable(whole + QStringLiteral(" is not shown")));
        }
    }
};

QTEST_GUILESS_MAIN(TestMonitoring)
#include "tst_monitoring.moc"
