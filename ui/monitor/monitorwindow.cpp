#include "ui/monitor/monitorwindow.h"

#include "ui/common/errorwords.h"
#include "ui/monitor/alarmstrip.h"
#include "ui/monitor/boardview.h"
#include "ui/monitor/chartpane.h"
#include "ui/monitor/stattile.h"
#include "ui/theme/icon.h"

#include <QAbstractButton>
#include <QAction>
#include <QActionGroup>
#include <QCloseEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QSettings>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

namespace {

using namespace std::chrono_literals;
using Link = core::CallFeed::Link;

constexpr std::size_t kMinutes = 60;

AlarmRules rulesOf(const QSettings& settings)
{
    const auto value = [&settings](const char* name, const auto& otherwise) {
        return settings.value(QStringLiteral("monitor/alarms/") + QLatin1String(name), otherwise);
    };
    AlarmRules rules;
    rules.failureShare = qBound(0.01, value("failureShare", rules.failureShare).toDouble(), 1.0);
    rules.failureCalls = qMax(1, value("failureCalls", rules.failureCalls).toInt());
    rules.failureAtLeast = qMax(1, value("failureAtLeast", rules.failureAtLeast).toInt());
    rules.failureWindow = std::chrono::minutes(qMax(1, value("failureMinutes", 15).toInt()));
    rules.llmErrors = qMax(1, value("llmErrors", rules.llmErrors).toInt());
    rules.webhooksRefused = qMax(1, value("webhooksRefused", rules.webhooksRefused).toInt());
    rules.errorWindow = std::chrono::minutes(qMax(1, value("errorMinutes", 5).toInt()));
    return rules;
}

} // namespace

MonitorWindow::MonitorWindow(core::CoreLink& link, QWidget* parent)
    : QWidget(parent, Qt::Window)
    , m_link(link)
    , m_alarms(m_clock, rulesOf(QSettings()))
    , m_board(link.feed(), m_clock)
    , m_poll(link.desk(), m_clock)
    , m_state(new QLabel(this))
    , m_away(new QLabel(this))
    , m_mute(new QToolButton(this))
    , m_title(new QLabel(tr("Monitor"), this))
    , m_strip(new AlarmStrip(m_alarms, this))
    , m_charts(new ChartPane(this))
    , m_view(new BoardView(m_board, this))
{
    setWindowTitle(tr("Monitor"));
    setMinimumSize(640, 480);
    makeActions();
    build();
    restore();
    listen();
    setCurrent(false);
    showSound();
    showAlarms();
    showLink();
}

MonitorWindow::~MonitorWindow()
{
    disconnect(qApp, nullptr, this, nullptr); // the focus leaves a dying window
    if (isVisible())
        save(); // the program ends while it is open
}

void MonitorWindow::build()
{
    auto* top = new QHBoxLayout;
    top->setSpacing(Theme::kGap);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setAccessibleName(tr("State of the core"));
    top->addWidget(m_title);
    top->addWidget(m_state, 1);
    for (QAction* action : m_ranges->actions()) {
        auto* button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        m_rangeButtons.append(button);
        top->addWidget(button);
    }
    m_mute->setDefaultAction(m_muteAction);
    m_mute->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_mute->setAutoRaise(true);
    m_mute->setFocusPolicy(Qt::TabFocus);
    top->addWidget(m_mute);

    m_away->setWordWrap(true);
    m_away->setTextFormat(Qt::PlainText);
    m_away->setMargin(12);
    m_away->setAutoFillBackground(true);
    m_away->setAccessibleName(tr("The core is away"));

    auto* grid = new QGridLayout;
    grid->setSpacing(Theme::kGap);
    for (int i = 0; i < kTiles; ++i) {
        m_tiles[std::size_t(i)] = new StatTile(tileLabel(Tile(i)), this);
        grid->addWidget(m_tiles[std::size_t(i)], i / 4, i % 4);
        grid->setColumnStretch(i % 4, 1);
    }

    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(12, 8, 12, 8);
    all->setSpacing(Theme::kGap);
    all->addLayout(top);
    all->addWidget(m_away);
    all->addWidget(m_strip);
    all->addLayout(grid, 36);
    all->addWidget(m_charts, 32);
    all->addWidget(m_view, 30);
    m_view->setMinimumHeight(64);
    m_view->setFocus(); // so that Space is free for alarms
}

