#include "ui/monitor/alarmstrip.h"

#include "ui/theme/icon.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>

namespace ui {

AlarmStrip::AlarmStrip(AlarmCenter& center, QWidget* parent)
    : QWidget(parent)
    , m_center(center)
    , m_lines(new QVBoxLayout)
    , m_all(new QPushButton(tr("Acknowledge all"), this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 4, 8, 4);
    row->setSpacing(16);
    row->addLayout(m_lines, 1);
    row->addWidget(m_all, 0, Qt::AlignTop);
    m_lines->setSpacing(4);
    m_all->setObjectName(QStringLiteral("acknowledgeAll"));
    setAccessibleName(tr("Alarms"));
    connect(m_all, &QPushButton::clicked, &m_center, &AlarmCenter::acknowledgeAll);
    connect(&m_center, &AlarmCenter::changed, this, &AlarmStrip::rebuild);
    rebuild();
}

void AlarmStrip::setTextPixels(int pixels)
{
    if (pixels == m_pixels)
        return;
    m_pixels = pixels;
    rebuild();
}

void AlarmStrip::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        rebuild();
}

void AlarmStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QList<Alarm> alarms = m_center.alarms();
    if (alarms.isEmpty())
        return;
    painter.fillRect(rect(), Theme::color(Tone::Window, palette()));
    painter.fillRect(QRect(0, 0, 8, height()), Theme::color(AlarmCenter::tone(alarms.first().kind), palette()));
}

void AlarmStrip::rebuild()
{
    for (QWidget* row : std::as_const(m_rows)) {
        m_lines->removeWidget(row);
        row->hide();
        row->deleteLater(); // its button may be the sender
    }
    m_rows.clear();
    const QList<Alarm> alarms = m_center.alarms();
    for (const Alarm& alarm : alarms)
        addLine(alarm);
    QFont font = this->font();
    font.setPixelSize(m_pixels);
    m_all->setFont(font);
    m_all->setMinimumWidth(m_all->fontMetrics().horizontalAdvance(m_all->text()) + 32);
    m_all->setVisible(alarms.size() > 1);
    setVisible(!alarms.isEmpty());
    QStringList said;
    for (const Alarm& alarm : alarms)
        said.append(sentence(alarm));
    setAccessibleDescription(said.join(QLatin1Char('\n')));
    update();
}

void AlarmStrip::addLine(const Alarm& alarm)
{
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    QFont font = this->font();
    font.setPixelSize(m_pixels);
    const QColor color = Theme::color(AlarmCenter::tone(alarm.kind), palette());

    auto* sign = new QLabel(line);
    sign->setPixmap(iconPixmap(QStringLiteral("alert"), color, m_pixels + 4, devicePixelRatioF()));
    auto* text = new QLabel(sentence(alarm), line);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    QPalette colored = text->palette();
    colored.setColor(QPalette::WindowText, color);
    text->setPalette(colored);
    font.setBold(true);
    text->setFont(font);
    font.setBold(false);
    auto* seen = new QPushButton(tr("Acknowledge"), line);
    seen->setFont(font);
    seen->setMinimumWidth(seen->fontMetrics().horizontalAdvance(seen->text()) + 32);
    seen->setAccessibleName(tr("Acknowledge: %1").arg(AlarmCenter::word(alarm.kind)));
    connect(seen, &QPushButton::clicked, &m_center, [this, kind = alarm.kind] { m_center.acknowledge(kind); });
    row->addWidget(sign);
    row->addWidget(text, 1);
    row->addWidget(seen);
    m_lines->addWidget(line);
    m_rows.append(line);
}

QString AlarmStrip::sentence(const Alarm& alarm) const
{
    const QString word = AlarmCenter::word(alarm.kind);
    const QString since = QLocale().toString(alarm.since.toLocalTime().time(), QStringLiteral("HH:mm"));
    QString text = tr("%1 · since %2").arg(word, since);
    if (alarm.count > 1)
        text = tr("%1 · since %2 · %n times", nullptr, int(alarm.count)).arg(word, since);
    return alarm.isOver ? tr("%1 · over now").arg(text) : text;
}

} // namespace ui
