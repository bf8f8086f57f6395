#include "ui/callview/callview.h"

#include "core/base/async.h"
#include "ui/callview/callheading.h"
#include "ui/callview/operatorbar.h"
#include "ui/callview/parameterspane.h"
#include "ui/callview/transcriptpane.h"
#include "ui/callview/turnchart.h"
#include "ui/common/errorwords.h"
#include "ui/theme/icon.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

using namespace std::chrono_literals;

namespace {

constexpr auto kPatience = 300ms;

QFrame* makeLine(QWidget* parent)
{
    auto* line = new QFrame(parent);
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    return line;
}

} // namespace

CallView::CallView(core::CoreLink& link, QWidget* parent)
    : QWidget(parent)
    , m_link(link)
    , m_follower(link.calls(), link.feed())
    , m_stack(new QStackedWidget(this))
    , m_empty(new QLabel(m_stack))
    , m_header(new CallHeading)
    , m_tabs(new QTabWidget)
    , m_pane(new TranscriptPane(m_transcript))
    , m_parameters(new ParametersPane)
    , m_bar(new OperatorBar(link.control()))
    , m_fault(new QLabel)
    , m_progress(new QProgressBar)
    , m_again(new QAction(icon(QStringLiteral("phone-out")), tr("Call again"), this))
    , m_window(new QAction(icon(QStringLiteral("external")), tr("Open in a window"), this))
    , m_find(new QAction(icon(QStringLiteral("search")), tr("Find in the transcript"), this))
{
    m_again->setObjectName(QStringLiteral("call.again"));
    m_again->setToolTip(tr("Call this number again with the same parameters"));
    m_window->setObjectName(QStringLiteral("call.window"));
    m_find->setObjectName(QStringLiteral("transcript.find"));
    m_find->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F));
    build();
    connectAll();
    clear();
    showLink();
}

void CallView::build()
{
    m_empty->setText(tr("The call that you choose in the table stands here, with what is said, as it is said."));
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setMargin(24);
    m_empty->setForegroundRole(QPalette::PlaceholderText);

    auto* talk = new QWidget;
    auto* chart = new TurnChart(m_turns, talk);
    auto* talking = new QVBoxLayout(talk);
    talking->setContentsMargins(0, 0, 0, 0);
    talking->setSpacing(0);
    talking->addWidget(m_pane, 1);
    talking->addWidget(chart);
    auto* turns = new QTableView;
    turns->setAccessibleName(tr("Turn times"));
    turns->setModel(&m_turns);
    turns->setFrameShape(QFrame::NoFrame);
    turns->setShowGrid(false);
    turns->setSelectionBehavior(QAbstractItemView::SelectRows);
    turns->setTabKeyNavigation(false);
    turns->verticalHeader()->hide();
    turns->verticalHeader()->setDefaultSectionSize(Theme::kRow);
    turns->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    turns->horizontalHeader()->setHighlightSections(false);
    turns->horizontalHeader()->setStretchLastSection(true);
    m_tabs->setDocumentMode(true);
    m_tabs->setUsesScrollButtons(false);
    m_tabs->addTab(talk, tr("Transcript"));
    m_tabs->addTab(turns, tr("Times"));
    m_tabs->addTab(m_parameters, tr("Parameters"));
    auto* corner = new QWidget;
    auto* buttons = new QHBoxLayout(corner);
    buttons->setContentsMargins(0, 0, 8, 0);
    buttons->setSpacing(4);
    for (QAction* action : { m_find, m_window, m_again }) {
        auto* button = new QToolButton;
        button->setDefaultAction(action);
        button->setAutoRaise(true);
        button->setIconSize(QSize(1, 1) * fontMetrics().height());
        button->setAccessibleName(action->text());
        buttons->addWidget(button);
    }
    m_tabs->setCornerWidget(corner);
    connect(chart, &TurnChart::activated, m_tabs, [this, turns] { m_tabs->setCurrentWidget(turns); });

    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(4);
    m_progress->setAccessibleName(tr("The record is being read"));
    m_fault->setWordWrap(true);
    m_fault->setContentsMargins(12, 4, 12, 4);
    m_fault->setObjectName(QStringLiteral("recordFault"));
    m_fault->setText({});

    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_fault);
    column->addWidget(m_progress);
    column->addWidget(m_tabs, 1);
    column->addWidget(makeLine(content));
    column->addWidget(m_bar);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(content);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    m_progress->hide();
    m_fault->hide();
    m_patience.setSingleShot(true);
    addActions(actions());
}

