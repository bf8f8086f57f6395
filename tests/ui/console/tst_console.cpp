#include "core/base/qnamhttpclient.h"
#include "tests/support/hostedcore.h"
#include "tests/support/waitfor.h"
#include "ui/calls/calltable.h"
#include "ui/callview/callview.h"
#include "ui/console/awaybanner.h"
#include "ui/console/consolewindow.h"
#include "ui/console/statusline.h"
#include "ui/dial/dialpanel.h"
#include "ui/dial/numberedit.h"
#include "ui/dial/parametertable.h"
#include "ui/settings/keymap.h"
#include "ui/sheet/sheetpanel.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

using namespace tests;
using namespace ui;

namespace {

const QString kMe = QStringLiteral("+15550100010"); ///< the callee whom the test plays
const QString kBot = QStringLiteral("+15550100017"); ///< a callee who never ends
const QString kSarah = QStringLiteral("customerName\tSarah Johnson\n"
                                      "callReason\tPayment reminder\n"
                                      "amount\t$250.00\n"
                                      "dueDate\t2025-12-10\n");

} // namespace

/// The whole window before a real core, in the hands of an operator who uses the keyboard.
class TestConsole : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { begin(SandboxWorld::quickTwilio()); }
    void cleanup();
    void cleanupTestCase() { m_theme.reset(); }
    void typedCallIsWatchedToItsEnd();
    void takenOverSpokenHandedBackHungUp();
    void stopAllAsksWithTheCount();
    void coreThatGoesIsToldAndAttachedAgain();
    void closedPanesAreRemembered();
    void linkIsFilledInAndNotDialled();

private:
    void begin(const core::SandboxTwilioOptions& twilio);
    void open();
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(m_window.get(), key, modifiers);
    }
    template <class Widget>
    Widget& part(const QString& name = {}) const
    {
        auto* found = m_window->findChild<Widget*>(name);
        if (!found)
            qFatal("There is no %s %s.", Widget::staticMetaObject.className(), qPrintable(name));
        return *found;
    }
    void place(const QString& number);
    CallTable& table() const { return part<CallTable>(); }
    QString cell(int row, CallTableModel::Column column) const
    {
        return table().model()->index(row, column).data().toString();
    }
    const CallView& view() const { return part<CallView>(); }
    bool hasEnded() const { return core::isFinalStatus(view().call().status); }
    QAction& action(const char* name) const { return part<QAction>(QLatin1String(name)); }
    QString statusText() const
    {
        QStringList words;
        for (const QLabel* label : part<StatusLine>().findChildren<QLabel*>())
            words << label->text();
        return words.join(QLatin1Char('|'));
    }
    bool tells(const char* words) const
    {
        return waitFor([&] { return statusText().contains(QLatin1String(words)); });
    }
    QStringList lines() const
    {
        QStringList texts;
        for (int row = 0; row < view().transcript().rowCount(); ++row)
            texts << view().transcript().index(row).data(Qt::AccessibleTextRole).toString();
        return texts;
    }
    bool shows(const char* words, const char* who = "") const
    {
        return waitFor([&] {
            return std::ranges::any_of(lines(), [&](const QString& line) {
                return line.contains(QLatin1String(words)) && line.startsWith(QLatin1String(who));
            });
        });
    }
    core::CallFeed& feed() const { return m_link->feed(); }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<HostedCore> m_core;
    std::unique_ptr<core::QnamHttpClient> m_http;
    std::unique_ptr<core::CoreLink> m_link;
    std::unique_ptr<KeyMap> m_keys;
    std::unique_ptr<ConsoleWindow> m_window;
};

void TestConsole::initTestCase()
{
    QCoreApplication::setOrganizationName(QStringLiteral("callwright-tests"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    m_theme = std::make_unique<Theme>(*qApp, ThemeChoice::Light);
}

void TestConsole::begin(const core::SandboxTwilioOptions& twilio)
{
    m_folder = std::make_unique<QTemporaryDir>();
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder->path());
    qputenv("XDG_DATA_HOME", m_folder->path().toUtf8()); // the call sheet's draft
    m_core = std::make_unique<HostedCore>(twilio);
    m_core->start();
    m_http = std::make_unique<core::QnamHttpClient>();
    m_link = std::make_unique<core::CoreLink>(
        *m_http, QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_core->port())), QString());
    m_link->open();
    open();
    QVERIFY(waitFor([this] { return feed().link() == core::CallFeed::Link::Attached; }));
}

