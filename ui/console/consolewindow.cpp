#include "ui/console/consolewindow.h"

#include "core/base/async.h"
#include "ui/calls/calllistpanel.h"
#include "ui/calls/historypanel.h"
#include "ui/callview/callview.h"
#include "ui/callview/callwindow.h"
#include "ui/common/errorwords.h"
#include "ui/console/awaybanner.h"
#include "ui/console/callnews.h"
#include "ui/console/consolemenus.h"
#include "ui/console/statusline.h"
#include "ui/console/stopall.h"
#include "ui/console/trayicon.h"
#include "ui/dial/dialpanel.h"
#include "ui/sheet/sheetpanel.h"
#include "ui/theme/icon.h"

#include <QAction>
#include <QCloseEvent>
#include <QMessageBox>
#include <QSettings>
#include <QSplitter>
#include <QStatusBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

const QString kGroup = QStringLiteral("console");
constexpr QSize kFirstSize { 1360, 820 };
constexpr int kNoticeMs = 8'000;

/// One of the actions that a pane is known to have.
QAction* actionOf(const QList<QAction*>& actions, QLatin1String name)
{
    const auto found = std::ranges::find_if(actions, [name](QAction* one) { return one->objectName() == name; });
    if (found == actions.end())
        qFatal("There is no action %s.", name.data());
    return *found;
}

} // namespace

ConsoleWindow::ConsoleWindow(core::CoreLink& link, KeyMap& keys, const QString& where, QWidget* parent)
    : QMainWindow(parent)
    , m_link(link)
    , m_banner(new AwayBanner(link.feed(), this))
    , m_status(new StatusLine(link, where, this))
    , m_stopAll(new StopAll(link, *this))
    , m_menus(new ConsoleMenus(*this, keys))
    , m_tray(new TrayIcon(link.feed(), m_menus->trayMenu(), this))
{
    setObjectName(QStringLiteral("console"));
    setWindowTitle(where.isEmpty() ? tr("Console") : tr("Console · %1").arg(where));
    buildPanes();
    fillMenus();
    connectPanes();
    statusBar()->addWidget(m_status, 1);
    statusBar()->setSizeGripEnabled(false);
    restoreLayout();
}

ConsoleWindow::~ConsoleWindow() { saveLayout(); }

