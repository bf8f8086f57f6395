#pragma once

#include "core/client/corelink.h"
#include "ui/monitor/alarmcenter.h"
#include "ui/monitor/alarmsound.h"
#include "ui/monitor/boardmodel.h"
#include "ui/monitor/monitorfigures.h"
#include "ui/monitor/monitorpoll.h"

#include <QWidget>

#include <array>

class QAction;
class QActionGroup;
class QLabel;
class QToolButton;

namespace ui {

class AlarmStrip;
class BoardView;
class ChartPane;
class StatTile;

/// The figures of a core for a second screen or a wall: tiles, charts, live calls, alarms.
class MonitorWindow : public QWidget {
    Q_OBJECT
public:
    explicit MonitorWindow(core::CoreLink& link, QWidget* parent = nullptr);
    ~MonitorWindow() override;

    /// monitor.fullScreen, .acknowledge, .acknowledgeAll, .mute and one for each range.
    QList<QAction*> actions() const { return m_actions; }
    AlarmCenter& alarms() { return m_alarms; }
    StatTile* tile(Tile tile) const { return m_tiles[std::size_t(tile)]; }

Q_SIGNALS:
    void alarmRaised(const QString& word); ///< for the tray
    void closed();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void build();
    void makeActions();
    QAction* makeAction(const QString& name, const QString& text, const QList<QKeySequence>& keys);
    void listen();
    void takeBatch(const core::FeedBatch& batch);
    void showLink();
    void showHour(const core::StatsInfo& stats);
    void showFault(const core::Error& error);
    void showLiveCounts();
    void showAlarms();
    void showSound();
    void setCurrent(bool isCurrent);
    void sampleLive();
    void scale();
    void restore();
    void save();

    core::CoreLink& m_link;
    core::SystemClock m_clock;
    AlarmCenter m_alarms;
    AlarmSound m_sound;
    BoardModel m_board;
    MonitorPoll m_poll;
    QTimer m_second;
    std::array<StatTile*, kTiles> m_tiles {};
    QLabel* m_state;
    QLabel* m_away;
    QToolButton* m_mute;
    QLabel* m_title;
    QList<QToolButton*> m_rangeButtons;
    AlarmStrip* m_strip;
    ChartPane* m_charts;
    BoardView* m_view;
    QActionGroup* m_ranges = nullptr;
    QAction* m_fullScreen = nullptr;
    QAction* m_leave = nullptr;
    QAction* m_acknowledge = nullptr;
    QAction* m_acknowledgeAll = nullptr;
    QAction* m_muteAction = nullptr;
    QList<QAction*> m_actions;
    QSet<QString> m_ended; ///< calls whose end is counted, so that a repeated event is not
    std::vector<double> m_activeHour; ///< one a minute
    std::vector<double> m_ringingHour;
    qint64 m_minute = -1;
    bool m_isCurrent = false; ///< the figures are of now
};

} // namespace ui
