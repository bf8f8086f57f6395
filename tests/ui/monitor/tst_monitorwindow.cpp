#include "tests/ui/monitor/toldcore.h"
#include "ui/monitor/monitorwindow.h"

#include "ui/monitor/boardview.h"
#include "ui/monitor/chartpane.h"
#include "ui/monitor/stattile.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace core;
using namespace ui;

using namespace tests;

class TestMonitorWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void unknownIsADash();
    void figuresArriveInTheTiles();
    void liveCountsFollowTheFeed();
    void awayIsShownAtOnceAndDims();
    void failuresRaiseAnAlarmThatSpaceAcknowledges();
    void buttonsAcknowledge();
    void llmErrorsAndDrainAlarm();
    void aFaultOfTheFiguresIsSaid();
    void rangeAsksForItsBuckets();
    void chartsShareOneTimeAxis();
    void fullScreenByKeys();
    void stateIsRemembered();
    void everyPartHasAName();
    void figuresAreLarge_data();
    void figuresAreLarge();
    void pictures();

private:
    QAction* action(const char* name) const;
    void attach() { m_link->feed().setLink(CallFeed::Link::Attached); }
    void reattach();
    QString figure(Tile tile) const { return m_window->tile(tile)->figure().figure; }

    QTemporaryDir m_folder;
    std::unique_ptr<ToldCore> m_core;
    std::unique_ptr<CoreLink> m_link;
    std::unique_ptr<MonitorWindow> m_window;
};