void MonitorWindow::listen()
{
    core::CallFeed& feed = m_link.feed();
    connect(&feed, &core::CallFeed::linkChanged, this, &MonitorWindow::showLink);
    connect(&feed, &core::CallFeed::arrived, this, &MonitorWindow::takeBatch);
    connect(&m_board, &BoardModel::flushed, this, &MonitorWindow::showLiveCounts);
    connect(&m_poll, &MonitorPoll::hourArrived, this, &MonitorWindow::showHour);
    connect(&m_poll, &MonitorPoll::rangeArrived, m_charts, &ChartPane::show);
    connect(&m_poll, &MonitorPoll::failed, this, &MonitorWindow::showFault);
    connect(&m_poll, &MonitorPoll::coreArrived, this, [this](const core::CoreInfo& core) {
        m_alarms.noteInstance(core.instance);
        m_alarms.setDraining(core.draining);
    });
    connect(&m_alarms, &AlarmCenter::changed, this, &MonitorWindow::showAlarms);
    connect(&m_alarms, &AlarmCenter::raised, this, [this](AlarmKind kind) {
        m_sound.play();
        Q_EMIT alarmRaised(AlarmCenter::word(kind));
    });
    connect(&m_sound, &AlarmSound::changed, this, &MonitorWindow::showSound);
    connect(m_muteAction, &QAction::toggled, this, &MonitorWindow::save);
    // A focused button takes Space and Enter for itself.
    connect(qApp, &QGuiApplication::focusObjectChanged, this, &MonitorWindow::showAlarms);
    connect(&m_second, &QTimer::timeout, this, [this] {
        m_alarms.tick();
        sampleLive();
    });
    m_second.start(1s);
}

void MonitorWindow::takeBatch(const core::FeedBatch& batch)
{
    if (batch.isSnapshot)
        return; // ends in a snapshot are of earlier
    for (const core::FeedEvent& event : batch.events) {
        const auto* call = std::get_if<core::CallInfo>(&event);
        if (!call)
            continue;
        if (!core::isFinalStatus(call->status))
            m_ended.remove(call->id);
        else if (!m_ended.contains(call->id)) {
            m_ended.insert(call->id);
            m_alarms.noteEnded(*call);
        }
    }
}

void MonitorWindow::showLink()
{
    const core::CallFeed& feed = m_link.feed();
    const bool isAway = feed.link() == Link::Away;
    m_away->setVisible(isAway);
    m_alarms.setAway(isAway);
    if (feed.link() == Link::Attached) {
        m_state->setText(tr("The core answers; reading its figures."));
        m_poll.start();
        return;
    }
    m_poll.stop();
    setCurrent(false);
    if (!isAway)
        return m_state->setText(tr("Connecting to the core."));
    m_state->setText(tr("Core away"));
    const QString since = QLocale().toString(feed.since().toLocalTime().time(), QStringLiteral("HH:mm:ss"));
    m_away->setText(tr("The core has been away since %1. It is attached again by itself as soon as it answers. The "
                       "figures are from before; calls that run there go on. %2")
                        .arg(since, feed.reason())
                        .trimmed());
}

void MonitorWindow::showHour(const core::StatsInfo& stats)
{
    m_alarms.noteStats(stats);
    for (int i = int(Tile::Answered); i < kTiles; ++i)
        m_tiles[std::size_t(i)]->setFigure(tileFigure(Tile(i), stats));
    m_state->setText(tr("Figures of %1").arg(QLocale().toString(QTime::currentTime(), QStringLiteral("HH:mm:ss"))));
    m_view->setEmptyText(stats.placedToday == 0
            ? tr("No calls yet today. The calls that run will stand here, with who speaks and the newest words.")
            : tr("No call runs now. %n calls were placed today.", nullptr, stats.placedToday));
    setCurrent(true);
    showLiveCounts();
}

void MonitorWindow::showFault(const core::Error& error)
{
    setCurrent(false);
    m_state->setText(tr("The figures cannot be read. %1").arg(errorWords(error)));
}

/// Not known before the core has told which calls run.
void MonitorWindow::showLiveCounts()
{
    if (m_link.feed().link() != Link::Attached)
        return;
    sampleLive();
    tile(Tile::Active)->setFigure(countFigure(m_board.activeCount(), m_activeHour));
    tile(Tile::Ringing)->setFigure(countFigure(m_board.ringingCount(), m_ringingHour));
}

