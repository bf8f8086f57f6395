#include "ui/console/consolewindow.h"

#include "core/base/async.h"
#include "ui/calls/calllistpanel.h"
#include "ui/calls/historypanel.h"
#include "ui/callview/callview.h"
#include "ui/callview/callwindow.h"
#include "ui/common/errorwords.h"
#include "ui/console/awaybanner.h"
#include "ui/console/callnews.h"
#include "ui/console/statusline.h"
#include "ui/console/stopall.h"
#include "ui/console/trayicon.h"
#include "ui/dial/dialpanel.h"
#include "ui/settings/keymap.h"
#include "ui/sheet/sheetpanel.h"
#include "ui/theme/icon.h"

#include <QAction>
#include <QCloseEvent>
#include <QMenu>
#include <QMenuBar>
#include <QSettings>
#include <QSplitter>
#include <QStatusBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace ui {

namespace {

const QString kGroup = QStringLiteral("console/");
constexpr QSize kFirstSize { 1280, 760 };
constexpr int kDialWidth = 300;
constexpr int kCallWidth = 420;
constexpr int kNoticeMs = 8'000;

} // namespace

ConsoleWindow::ConsoleWindow(core::CoreLink& link, KeyMap& keys, QString where, QWidget* parent)
    : QMainWindow(parent)
    , m_link(link)
    , m_keys(keys)
    , m_banner(new AwayBanner(link.feed(), this))
    , m_status(new StatusLine(link, where, this))
    , m_stopAll(new StopAll(link, *this))
{
    setObjectName(QStringLiteral("console"));
    setWindowTitle(where.isEmpty() ? tr("Callwright") : tr("Callwright · %1").arg(where));
    setWindowIcon(QIcon(QStringLiteral(":/app/callwright.svg")));
    buildPanes();
    buildMenus();
    m_tray = new TrayIcon(link.feed(), m_trayMenu, this);
    connectPanes();
    statusBar()->addPermanentWidget(m_status, 1);
    statusBar()->setSizeGripEnabled(false);
    restoreLayout();
}

ConsoleWindow::~ConsoleWindow() { saveLayout(); }

void ConsoleWindow::buildPanes()
{
    m_dial = new DialPanel(m_link.calls(), m_link.desk(), this);
    m_calls = new CallListPanel(m_link, this);
    m_sheet = new SheetPanel(m_link.calls(), m_link.feed(), this);
    m_history = new HistoryPanel(m_link.calls(), this);
    m_call = new CallView(m_link, this);

    m_lower = new QTabWidget(this);
    m_lower->setDocumentMode(true);
    m_lower->setAccessibleName(tr("Call sheet and history"));
    m_lower->addTab(m_sheet, icon(QStringLiteral("table"), Tone::Dim), tr("Call sheet"));
    m_lower->addTab(m_history, icon(QStringLiteral("history"), Tone::Dim), tr("History"));

    m_middle = new QSplitter(Qt::Vertical, this);
    m_middle->addWidget(m_calls);
    m_middle->addWidget(m_lower);
    m_across = new QSplitter(Qt::Horizontal, this);
    m_across->addWidget(m_dial);
    m_across->addWidget(m_middle);
    m_across->addWidget(m_call);
    m_across->setStretchFactor(1, 1);
    for (QSplitter* splitter : { m_middle, m_across }) {
        splitter->setHandleWidth(1);
        splitter->setChildrenCollapsible(false);
    }

    auto* central = new QWidget(this);
    auto* column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_banner);
    column->addWidget(m_across, 1);
    setCentralWidget(central);
}

void ConsoleWindow::buildMenus()
{
    fileMenu();
    callMenu();
    viewMenu();
    auto* playbooks = menuBar()->addMenu(tr("&Playbooks"));
    connect(addAction(playbooks, QStringLiteral("playbooks.rehearse"), tr("&Rehearse with yourself as the callee …"),
                QKeySequence(Qt::CTRL | Qt::Key_E), QStringLiteral("sandbox")),
        &QAction::triggered, this, &ConsoleWindow::rehearsalWanted);
    connect(addAction(playbooks, QStringLiteral("playbooks.folder"), tr("Open the &folder of playbooks"), {},
                QStringLiteral("open")),
        &QAction::triggered, this, &ConsoleWindow::playbookFolderWanted);
    connect(addAction(playbooks, QStringLiteral("playbooks.refresh"), tr("Read playbooks &again"),
                QKeySequence(Qt::Key_F5)),
        &QAction::triggered, m_dial, &DialPanel::refresh);
    helpMenu();
}

QAction* ConsoleWindow::addAction(
    QMenu* menu, const QString& name, const QString& text, const QKeySequence& key, const QString& iconName)
{
    QAction* action = menu->addAction(text);
    action->setObjectName(name);
    action->setShortcut(key);
    if (!iconName.isEmpty())
        action->setIcon(icon(iconName, Tone::Dim));
    m_keys.add(action);
    return action;
}

