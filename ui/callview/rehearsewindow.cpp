#include "ui/callview/rehearsewindow.h"

#include "ui/callview/actionbutton.h"
#include "ui/callview/callheading.h"
#include "ui/callview/keypad.h"
#include "ui/callview/operatorline.h"
#include "ui/callview/transcriptpane.h"
#include "ui/callview/turnchart.h"
#include "ui/theme/icon.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QSettings>
#include <QSplitter>
#include <QVBoxLayout>

namespace ui {

// How the window is made; what it does stands in rehearseacts.cpp.

namespace {

QAction* makeAction(QObject* parent, const char* name, const char* iconName, const QKeySequence& keys)
{
    auto* action = new QAction(parent);
    action->setObjectName(QLatin1String(name));
    action->setIcon(icon(QLatin1String(iconName)));
    action->setShortcut(keys);
    return action;
}

const QString kGeometry = QStringLiteral("rehearse/geometry");

} // namespace

RehearseWindow::RehearseWindow(RehearsalRoom& stage, QWidget* parent)
    : QWidget(parent, Qt::Window)
    , m_stage(stage)
    , m_follower(stage.link().calls(), stage.link().feed())
    , m_start(makeAction(this, "rehearse.start", "play", QKeySequence(Qt::CTRL | Qt::Key_Return)))
    , m_keypadAction(makeAction(this, "rehearse.keypad", "keypad", QKeySequence(Qt::CTRL | Qt::Key_K)))
    , m_hangUp(makeAction(this, "rehearse.hangUp", "phone-down", QKeySequence(Qt::Key_F4)))
    , m_playbook(new QComboBox)
    , m_parameters(new QTableWidget(0, 2))
    , m_description(new QLabel)
    , m_header(new CallHeading)
    , m_pane(new TranscriptPane(m_transcript))
    , m_line(new OperatorLine)
    , m_keypad(new Keypad(this))
    , m_words(new QLabel)
{
    setWindowTitle(tr("Rehearse"));
    m_keypadAction->setText(tr("Keypad"));
    m_keypadAction->setToolTip(tr("Press keys as the callee"));
    m_hangUp->setText(tr("Hang up"));
    m_hangUp->setToolTip(tr("Hang up as the callee"));
    m_transcript.setCalleeName(tr("You"));
    m_header->setSandbox(true);
    auto* splitter = new QSplitter(this);
    splitter->addWidget(makeSetup());
    splitter->addWidget(makeTalk());
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({ 19 * fontMetrics().height(), 38 * fontMetrics().height() });
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
    resize(860, 600);
    restoreGeometry(QSettings().value(kGeometry).toByteArray());
    addActions(actions());
    connectAll();
    askPlaybooks();
    refresh();
}

QWidget* RehearseWindow::makeSetup()
{
    m_playbook->setObjectName(QStringLiteral("rehearsePlaybook"));
    m_playbook->setAccessibleName(tr("Playbook"));
    m_description->setWordWrap(true);
    m_description->setForegroundRole(QPalette::PlaceholderText);
    m_parameters->setObjectName(QStringLiteral("rehearseParameters"));
    m_parameters->setAccessibleName(tr("Parameters"));
    m_parameters->setHorizontalHeaderLabels({ tr("Name"), tr("Value") });
    m_parameters->verticalHeader()->hide();
    m_parameters->verticalHeader()->setDefaultSectionSize(Theme::kRow);
    m_parameters->horizontalHeader()->setStretchLastSection(true);
    m_parameters->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_parameters->setTabKeyNavigation(false);
    auto* label = new QLabel(tr("&Playbook"));
    label->setBuddy(m_playbook);
    auto* setup = new QWidget;
    auto* layout = new QVBoxLayout(setup);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    layout->addWidget(label);
    layout->addWidget(m_playbook);
    layout->addWidget(m_description);
    layout->addWidget(m_parameters, 1);
    layout->addWidget(new ActionButton(*m_start));
    return setup;
}

QWidget* RehearseWindow::makeTalk()
{
    m_pane->setHint(tr("You are the callee. Start the call, then type what you say and press Enter."));
    m_line->setObjectName(QStringLiteral("rehearseLine"));
    m_line->setAccessibleName(tr("What you say as the callee"));
    m_words->setObjectName(QStringLiteral("rehearseWords"));
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    auto* row = new QHBoxLayout;
    row->setSpacing(4);
    row->addWidget(m_line, 1);
    auto* keypadButton = new ActionButton(*m_keypadAction);
    m_keypadButton = keypadButton;
    row->addWidget(keypadButton);
    row->addWidget(new ActionButton(*m_hangUp));
    auto* bottom = new QWidget;
    auto* lines = new QVBoxLayout(bottom);
    lines->setContentsMargins(12, 8, 12, 12);
    lines->setSpacing(4);
    lines->addLayout(row);
    lines->addWidget(m_words);
    auto* talk = new QWidget;
    auto* layout = new QVBoxLayout(talk);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_pane, 1);
    layout->addWidget(new TurnChart(m_turns));
    layout->addWidget(bottom);
    return talk;
}

void RehearseWindow::refresh()
{
    const core::CallInfo& call = m_follower.call();
    const bool runs = isRunning();
    const bool talks = runs && call.status == QLatin1String("in-progress");
    const bool before = m_follower.wanted().isEmpty();
    m_start->setText(before ? tr("Start") : tr("Start again"));
    m_start->setToolTip(tr("Place the call; you are the callee"));
    m_start->setEnabled(!m_starting);
    m_line->setEnabled(talks);
    m_line->setPlaceholderText(talks ? tr("You say: Enter sends") : tr("You can speak when the call is answered"));
    m_keypadAction->setEnabled(talks);
    m_hangUp->setEnabled(runs && !m_starting);
    m_header->setVisible(!before);
    if (!talks)
        m_keypad->hide();
}

void RehearseWindow::closeEvent(QCloseEvent* event)
{
    QSettings().setValue(kGeometry, saveGeometry());
    if (isRunning())
        m_stage.hangUp();
    QWidget::closeEvent(event);
}

} // namespace ui
