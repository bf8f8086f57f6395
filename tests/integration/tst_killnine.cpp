#include "core/base/async.h"
#include "core/sandbox/plainhttp.h"
#include "core/twilio/form.h"
#include "tests/support/sandboxworld.h"
#include "tests/support/servedcore.h"
#include "tests/support/waitfor.h"

#include <QLoggingCategory>
#include <QSet>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>
#include <QTimer>
#include <QUrlQuery>

using namespace core;
using namespace tests;
using namespace std::chrono_literals;

namespace {

constexpr int kRounds = 200;
constexpr quint32 kSeed = 20261125;

/// Something that a client wants: one call, under one idempotency key, however often it has to ask.
struct Wish {
    int number = 0;
    QString sid = {}; ///< once it was acknowledged with 200
    int lastRound = 0; ///< in which it was asked for

    QString to() const { return QStringLiteral("+15552%1").arg(number, 6, 10, QLatin1Char('0')); }
    QByteArray key() const { return "wish-" + QByteArray::number(number); }
    OrderedJson parameters() const
    {
        return OrderedJson::object(
            { { QStringLiteral("customerName"), OrderedJson::string(QStringLiteral("Customer %1").arg(number)) },
                { QStringLiteral("number"), OrderedJson::number(QByteArray::number(number)) } });
    }
    QByteArray body() const
    {
        return OrderedJson::object({ { QStringLiteral("to"), OrderedJson::string(to()) },
                                       { QStringLiteral("customParameters"), parameters() } })
            .compact();
    }
};

QString callIdOf(const SandboxRequest& create)
{
    return QUrlQuery(QUrl(formValue(create.fields, u"Url"))).queryItemValue(QStringLiteral("callId"));
}

} // namespace

/// The server is killed 200 times, at any moment. What it acknowledged is kept, and nobody is called twice.
class TestKillNine : public QObject {
    Q_OBJECT

private:
    SandboxWorld m_world;
    quint16 m_port = freePort();
    std::unique_ptr<ServedCore> m_core;
    QRandomGenerator m_random { kSeed };
    std::vector<Wish> m_wishes;
    int m_round = 0;
    int m_underway = 0; ///< requests without an answer yet
    int m_acknowledged = 0;
    int m_repeated = 0;
    QStringList m_contradictions; ///< answers that differ from what was acknowledged before

    void ask(Wish& wish)
    {
        m_repeated += wish.lastRound > 0 ? 1 : 0;
        wish.lastRound = m_round;
        PlainRequest request;
        request.method = "POST";
        request.url = "http://127.0.0.1:" + QByteArray::number(m_port) + "/api/outbound-call";
        request.headers = { { "Content-Type", "application/json" }, { "Idempotency-Key", wish.key() } };
        request.body = wish.body();
        ++m_underway;
        whenDone(sendPlain(request, this), this, [this, number = wish.number](const Result<HttpResponse>& answer) {
            --m_underway;
            if (answer && answer->status == 200)
                acknowledge(m_wishes[std::size_t(number)], answer->body);
        });
    }

    void acknowledge(Wish& wish, const QByteArray& body)
    {
        const auto json = OrderedJson::parse(body);
        const QString sid = json ? textOf(*json, "callSid") : QString();
        if (sid.isEmpty() || (!wish.sid.isEmpty() && wish.sid != sid))
            m_contradictions.append(
                QStringLiteral("%1: %2, then %3").arg(wish.number).arg(wish.sid, QString::fromUtf8(body)));
        m_acknowledged += wish.sid.isEmpty() ? 1 : 0;
        wish.sid = sid;
    }

    /// New wishes, those whose answer was lost in the last rounds, and one that was fulfilled long ago.
    void askForCalls()
    {
        for (std::size_t i = m_wishes.size() > 8 ? m_wishes.size() - 8 : 0; i < m_wishes.size(); ++i) {
            if (m_wishes[i].sid.isEmpty())
                ask(m_wishes[i]);
        }
        if (!m_wishes.empty())
            ask(m_wishes[m_random.bounded(quint32(m_wishes.size()))]);
        for (int i = m_random.bounded(1, 4); i > 0; --i) {
            m_wishes.push_back({ int(m_wishes.size()) });
            ask(m_wishes.back());
        }
    }

    void runRound()
    {
        ++m_round;
        m_core->run({ QStringLiteral("--server") });
        const bool whileStarting = m_random.bounded(10) == 0;
        if (whileStarting) {
            killAfter(m_random.bounded(100));
        } else {
            QVERIFY(waitFor([this] { return m_core->api().get("/healthz").status == 200; }, 30s));
            askForCalls();
            // While calls are being placed, shortly after, or while people talk.
            constexpr std::array kLatest { 12, 50, 600 };
            killAfter(m_random.bounded(kLatest[m_random.bounded(quint32(kLatest.size()))]));
        }
        QVERIFY(waitFor([this] { return !m_core->isRunning() && m_underway == 0; }, 30s));
        QCOMPARE(m_core->process().exitStatus(), QProcess::CrashExit); // by our signal, never by itself
    }

    void killAfter(int milliseconds)
    {
        QTimer::singleShot(milliseconds, Qt::PreciseTimer, this, [this] { m_core->process().kill(); });
    }

