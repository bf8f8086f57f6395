#include "ui/callview/operatorbar.h"

#include "ui/callview/actionbutton.h"
#include "ui/callview/flowlayout.h"
#include "ui/callview/keypad.h"
#include "ui/callview/operatorline.h"
#include "ui/callview/outcomebar.h"
#include "ui/callview/transferrow.h"
#include "ui/theme/icon.h"

#include <QEvent>
#include <QVBoxLayout>

namespace ui {

// How the bar looks; what it does stands in operatoracts.cpp.

OperatorBar::OperatorBar(core::ControlApi& control, QWidget* parent)
    : QWidget(parent)
    , m_control(control)
    , m_say(makeAction("call.say", "say", QKeySequence(Qt::CTRL | Qt::Key_1)))
    , m_note(makeAction("call.note", "note", QKeySequence(Qt::CTRL | Qt::Key_2)))
    , m_takeOver(makeAction("call.takeOver", "hand", QKeySequence(Qt::CTRL | Qt::Key_3)))
    , m_transfer(makeAction("call.transfer", "transfer", QKeySequence(Qt::CTRL | Qt::Key_T)))
    , m_keypadAction(makeAction("call.keypad", "keypad", QKeySequence(Qt::CTRL | Qt::Key_K)))
    , m_hangUp(makeAction("call.hangUp", "phone-down", QKeySequence(Qt::Key_F4)))
    , m_line(new OperatorLine(this))
    , m_transferRow(new TransferRow(this))
    , m_keypad(new Keypad(this))
    , m_question(new QWidget(this))
    , m_feedbackIcon(new QLabel(this))
    , m_feedbackWords(new QLabel(this))
    , m_outcomes(new OutcomeBar(this))
{
    setObjectName(QStringLiteral("operatorBar"));
    setAutoFillBackground(true);
    build();
    connectAll();
    refresh();
}

QAction* OperatorBar::makeAction(const char* name, const char* iconName, const QKeySequence& keys)
{
    auto* action = new QAction(this);
    action->setObjectName(QLatin1String(name));
    action->setIcon(icon(QLatin1String(iconName)));
    action->setShortcut(keys);
    return action;
}

QList<QAction*> OperatorBar::actions() const
{
    return QList<QAction*> { m_say, m_note, m_takeOver, m_transfer, m_keypadAction, m_hangUp } + m_outcomes->actions();
}

void OperatorBar::build()
{
    m_line->setObjectName(QStringLiteral("operatorLine"));
    m_feedbackWords->setObjectName(QStringLiteral("operatorFeedback"));
    m_feedbackWords->setWordWrap(true);
    m_feedbackWords->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto* buttons = new FlowLayout(4);
    for (QAction* action : { m_say, m_note, m_takeOver, m_transfer, m_keypadAction, m_hangUp }) {
        auto* button = new ActionButton(*action, this);
        if (action == m_keypadAction)
            m_keypadButton = button;
        buttons->addWidget(button);
    }
    m_questionWords = new QLabel(m_question);
    m_questionWords->setWordWrap(true);
    auto* yes = new QPushButton(icon(QStringLiteral("phone-down"), Tone::Failed), tr("Hang up"), m_question);
    yes->setObjectName(QStringLiteral("hangUpAnyway"));
    auto* no = new QPushButton(tr("Keep the call"), m_question);
    connect(yes, &QPushButton::clicked, this, &OperatorBar::hangUp);
    connect(no, &QPushButton::clicked, m_question, &QWidget::hide);
    auto* answers = new QHBoxLayout;
    answers->addWidget(yes);
    answers->addWidget(no);
    answers->addStretch(1);
    auto* asking = new QVBoxLayout(m_question);
    asking->setContentsMargins(0, 0, 0, 0);
    asking->setSpacing(4);
    asking->addWidget(m_questionWords);
    asking->addLayout(answers);
    m_question->hide();

    auto* feedback = new QHBoxLayout;
    feedback->setSpacing(4);
    feedback->addWidget(m_feedbackIcon, 0, Qt::AlignTop);
    feedback->addWidget(m_feedbackWords, 1);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(4);
    layout->addWidget(m_line);
    layout->addLayout(buttons);
    layout->addWidget(m_transferRow);
    layout->addWidget(m_question);
    layout->addLayout(feedback);
    layout->addWidget(m_outcomes);
}

void OperatorBar::refresh()
{
    const bool isShown = !m_call.id.isEmpty();
    const bool isOver = core::isFinalStatus(m_call.status);
    const bool reached = isShown && m_away.isEmpty() && !m_call.sid.isEmpty();
    const bool open = reached && !isOver;
    const bool talks = open && m_call.status == QLatin1String("in-progress");
    const auto free = [this](const char* kind) { return !m_pending.contains(QLatin1String(kind)); };
    m_say->setEnabled(talks && free("speak"));
    m_note->setEnabled(open && free("speak"));
    m_takeOver->setEnabled(talks && free("takeOver"));
    m_transfer->setEnabled(talks && free("transfer"));
    m_keypadAction->setEnabled(talks);
    m_hangUp->setEnabled(open && free("hangUp"));
    m_line->setEnabled(isShown && !isOver);
    m_outcomes->setUsable(reached && free("outcome"));
    if (!open && m_question->isVisible())
        m_question->hide();
    if (!talks && m_transferRow->isVisible() && free("transfer"))
        m_transferRow->hide();
    if (!talks)
        m_keypad->hide();
    refreshWords();
    paintState();
}

void OperatorBar::refreshWords()
{
    m_say->setText(tr("Say"));
    m_say->setToolTip(tr("Speak this to the callee at once"));
    m_note->setText(tr("Note to AI"));
    m_note->setToolTip(tr("A hint that only the AI sees"));
    m_transfer->setText(tr("Transfer"));
    m_transfer->setToolTip(tr("Connect the callee with another number"));
    m_keypadAction->setText(tr("Keypad"));
    m_keypadAction->setToolTip(tr("Press keys into the call"));
    m_hangUp->setText(tr("Hang up"));
    m_hangUp->setToolTip(tr("End the call"));
    m_takeOver->setText(!m_takeover.isOn() ? tr("Take over") : tr("%1 · hand back").arg(m_takeover.words()));
    m_takeOver->setToolTip(m_takeover.isOn() ? tr("Let the AI go on") : tr("Silence the AI and speak yourself"));
    m_line->setPlaceholderText(m_aloud ? tr("Say to the callee: Enter sends") : tr("Note to the AI: Enter sends"));
    m_line->setAccessibleName(m_aloud ? tr("What to say to the callee") : tr("Note to the AI"));
}

void OperatorBar::paintState()
{
    const bool isLoud = m_takeover.isOwn();
    const QPalette base = parentWidget() ? parentWidget()->palette() : QPalette();
    QPalette colours = base;
    if (isLoud) {
        colours.setColor(QPalette::Window, Theme::color(Tone::Live, base));
        colours.setColor(QPalette::WindowText, Theme::color(Tone::Window, base));
        colours.setColor(QPalette::Disabled, QPalette::WindowText, Theme::color(Tone::Window, base));
    }
    if (palette().color(QPalette::Window) != colours.color(QPalette::Window))
        setPalette(colours);

    const QString reason = whyNot();
    const bool hasReason = m_feedback == Feedback::None || (m_feedback == Feedback::Done && !reason.isEmpty());
    if (hasReason)
        m_feedbackWords->setText(reason);
    Tone tone = Tone::Dim;
    QString name = QStringLiteral("help");
    if (!hasReason && m_feedback == Feedback::Fault) {
        tone = Tone::Failed;
        name = QStringLiteral("alert");
    } else if (!hasReason) {
        name = m_feedback == Feedback::Done ? QStringLiteral("check") : QStringLiteral("clock");
    }
    const QColor color = isLoud ? Theme::color(Tone::Window, base) : Theme::color(tone, base);
    QPalette words = colours;
    words.setColor(QPalette::WindowText, color);
    m_feedbackWords->setPalette(words);
    const int side = m_feedbackWords->fontMetrics().height();
    m_feedbackIcon->setPixmap(iconPixmap(name, color, side, devicePixelRatioF()));
    const bool says = !m_feedbackWords->text().isEmpty();
    m_feedbackIcon->setVisible(says);
    m_feedbackWords->setVisible(says);
}

QString OperatorBar::whyNot() const
{
    if (m_call.id.isEmpty())
        return {};
    if (!m_away.isEmpty())
        return m_away;
    if (core::isFinalStatus(m_call.status))
        return tr("The call is over.");
    if (m_call.sid.isEmpty())
        return tr("The call is not placed yet.");
    if (m_call.status != QLatin1String("in-progress"))
        return tr("Nobody is on the line yet. A note to the AI counts already.");
    return {};
}

void OperatorBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace ui