void CallView::connectAll()
{
    connect(&m_follower, &CallFollower::recordArrived, this, &CallView::takeRecord);
    connect(&m_follower, &CallFollower::recordFailed, this, &CallView::showFault);
    connect(&m_follower, &CallFollower::happened, this, &CallView::take);
    connect(&m_follower, &CallFollower::callChanged, this, &CallView::showCall);
    connect(&m_follower, &CallFollower::missedSome, &m_transcript, &TranscriptModel::noteGap);
    connect(&m_follower, &CallFollower::loadingChanged, this, [this](bool loading) {
        m_progress->hide();
        if (loading)
            m_patience.start(kPatience);
        else
            m_patience.stop();
    });
    connect(&m_patience, &QTimer::timeout, m_progress, &QWidget::show);
    connect(&m_link.feed(), &core::CallFeed::linkChanged, this, &CallView::showLink);
    connect(
        m_bar, &OperatorBar::takeoverChanged, this, [this] { m_header->setTakenOverBy(m_bar->takeover().words()); });
    connect(m_again, &QAction::triggered, this, [this] {
        Q_EMIT callAgain({ call().to, call().playbook, call().parameters });
    });
    connect(m_window, &QAction::triggered, this, [this] { Q_EMIT windowWanted(call().id); });
    connect(m_find, &QAction::triggered, this, [this] {
        m_tabs->setCurrentIndex(0);
        m_pane->openSearch();
    });
}

QList<QAction*> CallView::actions() const { return m_bar->actions() + QList<QAction*> { m_again, m_window, m_find }; }

void CallView::setOperatorName(const QString& name) { m_bar->setOperatorName(name); }

void CallView::show(const QString& callId)
{
    if (callId.isEmpty())
        return clear();
    if (callId == m_follower.wanted())
        return;
    m_shown.clear();
    m_transcript.clear();
    m_turns.setTurns({});
    m_parameters->setParameters({});
    m_fault->hide();
    m_header->clear();
    m_bar->setCall({});
    m_stack->setCurrentIndex(1);
    m_tabs->setCurrentIndex(0);
    m_follower.follow(callId);
    if (!m_deskAsked)
        askDesk();
}

void CallView::clear()
{
    m_stack->setCurrentIndex(0);
    m_follower.follow({});
    m_shown.clear();
    m_transcript.clear();
    m_turns.setTurns({});
}

void CallView::takeRecord(const core::RecordInfo& record)
{
    m_fault->hide();
    m_transcript.setRecord(record);
    if (m_shown == record.call.id) {
        for (const core::TurnInfo& turn : record.turns)
            m_turns.put(turn);
    } else {
        m_turns.setTurns(record.turns);
    }
    m_shown = record.call.id;
    showCall();
    m_header->setStatuses(record.statuses);
    m_bar->setActs(record.acts);
}

void CallView::take(const core::FeedEvent& event)
{
    m_transcript.take(event);
    if (const auto* turn = std::get_if<core::TurnInfo>(&event))
        m_turns.put(*turn);
    else if (const auto* act = std::get_if<core::ActInfo>(&event))
        m_bar->take(*act);
}

void CallView::showCall()
{
    m_header->setCall(call());
    m_bar->setCall(call());
    m_parameters->setParameters(call().parameters);
    m_again->setEnabled(!call().to.isEmpty());
    m_window->setEnabled(!call().id.isEmpty());
    m_find->setEnabled(!call().id.isEmpty());
    const bool isOver = core::isFinalStatus(call().status);
    m_pane->setHint(isOver ? tr("Nothing was said in this call.") : tr("What is said appears here, word by word."));
    useOutcomes();
    Q_EMIT callChanged();
}

void CallView::showFault(const core::Error& error)
{
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, Theme::color(Tone::Failed, palette()));
    m_fault->setPalette(colours);
    m_fault->setText(tr("The record of this call cannot be read. %1").arg(errorWords(error)));
    m_fault->show();
}

void CallView::showLink()
{
    const core::CallFeed& feed = m_link.feed();
    switch (feed.link()) {
    case core::CallFeed::Link::Attached:
        m_bar->setAway({});
        if (!m_follower.wanted().isEmpty())
            askDesk();
        break;
    case core::CallFeed::Link::Connecting:
        m_bar->setAway(tr("Connecting to the core …"));
        break;
    case core::CallFeed::Link::Away:
        m_bar->setAway(tr("The core is away since %1. You can act again when it is back.")
                           .arg(QLocale().toString(feed.since().toLocalTime().time(), QLocale::ShortFormat)));
        break;
    }
}

/// What the core is, and what its playbooks offer as outcomes.
void CallView::askDesk()
{
    m_deskAsked = true;
    core::whenDone(m_link.desk().health(), this, [this](const core::Result<core::CoreInfo>& core) {
        if (core)
            m_header->setSandbox(core->sandboxCarrier);
    });
    core::whenDone(m_link.desk().playbooks(), this, [this](const core::Result<QList<core::PlaybookInfo>>& playbooks) {
        if (!playbooks)
            return; // the outcomes that fit every call remain
        m_playbooks = *playbooks;
        useOutcomes();
    });
}

void CallView::useOutcomes()
{
    const auto playbook = std::ranges::find(m_playbooks, call().playbook, &core::PlaybookInfo::name);
    const bool known = playbook != m_playbooks.end() && !call().playbook.isEmpty();
    m_bar->setOutcomes(known ? playbook->outcomes : QStringList());
}

} // namespace ui
