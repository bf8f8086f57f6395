#include "tests/ui/monitor/toldcore.h"
#include "tests/ui/screens/shots.h"

#include "core/client/corelink.h"
#include "ui/monitor/monitorwindow.h"

#include <QSettings>

namespace tests {

namespace {

struct MonitorScene {
    ToldCore core;
    core::CoreLink link { core, QUrl(QStringLiteral("http://127.0.0.1:1")), QString() };
    std::unique_ptr<ui::MonitorWindow> window;

    MonitorScene()
    {
        QSettings().clear();
        core.stats = typicalStats(60, 60);
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
