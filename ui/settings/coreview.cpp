#include "ui/settings/coreview.h"

#include "core/client/corelink.h"

namespace ui {

namespace {

QStringList liveCallsOf(const core::CallFeed& feed)
{
    static const QStringList kOver { QStringLiteral("completed"), QStringLiteral("busy"), QStringLiteral("no-answer"),
        QStringLiteral("failed"), QStringLiteral("canceled"), QStringLiteral("refused"), QStringLiteral("unknown") };
    QStringList callees;
    for (const core::CallInfo& call : feed.calls()) {
        if (kOver.contains(call.status))
            continue;
        const QString name = call.parameter(QStringLiteral("customerName"));
        callees.append(name.isEmpty() ? call.to : name);
    }
    return callees;
}

} // namespace

CoreView coreViewOf(core::CoreLink& link)
{
    return { link.base(), [&link] { return link.desk().check(); }, [&link] { return liveCallsOf(link.feed()); } };
}

} // namespace ui
