// The actions of MonitorWindow and what it remembers.
#include "ui/monitor/monitorwindow.h"

#include <QAction>
#include <QActionGroup>
#include <QSettings>

namespace ui {

QAction* MonitorWindow::makeAction(const QString& name, const QString& text, const QList<QKeySequence>& keys)
{
    auto* action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcuts(keys);
    addAction(action);
    m_actions.append(action);
    return action;
}

void MonitorWindow::makeActions()
{
    m_fullScreen = makeAction(QStringLiteral("monitor.fullScreen"), tr("Full screen"), { Qt::Key_F11 });
    m_fullScreen->setCheckable(true);
    connect(m_fullScreen, &QAction::toggled, this, [this](bool on) {
        setWindowState(on ? windowState() | Qt::WindowFullScreen : windowState() & ~Qt::WindowFullScreen);
        m_leave->setEnabled(on);
    });
    m_leave = makeAction(QStringLiteral("monitor.leaveFullScreen"), tr("Leave full screen"), { Qt::Key_Escape });
    m_leave->setEnabled(false);
    connect(m_leave, &QAction::triggered, this, [this] { m_fullScreen->setChecked(false); });

    m_acknowledge = makeAction(QStringLiteral("monitor.acknowledge"), tr("Acknowledge the alarm"),
        { Qt::Key_Space, Qt::Key_Return, Qt::Key_Enter });
    connect(m_acknowledge, &QAction::triggered, this, [this] {
        if (const QList<Alarm> alarms = m_alarms.alarms(); !alarms.isEmpty())
            m_alarms.acknowledge(alarms.first().kind);
    });
    m_acknowledgeAll = makeAction(QStringLiteral("monitor.acknowledgeAll"), tr("Acknowledge all alarms"),
        { QKeySequence(Qt::SHIFT | Qt::Key_Space), QKeySequence(Qt::SHIFT | Qt::Key_Return) });
    connect(m_acknowledgeAll, &QAction::triggered, &m_alarms, &AlarmCenter::acknowledgeAll);

    m_muteAction = makeAction(QStringLiteral("monitor.mute"), tr("Mute alarms"), { Qt::Key_M });
    m_muteAction->setCheckable(true);
    connect(m_muteAction, &QAction::toggled, &m_sound, &AlarmSound::setMuted);

    m_ranges = new QActionGroup(this);
    const QList<std::pair<QString, QString>> ranges { { QStringLiteral("hour"), tr("1 h") },
        { QStringLiteral("sixHours"), tr("6 h") }, { QStringLiteral("day"), tr("24 h") },
        { QStringLiteral("today"), tr("Today") } };
    for (int i = 0; i < ranges.size(); ++i) {
        QAction* action = makeAction(QStringLiteral("monitor.range.") + ranges.at(i).first, ranges.at(i).second,
            { QKeySequence(Qt::Key_1 + i) });
        action->setCheckable(true);
        action->setData(i);
        action->setToolTip(tr("Charts over this time"));
        m_ranges->addAction(action);
    }
    m_ranges->actions().constFirst()->setChecked(true);
    connect(m_ranges, &QActionGroup::triggered, this,
        [this](const QAction* action) { m_poll.setRange(MonitorRange(action->data().toInt())); });
}

void MonitorWindow::restore()
{
    const QSettings settings;
    if (!restoreGeometry(settings.value(QStringLiteral("monitor/geometry")).toByteArray()))
        resize(1280, 720);
    m_muteAction->setChecked(settings.value(QStringLiteral("monitor/muted")).toBool());
    const int range = qBound(0, settings.value(QStringLiteral("monitor/range")).toInt(), 3);
    m_ranges->actions().at(range)->setChecked(true);
    m_poll.setRange(MonitorRange(range));
    m_fullScreen->setChecked(settings.value(QStringLiteral("monitor/fullScreen")).toBool());
}

void MonitorWindow::save()
{
    QSettings settings;
    settings.setValue(QStringLiteral("monitor/geometry"), saveGeometry()); // names the screen too
    settings.setValue(QStringLiteral("monitor/fullScreen"), isFullScreen());
    settings.setValue(QStringLiteral("monitor/muted"), m_muteAction->isChecked());
    settings.setValue(QStringLiteral("monitor/range"), m_ranges->checkedAction()->data().toInt());
}

} // namespace ui
