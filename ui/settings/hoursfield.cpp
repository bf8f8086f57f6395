#include "ui/settings/hoursfield.h"

#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QSignalBlocker>

namespace ui {

namespace {

QComboBox* timeBox(int first, int last)
{
    auto* box = new QComboBox;
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    for (int half = first; half <= last; ++half)
        box->addItem(
            QStringLiteral("%1:%2").arg(half / 2, 2, 10, QLatin1Char('0')).arg(half % 2 * 30, 2, 10, QLatin1Char('0')));
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    return box;
}

} // namespace

HoursField::HoursField(const QString& title, QWidget* parent)
    : QWidget(parent)
    , m_from(timeBox(0, 47))
    , m_until(timeBox(1, 48))
{
    m_from->setAccessibleName(tr("%1: from").arg(title));
    m_until->setAccessibleName(tr("%1: until").arg(title));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::kGap);
    layout->addWidget(m_from);
    layout->addWidget(new QLabel(tr("until")));
    layout->addWidget(m_until);
    layout->addStretch(1);
    for (QComboBox* box : { m_from, m_until })
        connect(box, &QComboBox::currentTextChanged, this, &HoursField::edited);
    setFocusProxy(m_from);
}

QString HoursField::value() const { return m_from->currentText().trimmed() + u'-' + m_until->currentText().trimmed(); }

void HoursField::setValue(const QString& hours)
{
    const QSignalBlocker from(m_from);
    const QSignalBlocker until(m_until);
    m_from->setEditText(hours.section(u'-', 0, 0));
    m_until->setEditText(hours.section(u'-', 1));
}

} // namespace ui
