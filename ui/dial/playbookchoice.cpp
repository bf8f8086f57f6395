#include "ui/dial/playbookchoice.h"

#include "core/base/async.h"
#include "ui/theme/icon.h"

#include <QAbstractItemView>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QWheelEvent>

#include <algorithm>

namespace ui {

using core::PlaybookInfo;

namespace {

constexpr int kWidestPopup = 560;

} // namespace

PlaybookChoice::PlaybookChoice(core::DeskApi& desk, QWidget* parent)
    : QComboBox(parent)
    , m_desk(desk)
{
    setObjectName(QStringLiteral("playbook"));
    setAccessibleName(tr("Playbook"));
    setFocusPolicy(Qt::StrongFocus);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(12);
    fill();
    connect(this, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_name = itemData(index).toString();
        setToolTip(itemData(index, Qt::ToolTipRole).toString());
        Q_EMIT chosen();
    });
}

void PlaybookChoice::setPlaybook(const QString& name)
{
    if (name == m_name)
        return;
    m_name = name;
    fill();
    Q_EMIT chosen();
}

QList<core::PlaybookParameter> PlaybookChoice::parameters() const
{
    const PlaybookInfo* chosen = info();
    return chosen ? chosen->parameters : QList<core::PlaybookParameter>();
}

QString PlaybookChoice::fault() const
{
    if (m_name.isEmpty() || !m_read)
        return {};
    const PlaybookInfo* chosen = info();
    if (!chosen)
        return tr("The playbook “%1” is not there any more. Choose another one.").arg(m_name);
    if (chosen->fault.isEmpty())
        return {};
    return tr("The playbook “%1” cannot be used. %2").arg(chosen->title, chosen->fault);
}

void PlaybookChoice::refresh()
{
    core::whenDone(m_desk.playbooks(), this, [this](const core::Result<QList<PlaybookInfo>>& playbooks) {
        if (!playbooks) {
            Q_EMIT unreadable(playbooks.error());
            return;
        }
        Q_EMIT readable();
        if (m_read && m_playbooks == *playbooks)
            return;
        m_playbooks = *playbooks;
        m_read = true;
        fill();
        Q_EMIT chosen();
    });
}

void PlaybookChoice::wheelEvent(QWheelEvent* event)
{
    event->ignore(); // scrolls the panel, and never changes what is said to somebody
}

void PlaybookChoice::showPopup()
{
    const int wanted = view()->sizeHintForColumn(0) + 2 * Theme::kGap;
    view()->setMinimumWidth(std::clamp(wanted, width(), std::max(width(), kWidestPopup)));
    QComboBox::showPopup();
}

void PlaybookChoice::fill()
{
    const QSignalBlocker blocker(this);
    clear();
    addItem(tr("No playbook"), QString());
    auto* items = qobject_cast<QStandardItemModel*>(model());
    for (const PlaybookInfo& playbook : std::as_const(m_playbooks)) {
        const QString title = playbook.title.isEmpty() ? playbook.name : playbook.title;
        if (playbook.fault.isEmpty()) {
            addItem(title, playbook.name);
            setItemData(count() - 1, playbook.description, Qt::ToolTipRole);
            continue;
        }
        addItem(icon(QStringLiteral("alert"), Tone::Failed),
            tr("%1: %2", "playbook: its fault").arg(title, playbook.fault), playbook.name);
        setItemData(count() - 1, playbook.fault, Qt::ToolTipRole);
        items->item(count() - 1)->setEnabled(false);
    }
    if (findData(m_name) < 0) { // not read yet, or not there any more
        addItem(m_name, m_name);
        if (m_read) {
            setItemIcon(count() - 1, icon(QStringLiteral("alert"), Tone::Failed));
            items->item(count() - 1)->setEnabled(false);
        }
    }
    setCurrentIndex(findData(m_name));
    setToolTip(currentData(Qt::ToolTipRole).toString());
}

const PlaybookInfo* PlaybookChoice::info() const
{
    const auto found = std::ranges::find(m_playbooks, m_name, &PlaybookInfo::name);
    return found == m_playbooks.end() ? nullptr : &*found;
}

} // namespace ui
