#include "core/base/qnamhttpclient.h"
#include "tests/support/hostedcore.h"
#include "tests/support/waitfor.h"
#include "tests/ui/callview/talks.h"
#include "ui/callview/callview.h"
#include "ui/callview/rehearsewindow.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTest>

using namespace tests;
using namespace ui;
using namespace std::chrono_literals;

namespace {

const QString kMe = QStringLiteral("+15550100010"); ///< the callee whom the test plays

/// The rehearsal's stage as the program would set it: a sandboxed world, and the user at the callee's seat.
class SandboxStage : public RehearsalRoom {
public:
    SandboxStage(HostedCore& core, core::CoreLink& link)
        : m_core(core)
        , m_link(link)
    {
    }
    QFuture<core::Result<core::CallInfo>> start(const core::CallOrder& order) override
    {
        core::CallOrder mine = order;
        mine.to = kMe;
        return m_link.calls().place(mine, QString::number(++m_count));
    }
    void say(const QString& text) override { m_core.world.twilio().seat().say(text); }
    void press(const QString& digits) override
    {
        for (const QChar digit : digits)
            m_core.world.twilio().seat().press(digit);
    }
    void hangUp() override { m_core.world.twilio().seat().hangUp(); }
    core::CoreLink& link() override { return m_link; }

private:
    HostedCore& m_core;
    core::CoreLink& m_link;
    int m_count = 0;
};

} // namespace

/// An operator and a real core: what she does is done, what happens is seen.
class TestOperatorSeat : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase() { m_theme.reset(); }
    void callIsWatchedToItsEnd();
    void takeOverSpeakHandBackHangUp();
    void interruptionIsMarked();
    void coreThatGoesAndComesBack();
    void rehearsalIsHeldInAWindow();

private:
    void place(const QString& to);
    QStringList lines() const
    {
        QStringList texts;
        for (int row = 0; row < m_view->transcript().rowCount(); ++row)
            texts << m_view->transcript().index(row).data(Qt::AccessibleTextRole).toString();
        return texts;
    }
    bool shows(const char* words, const char* who = "")
    {
        return waitFor([&] {
            return std::ranges::any_of(lines(), [&](const QString& line) {
                return line.contains(QString::fromUtf8(words)) && line.startsWith(QLatin1String(who));
            });
        });
    }
    QAction* action(const char* name) const
    {
        for (QAction* one : m_view->actions()) {
            if (one->objectName() == QLatin1String(name))
                return one;
        }
        qFatal("There is no action %s.", name);
    }
    core::CalleeSeat& seat() { return m_core->world.twilio().seat(); }

    std::unique_ptr<Theme> m_theme;
    QTemporaryDir m_folder;
    std::unique_ptr<HostedCore> m_core;
    std::unique_ptr<core::QnamHttpClient> m_http;
    std::unique_ptr<core::CoreLink> m_link;
    std::unique_ptr<CallView> m_view;
};

void TestOperatorSeat::initTestCase()
{
    QCoreApplication::setOrganizationName(QStringLiteral("callwright-tests"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    m_theme = std::make_unique<Theme>(*qApp, ThemeChoice::Light);
}

void TestOperatorSeat::init()
{
    m_core = std::make_unique<HostedCore>();
    m_core->start();
    m_http = std::make_unique<core::QnamHttpClient>();
    m_link = std::make_unique<core::CoreLink>(
        *m_http, QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_core->port())), QString());
    m_link->open();
    QTRY_COMPARE(m_link->feed().link(), core::CallFeed::Link::Attached);
    m_view = std::make_unique<CallView>(*m_link);
    m_view->resize(480, 760);
    m_view->show();
}

void TestOperatorSeat::cleanup()
{
    m_view.reset();
    m_link.reset();
    m_http.reset();
    m_core.reset();
}

void TestOperatorSeat::place(const QString& to)
{
    core::CallOrder order;
    order.to = to;
    order.parameters = { { QStringLiteral("customerName"), QStringLiteral("Sarah Johnson") },
        { QStringLiteral("callReason"), QStringLiteral("Payment reminder") },
        { QStringLiteral("amount"), QStringLiteral("$250.00") },
        { QStringLiteral("dueDate"), QStringLiteral("2025-12-10") } };
    core::whenDone(m_link->calls().place(order, QStringLiteral("once")), m_view.get(),
        [this](const core::Result<core::CallInfo>& call) {
            QVERIFY2(call, qPrintable(call ? QString() : call.error().message));
            m_view->show(call->sid);
        });
    QVERIFY(waitFor([this] { return !m_view->call().id.isEmpty(); }));
}

void TestOperatorSeat::callIsWatchedToItsEnd()
{
    place(QStringLiteral("+15558675310"));
    QVERIFY(shows("Sarah", "Assistant"));
    QVERIFY(waitFor([this] { return core::isFinalStatus(m_view->call().status); }));
    QVERIFY(shows("Completed"));
    // What was seen live is what the record says.
    const QStringList live = lines();
    m_view->clear();
    m_view->show(m_link->feed().calls().first().id);
    QVERIFY(waitFor([&] { return lines().size() == live.size(); }));
    QCOMPARE(lines(), live);
    picture(*m_view, "sandbox-call");
}

