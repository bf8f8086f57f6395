#include "core/base/async.h"
#include "tests/ui/callview/talks.h"
#include "tests/ui/screens/samples.h"
#include "tests/ui/screens/shots.h"
#include "tests/ui/screens/stagecore.h"
#include "ui/callview/callwindow.h"
#include "ui/callview/rehearsewindow.h"

#include <QAction>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>

namespace tests {

namespace {

/// A rehearsal whose call is the given one.
class StagedRoom : public ui::RehearsalRoom {
public:
    StagedRoom(core::CoreLink& link, core::CallInfo call)
        : m_link(link)
        , m_call(std::move(call))
    {
    }
    QFuture<core::Result<core::CallInfo>> start(const core::CallOrder&) override
    {
        return core::readyFuture<core::CallInfo>(m_call);
    }
    void say(const QString&) override { }
    void press(const QString&) override { }
    void hangUp() override { }
    core::CoreLink& link() override { return m_link; }

private:
    core::CoreLink& m_link;
    core::CallInfo m_call;
};

struct CallScene {
    Stage stage;
    core::CallInfo call;
    std::unique_ptr<ui::CallWindow> window;

    explicit CallScene(const core::RecordInfo& record, const Shots& shots)
        : call(record.call)
    {
        stage.core.setRecord(record);
        stage.attach();
        window = std::make_unique<ui::CallWindow>(stage.link, call.id);
        window->setAttribute(Qt::WA_DeleteOnClose, false);
        window->resize(shots.look().percent > 100 ? QSize(900, 1100) : QSize(520, 760));
        window->show();
        Shots::settle();
    }
    void take(const core::FeedEvent& event) { stage.link.feed().take({ false, { event } }); }
};

void liveScreens(const Shots& shots, const core::RecordInfo& record)
{
    CallScene live(record, shots);
    live.stage.link.feed().take(sarahsAnswer(live.call));
    shots.take(*live.window, QStringLiteral("call-live"));
    auto* tabs = live.window->findChild<QTabWidget*>();
    for (int i = 1; i < tabs->count(); ++i) {
        tabs->setCurrentIndex(i);
        shots.take(*live.window, QStringLiteral("call-tab%1").arg(i));
    }
    tabs->setCurrentIndex(0);
    for (QAction* action : live.window->view().actions()) {
        if (action->objectName() == QLatin1String("call.transfer"))
            action->trigger();
    }
    shots.take(*live.window, QStringLiteral("call-transfer"));

    CallScene taken(record, shots);
    for (QAction* action : taken.window->view().actions()) {
        if (action->objectName() == QLatin1String("call.takeOver"))
            action->trigger();
    }
    core::ActInfo takeOver = act(7, "takeover", "operator", {}, 0);
    takeOver.callId = taken.call.id;
    takeOver.at = QDateTime::currentDateTimeUtc();
    taken.take(takeOver);
    shots.take(*taken.window, QStringLiteral("call-taken-over"));

    CallScene away(record, shots);
    away.stage.link.feed().setLink(core::CallFeed::Link::Away, QStringLiteral("The connection was refused."));
    shots.take(*away.window, QStringLiteral("call-away"));
}

} // namespace

void callScreens(const Shots& shots)
{
    if (!shots.concerns(QStringLiteral("call-")) && !shots.concerns(QStringLiteral("rehearse")))
        return;
    const QList<core::CallInfo> calls = mixedCalls(shots.look().isGerman);
    const core::RecordInfo record = sarahsRecord(calls[8]);
    liveScreens(shots, record);

    core::RecordInfo ended = record;
    ended.call.status = QStringLiteral("completed");
    ended.call.endedAt = QDateTime::currentDateTimeUtc();
    ended.call.durationSeconds = 41;
    ended.call.outcome = QStringLiteral("Has paid already");
    ended.statuses.append({ QStringLiteral("completed"), ended.call.endedAt, {}, {} });
    shots.take(*CallScene(ended, shots).window, QStringLiteral("call-ended"));

    core::RecordInfo failed;
    failed.call = calls[4];
    failed.statuses = { { QStringLiteral("queued"), calls[4].createdAt, {}, {} },
        { QStringLiteral("failed"), calls[4].createdAt.addSecs(2), {}, {} } };
    shots.take(*CallScene(failed, shots).window, QStringLiteral("call-failed"));

    core::RecordInfo lost = record;
    CallScene fault(lost, shots);
    fault.stage.core.refuse(QStringLiteral("/api/calls/x"), "The database is locked.");
    fault.window->view().show(QStringLiteral("x"));
    shots.take(*fault.window, QStringLiteral("call-fault"));

    CallScene empty(record, shots);
    empty.window->view().clear();
    shots.take(*empty.window, QStringLiteral("call-empty"));

    CallScene rehearsed(record, shots);
    StagedRoom room(rehearsed.stage.link, record.call);
    ui::RehearseWindow rehearsal(room);
    rehearsal.prepare(sampleOrder(shots.look().isGerman));
    rehearsal.resize(rehearsal.size().expandedTo(shots.look().percent > 100 ? QSize(1400, 1000) : QSize(900, 640)));
    shots.take(rehearsal, QStringLiteral("rehearse-before"));
    if (auto* start = rehearsal.findChild<QPushButton*>(QStringLiteral("rehearse.start.button")))
        start->click();
    shots.take(rehearsal, QStringLiteral("rehearse-talk"));
}

} // namespace tests
