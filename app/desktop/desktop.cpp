#include "app/desktop/desktop.h"

#include "app/logging.h"
#include "ui/console/awaybanner.h"
#include "ui/console/consolewindow.h"
#include "ui/monitor/monitorwindow.h"

#include <QApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>

namespace app {

namespace {

ui::ThemeChoice themeChoice()
{
    const QString word = QSettings().value(QStringLiteral("desktop/theme")).toString();
    if (word == QLatin1String("dark"))
        return ui::ThemeChoice::Dark;
    return word == QLatin1String("light") ? ui::ThemeChoice::Light : ui::ThemeChoice::System;
}

} // namespace

Desktop::Desktop(CommandLine line)
    : m_line(std::move(line))
    , m_theme(*qApp, themeChoice())
    , m_link(m_http, m_line.connect, m_line.token)
{
    QApplication::setQuitOnLastWindowClosed(false);
    connect(&m_signals, &UnixSignals::stopRequested, this, [this](int times) { times > 1 ? quitNow() : quit(); });
    connect(&m_core, &CoreThread::started, this, &Desktop::attach);
    connect(&m_core, &CoreThread::failed, this, [this](const core::Error& error) { coreFailed(error.message); });
    connect(&m_core, &CoreThread::stopped, this, &Desktop::quitNow);
}

Desktop::~Desktop() = default;

void Desktop::start()
{
    if (m_line.monitor)
        openMonitor();
    else
        openConsole();
    if (isElsewhere())
        m_link.open();
    else
        startCore();
    if (m_console && !m_line.dialLink.isEmpty())
        m_console->dialLink(m_line.dialLink);
}

void Desktop::comeForward(const QString& dialLink)
{
    if (!m_console) {
        m_monitor->raise();
        return m_monitor->activateWindow();
    }
    m_console->comeForward();
    if (!dialLink.isEmpty())
        m_console->dialLink(dialLink);
}

void Desktop::openConsole()
{
    const QString where = isElsewhere() ? m_line.connect.toString() : QString();
    m_console = std::make_unique<ui::ConsoleWindow>(m_link, m_keys, where);
    connect(m_console.get(), &ui::ConsoleWindow::monitorWanted, this, &Desktop::openMonitor);
    connect(m_console.get(), &ui::ConsoleWindow::quitWanted, this, &Desktop::quit);
    m_console->show();
}

void Desktop::openMonitor()
{
    if (!m_monitor) {
        m_monitor = std::make_unique<ui::MonitorWindow>(m_link);
        if (m_line.monitor)
            connect(m_monitor.get(), &ui::MonitorWindow::closed, this, &Desktop::quit);
    }
    m_monitor->show();
    m_monitor->raise();
    m_monitor->activateWindow();
}

void Desktop::startCore()
{
    const Configuration configuration = readConfiguration(sourcesFor(m_line));
    const core::Settings& settings = configuration.settings.settings;
    installLogging(settings.logFormat, settings.logLevel);
    if (!configuration.isUsable())
        return coreFailed(configuration.faults().join(QLatin1Char('\n')));
    m_core.start({ settings, configuration.tools, m_line });
}

void Desktop::attach(const CoreAddress& address) { m_link.moveTo(address.base, address.token); }

void Desktop::coreFailed(const QString& words)
{
    if (m_console)
        m_console->banner().setFault(tr("The core did not start. %1").arg(words), tr("Open the settings"));
    m_link.feed().setLink(core::CallFeed::Link::Away, words);
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