/// The most of each minute.
void MonitorWindow::sampleLive()
{
    if (m_link.feed().link() != Link::Attached)
        return;
    const qint64 minute = m_clock.now().toSecsSinceEpoch() / 60;
    if (m_minute < 0) {
        m_activeHour.assign(kMinutes, -1);
        m_ringingHour.assign(kMinutes, -1);
        m_minute = minute;
    }
    for (; m_minute < minute; ++m_minute) {
        for (std::vector<double>* hour : { &m_activeHour, &m_ringingHour }) {
            hour->erase(hour->begin());
            hour->push_back(-1);
        }
    }
    m_activeHour.back() = qMax(m_activeHour.back(), double(m_board.activeCount()));
    m_ringingHour.back() = qMax(m_ringingHour.back(), double(m_board.ringingCount()));
}

void MonitorWindow::showAlarms()
{
    const auto set = [this](Tile which, AlarmKind kind) {
        tile(which)->setAlarm(m_alarms.has(kind) ? AlarmCenter::word(kind) : QString(), AlarmCenter::tone(kind));
    };
    set(Tile::AnswerRate, AlarmKind::FailureRate);
    set(Tile::FirstToken, AlarmKind::LlmErrors);
    set(Tile::Answered, AlarmKind::WebhooksRefused);
    set(Tile::Ringing, AlarmKind::Draining);
    set(Tile::Active, AlarmKind::CoreAway);
    const bool hasAlarms = !m_alarms.alarms().isEmpty();
    m_acknowledge->setEnabled(hasAlarms && !qobject_cast<QAbstractButton*>(QGuiApplication::focusObject()));
    m_acknowledgeAll->setEnabled(hasAlarms);
}

void MonitorWindow::showSound()
{
    const bool isHeard = m_sound.isPossible() && !m_sound.isMuted();
    m_muteAction->setIcon(icon(isHeard ? QStringLiteral("sound") : QStringLiteral("mute"), Tone::Dim));
    m_muteAction->setText(!m_sound.isPossible() ? tr("No sound device: alarms are silent")
            : m_sound.isMuted()                 ? tr("Alarms are muted")
                                                : tr("Mute alarms"));
}

void MonitorWindow::setCurrent(bool isCurrent)
{
    m_isCurrent = isCurrent;
    for (StatTile* one : m_tiles)
        one->setDimmed(!isCurrent);
    m_charts->setDimmed(!isCurrent);
    m_view->setDimmed(m_link.feed().link() != Link::Attached);
    if (!isCurrent && m_board.rowCount() == 0)
        m_view->setEmptyText(tr("The calls that run will stand here as soon as the core answers."));
}

void MonitorWindow::scale()
{
    const double factor = qBound(1.0, qMin(width() / 1280.0, height() / 720.0), 4.0);
    const int base = QFontMetrics(QGuiApplication::font()).height(); // follows the user's size
    const int pixels = qMax(base * 9 / 10, int(15 * factor));
    for (QWidget* widget : QList<QWidget*> { m_state, m_mute, m_title }) {
        QFont font = widget->font();
        font.setPixelSize(pixels);
        font.setBold(widget == m_title);
        widget->setFont(font);
    }
    for (QToolButton* button : m_rangeButtons)
        button->setFont(m_mute->font());
    m_mute->setIconSize(QSize(pixels, pixels));
    QFont loud = font();
    loud.setPixelSize(pixels * 3 / 2);
    loud.setBold(true);
    m_away->setFont(loud);
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, Theme::color(Tone::Failed, palette()));
    colors.setColor(QPalette::Window, Theme::color(Tone::Window, palette()));
    m_away->setPalette(colors);
    m_strip->setTextPixels(pixels * 5 / 4);
    m_charts->setTextPixels(pixels * 9 / 10);
    m_view->setTextPixels(pixels * 6 / 5);
}

void MonitorWindow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    scale();
}

void MonitorWindow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationFontChange)
        scale();
    if (event->type() == QEvent::WindowStateChange && m_fullScreen)
        m_fullScreen->setChecked(isFullScreen()); // as the window manager may have done it
}

void MonitorWindow::closeEvent(QCloseEvent* event)
{
    save();
    QWidget::closeEvent(event);
    Q_EMIT closed();
}

} // namespace ui