void ConsoleWindow::buildPanes()
{
    m_dial = new DialPanel(m_link.calls(), m_link.desk(), this);
    m_calls = new CallListPanel(m_link, this);
    m_sheet = new SheetPanel(m_link.calls(), m_link.feed(), m_link.desk(), this);
    m_history = new HistoryPanel(m_link.calls(), this);
    m_call = new CallView(m_link, this);

    m_lower = new QTabWidget(this);
    m_lower->setDocumentMode(true);
    m_lower->setIconSize(QSize(fontMetrics().height(), fontMetrics().height()));
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

/// Several panes can be searched, and Qt lets no key be theirs and the window's: the window's finds where the focus is.
void ConsoleWindow::find()
{
    const QWidget* focus = window()->focusWidget();
    const auto isIn = [focus](const QWidget* pane) { return focus && pane->isAncestorOf(focus); };
    QAction* action = isIn(m_sheet) ? actionOf(m_sheet->actions(), QLatin1String("sheet.find"))
        : isIn(m_history)           ? actionOf(m_history->actions(), QLatin1String("history.find"))
                                    : actionOf(m_calls->actions(), QLatin1String("calls.find"));
    action->trigger();
}

void ConsoleWindow::fillMenus()
{
    actionOf(m_sheet->actions(), QLatin1String("sheet.find"))->setShortcuts(QList<QKeySequence>());
    actionOf(m_history->actions(), QLatin1String("history.find"))->setShortcuts(QList<QKeySequence>());
    actionOf(m_calls->actions(), QLatin1String("calls.find"))->setShortcuts(QList<QKeySequence>());
    const auto focus = [this](QWidget* pane) {
        return [this, pane] {
            pane->show();
            if (m_lower->indexOf(pane) >= 0)
                m_lower->setCurrentWidget(pane);
            pane->setFocus(Qt::ShortcutFocusReason);
        };
    };
    m_menus->addCallActions(m_dial->actions(), tr("Dial panel"));
    m_menus->addCallActions(m_call->actions(), tr("The call at hand"));
    m_menus->addFileActions(m_sheet->actions(), tr("Call sheet"));
    m_menus->addViewActions(m_calls->actions(), tr("Calls"));
    m_menus->addViewActions(m_history->actions(), tr("History"));
    m_menus->addPane(QStringLiteral("view.dial"), tr("&Dial panel"), Qt::ALT | Qt::Key_1, m_dial);
    m_menus->addPane(QStringLiteral("view.lower"), tr("Call &sheet and history"), Qt::ALT | Qt::Key_2, m_lower);
    m_menus->addPane(QStringLiteral("view.call"), tr("The &call at hand"), Qt::ALT | Qt::Key_3, m_call);
    m_menus->addPlace(QStringLiteral("go.dial"), tr("Go to the &number"), Qt::CTRL | Qt::Key_N, focus(m_dial));
    m_menus->addPlace(QStringLiteral("go.calls"), tr("Go to the c&alls"), Qt::CTRL | Qt::Key_L, focus(m_calls));
    m_menus->addPlace(
        QStringLiteral("go.sheet"), tr("Go to the call s&heet"), Qt::CTRL | Qt::SHIFT | Qt::Key_E, focus(m_sheet));
    m_menus->addPlace(QStringLiteral("go.history"), tr("Go to the histor&y"), Qt::CTRL | Qt::Key_H, focus(m_history));
    m_menus->addPlace(QStringLiteral("go.call"), tr("Go to the call at &hand"), Qt::CTRL | Qt::Key_J, focus(m_call));
    m_menus->addPlace(QStringLiteral("view.find"), tr("&Find"), QKeySequence::Find, [this] { find(); });
    m_menus->finish();
}

void ConsoleWindow::connectPanes()
{
    // The answer to placing a call has Twilio's SID alone.
    connect(m_dial, &DialPanel::placed, this, [this](const core::CallInfo& call) { showCall(call.sid); });
    connect(m_calls, &CallListPanel::selected, m_call, qOverload<const QString&>(&CallView::show));
    connect(m_calls, &CallListPanel::opened, this, &ConsoleWindow::openWindow);
    connect(m_calls, &CallListPanel::callAgain, this, &ConsoleWindow::callAgain);
    connect(m_calls, &CallListPanel::hangUpRequested, this, &ConsoleWindow::hangUp);
    connect(m_sheet, &SheetPanel::callSelected, this, &ConsoleWindow::showCall);
    connect(m_history, &HistoryPanel::opened, this, &ConsoleWindow::showCall);
    connect(m_history, &HistoryPanel::callAgain, this, &ConsoleWindow::callAgain);
    connect(m_call, &CallView::callAgain, this, &ConsoleWindow::callAgain);
    connect(m_call, &CallView::windowWanted, this, &ConsoleWindow::openWindow);

    connect(m_menus, &ConsoleMenus::stopAllWanted, m_stopAll, &StopAll::ask);
    connect(m_stopAll, &StopAll::confirmed, m_sheet, &SheetPanel::stop);
    connect(m_stopAll, &StopAll::done, this, [this](int hungUp, const QStringList& faults) {
        const QString words = tr("%n call(s) were hung up.", nullptr, hungUp);
        statusBar()->showMessage((QStringList { words } + faults).join(QLatin1Char(' ')), kNoticeMs);
    });
    connect(m_menus, &ConsoleMenus::playbooksWanted, this, &ConsoleWindow::refresh);
    connect(m_menus, &ConsoleMenus::windowWanted, this, &ConsoleWindow::comeForward);
    connect(m_menus, &ConsoleMenus::aboutWanted, this, &ConsoleWindow::about);
    connect(m_menus, &ConsoleMenus::quitWanted, this, &ConsoleWindow::quitWanted);
    connect(m_status, &StatusLine::coreKnown, this, &ConsoleWindow::refresh);

    auto* news = new CallNews(m_link.feed(), this);
    connect(news, &CallNews::happened, this, &ConsoleWindow::notify);
    connect(m_tray, &TrayIcon::windowWanted, this, &ConsoleWindow::comeForward);
    connect(m_tray, &TrayIcon::callWanted, this, &ConsoleWindow::showCall);
    m_tray->setVisible(true);
}

void ConsoleWindow::refresh()
{
    m_dial->refresh();
    m_sheet->loadPlaybooks();
}

void ConsoleWindow::dialLink(const QString& link)
{
    m_dial->dialLink(link);
    m_dial->setFocus();
}

void ConsoleWindow::showCall(const QString& callId)
{
    m_calls->selectCall(callId);
    m_call->show(callId);
}

void ConsoleWindow::comeForward()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void ConsoleWindow::openWindow(const QString& callId)
{
    auto* window = new CallWindow(m_link, callId); // goes when it is closed
    connect(&window->view(), &CallView::callAgain, this, &ConsoleWindow::callAgain);
    connect(this, &QObject::destroyed, window, &QWidget::close);
    window->show();
}

void ConsoleWindow::callAgain(const core::CallOrder& order)
{
    comeForward();
    m_dial->show();
    m_dial->setOrder(order);
    m_dial->setFocus();
}

void ConsoleWindow::hangUp(const QString& callSid)
{
    core::whenDone(m_link.control().hangUp(callSid), this, [this](const core::Result<void>& result) {
        statusBar()->showMessage(result ? tr("The call is hung up.") : errorWords(result.error()), kNoticeMs);
    });
}

void ConsoleWindow::notify(const QString& title, const QString& text, const QString& callId, bool isTrouble)
{
    if (m_notifies && !isActiveWindow())
        m_tray->notify(title, text, callId, isTrouble);
}

void ConsoleWindow::about()
{
    QMessageBox::about(this, tr("About Callwright"),
        tr("<h3>Callwright %1</h3><p>Places outbound phone calls through Twilio and lets an AI assistant hold the "
           "conversation, under an operator's eyes and hands.</p><p>Free software under the GNU General Public "
           "License, version 3 or later; built with Qt %2.</p>")
            .arg(QStringLiteral(CALLWRIGHT_VERSION), QString::fromLatin1(qVersion())));
}

void ConsoleWindow::closeEvent(QCloseEvent* event)
{
    saveLayout();
    event->ignore();
    if (m_staysInTray && m_tray->isThere())
        hide();
    else
        Q_EMIT quitWanted();
}

void ConsoleWindow::restoreLayout()
{
    QSettings settings;
    settings.beginGroup(kGroup);
    resize(kFirstSize);
    const int letter = fontMetrics().height(); // who reads large letters needs wider panes
    restoreGeometry(settings.value(QStringLiteral("geometry")).toByteArray());
    if (!m_across->restoreState(settings.value(QStringLiteral("across")).toByteArray()))
        m_across->setSizes({ 21 * letter, 620, 28 * letter });
    if (!m_middle->restoreState(settings.value(QStringLiteral("middle")).toByteArray()))
        m_middle->setSizes({ 420, 320 });
    m_lower->setCurrentIndex(settings.value(QStringLiteral("lower"), 0).toInt());
    const QStringList closed = settings.value(QStringLiteral("closed")).toStringList();
    for (QAction* action : actions()) {
        if (action->isCheckable() && closed.contains(action->objectName()))
            action->setChecked(false);
    }
}

void ConsoleWindow::saveLayout() const
{
    QSettings settings;
    settings.beginGroup(kGroup);
    settings.setValue(QStringLiteral("geometry"), saveGeometry());
    settings.setValue(QStringLiteral("across"), m_across->saveState());
    settings.setValue(QStringLiteral("middle"), m_middle->saveState());
    settings.setValue(QStringLiteral("lower"), m_lower->currentIndex());
    QStringList closed;
    for (const QAction* action : actions()) {
        if (action->isCheckable() && !action->isChecked())
            closed.append(action->objectName());
    }
    settings.setValue(QStringLiteral("closed"), closed);
}

} // namespace ui
