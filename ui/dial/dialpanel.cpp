#include "ui/dial/dialpanel.h"

#include "core/base/async.h"
#include "core/base/phoneformat.h"
#include "ui/common/errorwords.h"
#include "ui/dial/callplacer.h"
#include "ui/dial/notice.h"
#include "ui/dial/numberedit.h"
#include "ui/dial/numberfield.h"
#include "ui/dial/parametermodel.h"
#include "ui/dial/parametertable.h"
#include "ui/dial/playbookchoice.h"
#include "ui/dial/previewpane.h"
#include "ui/theme/icon.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>

namespace ui {

using core::CallOrder;
using core::ErrorCode;

namespace {

using namespace std::chrono_literals;

const QString kDraft = QStringLiteral("dial/draft");
const QString kRegion = QStringLiteral("dial/region");
const QString kSplitter = QStringLiteral("dial/splitter");
const QString kColumns = QStringLiteral("dial/columns");

/// Whether the core would refuse the order itself, whenever it comes.
bool isAboutOrder(ErrorCode code)
{
    switch (code) {
    case ErrorCode::ImpossibleNumber:
    case ErrorCode::NumberNotInPlan:
    case ErrorCode::PremiumNumber:
    case ErrorCode::ParameterTooLong:
    case ErrorCode::NotSupported:
        return true;
    default:
        return false;
    }
}

} // namespace

DialPanel::DialPanel(core::CallApi& calls, core::DeskApi& desk, QWidget* parent)
    : QWidget(parent)
    , m_calls(calls)
    , m_desk(desk)
    , m_placer(new CallPlacer(calls, this))
    , m_recents(QStringLiteral("dial/recents"))
    , m_model(new ParameterModel(this))
    , m_menu(new QMenu(this))
{
    build();
    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(300ms);
    connect(&m_draftTimer, &QTimer::timeout, this, &DialPanel::saveDraft);
    connect(m_number, &NumberField::changed, this, &DialPanel::orderChanged);
    connect(m_model, &ParameterModel::changed, this, &DialPanel::orderChanged);
    connect(m_playbook, &PlaybookChoice::chosen, this, &DialPanel::playbookChosen);
    connect(m_playbook, &PlaybookChoice::readable, m_playbookNotice, &Notice::clear);
    connect(m_playbook, &PlaybookChoice::unreadable, this, [this](const core::Error& error) {
        m_playbookNotice->say(tr("The playbooks could not be read. %1").arg(errorWords(error)), Tone::Failed);
    });
    connect(m_table, &ParameterTable::pasted, m_pasteNotice, &Notice::clear);
    connect(m_table, &ParameterTable::pasteRefused, this, [this](const core::Error& error) {
        m_pasteNotice->say(tr("Nothing was pasted. %1").arg(errorWords(error)), Tone::Failed);
    });
    connect(m_preview, &PreviewPane::refusalChanged, this, &DialPanel::showState);
    connect(m_placer, &CallPlacer::changed, this, &DialPanel::showOutcome);
    connect(m_placer, &CallPlacer::placed, this, &DialPanel::callPlaced);
    restoreDraft();
    showOutcome();
    refresh();
}

DialPanel::~DialPanel()
{
    saveDraft();
    QSettings settings;
    settings.setValue(kSplitter, m_splitter->saveState());
    settings.setValue(kColumns, m_table->horizontalHeader()->saveState());
}

CallOrder DialPanel::order() const
{
    return { m_number->reading().e164, m_playbook->playbook(), m_model->parameters() };
}

void DialPanel::setOrder(const CallOrder& order)
{
    m_number->setNumber(order.to);
    m_playbook->setPlaybook(order.playbook);
    m_model->setParameters(order.parameters, tr("Take over the parameters of a call"));
    m_number->setFocus();
}

void DialPanel::dialLink(const QString& link)
{
    const QString digits = core::cleanNumber(link, m_number->edit().region()).digits;
    if (digits.isEmpty()) {
        m_notice->say(tr("The link has no phone number."), Tone::Failed);
        return;
    }
    const QString before = m_number->reading().e164;
    m_number->setNumber(link);
    if (!before.isEmpty() && before != m_number->reading().e164)
        m_model->setParameters({}, tr("Clear the parameters"));
    m_number->setFocus();
}

void DialPanel::redial()
{
    if (!m_recents.orders().isEmpty())
        setOrder(m_recents.orders().first());
}

void DialPanel::place()
{
    // Enter on another button presses that one.
    if (auto* button = qobject_cast<QAbstractButton*>(focusWidget());
        button && button != m_call && button->hasFocus()) {
        button->click();
        return;
    }
    if (m_placer->isBusy())
        return;
    if (!obstacle().isEmpty()) {
        focusObstacle();
        return;
    }
    m_failed = order();
    m_placer->place(m_failed);
}

void DialPanel::refresh()
{
    m_playbook->refresh();
    m_preview->refresh();
    core::whenDone(m_desk.health(), this, [this](const core::Result<core::CoreInfo>& core) {
        const QString region = core ? core::regionOfNumber(core->from) : QString();
        if (region.isEmpty())
            return; // the last one known stays
        m_number->setRegion(region);
        QSettings().setValue(kRegion, region);
    });
}

void DialPanel::restoreDraft()
{
    QSettings settings;
    m_number->setRegion(settings.value(kRegion).toString());
    m_splitter->restoreState(settings.value(kSplitter).toByteArray());
    m_table->horizontalHeader()->restoreState(settings.value(kColumns).toByteArray());
    const CallOrder draft = readOrder(settings, kDraft);
    m_number->setNumber(draft.to);
    m_playbook->setPlaybook(draft.playbook);
    m_model->setParameters(draft.parameters, {});
    m_model->undoStack().clear();
}

void DialPanel::saveDraft() const
{
    QSettings settings;
    writeOrder(settings, kDraft, { m_number->digits(), m_playbook->playbook(), m_model->parameters() });
}

void DialPanel::playbookChosen()
{
    m_model->setKnown(m_playbook->parameters());
    orderChanged();
}

void DialPanel::orderChanged()
{
    m_draftTimer.start();
    m_pasteNotice->clear();
    if (m_placer->error() && order() != m_failed)
        m_placer->forget(); // it was about another order
    m_preview->setOrder(order());
    showState();
}

/// Call, and why it cannot be pressed.
void DialPanel::showState()
{
    const bool isBusy = m_placer->isBusy();
    const QString reason = isBusy ? QString() : obstacle();
    m_call->setText(isBusy ? tr("Calling…") : tr("Call"));
    m_call->setEnabled(!isBusy && reason.isEmpty());
    m_call->setAccessibleDescription(reason);
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
}

/// What became of the last wish.
void DialPanel::showOutcome()
{
    const bool inDoubt = m_placer->isInDoubt();
    m_retry->setVisible(inDoubt);
    m_retry->setEnabled(inDoubt);
    m_forget->setVisible(inDoubt || m_placer->error());
    if (inDoubt)
        m_notice->say(
            tr("It is not known whether the call was placed: the answer was lost. Trying again never calls twice."),
            Tone::Unknown);
    else if (m_placer->error())
        m_notice->say(tr("The call was not placed. %1").arg(errorWords(*m_placer->error())), Tone::Failed);
    else
        m_notice->clear();
    showState();
}

void DialPanel::callPlaced(const core::CallInfo& call, const CallOrder& order)
{
    m_recents.add(order);
    if (order == this->order()) { // Enter again must not call again
        m_number->setNumber({});
        m_model->setParameters({}, tr("Clear the parameters"));
        m_number->setFocus();
    }
    saveDraft();
    Q_EMIT placed(call);
}

void DialPanel::showRecents()
{
    m_menu->clear();
    for (const CallOrder& order : m_recents.orders()) {
        const QString name = nameIn(order.parameters).replace(u'&', QLatin1String("&&"));
        const QString number = core::formatInternational(order.to);
        QAction* entry = m_menu->addAction(name.isEmpty() ? number : name + u'\t' + number);
        connect(entry, &QAction::triggered, this, [this, order] { setOrder(order); });
    }
    if (m_recents.orders().isEmpty()) {
        m_menu->addAction(tr("Numbers that you call appear here."))->setEnabled(false);
    } else {
        m_menu->addSeparator();
        connect(m_menu->addAction(tr("Clear this list")), &QAction::triggered, this, &DialPanel::clearRecents);
        m_menu->setActiveAction(m_menu->actions().first());
    }
    const NumberEdit& edit = m_number->edit();
    m_menu->setMinimumWidth(edit.width());
    m_menu->popup(edit.mapToGlobal(QPoint(0, edit.height())));
}

void DialPanel::clearRecents() { m_recents.clear(); }

void DialPanel::retry() { m_placer->retry(); }

void DialPanel::forget() { m_placer->forget(); }

QString DialPanel::obstacle() const
{
    const core::NumberReading& reading = m_number->reading();
    if (reading.flaw == core::NumberFlaw::Empty)
        return tr("There is no number to call yet.");
    if (!reading.canBeDialled())
        return tr("This number cannot be called.");
    if (const QString fault = m_playbook->fault(); !fault.isEmpty())
        return fault;
    if (const QString words = parameterObstacle(); !words.isEmpty())
        return words;
    const std::optional<core::Error>& refusal = m_preview->refusal();
    return refusal && isAboutOrder(refusal->code) ? errorWords(*refusal) : QString();
}

QString DialPanel::parameterObstacle() const
{
    const int row = m_model->firstFlaw();
    switch (m_model->flaw(row)) {
    case ParameterFlaw::None:
        return {};
    case ParameterFlaw::NoName:
        return tr("A parameter has no name.");
    case ParameterFlaw::Duplicate:
        return tr("The parameter “%1” is there more than once.")
            .arg(m_model->index(row, ParameterModel::Name).data().toString());
    case ParameterFlaw::Missing:
        break;
    }
    return tr("The playbook needs a value for %1.", "names of parameters")
        .arg(m_model->missing().join(QStringLiteral(", ")));
}

void DialPanel::focusObstacle()
{
    if (!m_number->reading().canBeDialled()) {
        m_number->insist();
        m_number->setFocus();
    } else if (!m_playbook->fault().isEmpty()) {
        m_playbook->setFocus();
    } else if (const int row = m_model->firstFlaw(); row >= 0) {
        m_table->showFlaw(row);
    }
}

} // namespace ui