void TestMonitorWindow::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    QCoreApplication::setOrganizationName(QStringLiteral("monitortest"));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void TestMonitorWindow::init()
{
    QSettings().clear();
    m_core = std::make_unique<ToldCore>();
    m_core->stats = typicalStats(60, 60);
    m_link = std::make_unique<CoreLink>(*m_core, QUrl(QStringLiteral("http://127.0.0.1:1")), QString());
    m_window = std::make_unique<MonitorWindow>(*m_link);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestMonitorWindow::cleanup()
{
    m_window.reset();
    m_link.reset();
    m_core.reset();
}

QAction* TestMonitorWindow::action(const char* name) const
{
    for (QAction* one : m_window->actions()) {
        if (one->objectName() == QLatin1String(name))
            return one;
    }
    return nullptr;
}

void TestMonitorWindow::reattach()
{
    m_link->feed().setLink(CallFeed::Link::Connecting);
    attach();
}

void TestMonitorWindow::unknownIsADash()
{
    for (int i = 0; i < kTiles; ++i)
        QCOMPARE(figure(Tile(i)), QStringLiteral("–"));
    m_core->stats = emptyStats();
    attach();
    QTRY_COMPARE(figure(Tile::Answered), QStringLiteral("0"));
    for (const Tile tile : { Tile::AnswerRate, Tile::Length, Tile::OwnTurn, Tile::FirstToken })
        QCOMPARE(figure(tile), QStringLiteral("–"));
    QVERIFY(m_window->findChild<BoardView*>()->accessibleDescription().contains(QStringLiteral("No calls yet today")));
}

void TestMonitorWindow::figuresArriveInTheTiles()
{
    attach();
    QTRY_COMPARE(figure(Tile::Answered), QStringLiteral("171"));
    QCOMPARE(figure(Tile::AnswerRate), QStringLiteral("69 %"));
    QCOMPARE(figure(Tile::Length), QStringLiteral("01:42"));
    QCOMPARE(figure(Tile::OwnTurn), QStringLiteral("9.0 ms"));
    QCOMPARE(m_window->tile(Tile::OwnTurn)->figure().aside, QStringLiteral("p95 24 ms"));
    QCOMPARE(figure(Tile::Spending), QStringLiteral("184,220"));
    QCOMPARE(m_window->tile(Tile::Spending)->figure().aside, QStringLiteral("7.42 USD"));
    QCOMPARE(m_window->tile(Tile::FirstToken)->figure().hour.size(), std::size_t(60));
    QVERIFY(!m_window->tile(Tile::Answered)->isDimmed());
}

void TestMonitorWindow::liveCountsFollowTheFeed()
{
    attach();
    m_link->feed().take(typicalCalls());
    QTRY_COMPARE(figure(Tile::Active), QStringLiteral("4"));
    QCOMPARE(figure(Tile::Ringing), QStringLiteral("1"));
    m_link->feed().take({ false, { call(1, QStringLiteral("in-progress"), 1) } });
    QTRY_COMPARE(figure(Tile::Active), QStringLiteral("5"));
    QCOMPARE(figure(Tile::Ringing), QStringLiteral("0"));
}

void TestMonitorWindow::awayIsShownAtOnceAndDims()
{
    attach();
    QTRY_COMPARE(figure(Tile::Answered), QStringLiteral("171"));
    m_link->feed().setLink(CallFeed::Link::Away, QStringLiteral("Connection refused."));
    const auto labels = m_window->findChildren<QLabel*>();
    const auto away = std::ranges::find_if(
        labels, [](const QLabel* label) { return label->accessibleName() == QStringLiteral("The core is away"); });
    QVERIFY(away != labels.end());
    QVERIFY((*away)->isVisible());
    QVERIFY((*away)->text().contains(QStringLiteral("attached again by itself")));
    QVERIFY((*away)->text().contains(QStringLiteral("Connection refused.")));
    for (int i = 0; i < kTiles; ++i)
        QVERIFY(m_window->tile(Tile(i))->isDimmed());
    QVERIFY(m_window->tile(Tile::Answered)->accessibleDescription().contains(QStringLiteral("not of now")));
    QVERIFY(m_window->alarms().has(AlarmKind::CoreAway));
    attach();
    QVERIFY(!(*away)->isVisible());
    QTRY_VERIFY(!m_window->tile(Tile::Answered)->isDimmed());
    QVERIFY(m_window->alarms().has(AlarmKind::CoreAway)); // until it is seen
}

void TestMonitorWindow::failuresRaiseAnAlarmThatSpaceAcknowledges()
{
    attach();
    QSignalSpy raised(m_window.get(), &MonitorWindow::alarmRaised);
    QList<FeedEvent> ends;
    for (int i = 0; i < 5; ++i)
        ends.append(call(i, QStringLiteral("failed"), 3));
    m_link->feed().take({ true, ends }); // of earlier
    QCOMPARE(raised.size(), 0);
    m_link->feed().take({ false, ends.mid(0, 4) });
    m_link->feed().take({ false, ends.mid(0, 4) }); // the same ends again
    QCOMPARE(raised.size(), 0);
    m_link->feed().take({ false, ends.mid(4) });
    QCOMPARE(raised.size(), 1);
    QCOMPARE(m_window->tile(Tile::AnswerRate)->alarmWord(), QStringLiteral("Many calls fail"));
    QTest::keyClick(m_window.get(), Qt::Key_Space);
    QVERIFY(m_window->alarms().alarms().isEmpty());
    QCOMPARE(m_window->tile(Tile::AnswerRate)->alarmWord(), QString());
}

void TestMonitorWindow::buttonsAcknowledge()
{
    m_window->alarms().setDraining(true);
    m_window->alarms().setAway(true);
    QTest::keyClick(m_window.get(), Qt::Key_Return);
    QCOMPARE(m_window->alarms().alarms().size(), 1);
    m_window->alarms().setAway(false);
    m_window->alarms().setAway(true);
    auto* all = m_window->findChild<QPushButton*>(QStringLiteral("acknowledgeAll"));
    QTRY_VERIFY(all->isVisible());
    QTest::mouseClick(all, Qt::LeftButton);
    QVERIFY(m_window->alarms().alarms().isEmpty());
    QVERIFY(!all->isVisible());
}

void TestMonitorWindow::llmErrorsAndDrainAlarm()
{
    attach();
    QTRY_COMPARE(figure(Tile::Answered), QStringLiteral("171"));
    QVERIFY(m_window->alarms().alarms().isEmpty());
    m_core->stats[QLatin1String("llmErrors")] = 4;
    m_core->stats[QLatin1String("webhooksRefused")] = 1;
    m_core->health[QLatin1String("draining")] = true;
    reattach();
    QTRY_COMPARE(m_window->alarms().alarms().size(), 3);
    QCOMPARE(m_window->alarms().alarms().constFirst().count, 2);
    QCOMPARE(m_window->tile(Tile::FirstToken)->alarmWord(), QStringLiteral("LLM errors"));
    QTest::keyClick(m_window.get(), Qt::Key_Space, Qt::ShiftModifier);
    QVERIFY(m_window->alarms().alarms().isEmpty());
}

void TestMonitorWindow::aFaultOfTheFiguresIsSaid()
{
    m_core->status = 500;
    attach();
    const auto saysIt = [this] {
        const auto labels = m_window->findChildren<QLabel*>();
        return std::ranges::any_of(
            labels, [](const QLabel* label) { return label->text().startsWith(QStringLiteral("The figures cannot")); });
    };
    QTRY_VERIFY(saysIt());
    QVERIFY(m_window->tile(Tile::Answered)->isDimmed());
    QCOMPARE(figure(Tile::Answered), QStringLiteral("–"));
}

void TestMonitorWindow::rangeAsksForItsBuckets()
{
    attach();
    QTRY_COMPARE(figure(Tile::Answered), QStringLiteral("171"));
    m_core->asked.clear();
    QTest::keyClick(m_window.get(), Qt::Key_2);
    QVERIFY(action("monitor.range.sixHours")->isChecked());
    const auto asksSixHours = [this] {
        return std::ranges::any_of(m_core->asked, [](const QUrl& url) {
            return url.query().contains(QStringLiteral("bucketSeconds=300&spanSeconds=21600"));
        });
    };
    QTRY_VERIFY(asksSixHours());
}

void TestMonitorWindow::chartsShareOneTimeAxis()
{
    attach();
    auto* charts = m_window->findChild<ChartPane*>();
    QTRY_VERIFY(qAbs(charts->from().secsTo(charts->until()) - 3600) <= 60);
}

void TestMonitorWindow::fullScreenByKeys()
{
    QTest::keyClick(m_window.get(), Qt::Key_F11);
    QTRY_VERIFY(m_window->isFullScreen());
    QTest::keyClick(m_window.get(), Qt::Key_Escape);
    QTRY_VERIFY(!m_window->isFullScreen());
}

void TestMonitorWindow::stateIsRemembered()
{
    QTest::keyClick(m_window.get(), Qt::Key_M);
    QTest::keyClick(m_window.get(), Qt::Key_3);
    m_window->close();
    m_window = std::make_unique<MonitorWindow>(*m_link);
    QVERIFY(action("monitor.mute")->isChecked());
    QVERIFY(action("monitor.range.day")->isChecked());
}

void TestMonitorWindow::everyPartHasAName()
{
    for (int i = 0; i < kTiles; ++i) {
        QVERIFY(!m_window->tile(Tile(i))->accessibleName().isEmpty());
        QVERIFY(!m_window->tile(Tile(i))->accessibleDescription().isEmpty());
    }
    for (const QAction* one : m_window->actions())
        QVERIFY2(!one->text().isEmpty() && !one->shortcut().isEmpty(), qPrintable(one->objectName()));
}

void TestMonitorWindow::figuresAreLarge_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("least");
    QTest::newRow("720p") << QSize(1280, 720) << 40;
    QTest::newRow("4K") << QSize(3840, 2160) << 100;
}

