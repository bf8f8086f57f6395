#include "tests/ui/monitor/toldcore.h"
#include "tests/ui/screens/shots.h"

#include "core/client/corelink.h"
#include "ui/monitor/monitorwindow.h"

#include <QRandomGenerator>
#include <QSettings>

#include <cmath>

namespace tests {

namespace {

/// An hour as they are: nothing in it repeats.
QJsonArray hour()
{
    QRandomGenerator chance(7);
    const QDateTime first = QDateTime::currentDateTimeUtc().addSecs(-3600);
    QJsonArray all;
    for (int i = 0; i < 60; ++i) {
        const int answered = 3 + qRound(2 * std::sin(i / 9.0)) + chance.bounded(3);
        const double mood = std::sin(i / 13.0);
        all.append(QJsonObject { { QStringLiteral("start"), first.addSecs(i * 60).toString(Qt::ISODate) },
            { QStringLiteral("completed"), answered }, { QStringLiteral("answered"), answered },
            { QStringLiteral("busy"), chance.bounded(2) }, { QStringLiteral("noAnswer"), chance.bounded(3) },
            { QStringLiteral("failed"), chance.bounded(9) == 0 ? 1 : 0 },
            { QStringLiteral("canceled"), chance.bounded(11) == 0 ? 1 : 0 },
            { QStringLiteral("ownTurnP50Ms"), 7 + 2 * mood + chance.bounded(3) },
            { QStringLiteral("ownTurnP95Ms"), 21 + 6 * mood + chance.bounded(6) },
            { QStringLiteral("firstTokenP50Ms"), 420 + 60 * mood + chance.bounded(60) },
            { QStringLiteral("firstTokenP95Ms"), 900 + 150 * mood + chance.bounded(200) },
            { QStringLiteral("tokens"), 700 * answered + chance.bounded(900) },
            { QStringLiteral("costMicros"), 4'000 * answered + chance.bounded(3'000) } });
    }
    return all;
}

struct MonitorScene {
    ToldCore core;
    core::CoreLink link { core, QUrl(QStringLiteral("http://127.0.0.1:1")), QString() };
    std::unique_ptr<ui::MonitorWindow> window;

    MonitorScene()
    {
        QSettings().clear();
        core.stats = typicalStats(60, 60);
        core.stats[QLatin1String("series")] = hour();
        window = std::make_unique<ui::MonitorWindow>(link);
        window->show();
    }
    void attach()
    {
        link.feed().setLink(core::CallFeed::Link::Connecting);
        link.feed().setLink(core::CallFeed::Link::Attached);
        Shots::settle();
    }
    void take(const Shots& shots, const char* state)
    {
        for (const QSize& size : { QSize(1280, 720), QSize(3840, 2160) }) {
            window->resize(size);
            shots.take(*window, QStringLiteral("monitor-%1-%2").arg(QLatin1String(state)).arg(size.height()));
        }
    }
};

} // namespace

void monitorScreens(const Shots& shots)
{
    if (!shots.concerns(QStringLiteral("monitor")))
        return;
    MonitorScene empty;
    empty.core.stats = emptyStats();
    empty.attach();
    empty.take(shots, "empty");

    MonitorScene typical;
    typical.attach();
    typical.link.feed().take(typicalCalls());
    typical.take(shots, "typical");

    QList<core::FeedEvent> ends;
    for (int i = 10; i < 16; ++i)
        ends.append(call(i, QStringLiteral("failed"), 3));
    typical.link.feed().take({ false, ends });
    typical.core.stats[QLatin1String("llmErrors")] = 6;
    typical.attach();
    typical.take(shots, "alarm");

    MonitorScene away;
    away.attach();
    away.link.feed().take(typicalCalls());
    away.link.feed().setLink(core::CallFeed::Link::Away, QStringLiteral("The connection was closed."));
    away.take(shots, "away");
}

} // namespace tests