void TestConsole::open()
{
    m_window.reset();
    m_keys = std::make_unique<KeyMap>();
    m_window = std::make_unique<ConsoleWindow>(*m_link, *m_keys, QString());
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestConsole::cleanup()
{
    m_window.reset();
    m_keys.reset();
    m_link.reset();
    m_http.reset();
    m_core.reset();
}

/// Types the number, pastes what is known of the person, and presses Enter.
void TestConsole::place(const QString& number)
{
    const QString before = view().call().id;
    press(Qt::Key_N, Qt::ControlModifier);
    auto& field = part<NumberEdit>();
    QTRY_VERIFY(field.hasFocus());
    field.selectAll();
    QTest::keyClicks(&field, number);
    if (m_window->dialPanel().order().parameters.isEmpty()) {
        QGuiApplication::clipboard()->setText(kSarah);
        auto& parameters = part<ParameterTable>();
        parameters.setFocus();
        QTest::keyClick(&parameters, Qt::Key_V, Qt::ControlModifier);
        field.setFocus();
    }
    QCOMPARE(m_window->dialPanel().order().parameters.size(), 4);
    QTest::keyClick(&field, Qt::Key_Return);
    QVERIFY(waitFor([&] { return !view().call().id.isEmpty() && view().call().id != before; }));
}

void TestConsole::typedCallIsWatchedToItsEnd()
{
    QVERIFY(tells("Sandbox"));
    QVERIFY(tells("0 live"));
    QVERIFY(tells("Attached"));
    QSignalSpy counts(&feed(), &core::CallFeed::liveCountChanged);
    place(QStringLiteral("+15558675310"));
    QVERIFY(waitFor([this] { return table().model()->rowCount() == 1; }));
    QCOMPARE(cell(0, CallTableModel::Name), QStringLiteral("Sarah Johnson"));
    QVERIFY(shows("Sarah", "Assistant"));
    QVERIFY(waitFor([this] { return hasEnded(); }));
    QCOMPARE(counts.first().first().toInt(), 1);
    QVERIFY(shows("Completed"));
    QTRY_VERIFY2(cell(0, CallTableModel::Status).contains(QLatin1String("completed")),
        qPrintable(cell(0, CallTableModel::Status)));
    QVERIFY(tells("0 live"));
    QCOMPARE(m_core->world.creates().size(), 1);
    const core::CallInfo& call = view().call();
    QCOMPARE(call.to, QStringLiteral("+15558675310"));
    QCOMPARE(call.parameter(QStringLiteral("amount")), QStringLiteral("$250.00"));
}

void TestConsole::takenOverSpokenHandedBackHungUp()
{
    place(kMe);
    QVERIFY(shows("Sarah", "Assistant"));
    QVERIFY(tells("1 live"));
    QVERIFY(waitFor([this] { return action("call.takeOver").isEnabled(); }));
    press(Qt::Key_3, Qt::ControlModifier);
    QVERIFY(shows("Taken over"));
    QVERIFY(waitFor([this] { return action("call.say").isEnabled(); }));
    press(Qt::Key_1, Qt::ControlModifier);
    auto& line = part<QLineEdit>(QStringLiteral("operatorLine"));
    QTRY_VERIFY(line.hasFocus());
    QTest::keyClicks(&line, QStringLiteral("I am Ann, and I am human."));
    QTest::keyClick(&line, Qt::Key_Return);
    QVERIFY(shows("I am Ann", "Operator"));
    QVERIFY(waitFor([this] { return action("call.takeOver").isEnabled(); }));
    press(Qt::Key_3, Qt::ControlModifier);
    QVERIFY(shows("Handed back"));
    m_core->world.twilio().seat().say(QStringLiteral("How much is it?"));
    QVERIFY(shows("How much is it?", "Sarah"));
    QVERIFY(shows("$250.00", "Assistant"));
    press(Qt::Key_F4);
    QVERIFY(waitFor([this] { return hasEnded(); }));
    QVERIFY(shows("Hung up"));
    QVERIFY(tells("0 live"));
}

void TestConsole::stopAllAsksWithTheCount()
{
    cleanup();
    core::SandboxTwilioOptions slow = SandboxWorld::quickTwilio();
    slow.timeScale = 0.5; // neither call ends by itself meanwhile
    begin(slow);
    place(kMe);
    place(kBot);
    QVERIFY(tells("2 live"));
    QCOMPARE(table().model()->rowCount(), 2);
    press(Qt::Key_F4, Qt::ShiftModifier);
    auto& box = part<QMessageBox>(QStringLiteral("stopAll"));
    QVERIFY(box.text().contains(QLatin1Char('2')));
    QVERIFY(QTest::qWaitForWindowExposed(&box));
    QTest::keyClick(&box, Qt::Key_Return); // Enter does no harm
    QTRY_VERIFY(!m_window->findChild<QMessageBox*>(QStringLiteral("stopAll")));
    QCOMPARE(feed().liveCount(), 2);
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    press(Qt::Key_F4, Qt::ShiftModifier);
    for (QAbstractButton* button : part<QMessageBox>(QStringLiteral("stopAll")).buttons()) {
        if (button->text().contains(QLatin1String("Stop all")))
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QVERIFY(tells("0 live"));
    for (const core::CallInfo& call : feed().calls())
        QVERIFY2(core::isFinalStatus(call.status), qPrintable(call.status));
}

void TestConsole::coreThatGoesIsToldAndAttachedAgain()
{
    place(kMe);
    QVERIFY(shows("?", "Assistant")); // the whole greeting
    const QString callId = view().call().id;
    const QStringList before = lines().filter(QStringLiteral("Assistant:"));
    m_core->settings.port = m_core->port();
    m_core->stop();
    QVERIFY(waitFor([this] { return m_window->banner().isVisible(); }, std::chrono::seconds(5)));
    QVERIFY(tells("is away"));
    QVERIFY(!action("call.say").isEnabled());
    QCOMPARE(table().model()->rowCount(), 1); // what is known stays to be seen

    m_core->world.twilio().seat().hangUp(); // while nobody looks
    m_core->start();
    QVERIFY(waitFor([this] { return feed().link() == core::CallFeed::Link::Attached; }));
    QVERIFY(waitFor([this] { return !m_window->banner().isVisible(); }));
    QVERIFY(tells("Attached"));
    QVERIFY(waitFor([this] { return hasEnded(); }));
    QCOMPARE(view().call().id, callId);
    const QStringList after = lines().filter(QStringLiteral("Assistant:"));
    QCOMPARE(after.size(), before.size()); // nothing is doubled
    QVERIFY2(after.first().startsWith(before.first()), qPrintable(after.first()));
    QVERIFY(waitFor([this] { return table().model()->rowCount() == 1; }));
    QVERIFY(tells("0 live"));
    place(QStringLiteral("+15558675310"));
    QVERIFY(waitFor([this] { return hasEnded(); }));
}

void TestConsole::closedPanesAreRemembered()
{
    QVERIFY(part<DialPanel>().isVisible() && part<SheetPanel>().isVisible() && part<CallView>().isVisible());
    press(Qt::Key_1, Qt::AltModifier);
    press(Qt::Key_2, Qt::AltModifier);
    press(Qt::Key_3, Qt::AltModifier);
    QVERIFY(!part<DialPanel>().isVisible() && !part<SheetPanel>().isVisible() && !part<CallView>().isVisible());
    QVERIFY(table().isVisible());
    press(Qt::Key_3, Qt::AltModifier);
    QVERIFY(part<CallView>().isVisible());
    open();
    QVERIFY(!part<DialPanel>().isVisible());
    QVERIFY(!action("view.dial").isChecked());
    QVERIFY(!action("view.lower").isChecked());
    QVERIFY(part<CallView>().isVisible());
    press(Qt::Key_1, Qt::AltModifier);
    QVERIFY(part<DialPanel>().isVisible());
}

void TestConsole::linkIsFilledInAndNotDialled()
{
    m_window->dialLink(QStringLiteral("tel:+1-415-555-2671"));
    QCOMPARE(m_window->dialPanel().order().to, QStringLiteral("+14155552671"));
    QVERIFY(part<NumberEdit>().text().startsWith(QLatin1String("+1")));
    QVERIFY(tells("Sandbox")); // an answer later
    QVERIFY(m_core->world.creates().isEmpty());
    QCOMPARE(feed().calls().size(), 0);
}

QTEST_MAIN(TestConsole)
#include "tst_console.moc"