void ConsoleWindow::fileMenu()
{
    auto* menu = menuBar()->addMenu(tr("&File"));
    menu->addActions(m_sheet->actions().first(std::min<qsizetype>(2, m_sheet->actions().size())));
    menu->addSeparator();
    connect(addAction(menu, QStringLiteral("file.settings"), tr("&Settings …"), QKeySequence(Qt::CTRL | Qt::Key_Comma),
                QStringLiteral("settings")),
        &QAction::triggered, this, &ConsoleWindow::settingsWanted);
    connect(addAction(menu, QStringLiteral("file.check"), tr("&Check the settings …"), {}, QStringLiteral("check")),
        &QAction::triggered, this, &ConsoleWindow::checkWanted);
    menu->addSeparator();
    QAction* quit = addAction(menu, QStringLiteral("file.quit"), tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q));
    connect(quit, &QAction::triggered, this, &ConsoleWindow::quitWanted);

    m_trayMenu = new QMenu(this);
    connect(m_trayMenu->addAction(tr("&Show Callwright")), &QAction::triggered, this, &ConsoleWindow::comeForward);
    connect(m_trayMenu->addAction(tr("Open the &monitor")), &QAction::triggered, this, &ConsoleWindow::monitorWanted);
    m_trayMenu->addAction(quit);
}

void ConsoleWindow::callMenu()
{
    auto* menu = menuBar()->addMenu(tr("&Call"));
    for (QWidget* pane : { static_cast<QWidget*>(m_dial), static_cast<QWidget*>(m_call) }) {
        const auto actions = pane == m_dial ? m_dial->actions() : m_call->actions();
        for (QAction* action : actions) {
            menu->addAction(action);
            m_keys.add(action);
        }
        menu->addSeparator();
    }
    QAction* stop = addAction(menu, QStringLiteral("call.stopAll"), tr("&Stop all …"),
        QKeySequence(Qt::SHIFT | Qt::Key_F4), QStringLiteral("stop"));
    connect(stop, &QAction::triggered, m_stopAll, &StopAll::ask);
}

QAction* ConsoleWindow::paneAction(const QString& name, const QString& text, const QKeySequence& key, QWidget* pane)
{
    auto* action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcut(key);
    action->setCheckable(true);
    action->setChecked(true);
    connect(action, &QAction::toggled, pane, &QWidget::setVisible);
    m_keys.add(action);
    return action;
}

void ConsoleWindow::viewMenu()
{
    auto* menu = menuBar()->addMenu(tr("&View"));
    menu->addAction(paneAction(QStringLiteral("view.dial"), tr("&Dial panel"), QKeySequence(Qt::ALT | Qt::Key_1), m_dial));
    menu->addAction(
        paneAction(QStringLiteral("view.lower"), tr("Call &sheet and history"), QKeySequence(Qt::ALT | Qt::Key_2), m_lower));
    menu->addAction(paneAction(QStringLiteral("view.call"), tr("The &call at hand"), QKeySequence(Qt::ALT | Qt::Key_3), m_call));
    menu->addSeparator();
    const auto go = [this, menu](const char* name, const QString& text, int key, QWidget* pane) {
        QAction* action = addAction(menu, QLatin1String(name), text, QKeySequence(key));
        connect(action, &QAction::triggered, pane, [this, pane] {
            if (m_lower->indexOf(pane) >= 0)
                m_lower->setCurrentWidget(pane);
            pane->setFocus(Qt::ShortcutFocusReason);
        });
    };
    go("go.dial", tr("Go to the &number"), (Qt::CTRL | Qt::Key_D).toCombined(), m_dial);
    go("go.calls", tr("Go to the c&alls"), (Qt::CTRL | Qt::Key_L).toCombined(), m_calls);
    go("go.sheet", tr("Go to the call s&heet"), (Qt::CTRL | Qt::SHIFT | Qt::Key_S).toCombined(), m_sheet);
    go("go.history", tr("Go to the histor&y"), (Qt::CTRL | Qt::Key_H).toCombined(), m_history);
    go("go.call", tr("Go to the call at &hand"), (Qt::CTRL | Qt::Key_J).toCombined(), m_call);
    menu->addSeparator();
    connect(addAction(menu, QStringLiteral("view.monitor"), tr("Open the &monitor"), QKeySequence(Qt::CTRL | Qt::Key_M),
                QStringLiteral("monitor")),
        &QAction::triggered, this, &ConsoleWindow::monitorWanted);
}

void ConsoleWindow::helpMenu()
{
    auto* menu = menuBar()->addMenu(tr("&Help"));
    connect(addAction(menu, QStringLiteral("help.keys"), tr("&Map of keys"), QKeySequence(Qt::Key_F1), QStringLiteral("keypad")),
        &QAction::triggered, this, &ConsoleWindow::keysWanted);
    connect(addAction(menu, QStringLiteral("help.about"), tr("&About Callwright"), {}), &QAction::triggered, this,
        &ConsoleWindow::about);
}
