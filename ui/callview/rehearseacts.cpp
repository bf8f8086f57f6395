#include "ui/callview/rehearsewindow.h"

#include "core/base/async.h"
#include "ui/callview/callheading.h"
#include "ui/callview/keypad.h"
#include "ui/callview/operatorline.h"
#include "ui/common/errorwords.h"
#include "ui/theme/theme.h"

#include <QLocale>

#include <algorithm>

namespace ui {

namespace {

constexpr int kRequired = Qt::UserRole; ///< of a parameter's name

} // namespace

void RehearseWindow::connectAll()
{
    connect(m_start, &QAction::triggered, this, &RehearseWindow::start);
    connect(m_hangUp, &QAction::triggered, this, [this] { m_stage.hangUp(); });
    connect(m_keypadAction, &QAction::triggered, this, [this] { m_keypad->openAt(*m_keypadButton); });
    connect(m_keypad, &Keypad::pressed, this, [this](QChar digit) { m_stage.press(QString(digit)); });
    connect(m_line, &QLineEdit::returnPressed, this, &RehearseWindow::speak);
    connect(m_playbook, &QComboBox::currentIndexChanged, this, &RehearseWindow::offerParameters);
    connect(&m_follower, &CallFollower::happened, this, &RehearseWindow::take);
    connect(&m_follower, &CallFollower::missedSome, &m_transcript, &TranscriptModel::noteGap);
    connect(&m_follower, &CallFollower::recordArrived, this, [this](const core::RecordInfo& record) {
        m_transcript.setRecord(record);
        for (const core::TurnInfo& turn : record.turns)
            m_turns.put(turn);
        m_header->setStatuses(record.statuses);
    });
    connect(&m_follower, &CallFollower::recordFailed, this,
        [this](const core::Error& error) { tell(tr("The call cannot be followed. %1").arg(errorWords(error)), true); });
    connect(&m_follower, &CallFollower::callChanged, this, [this] {
        m_header->setCall(m_follower.call());
        refresh();
        if (m_line->isEnabled() && !m_line->hasFocus())
            m_line->setFocus();
    });
    connect(&m_stage.link().feed(), &core::CallFeed::linkChanged, this, [this] {
        if (m_playbooks.isEmpty() && m_stage.link().feed().link() == core::CallFeed::Link::Attached)
            askPlaybooks();
    });
}

void RehearseWindow::askPlaybooks()
{
    core::whenDone(
        m_stage.link().desk().playbooks(), this, [this](const core::Result<QList<core::PlaybookInfo>>& playbooks) {
            if (playbooks)
                takePlaybooks(*playbooks);
            else
                tell(tr("The playbooks cannot be read. %1").arg(errorWords(playbooks.error())), true);
        });
}

void RehearseWindow::takePlaybooks(const QList<core::PlaybookInfo>& playbooks)
{
    const QString wanted = m_playbook->count() > 0 ? m_playbook->currentData().toString() : m_wantedPlaybook;
    m_playbooks = playbooks;
    const core::CallOrder typed = order();
    const QSignalBlocker quiet(m_playbook);
    m_playbook->clear();
    m_playbook->addItem(tr("No playbook"), QString());
    for (const core::PlaybookInfo& playbook : playbooks) {
        if (playbook.fault.isEmpty())
            m_playbook->addItem(playbook.title.isEmpty() ? playbook.name : playbook.title, playbook.name);
    }
    m_playbook->setCurrentIndex(std::max(0, m_playbook->findData(wanted)));
    offerParameters();
}

/// The playbook's parameters, with what was typed for those of the same name.
void RehearseWindow::offerParameters()
{
    const QList<core::CallParameter> typed = order().parameters;
    const auto playbook
        = std::ranges::find(m_playbooks, m_playbook->currentData().toString(), &core::PlaybookInfo::name);
    m_parameters->setRowCount(0);
    m_description->setText(playbook == m_playbooks.end() ? QString() : playbook->description);
    m_description->setVisible(!m_description->text().isEmpty());
    QStringList offered;
    if (playbook != m_playbooks.end()) {
        for (const core::PlaybookParameter& one : playbook->parameters) {
            const auto known = std::ranges::find(typed, one.name, &core::CallParameter::name);
            addParameter(one.name, known == typed.end() ? one.example : known->value, one.label, one.required);
            offered << one.name;
        }
    }
    for (const core::CallParameter& one : typed) {
        if (!offered.contains(one.name))
            addParameter(one.name, one.value, {}, false);
    }
    addParameter({}, {}, tr("Another parameter"), false);
    m_parameters->resizeColumnToContents(0);
}

void RehearseWindow::addParameter(const QString& name, const QString& value, const QString& hint, bool required)
{
    const int row = m_parameters->rowCount();
    m_parameters->insertRow(row);
    auto* nameItem = new QTableWidgetItem(name);
    nameItem->setToolTip(required ? tr("%1 (required)").arg(hint) : hint);
    nameItem->setData(kRequired, required);
    m_parameters->setItem(row, 0, nameItem);
    m_parameters->setItem(row, 1, new QTableWidgetItem(value));
}

void RehearseWindow::prepare(const core::CallOrder& order)
{
    m_wantedPlaybook = order.playbook;
    m_parameters->setRowCount(0);
    for (const core::CallParameter& one : order.parameters)
        addParameter(one.name, one.value, {}, false);
    const QSignalBlocker quiet(m_playbook);
    m_playbook->setCurrentIndex(m_playbook->findData(order.playbook));
    offerParameters();
}

core::CallOrder RehearseWindow::order() const
{
    core::CallOrder order;
    order.playbook = m_playbook->count() > 0 ? m_playbook->currentData().toString() : m_wantedPlaybook;
    for (int row = 0; row < m_parameters->rowCount(); ++row) {
        const QString name = m_parameters->item(row, 0)->text().trimmed();
        const QString value = m_parameters->item(row, 1)->text();
        if (!name.isEmpty() && !value.isEmpty())
            order.parameters.append({ name, value });
    }
    return order;
}

bool RehearseWindow::isRunning() const
{
    return m_starting || (!m_follower.call().id.isEmpty() && !core::isFinalStatus(m_follower.call().status));
}

void RehearseWindow::start()
{
    for (int row = 0; row < m_parameters->rowCount(); ++row) {
        const bool required = m_parameters->item(row, 0)->data(kRequired).toBool();
        if (!required || !m_parameters->item(row, 1)->text().isEmpty())
            continue;
        m_parameters->setCurrentCell(row, 1);
        return tell(tr("The playbook needs a value for “%1”.").arg(m_parameters->item(row, 0)->text()), true);
    }
    m_starting = true;
    m_follower.follow({});
    m_transcript.clear();
    m_turns.setTurns({});
    m_header->clear();
    tell(tr("Calling you …"));
    refresh();
    core::whenDone(m_stage.start(order()), this, [this](const core::Result<core::CallInfo>& call) {
        m_starting = false;
        if (call) {
            tell({});
            m_follower.follow(call->id.isEmpty() ? call->sid : call->id);
        } else {
            tell(tr("The call did not start. %1").arg(errorWords(call.error())), true);
        }
        refresh();
    });
}

void RehearseWindow::take(const core::FeedEvent& event)
{
    m_transcript.take(event);
    const auto* turn = std::get_if<core::TurnInfo>(&event);
    if (!turn)
        return;
    m_turns.put(*turn);
    if (turn->promptToFirstTokenMs >= 0)
        tell(tr("The last answer began after %1 ms.").arg(QLocale().toString(turn->promptToFirstTokenMs, 'f', 0)));
}

void RehearseWindow::speak()
{
    const QString text = m_line->text().trimmed();
    if (text.isEmpty())
        return;
    m_stage.say(text);
    m_line->sent(text);
}

void RehearseWindow::tell(const QString& words, bool isFault)
{
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, Theme::color(isFault ? Tone::Failed : Tone::Dim, palette()));
    m_words->setPalette(colours);
    m_words->setText(words);
}

} // namespace ui