    QList<OrderedJson> allRecords() const
    {
        QList<OrderedJson> records;
        QByteArray cursor;
        do {
            const ApiAnswer page = m_core->api().get("/api/calls?limit=500" + cursor);
            if (page.status != 200)
                qFatal("The list of calls was refused: %s", page.body.constData());
            records += page.items("calls");
            const QByteArray next = page.text("nextCursor").toUtf8().toPercentEncoding();
            cursor = next.isEmpty() ? QByteArray() : "&cursor=" + next;
        } while (!cursor.isEmpty());
        return records;
    }

    /// All of Twilio's calls are over, and our records know it.
    bool isSettled() const
    {
        QSet<QString> settled;
        for (const OrderedJson& record : allRecords()) {
            if (!textOf(record, "endedAt").isEmpty())
                settled.insert(textOf(record, "callSid"));
        }
        return std::ranges::all_of(m_world.calls(),
            [&settled](const SandboxCall* call) { return call->isOver() && settled.contains(call->sid); });
    }

    int doubles() const
    {
        QHash<QString, int> byIntent;
        for (const SandboxRequest& create : m_world.creates())
            ++byIntent[callIdOf(create)];
        QHash<QString, int> byNumber;
        for (const SandboxCall* call : m_world.calls())
            ++byNumber[call->request.to];
        int doubles = 0;
        for (const int count : byIntent.values() + byNumber.values())
            doubles += count - 1;
        return doubles;
    }

    /// Acknowledged, or at Twilio, and not in the records as it should be.
    QStringList lost(const QHash<QString, OrderedJson>& bySid) const
    {
        QStringList lost;
        for (const Wish& wish : m_wishes) {
            const OrderedJson record = bySid.value(wish.sid);
            const OrderedJson* parameters = record.find(QStringLiteral("customParameters"));
            const bool kept = textOf(record, "to") == wish.to() && parameters && *parameters == wish.parameters();
            if (!wish.sid.isEmpty() && !kept)
                lost.append(wish.sid);
        }
        for (const SandboxCall* call : m_world.calls()) {
            const OrderedJson record = bySid.value(call->sid);
            if (textOf(record, "to") != call->request.to || textOf(record, "status") != call->status
                || textOf(record, "durationSeconds").toInt() != call->durationSeconds())
                lost.append(call->sid + QLatin1Char(' ') + call->status + QLatin1String(": ")
                    + QString::fromUtf8(record.compact()));
        }
        return lost;
    }

    int settledUnknowns(const QList<OrderedJson>& records) const
    {
        int count = 0;
        for (const OrderedJson& record : records) {
            bool wasUnknown = false;
            for (const OrderedJson& status : m_core->api().record(textOf(record, "id")).items("statusHistory"))
                wasUnknown = wasUnknown || textOf(status, "status") == QLatin1String("unknown");
            count += wasUnknown && !textOf(record, "endedAt").isEmpty() ? 1 : 0;
        }
        return count;
    }

    QString integrity() const
    {
        QString result;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("check"));
            database.setDatabaseName(m_world.databaseFile());
            QSqlQuery query(database);
            if (database.open() && query.exec(QStringLiteral("PRAGMA integrity_check")) && query.next())
                result = query.value(0).toString();
        }
        QSqlDatabase::removeDatabase(QStringLiteral("check"));
        return result;
    }

private Q_SLOTS:
    void nothingIsLostAndNobodyCalledTwice()
    {
        QLoggingCategory::setFilterRules(
            QStringLiteral("callwright.sandbox=false")); // it tells each of 200 interruptions
        m_world.setFaults(QStringLiteral("create-cut=0.15,callback-lost=0.15,callback-doubled=0.2"), kSeed);
        QProcessEnvironment environment = m_world.environment(m_port);
        environment.insert(QStringLiteral("LOG_LEVEL"), QStringLiteral("warning"));
        m_core = std::make_unique<ServedCore>(environment, m_world.folder());
        m_wishes.reserve(kRounds * 4);
        while (m_round < kRounds) {
            runRound();
            if (QTest::currentTestFailed())
                return;
        }

        const QString faults = m_world.faults().summary();
        m_world.setFaults({});
        QVERIFY(m_core->serve());
        ++m_round;
        for (Wish& wish : m_wishes)
            ask(wish);
        QVERIFY(waitFor([this] { return m_underway == 0; }, 60s));
        QVERIFY(waitFor([this] { return isSettled(); }, 60s));

        const QList<OrderedJson> records = allRecords();
        QHash<QString, OrderedJson> bySid;
        int neverPlaced = 0;
        for (const OrderedJson& record : records) {
            bySid.insert(textOf(record, "callSid"), record);
            neverPlaced += textOf(record, "callSid").isEmpty() ? 1 : 0;
        }
        const QStringList missing = lost(bySid);
        qInfo("%d kills, %zu wishes (asked again %d times), %lld calls at Twilio, %d acknowledged, doubles %d, lost "
              "%lld, "
              "unknown settled %d, intents that never reached Twilio %d; faults: %s",
            kRounds, m_wishes.size(), m_repeated, qint64(m_world.calls().size()), m_acknowledged, doubles(),
            qint64(missing.size()), settledUnknowns(records), neverPlaced, qPrintable(faults));
        QCOMPARE(doubles(), 0);
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QLatin1Char('\n'))));
        QVERIFY2(m_contradictions.isEmpty(), qPrintable(m_contradictions.join(QLatin1Char('\n'))));
        QCOMPARE(records.size(), m_wishes.size());
        QVERIFY(m_acknowledged > kRounds);
        m_core->kill();
        QCOMPARE(integrity(), QStringLiteral("ok"));
    }
};

QTEST_GUILESS_MAIN(TestKillNine)
#include "tst_killnine.moc"
