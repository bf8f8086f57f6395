#include "tests/bench/ui/transcriptbench.h"

#include "core/base/async.h"
#include "core/base/processfigures.h"
#include "tests/bench/ui/loopgaps.h"
#include "tests/ui/callview/desk.h"
#include "ui/callview/callview.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QSettings>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

namespace bench {

namespace {

constexpr int kCalls = 200;
constexpr int kSeen = 4;
constexpr int kTokensASecond = 50;
constexpr int kTokensAnAnswer = 120;
constexpr std::chrono::milliseconds kBatch { 50 }; ///< as the core gathers

QString idOf(int number) { return QStringLiteral("call-%1").arg(number); }

/// A core that answers every record at once.
class ReadyHttp : public core::HttpClient {
public:
    QFuture<core::Result<core::HttpResponse>> send(const core::HttpRequest& request) override
    {
        const QString id = request.url.path().section(QLatin1Char('/'), -1);
        return core::readyFuture(
            core::Result<core::HttpResponse>(core::HttpResponse { 200, {}, bodies.value(id, "{}") }));
    }
    QHash<QString, QByteArray> bodies;
};

/// Every call's assistant talks without a pause; each answer is followed by a word of the callee.
class Talk {
public:
    explicit Talk(core::CallFeed& feed)
        : m_feed(feed)
    {
    }

    void step(int tokens)
    {
        core::FeedBatch batch;
        for (int call = 0; call < kCalls; ++call) {
            QString text;
            for (int i = 0; i < tokens; ++i)
                text += QStringLiteral("word%1 ").arg((m_said + i) % 10);
            batch.events.append(core::SpokenInfo { idOf(call), m_position, text });
        }
        m_said += tokens;
        if (m_said >= kTokensAnAnswer)
            endAnswer(batch);
        m_feed.take(batch);
    }

private:
    void endAnswer(core::FeedBatch& batch)
    {
        for (int call = 0; call < kCalls; ++call) {
            core::UtteranceInfo answer;
            answer.callId = idOf(call);
            answer.position = m_position;
            answer.speaker = QStringLiteral("assistant");
            for (int i = 0; i < kTokensAnAnswer; ++i)
                answer.text += QStringLiteral("word%1 ").arg(i % 10);
            answer.at = QDateTime::currentDateTimeUtc();
            answer.sentences = { { answer.text.trimmed(), core::SentenceFate::Heard } };
            core::UtteranceInfo reply = answer;
            reply.position = m_position + 1;
            reply.speaker = QStringLiteral("callee");
            reply.text = QStringLiteral("I see.");
            reply.sentences.clear();
            batch.events.append(answer);
            batch.events.append(reply);
        }
        m_position += 2;
        m_said = 0;
    }

    core::CallFeed& m_feed;
    int m_position = 1000;
    int m_said = 0;
};

void useOwnSettings(const QTemporaryDir& folder)
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.path());
}

double megabytes() { return double(core::processFigures().value_or(core::ProcessFigures()).residentBytes) / 1e6; }

} // namespace

int runTranscripts(int seconds)
{
    const QTemporaryDir folder;
    useOwnSettings(folder);
    ReadyHttp http;
    core::CoreLink link(http, QUrl(QStringLiteral("http://127.0.0.1:9")), {}); // never opened: the bench is the feed
    link.feed().setLink(core::CallFeed::Link::Attached);
    core::RecordInfo record = tests::typicalRecord();
    std::vector<std::unique_ptr<ui::CallView>> views;
    for (int call = 0; call < kCalls; ++call) {
        record.call.id = idOf(call);
        record.call.sid = QStringLiteral("CA%1").arg(call, 32, 16, QLatin1Char('0'));
        http.bodies.insert(idOf(call), tests::recordBody(record));
        views.push_back(std::make_unique<ui::CallView>(link));
        views.back()->resize(480, 760);
        views.back()->show(idOf(call));
        if (call < kSeen)
            views.back()->show();
    }
    QEventLoop().processEvents();
    Talk talk(link.feed());
    LoopGaps gaps;
    QEventLoop loop;
    QTimer feeder;
    QElapsedTimer clock;
    int sent = 0;
    feeder.setTimerType(Qt::PreciseTimer);
    QObject::connect(&feeder, &QTimer::timeout, &loop, [&] {
        const int due = int(clock.elapsed() * kTokensASecond / 1'000);
        talk.step(due - sent);
        sent = due;
    });
    QTimer::singleShot(std::chrono::seconds(seconds), &loop, &QEventLoop::quit);
    const double before = megabytes();
    clock.start();
    feeder.start(kBatch);
    gaps.start();
    loop.exec();
    gaps.stop();
    std::printf("%d transcripts (%d seen), %d tokens a second each, %d s\n\n", kCalls, kSeen, kTokensASecond, seconds);
    std::printf("| gap of the event loop, ms: p50 | p99 | max | memory before, MB | after |\n|---|---|---|---|---|\n");
    std::printf("| %.1f | %.1f | %.1f | %.0f | %.0f |\n", gaps.quantile(0.5), gaps.quantile(0.99), gaps.longest(),
        before, megabytes());
    return views.front()->transcript().rowCount() > 0 ? 0 : 1;
}

int runRecord()
{
    constexpr int kTimes = 21;
    const QTemporaryDir folder;
    useOwnSettings(folder);
    ReadyHttp http;
    core::CoreLink link(http, QUrl(QStringLiteral("http://127.0.0.1:9")), {});
    link.feed().setLink(core::CallFeed::Link::Attached);
    const core::RecordInfo record = tests::longRecord();
    http.bodies.insert(record.call.id, tests::recordBody(record));
    ui::CallView view(link);
    view.resize(480, 760);
    view.show();
    std::vector<double> times;
    for (int i = 0; i < kTimes; ++i) {
        view.clear();
        QEventLoop().processEvents();
        QElapsedTimer clock;
        clock.start();
        view.show(record.call.id);
        while (view.transcript().rowCount() == 0)
            QEventLoop().processEvents();
        view.repaint();
        times.push_back(double(clock.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(times);
    std::printf("The record of a call of 30 minutes (%d utterances) opens in %.1f ms (median), %.1f ms at most\n",
        int(record.utterances.size()), times[times.size() / 2], times.back());
    return 0;
}

} // namespace bench
