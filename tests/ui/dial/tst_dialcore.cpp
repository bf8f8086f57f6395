#include "core/base/qnamhttpclient.h"
#include "core/client/corelink.h"
#include "tests/support/awaitresult.h"
#include "tests/support/hostedcore.h"
#include "ui/dial/dialpanel.h"
#include "ui/dial/numberedit.h"
#include "ui/dial/parametertable.h"

#include <QApplication>
#include <QClipboard>
#include <QPlainTextEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

using namespace ui;
using tests::HostedCore;

/// The panel before a real core among sandboxed servers.
class TestDialCore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void typedCallReachesTwilio();
    void coreThatIsAwayIsSaidAndTriedAgain();

private:
    NumberEdit& number() const { return *m_panel->findChild<NumberEdit*>(); }
    void pasteParameters(const QString& text)
    {
        QGuiApplication::clipboard()->setText(text);
        auto* table = m_panel->findChild<ParameterTable*>();
        table->setFocus();
        QTest::keyClick(table, Qt::Key_V, Qt::ControlModifier);
    }

    QTemporaryDir m_folder;
    core::QnamHttpClient m_http;
    std::unique_ptr<HostedCore> m_core;
    std::unique_ptr<core::CoreLink> m_link;
    std::unique_ptr<DialPanel> m_panel;
};

void TestDialCore::init()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    QCoreApplication::setOrganizationName(QStringLiteral("callwright-test"));
    QSettings().clear();
    m_core = std::make_unique<HostedCore>();
    m_core->start();
    const QUrl url(QStringLiteral("http://127.0.0.1:%1").arg(m_core->port()));
    m_link = std::make_unique<core::CoreLink>(m_http, url, QString());
    m_panel = std::make_unique<DialPanel>(m_link->calls(), m_link->desk());
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    number().setFocus();
}

void TestDialCore::cleanup()
{
    m_panel.reset();
    m_link.reset();
    m_core.reset();
}

void TestDialCore::typedCallReachesTwilio()
{
    QSignalSpy placed(m_panel.get(), &DialPanel::placed);
    QTest::keyClicks(&number(), QStringLiteral("+14155552671"));
    pasteParameters(QStringLiteral("{\"z\": 1.50, \"a\": \"Sarah\"}"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(placed.count(), 1, 15'000);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    const auto call = placed[0][0].value<core::CallInfo>();
    QVERIFY(call.sid.startsWith(QLatin1String("CA")));
    QVERIFY(m_core->waitForStatus(call.sid, QStringLiteral("completed")));
    QCOMPARE(m_core->world.creates().size(), 1);
    const core::Result<core::RecordInfo> record = tests::awaitResult(m_link->calls().record(call.sid));
    QVERIFY(record);
    QCOMPARE(record->call.to, QStringLiteral("+14155552671"));
    const QList<core::CallParameter> parameters { { QStringLiteral("z"), QStringLiteral("1.50"), false },
        { QStringLiteral("a"), QStringLiteral("Sarah"), true } };
    QCOMPARE(record->call.parameters, parameters);
}

void TestDialCore::coreThatIsAwayIsSaidAndTriedAgain()
{
    QSignalSpy placed(m_panel.get(), &DialPanel::placed);
    QTest::keyClicks(&number(), QStringLiteral("+14155552671"));
    m_core->stop();
    QTest::keyClick(&number(), Qt::Key_Return);
    auto* outcome = m_panel->findChild<QWidget*>(QStringLiteral("outcome"));
    QTRY_VERIFY_WITH_TIMEOUT(outcome->isVisible(), 15'000);
    QCOMPARE(placed.count(), 0);
    m_core->start();
    m_link->moveTo(QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_core->port())), QString());
    number().setFocus();
    QTest::keyClick(&number(), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(placed.count(), 1, 15'000);
    QCOMPARE(m_core->world.creates().size(), 1);
}

QTEST_MAIN(TestDialCore)
#include "tst_dialcore.moc"
