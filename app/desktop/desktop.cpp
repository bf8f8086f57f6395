#include "app/desktop/desktop.h"

#include "app/logging.h"
#include "core/base/async.h"
#include "ui/callview/rehearsewindow.h"
#include "ui/console/awaybanner.h"
#include "ui/console/consolemenus.h"
#include "ui/console/consolewindow.h"
#include "ui/monitor/monitorwindow.h"
#include "ui/settings/firststartdialog.h"

#include <QApplication>
#include <QMessageBox>
#include <QPushButton>

namespace app {

namespace {

core::SettingSources rehearsalSources(core::SettingSources sources)
{
    leaveTelephoneOut(sources);
    return sources;
}

} // namespace

Desktop::Desktop(CommandLine line)
    : m_line(std::move(line))
    , m_preferences(ui::loadPreferences())
    , m_language(m_preferences.language)
    , m_theme(*qApp, m_preferences.theme)
    , m_link(m_http, m_line.connect, m_line.token)
    , m_probe(m_http, [this] { return m_link.base(); })
    , m_settings(sourcesFor(m_line), DesktopSettings::usualFile(), m_secrets, m_probe)
    , m_rehearsal([this] { return readConfiguration(rehearsalSources(m_settings.sources())); })
{
    QApplication::setQuitOnLastWindowClosed(false);
    connect(&m_signals, &UnixSignals::stopRequested, this, [this](int times) { times > 1 ? quitNow() : quit(); });
    connect(&m_core, &CoreThread::started, this, &Desktop::attach);
    connect(&m_core, &CoreThread::failed, this, [this](const core::Error& error) { coreFailed(error.message); });
    connect(&m_core, &CoreThread::stopped, this, &Desktop::coreStopped);
    m_settings.setRestart([this] { return restartCore(); });
}

Desktop::~Desktop() = default;

void Desktop::start()
{
    if (m_line.monitor)
        openMonitor();
    else
        openConsole();
    usePreferences(m_preferences);
    if (m_console && !m_line.dialLink.isEmpty())
        m_console->dialLink(m_line.dialLink);
    if (isElsewhere())
        return m_link.open();
    core::whenDone(m_settings.load(), this, [this](const core::Result<void>&) {
        startCore(); // what could not be read is told in the settings
        if (m_console && ui::FirstStartDialog::isDue(m_settings))
            openFirstStart();
    });
}

void Desktop::comeForward(const QString& dialLink)
{
    if (!m_console)
        return openMonitor();
    m_console->comeForward();
    if (!dialLink.isEmpty())
        m_console->dialLink(dialLink);
}

void Desktop::startCore()
{
    const Configuration configuration = readConfiguration(m_settings.sources());
    const core::Settings& settings = configuration.settings.settings;
    installLogging(settings.logFormat, settings.logLevel);
    if (!configuration.isUsable())
        return coreFailed(configuration.faults().join(QLatin1Char('\n')));
    m_core.start({ settings, configuration.tools, m_line });
}

void Desktop::attach(const CoreAddress& address)
{
    m_link.moveTo(address.base, address.token);
    endRestart({});
}

void Desktop::coreFailed(const QString& words)
{
    if (m_console)
        m_console->banner().setFault(tr("The core did not start. %1").arg(words), tr("Open the settings"));
    m_link.feed().setLink(core::CallFeed::Link::Away, words);
    endRestart(core::Error { core::ErrorCode::Malformed, words });
}

QFuture<core::Result<void>> Desktop::restartCore()
{
    if (!m_restart) {
        m_restart = std::make_shared<QPromise<core::Result<void>>>();
        m_restart->start();
        m_core.drain(); // `stopped` follows
    }
    return m_restart->future();
}

void Desktop::coreStopped()
{
    if (m_quitting)
        return quitNow();
    startCore();
}

void Desktop::endRestart(const core::Result<void>& result)
{
    if (!m_restart)
        return;
    m_restart->addResult(result);
    m_restart->finish();
    m_restart.reset();
}

void Desktop::quit()
{
    if (m_quitting)
        return quitNow();
    const int live = m_link.feed().liveCount();
    if (isElsewhere() || live == 0 || !m_core.isRunning())
        return quitNow();
    auto* box = new QMessageBox(m_console.get());
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(QStringLiteral("quit"));
    box->setWindowTitle(tr("Quit"));
    box->setText(tr("%n call(s) are live.", nullptr, live));
    box->setInformativeText(tr("Callwright can wait until they have ended, and place no new ones meanwhile."));
    auto* wait = box->addButton(tr("Wait, then quit"), QMessageBox::AcceptRole);
    auto* now = box->addButton(tr("Hang up and quit"), QMessageBox::DestructiveRole);
    box->addButton(QMessageBox::Cancel);
    box->setDefaultButton(wait);
    connect(wait, &QPushButton::clicked, this, [this] {
        m_quitting = true;
        m_core.drain();
    });
    connect(now, &QPushButton::clicked, this, &Desktop::hangUpAndQuit);
    box->open();
}

void Desktop::hangUpAndQuit()
{
    m_quitting = true;
    for (const core::CallInfo& call : m_link.feed().calls()) {
        if (!core::isFinalStatus(call.status) && !call.sid.isEmpty())
            m_link.control().hangUp(call.sid);
    }
    m_core.drain(); // ends when the last call has
}

void Desktop::quitNow()
{
    m_link.close();
    m_core.stopNow();
    QCoreApplication::exit(0);
}

} // namespace app
