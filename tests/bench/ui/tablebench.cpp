#include "tests/bench/ui/tablebench.h"

#include "core/base/qnamhttpclient.h"
#include "tests/bench/ui/loopgaps.h"
#include "ui/calls/calllistpanel.h"
#include "ui/calls/calltable.h"

#include <QEventLoop>
#include <QLineEdit>
#include <QSettings>
#include <QTemporaryDir>

#include <cstdio>
#include <ctime>

namespace bench {

namespace {

constexpr int kCalls = 10'000;
constexpr int kChangesASecond = 1'000;
constexpr std::chrono::milliseconds kBatch { 30 };

QString idOf(int number) { return QStringLiteral("call-%1").arg(number); }

core::CallInfo callOf(int number, const QString& status)
{
    core::CallInfo call;
    call.id = idOf(number);
    call.sid = QStringLiteral("CA%1").arg(number, 32, 16, QLatin1Char('0'));
    call.status = status;
    call.to = QStringLiteral("+1415555%1").arg(number % 10'000, 4, 10, QLatin1Char('0'));
    call.playbook = QStringLiteral("payment-reminder");
    call.parameters = { { QStringLiteral("customerName"), QStringLiteral("Person %1").arg(number * 7'919 % 10'007) },
        { QStringLiteral("amount"), QStringLiteral("$%1.00").arg(number % 500) } };
    call.createdAt = QDateTime::currentDateTimeUtc();
    if (status != QLatin1String("ringing"))
        call.answeredAt = call.createdAt;
    return call;
}

/// What a busy core tells, 1,000 a second: mostly words, some turns, calls that end and calls that begin.
class Load {
public:
    explicit Load(core::CallFeed& feed)
        : m_feed(feed)
    {
    }

    void fill()
    {
        core::FeedBatch all;
        all.isSnapshot = true;
        for (; m_next < kCalls; ++m_next)
            all.events.append(callOf(m_next, QStringLiteral("in-progress")));
        m_feed.take(all);
    }

    void step(int changes)
    {
        core::FeedBatch batch;
        for (int i = 0; i < changes; ++i)
            batch.events.append(change());
        m_feed.take(batch);
    }

private:
    int random(int below)
    {
        m_seed = m_seed * 1'664'525U + 1'013'904'223U;
        return int((m_seed >> 8U) % unsigned(below));
    }

    core::FeedEvent change()
    {
        constexpr int kPercent = 100;
        const int kind = random(kPercent);
        const QString id = idOf(m_next - 1 - random(kCalls));
        if (kind < 60)
            return core::SpokenInfo { id, ++m_position, QStringLiteral("on %1 Friday ").arg(random(1'000)) };
        if (kind < 75)
            return core::PartlyHeardInfo { id, QStringLiteral("yes, I %1").arg(random(1'000)) };
        if (kind < 90) {
            core::TurnInfo turn;
            turn.callId = id;
            turn.number = ++m_position;
            turn.promptToFirstTokenMs = random(1'500);
            return turn;
        }
        if (kind < 95)
            return callOf(m_next++, QStringLiteral("ringing"));
        core::CallInfo ended = callOf(m_next - 1 - random(kCalls), QStringLiteral("completed"));
        ended.durationSeconds = random(600);
        ended.outcome = QStringLiteral("Will pay by card");
        return ended;
    }

    core::CallFeed& m_feed;
    int m_next = 0;
    int m_position = 0;
    unsigned m_seed = 1;
};

void run(const char* name, Load& load, int seconds)
{
    LoopGaps gaps;
    QEventLoop loop;
    QTimer feeder;
    QElapsedTimer clock;
    int sent = 0;
    feeder.setTimerType(Qt::PreciseTimer);
    QObject::connect(&feeder, &QTimer::timeout, &loop, [&] {
        const int due = int(clock.elapsed() * kChangesASecond / 1'000);
        load.step(due - sent);
        sent = due;
    });
    QTimer::singleShot(std::chrono::seconds(seconds), &loop, &QEventLoop::quit);
    const std::clock_t cpu = std::clock();
    clock.start();
    feeder.start(kBatch);
    gaps.start();
    loop.exec();
    gaps.stop();
    const double elapsed = double(clock.elapsed());
    const double busy = double(std::clock() - cpu) * 1e3 / CLOCKS_PER_SEC;
    std::printf("| %-34s | %7.0f | %5.1f | %5.1f | %5.1f | %7.1f | %7.1f | %5.0f |\n", name, sent * 1e3 / elapsed,
        gaps.quantile(0.5), gaps.quantile(0.99), gaps.quantile(1), gaps.ownQuantile(0.99), gaps.ownQuantile(1),
        busy * 100 / elapsed);
    std::fflush(stdout);
}

} // namespace

int runTable(int seconds)
{
    const QTemporaryDir folder; // nothing that the user has set, and nothing is left behind
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.path());
    core::QnamHttpClient http;
    core::ApiClient client(
        http, QUrl(QStringLiteral("http://127.0.0.1:9")), {}); // never asked: the feed is not attached
    core::CallApi api(client);
    core::CallFeed feed;
    ui::CallListPanel panel(feed, api, nullptr);
    panel.resize(1'600, 900);
    panel.show();
    Load load(feed);
    QElapsedTimer clock;
    clock.start();
    load.fill();
    std::printf("%d calls put into the table in %lld ms; %d changes a second in batches of %lld ms, %d s each\n\n",
        kCalls, static_cast<long long>(clock.elapsed()), kChangesASecond, static_cast<long long>(kBatch.count()),
        seconds);
    std::printf("| %-34s | %7s | %5s | %5s | %5s | %7s | %7s | %5s |\n|---|---|---|---|---|---|---|---|\n",
        "gap of the event loop, ms", "changes", "p50", "p99", "max", "own p99", "own max", "CPU %");
    auto& table = *panel.findChild<ui::CallTable*>();
    QEventLoop().processEvents();
    run("sorted by start, at the top", load, seconds);
    panel.selectCall(idOf(kCalls / 2));
    run("a call selected in the middle", load, seconds);
    table.sortByColumn(ui::CallTableModel::Words, Qt::AscendingOrder);
    run("sorted by the last words", load, seconds);
    table.sortByColumn(ui::CallTableModel::Timer, Qt::DescendingOrder);
    run("sorted by the time", load, seconds);
    table.sortByColumn(ui::CallTableModel::Status, Qt::AscendingOrder);
    run("sorted by the status", load, seconds);
    panel.findChild<QLineEdit*>()->setText(QStringLiteral("friday"));
    run("searched for what is being said", load, seconds);
    return 0;
}

} // namespace bench
