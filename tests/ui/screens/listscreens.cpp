#include "tests/ui/screens/samples.h"
#include "tests/ui/screens/shots.h"
#include "tests/ui/screens/stagecore.h"
#include "ui/calls/historypanel.h"
#include "ui/dial/dialpanel.h"
#include "ui/dial/numberedit.h"
#include "ui/dial/parametertable.h"
#include "ui/sheet/sheetpanel.h"
#include "ui/sheet/sheetview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

namespace tests {

namespace {

bool isLarge(const Shots& shots) { return shots.look().percent > 100; }

void paste(QWidget& widget, const QString& text)
{
    QGuiApplication::clipboard()->setText(text);
    widget.setFocus();
    QTest::keyClick(&widget, Qt::Key_V, Qt::ControlModifier);
}

struct DialScene {
    Stage stage;
    std::unique_ptr<ui::DialPanel> panel;

    explicit DialScene(const Shots& shots)
    {
        QSettings().clear();
        stage.attach();
        panel = std::make_unique<ui::DialPanel>(stage.link.calls(), stage.link.desk());
        panel->resize(isLarge(shots) ? QSize(560, 1100) : QSize(340, 800));
        panel->show();
        panel->refresh();
        Shots::settle();
    }
    void paste(const QString& text) { tests::paste(*panel->findChild<ui::ParameterTable*>(), text); }
};

void dialScreens(const Shots& shots)
{
    shots.take(*DialScene(shots).panel, QStringLiteral("dial-empty"));

    DialScene typical(shots);
    typical.panel->setOrder(sampleOrder(shots.look().isGerman));
    shots.take(*typical.panel, QStringLiteral("dial-typical"));

    DialScene number(shots);
    auto& field = *number.panel->findChild<ui::NumberEdit*>();
    QTest::keyClicks(&field, QStringLiteral("+1555867"));
    field.clearFocus();
    shots.take(*number.panel, QStringLiteral("dial-faulty-number"));

    DialScene missing(shots);
    core::CallOrder order = sampleOrder(false);
    order.parameters = { { QStringLiteral("dueDate"), QStringLiteral("2025-12-10") },
        { QStringLiteral("dueDate"), QStringLiteral("2025-12-11") }, { QString(), QStringLiteral("x") } };
    missing.panel->setOrder(order);
    Shots::settle();
    missing.panel->place();
    shots.take(*missing.panel, QStringLiteral("dial-missing"));

    DialScene fault(shots);
    fault.panel->setOrder(sampleOrder(false));
    fault.stage.core.refuse(QStringLiteral("/api/outbound-call"), "The database is locked.");
    Shots::settle();
    fault.panel->place();
    shots.take(*fault.panel, QStringLiteral("dial-fault"));
}

struct SheetScene {
    Stage stage;
    QTemporaryDir drafts;
    std::unique_ptr<ui::SheetPanel> panel;

    explicit SheetScene(const Shots& shots)
    {
        QSettings().clear();
        stage.attach();
        panel = std::make_unique<ui::SheetPanel>(
            stage.link.calls(), stage.link.feed(), stage.link.desk(), nullptr, drafts.path());
        panel->resize(isLarge(shots) ? QSize(1400, 700) : QSize(900, 420));
        panel->show();
        panel->loadPlaybooks();
        Shots::settle();
    }

    void setCall(int row, ui::RowPhase phase, const char* status, const char* words)
    {
        ui::RowCall call;
        call.phase = phase;
        call.status = QLatin1String(status);
        call.askedAt = QDateTime::currentDateTimeUtc().addSecs(-90);
        if (call.status == QLatin1String("in-progress"))
            call.answeredAt = call.askedAt.addSecs(10);
        if (call.status == QLatin1String("completed"))
            call.seconds = 130;
        (phase == ui::RowPhase::Refused ? call.fault : call.outcome) = QLatin1String(words);
        panel->model().setCall(panel->model().idOf(row), call);
    }
};

void sheetScreens(const Shots& shots)
{
    shots.take(*SheetScene(shots).panel, QStringLiteral("sheet-empty"));

    SheetScene typical(shots);
    paste(typical.panel->view(), sampleSheet(shots.look().isGerman));
    typical.setCall(0, ui::RowPhase::Placed, "in-progress", "");
    typical.setCall(1, ui::RowPhase::Placed, "completed", "Promised to pay");
    typical.setCall(2, ui::RowPhase::Placed, "ringing", "");
    shots.take(*typical.panel, QStringLiteral("sheet-typical"));

    SheetScene faulty(shots);
    paste(faulty.panel->view(),
        QStringLiteral("Number\tcustomerName\tamount\tamount\n"
                       "+1555\tJane Smith\t$12.50\t1\n\tNobody\t$1.00\t2\n"
                       "+15550100101\tJohn Doe\t$80.00\t3\n+15550100101\tJohn Doe\t$80.00\t4\n"));
    faulty.setCall(2, ui::RowPhase::Refused, "", "The number is on the list of people who do not want to be called.");
    shots.take(*faulty.panel, QStringLiteral("sheet-faulty"));
}

struct HistoryScene {
    Stage stage;
    std::unique_ptr<ui::HistoryPanel> panel;

    explicit HistoryScene(const Shots& shots)
    {
        QSettings().clear();
        panel = std::make_unique<ui::HistoryPanel>(stage.link.calls());
        panel->resize(isLarge(shots) ? QSize(1500, 700) : QSize(1000, 420));
    }
};

void historyScreens(const Shots& shots)
{
    shots.take(*HistoryScene(shots).panel, QStringLiteral("history-empty"));
    HistoryScene full(shots);
    full.stage.core.setCalls(mixedCalls(shots.look().isGerman).mid(0, 8));
    shots.take(*full.panel, QStringLiteral("history-typical"));
    HistoryScene fault(shots);
    fault.stage.core.refuse(QStringLiteral("/api/calls"), "The database is locked.");
    shots.take(*fault.panel, QStringLiteral("history-fault"));
}

} // namespace

void listScreens(const Shots& shots)
{
    if (shots.concerns(QStringLiteral("dial")))
        dialScreens(shots);
    if (shots.concerns(QStringLiteral("sheet")))
        sheetScreens(shots);
    if (shots.concerns(QStringLiteral("history")))
        historyScreens(shots);
}

} // namespace tests
