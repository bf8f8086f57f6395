#include "tests/support/hostedcore.h"
#include "tests/ui/sheet/sheetseat.h"
#include "ui/theme/theme.h"

#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>

using namespace tests;
using namespace ui;

/// The sheet and a whole core among sandboxed servers.
class TestSheetCalls : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void sheetIsCalledOnTheSandbox();
    void lostWishIsFoundByItsKey();
    void looks();

private:
    QTemporaryDir m_settings;
};

void TestSheetCalls::initTestCase()
{
    QCoreApplication::setOrganizationName(QStringLiteral("callwright-test"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
}

void TestSheetCalls::sheetIsCalledOnTheSandbox()
{
    HostedCore core;
    core.start();
    Seat seat(QUrl(QStringLiteral("http://127.0.0.1:%1").arg(core.port())));
    seat.link.open();
    QTRY_COMPARE(seat.link.feed().link(), core::CallFeed::Link::Attached);
    seat.paste(QStringLiteral("Number\tcustomerName\n+15558675310\tSarah\n+15550100101\tJohn\n+15550100102\tJane\n"));
    seat.key(Qt::Key_Return, Qt::ControlModifier | Qt::AltModifier);
    QMessageBox* box = question(*seat.panel);
    QVERIFY(box);
    QTest::mouseClick(box->defaultButton(), Qt::LeftButton);
    for (const int row : { 0, 1, 2 })
        QTRY_VERIFY_WITH_TIMEOUT(core::isFinalStatus(seat.call(row).status), 30'000);
    QCOMPARE(core.world.creates().size(), 3);
    shoot(*seat.panel, QStringLiteral("called"));
    QSignalSpy selected(seat.panel.get(), &SheetPanel::callSelected);
    seat.panel->view().goTo(1, 0);
    seat.key(Qt::Key_I, Qt::ControlModifier);
    QCOMPARE(selected.size(), 1);
    QCOMPARE(selected.first().first().toString(), seat.call(1).sid);
    seat.open(); // the next start
    for (const int row : { 0, 1, 2 })
        QVERIFY(core::isFinalStatus(seat.call(row).status));
    seat.panel->view().goTo(1, 0);
    seat.key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(question(*seat.panel)); // was called already
    QCOMPARE(core.world.creates().size(), 3);
}

void TestSheetCalls::lostWishIsFoundByItsKey()
{
    HostedCore core;
    core.start();
    const QUrl url(QStringLiteral("http://127.0.0.1:%1").arg(core.port()));
    Seat seat(url);
    seat.paste(QStringLiteral("Number\tcustomerName\n+15558675310\tSarah\n+15550100101\tJohn\n"));
    // As a crash leaves it: both were asked for, one of the wishes reached the core.
    const auto placed = seat.link.calls().place({ QStringLiteral("+15558675310"), {}, {} }, QStringLiteral("wish-1"));
    QTRY_VERIFY(placed.isFinished() && placed.result());
    for (const int row : { 0, 1 }) {
        RowCall asking;
        asking.phase = RowPhase::Asking;
        asking.key = QStringLiteral("wish-%1").arg(row + 1);
        seat.panel->model().setCall(seat.panel->model().idOf(row), asking);
    }
    seat.open();
    QTRY_COMPARE(seat.call(0).phase, RowPhase::Placed);
    QCOMPARE(seat.call(0).sid, placed.result()->sid);
    QTRY_COMPARE(seat.call(1).phase, RowPhase::Idle);
    QCOMPARE(core.world.creates().size(), 1);
}

void TestSheetCalls::looks()
{
    if (qEnvironmentVariableIsEmpty("CALLWRIGHT_SHOTS"))
        QSKIP("CALLWRIGHT_SHOTS names the folder for pictures.");
    for (const bool dark : { false, true }) {
        Theme theme(*qApp, dark ? ThemeChoice::Dark : ThemeChoice::Light);
        const QString tone = dark ? QStringLiteral("dark") : QStringLiteral("light");
        Seat seat(nowhere());
        shoot(*seat.panel, QStringLiteral("empty-") + tone);
        seat.paste(kSheetList);
        const QStringList statuses { QStringLiteral("in-progress"), QStringLiteral("completed"),
            QStringLiteral("no-answer"), QStringLiteral("ringing") };
        for (int row = 0; row < 4; ++row) {
            RowCall call;
            call.phase = row == 2 ? RowPhase::Refused : RowPhase::Placed;
            call.status = statuses.at(row);
            call.askedAt = QDateTime::currentDateTimeUtc().addSecs(-90);
            if (row == 0)
                call.answeredAt = call.askedAt.addSecs(10);
            if (row == 1) {
                call.seconds = 130;
                call.outcome = QStringLiteral("promised to pay");
            }
            if (row == 2)
                call.fault = QStringLiteral("The number has too few digits. US numbers have ten after +1.");
            seat.panel->model().setCall(seat.panel->model().idOf(row), call);
        }
        seat.panel->model().renameParameter(3, QStringLiteral("amount"));
        seat.panel->view().goTo(1, 1);
        seat.key(Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("smith"));
        QTRY_VERIFY(seat.panel->model().numbers().isSettled());
        shoot(*seat.panel, QStringLiteral("full-") + tone);
    }
    Theme theme(*qApp, ThemeChoice::Light);
    const QFont before = QApplication::font();
    QFont large = before;
    large.setPointSizeF(before.pointSizeF() * 2);
    QApplication::setFont(large);
    Seat seat(nowhere());
    seat.paste(kSheetList);
    shoot(*seat.panel, QStringLiteral("large"));
    QApplication::setFont(before);
}

QTEST_MAIN(TestSheetCalls)
#include "tst_sheetcalls.moc"