void TestOperatorSeat::takeOverSpeakHandBackHangUp()
{
    place(kMe);
    QVERIFY(shows("Sarah", "Assistant"));
    QVERIFY(waitFor([this] { return action("call.takeOver")->isEnabled(); }));
    QTest::keyClick(m_view.get(), Qt::Key_3, Qt::ControlModifier);
    QVERIFY(shows("Taken over"));
    auto* line = m_view->findChild<QLineEdit*>(QStringLiteral("operatorLine"));
    QTest::keyClicks(line, QStringLiteral("No, I am Ann, and I am human."));
    QVERIFY(waitFor([this] { return action("call.say")->isEnabled(); }));
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY(shows("I am Ann", "Operator"));
    QVERIFY(waitFor([this] { return action("call.takeOver")->isEnabled(); }));
    QTest::keyClick(m_view.get(), Qt::Key_3, Qt::ControlModifier);
    QVERIFY(shows("Handed back"));
    seat().say(QStringLiteral("How much is it?"));
    QVERIFY(shows("How much is it?", "Sarah"));
    QVERIFY(shows("$250.00", "Assistant"));
    QTest::keyClick(m_view.get(), Qt::Key_F4);
    QVERIFY(waitFor([this] { return core::isFinalStatus(m_view->call().status); }));
    QVERIFY(shows("Hung up"));
    QVERIFY(!action("call.say")->isEnabled());
}

void TestOperatorSeat::interruptionIsMarked()
{
    m_view.reset();
    m_link.reset();
    core::SandboxTwilioOptions slow = SandboxWorld::quickTwilio();
    slow.timeScale = 0.2;
    m_core = std::make_unique<HostedCore>(slow);
    m_core->start();
    m_link = std::make_unique<core::CoreLink>(
        *m_http, QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_core->port())), QString());
    m_link->open();
    m_view = std::make_unique<CallView>(*m_link);
    m_view->resize(480, 760);
    m_view->show();
    QSignalSpy heard(&seat(), &core::CalleeSeat::heard);
    place(kMe);
    QVERIFY(waitFor([&] { return heard.size() >= 4; }));
    seat().say(QStringLiteral("Stop, who is this?"));
    QVERIFY(shows("[never said:", "Assistant"));
    QVERIFY(shows("Stop, who is this?", "Sarah"));
}

void TestOperatorSeat::coreThatGoesAndComesBack()
{
    place(kMe);
    QVERIFY(shows("Sarah", "Assistant"));
    const QStringList before = lines();
    m_core->settings.port = m_core->port();
    m_core->stop();
    QVERIFY(waitFor([this] { return m_link->feed().link() == core::CallFeed::Link::Away; }));
    QVERIFY(!action("call.say")->isEnabled());
    picture(*m_view, "away");
    m_core->start();
    QVERIFY(waitFor([this] { return m_link->feed().link() == core::CallFeed::Link::Attached; }));
    QVERIFY(waitFor([this] { return !m_view->call().status.isEmpty(); }));
    QVERIFY(lines().size() >= before.size());
    QCOMPARE(lines().filter(QStringLiteral("Assistant:")).size(), before.filter(QStringLiteral("Assistant:")).size());
}

void TestOperatorSeat::rehearsalIsHeldInAWindow()
{
    SandboxStage stage(*m_core, *m_link);
    RehearseWindow window(stage);
    core::CallOrder order;
    order.parameters = { { QStringLiteral("customerName"), QStringLiteral("Sarah Johnson") },
        { QStringLiteral("callReason"), QStringLiteral("Payment reminder") },
        { QStringLiteral("amount"), QStringLiteral("$250.00") } };
    window.prepare(order);
    window.show();
    picture(window, "rehearse-before");
    const auto text = [&window] {
        QStringList all;
        const auto* view = window.findChild<QAbstractItemView*>(QString(), Qt::FindChildrenRecursively);
        for (const auto* one : window.findChildren<QAbstractItemView*>()) {
            if (one->inherits("ui::TranscriptView"))
                view = one;
        }
        for (int row = 0; row < view->model()->rowCount(); ++row)
            all << view->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
        return all.join(QLatin1Char('\n'));
    };
    QTest::mouseClick(window.findChild<QPushButton*>(QStringLiteral("rehearse.start.button")), Qt::LeftButton);
    QVERIFY(waitFor([&] { return text().contains(QStringLiteral("Assistant: Hello")); }));
    auto* line = window.findChild<QLineEdit*>(QStringLiteral("rehearseLine"));
    QVERIFY(waitFor([&] { return line->isEnabled(); }));
    QTest::keyClicks(line, QStringLiteral("How much is it?"));
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY(waitFor([&] { return text().contains(QStringLiteral("You: How much is it?")); }));
    QVERIFY(waitFor([&] { return text().contains(QStringLiteral("$250.00.")); }));
    auto* words = window.findChild<QLabel*>(QStringLiteral("rehearseWords"));
    QVERIFY(waitFor([&] { return words->text().startsWith(QStringLiteral("The last answer began after")); }));
    picture(window, "rehearse");
    QTest::mouseClick(window.findChild<QPushButton*>(QStringLiteral("rehearse.hangUp.button")), Qt::LeftButton);
    QVERIFY(waitFor([&] { return !window.isRunning(); }));
    QTest::mouseClick(window.findChild<QPushButton*>(QStringLiteral("rehearse.start.button")), Qt::LeftButton);
    QVERIFY(waitFor([&] { return text().contains(QStringLiteral("Assistant: Hello")); })); // once more
    QVERIFY(!text().contains(QStringLiteral("How much is it?")));
}

QTEST_MAIN(TestOperatorSeat)
#include "tst_operatorseat.moc"
