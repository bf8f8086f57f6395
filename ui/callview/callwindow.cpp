#include "ui/callview/callwindow.h"

#include "ui/theme/icon.h"
#include "ui/theme/statuslook.h"

#include <QSettings>
#include <QVBoxLayout>

namespace ui {

namespace {

const QString kGeometry = QStringLiteral("callWindow/geometry");

} // namespace

CallWindow::CallWindow(core::CoreLink& link, const QString& callId)
    : m_view(new CallView(link, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowFlag(Qt::Window);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    resize(560, 720);
    restoreGeometry(QSettings().value(kGeometry).toByteArray());
    connect(m_view, &CallView::callChanged, this, &CallWindow::nameIt);
    for (QAction* action : m_view->actions()) {
        if (action->objectName() == QLatin1String("call.window"))
            action->setVisible(false); // it is one
    }
    m_view->show(callId);
    nameIt();
}

void CallWindow::nameIt()
{
    const core::CallInfo& call = m_view->call();
    const QString name = call.parameter(QStringLiteral("customerName")).simplified();
    const QString who = name.isEmpty() ? call.to : name;
    const StatusLook look = statusLook(call.status);
    setWindowTitle(who.isEmpty() ? tr("Call") : tr("%1 · %2").arg(who, look.word));
    if (!call.status.isEmpty())
        setWindowIcon(icon(look.icon, look.tone));
}

void CallWindow::closeEvent(QCloseEvent* event)
{
    QSettings().setValue(kGeometry, saveGeometry());
    QWidget::closeEvent(event);
}

} // namespace ui