void TestMonitorWindow::figuresAreLarge()
{
    QFETCH(QSize, size);
    QFETCH(int, least);
    m_window->resize(size);
    attach();
    QTRY_COMPARE(figure(Tile::Answered), QStringLiteral("171"));
    QTRY_COMPARE(m_window->size(), size);
    QVERIFY(m_window->tile(Tile::Answered)->figurePixels() >= least);
    QVERIFY(m_window->tile(Tile::Answered)->height() > m_window->tile(Tile::Answered)->figurePixels());
}

/// For the eye: CALLWRIGHT_SHOTS=folder writes every state in every size.
void TestMonitorWindow::pictures()
{
    const QString folder = qEnvironmentVariable("CALLWRIGHT_SHOTS");
    if (folder.isEmpty())
        QSKIP("CALLWRIGHT_SHOTS names no folder.");
    QDir().mkpath(folder);
    Theme theme(*qApp, ThemeChoice::Light);
    const QFont plain = QApplication::font();
    for (const bool dark : { false, true }) {
        theme.choose(dark ? ThemeChoice::Dark : ThemeChoice::Light);
        for (const QString& state : { QStringLiteral("empty"), QStringLiteral("typical"), QStringLiteral("alarm"),
                 QStringLiteral("away"), QStringLiteral("large") }) {
            cleanup();
            QFont font = plain;
            font.setPointSizeF(plain.pointSizeF() * (state == QStringLiteral("large") ? 2 : 1));
            QApplication::setFont(font);
            init();
            if (state == QStringLiteral("empty"))
                m_core->stats = emptyStats();
            attach();
            if (state != QStringLiteral("empty"))
                m_link->feed().take(typicalCalls());
            QTRY_VERIFY(figure(Tile::Answered) != QStringLiteral("–"));
            QTRY_COMPARE(
                figure(Tile::Active), state == QStringLiteral("empty") ? QStringLiteral("0") : QStringLiteral("4"));
            if (state == QStringLiteral("alarm")) {
                QList<FeedEvent> ends;
                for (int i = 10; i < 16; ++i)
                    ends.append(call(i, QStringLiteral("failed"), 3));
                m_link->feed().take({ false, ends });
                m_core->stats[QLatin1String("llmErrors")] = 6;
                reattach();
                QTRY_COMPARE(m_window->alarms().alarms().size(), 2);
            }
            if (state == QStringLiteral("away"))
                m_link->feed().setLink(CallFeed::Link::Away, QStringLiteral("The connection was closed."));
            for (const QSize& size : { QSize(1280, 720), QSize(1920, 1080), QSize(3840, 2160) }) {
                m_window->resize(size);
                QTRY_COMPARE(m_window->size(), size);
                QCoreApplication::processEvents();
                m_window->grab().save(QStringLiteral("%1/%2-%3-%4.png")
                                          .arg(folder, state, dark ? QStringLiteral("dark") : QStringLiteral("light"))
                                          .arg(size.height()));
            }
        }
    }
    QApplication::setFont(plain);
}

QTEST_MAIN(TestMonitorWindow)
#include "tst_monitorwindow.moc"
