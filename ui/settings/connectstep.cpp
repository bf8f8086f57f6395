#include "ui/settings/connectstep.h"

#include "core/base/async.h"
#include "ui/settings/settingeditor.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QProgressBar>

#include <algorithm>

namespace ui {

ConnectStep::ConnectStep(SettingsBook& book, const Plan& plan, QWidget* parent)
    : QWidget(parent)
    , m_book(book)
    , m_plan(plan)
    , m_sign(new QLabel)
    , m_finding(new QLabel)
    , m_mend(new QLabel)
    , m_progress(new QProgressBar)
{
    auto* title = new QLabel(plan.title);
    title->setFont(Theme::font(TypeSize::Title, true));
    auto* explanation = new QLabel(plan.explanation);
    explanation->setWordWrap(true);
    explanation->setOpenExternalLinks(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 16, 0);
    layout->setSpacing(16);
    layout->addWidget(title);
    layout->addWidget(explanation);
    for (const SettingEntry& entry : book.entries()) {
        if (!plan.settings.contains(entry.name))
            continue;
        auto* editor = new SettingEditor(entry, this);
        editor->hideSource();
        m_editors.append(editor);
        layout->addWidget(editor);
        connect(editor, &SettingEditor::edited, this, &ConnectStep::clear);
    }
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(4);
    m_progress->setAccessibleName(tr("The check is running"));
    m_finding->setObjectName(QStringLiteral("finding"));
    m_finding->setWordWrap(true);
    m_finding->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_mend->setObjectName(QStringLiteral("mend"));
    m_mend->setWordWrap(true);
    m_mend->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* row = new QHBoxLayout;
    row->setSpacing(Theme::kGap);
    row->addWidget(m_sign, 0, Qt::AlignTop);
    row->addWidget(m_finding, 1);
    layout->addWidget(m_progress);
    layout->addLayout(row);
    layout->addWidget(m_mend);
    layout->addStretch(1);
    showFittingEditors();
    setState(State::Open);
}

/// Of two providers only the chosen one is asked about.
void ConnectStep::showFittingEditors()
{
    const auto provider = std::ranges::find(
        m_editors, QStringLiteral("LLM_PROVIDER"), [](const SettingEditor* one) { return one->name(); });
    if (provider == m_editors.cend())
        return;
    const bool isAnthropic = (*provider)->shownValue() == QLatin1String("anthropic");
    for (SettingEditor* editor : std::as_const(m_editors)) {
        if (editor->name().startsWith(QLatin1String("OPENAI_")))
            editor->setVisible(!isAnthropic);
        else if (editor->name().startsWith(QLatin1String("ANTHROPIC_")))
            editor->setVisible(isAnthropic);
    }
}

SettingChanges ConnectStep::changes() const
{
    SettingChanges changes;
    for (const SettingEditor* editor : m_editors) {
        if (editor->isChanged() && !editor->isHidden())
            changes.insert(editor->name(), editor->value());
    }
    return changes;
}

bool ConnectStep::lacksSecret() const
{
    return std::ranges::any_of(m_editors, [this](const SettingEditor* editor) {
        return m_plan.needed.contains(editor->name()) && editor->isForSecret() && !editor->hasValue();
    });
}

void ConnectStep::startTyping()
{
    for (SettingEditor* editor : std::as_const(m_editors)) {
        if (!editor->isHidden() && !editor->hasValue())
            return editor->startTyping();
    }
}

void ConnectStep::clear()
{
    showFittingEditors();
    for (SettingEditor* editor : std::as_const(m_editors))
        editor->setRemark({}, true);
    ++m_asked;
    setState(State::Open);
}

/// What is wrong with this step's own settings; what later steps will bring is not missed yet.
bool ConnectStep::showFaults(const SettingChanges& all)
{
    bool any = false;
    const QList<SettingRemark> remarks = m_book.check(all);
    for (SettingEditor* editor : std::as_const(m_editors)) {
        if (editor->isHidden())
            continue;
        QString fault;
        if (m_plan.needed.contains(editor->name()) && !editor->hasValue())
            fault = tr("It is needed for this step.");
        for (const SettingRemark& remark : remarks) {
            if (fault.isEmpty() && remark.isFault && remark.name == editor->name())
                fault = remark.message;
        }
        editor->setRemark(fault, true);
        any = any || !fault.isEmpty();
    }
    return any;
}

void ConnectStep::check(const SettingChanges& all)
{
    if (showFaults(all))
        return setState(State::Open);
    setState(State::Checking);
    const int asked = ++m_asked;
    core::whenDone(m_book.probe(m_plan.subject, all), this, [this, asked](const core::Result<ProbeFinding>& finding) {
        if (asked == m_asked)
            showFinding(finding);
    });
}

void ConnectStep::showFinding(const core::Result<ProbeFinding>& finding)
{
    const bool isGood = finding && finding->isGood;
    const bool isWarning = isGood && finding->isWarning;
    setState(isGood ? State::Good : State::Bad);
    const Tone tone = isWarning ? Tone::Busy : isGood ? Tone::Live : Tone::Failed;
    const QString sign = isWarning ? QStringLiteral("alert") : isGood ? QStringLiteral("check") : QStringLiteral("x");
    m_sign->setPixmap(icon(sign, tone).pixmap(16, 16));
    m_finding->setText(finding ? finding->finding : finding.error().message);
    m_mend->setText(finding ? finding->mend : QString());
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, Theme::color(tone, colours));
    m_finding->setPalette(colours);
    m_mend->setVisible(!m_mend->text().isEmpty());
}

void ConnectStep::setState(State state)
{
    m_state = state;
    const bool isDone = state == State::Good || state == State::Bad;
    m_progress->setVisible(state == State::Checking);
    m_sign->setVisible(isDone);
    m_finding->setVisible(isDone);
    if (!isDone)
        m_mend->setVisible(false);
    Q_EMIT stateChanged();
}

} // namespace ui
