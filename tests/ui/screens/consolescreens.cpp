#include "tests/support/waitfor.h"
#include "tests/ui/screens/samples.h"
#include "tests/ui/screens/shots.h"
#include "tests/ui/screens/stagecore.h"
#include "ui/console/awaybanner.h"
#include "ui/console/consolemenus.h"
#include "ui/console/consolewindow.h"
#include "ui/dial/dialpanel.h"
#include "ui/settings/keymap.h"
#include "ui/settings/keymapdialog.h"
#include "ui/sheet/sheetpanel.h"
#include "ui/sheet/sheetview.h"

#include <QAction>
#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QMessageBox>
#include <QSettings>
#include <QTest>

namespace tests {

namespace {

class ConsoleScene {
public:
    explicit ConsoleScene(const Shots& shots)
        : m_shots(shots)
    {
        QSettings().clear();
        QDir(ui::SheetPanel::defaultDraftFolder()).removeRecursively();
        m_window = std::make_unique<ui::ConsoleWindow>(stage.link, m_keys, QString());
        m_window->resize(shots.look().percent > 100 ? QSize(1920, 1160) : QSize(1440, 880));
        m_window->show();
    }

    void fill()
    {
        const bool isGerman = m_shots.look().isGerman;
        m_calls = mixedCalls(isGerman);
        stage.core.setCalls(m_calls.mid(0, 7));
        stage.core.setRecord(sarahsRecord(m_calls[8]));
        stage.attach();
        stage.link.feed().take(batch(m_calls.mid(7)));
        stage.link.feed().take(wordsOf(m_calls));
        window().dialPanel().setOrder(sampleOrder(isGerman));
        window().activateWindow();
        waitFor([this] { return window().isActiveWindow(); });
        auto* sheet = window().findChild<ui::SheetPanel*>();
        QGuiApplication::clipboard()->setText(sampleSheet(isGerman));
        sheet->view().setFocus();
        QTest::keyClick(&sheet->view(), Qt::Key_V, Qt::ControlModifier);
        sheet->view().clearSelection();
        window().dialPanel().setFocus();
        callRows(*sheet);
        window().showCall(m_calls[8].id);
        Shots::settle();
        stage.link.feed().take(sarahsAnswer(m_calls[8]));
    }

    /// The first three of the sheet's people are those of the table.
    void callRows(ui::SheetPanel& sheet)
    {
        int row = 0;
        for (const int number : { 8, 9, 1 }) {
            const core::CallInfo& info = m_calls[number];
            ui::RowCall call;
            call.phase = ui::RowPhase::Placed;
            call.callId = info.id;
            call.status = info.status;
            call.askedAt = info.createdAt;
            call.answeredAt = info.answeredAt;
            call.endedAt = info.endedAt;
            call.seconds = info.durationSeconds;
            call.outcome = info.outcome;
            call.takenOver = info.takenOver;
            sheet.model().setCall(sheet.model().idOf(row++), call);
        }
    }

    static core::FeedBatch batch(const QList<core::CallInfo>& calls)
    {
        core::FeedBatch all { true, {} };
        for (const core::CallInfo& call : calls)
            all.events.append(call);
        return all;
    }

    ui::ConsoleWindow& window() { return *m_window; }
    ui::KeyMap& keys() { return m_keys; }

    Stage stage;

private:
    const Shots& m_shots;
    QList<core::CallInfo> m_calls;
    ui::KeyMap m_keys;
    std::unique_ptr<ui::ConsoleWindow> m_window;
};

QList<core::CallInfo> tenThousand()
{
    const QList<core::CallInfo> some = mixedCalls(false);
    QList<core::CallInfo> all;
    for (int i = 0; i < 10'000; ++i) {
        core::CallInfo call = some[i % some.size()];
        call.id = QStringLiteral("many-%1").arg(i);
        call.sid = QStringLiteral("CA%1").arg(i + 100, 32, 16, QLatin1Char('0'));
        all.append(call);
    }
    return all;
}

void typicalConsole(const Shots& shots)
{
    ConsoleScene typical(shots);
    typical.fill();
    shots.take(typical.window(), QStringLiteral("console-typical"));
    if (shots.look().isGerman)
        return;
    ui::KeyMapDialog keys(typical.keys());
    shots.take(keys, QStringLiteral("keymap"));
    for (QAction* action : typical.window().actions()) {
        if (action->objectName() == QLatin1String("view.dial") || action->objectName() == QLatin1String("view.lower"))
            action->trigger();
    }
    shots.take(typical.window(), QStringLiteral("console-panes-closed"));
    Q_EMIT typical.window().menus().stopAllWanted();
    shots.take(
        *typical.window().findChild<QMessageBox*>(QStringLiteral("stopAll")), QStringLiteral("console-stop-all"));
}

void awayConsole(const Shots& shots)
{
    ConsoleScene away(shots);
    away.fill();
    away.stage.link.feed().setLink(core::CallFeed::Link::Away, QStringLiteral("The connection was refused."));
    shots.take(away.window(), QStringLiteral("console-away"));
}

void emptyConsole(const Shots& shots)
{
    ConsoleScene empty(shots);
    empty.stage.attach();
    shots.take(empty.window(), QStringLiteral("console-empty"));
}

void faultyConsole(const Shots& shots)
{
    ConsoleScene fault(shots);
    fault.stage.core.refuse(QStringLiteral("/api/calls"), "The database is locked.");
    fault.window().banner().setFault(
        QStringLiteral("The core did not start. PUBLIC_URL is not set."), QStringLiteral("Open the settings"));
    fault.stage.link.feed().setLink(core::CallFeed::Link::Away, QStringLiteral("PUBLIC_URL is not set."));
    shots.take(fault.window(), QStringLiteral("console-fault"));
}

void fullConsole(const Shots& shots)
{
    ConsoleScene many(shots);
    many.stage.attach();
    many.stage.link.feed().take(ConsoleScene::batch(tenThousand()));
    shots.take(many.window(), QStringLiteral("console-10000"));
}

} // namespace

void consoleScreens(const Shots& shots)
{
    if (!shots.concerns(QStringLiteral("console")) && !shots.concerns(QStringLiteral("keymap")))
        return;
    typicalConsole(shots);
    if (shots.look().isGerman)
        return;
    awayConsole(shots);
    emptyConsole(shots);
    faultyConsole(shots);
    fullConsole(shots);
}

} // namespace tests
