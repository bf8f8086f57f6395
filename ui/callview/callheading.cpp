#include "ui/callview/callheading.h"

#include "core/base/phoneformat.h"
#include "ui/callview/actwords.h"
#include "ui/theme/icon.h"
#include "ui/theme/statuslook.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

QString clockText(qint64 seconds)
{
    const QLatin1Char zero('0');
    const QString minutes = QStringLiteral("%1:%2").arg(seconds / 60 % 60, 2, 10, zero).arg(seconds % 60, 2, 10, zero);
    return seconds < 3600 ? minutes : QStringLiteral("%1:%2").arg(seconds / 3600).arg(minutes);
}

QLabel* makeLabel(QWidget* parent, bool wraps)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(wraps);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

/// A number that no line break divides.
QString numberText(const QString& e164)
{
    return core::formatInternational(e164).replace(QLatin1Char(' '), QChar::Nbsp);
}

} // namespace

CallHeading::CallHeading(QWidget* parent)
    : QWidget(parent)
    , m_name(makeLabel(this, true))
    , m_timer(makeLabel(this, false))
    , m_icon(new QLabel(this))
    , m_status(makeLabel(this, false))
    , m_sandbox(makeLabel(this, false))
    , m_details(makeLabel(this, true))
    , m_timeline(makeLabel(this, true))
    , m_fault(makeLabel(this, true))
{
    m_name->setObjectName(QStringLiteral("callName"));
    m_timer->setObjectName(QStringLiteral("callTimer"));
    m_status->setObjectName(QStringLiteral("callStatus"));
    m_timeline->setObjectName(QStringLiteral("callTimeline"));
    m_fault->setObjectName(QStringLiteral("callFault"));
    m_fault->setTextFormat(Qt::RichText);
    m_fault->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_fault->setOpenExternalLinks(true);
    m_sandbox->setObjectName(QStringLiteral("callSandbox"));
    m_sandbox->setText(tr("sandbox"));
    m_sandbox->setToolTip(tr("Nobody is called: a practice Twilio on this machine answers."));
    m_sandbox->hide();
    m_name->setFont(Theme::font(TypeSize::Title, true));
    m_name->setMinimumWidth(1); // a long word must not hold the pane open
    m_fault->setMinimumWidth(1);
    m_timer->setFont(Theme::tabular(TypeSize::Title));
    m_details->setForegroundRole(QPalette::PlaceholderText);
    m_timeline->setForegroundRole(QPalette::PlaceholderText);
    m_timeline->setFont(Theme::font(TypeSize::Small));

    auto* first = new QHBoxLayout;
    first->setSpacing(8);
    first->addWidget(m_name, 1);
    first->addWidget(m_timer, 0, Qt::AlignTop);
    auto* second = new QHBoxLayout;
    second->setSpacing(8);
    second->addWidget(m_icon);
    second->addWidget(m_status);
    second->addStretch(1);
    second->addWidget(m_sandbox);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(4);
    layout->addLayout(first);
    layout->addLayout(second);
    layout->addWidget(m_details);
    layout->addWidget(m_timeline);
    layout->addWidget(m_fault);
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, &CallHeading::showTimer);
}

void CallHeading::clear()
{
    m_statuses.clear();
    m_takenOver.clear();
    setCall({});
}

void CallHeading::setCall(const core::CallInfo& call)
{
    if (call.id != m_call.id)
        m_statuses.clear();
    m_call = call;
    if (!call.status.isEmpty()) {
        QDateTime at = QDateTime::currentDateTimeUtc();
        if (core::isFinalStatus(call.status) && call.endedAt.isValid())
            at = call.endedAt;
        else if (call.status == QLatin1String("in-progress") && call.answeredAt.isValid())
            at = call.answeredAt;
        else if (m_statuses.isEmpty() && call.createdAt.isValid())
            at = call.createdAt;
        noteStatus(call.status, at);
    }
    showCall();
}

void CallHeading::setStatuses(const QList<core::StatusInfo>& statuses)
{
    const QList<core::StatusInfo> known = std::exchange(m_statuses, {});
    for (const core::StatusInfo& status : statuses)
        noteStatus(status.status, status.at);
    for (const core::StatusInfo& status : known)
        noteStatus(status.status, status.at);
    showCall();
}

void CallHeading::noteStatus(const QString& status, const QDateTime& at)
{
    if (std::ranges::find(m_statuses, status, &core::StatusInfo::status) == m_statuses.end())
        m_statuses.append({ status, at, {}, {} });
}

void CallHeading::setTakenOverBy(const QString& words)
{
    m_takenOver = words;
    showCall();
}

void CallHeading::setSandbox(bool sandbox) { m_sandbox->setVisible(sandbox); }

QString CallHeading::timeline() const
{
    QStringList steps;
    for (qsizetype i = 0; i < m_statuses.size(); ++i) {
        const core::StatusInfo& status = m_statuses[i];
        if (status.status == QLatin1String("intent") && m_statuses.size() > 1)
            continue;
        const QString word = statusWord(status.status);
        const QDateTime until = i + 1 < m_statuses.size() ? m_statuses[i + 1].at : QDateTime();
        const qint64 seconds = status.at.isValid() && until.isValid() ? status.at.secsTo(until) : 0;
        if (seconds <= 0)
            steps << word;
        else if (seconds < 60)
            steps << tr("%1 %2 s").arg(word, QLocale().toString(seconds));
        else
            steps << tr("%1 %2").arg(word, clockText(seconds));
    }
    return steps.join(QStringLiteral(" ─ "));
}

void CallHeading::showCall()
{
    const QString name = m_call.parameter(QStringLiteral("customerName")).simplified();
    m_name->setText(name.isEmpty() ? core::formatInternational(m_call.to) : name);
    m_name->setToolTip(m_name->text());
    QStringList details;
    if (!name.isEmpty())
        details << numberText(m_call.to);
    if (!m_call.playbook.isEmpty())
        details << m_call.playbook;
    if (!m_call.from.isEmpty())
        details << tr("from %1").arg(numberText(m_call.from));
    if (!m_call.outcome.isEmpty())
        details << tr("outcome: %1").arg(m_call.outcome);
    m_details->setText(details.join(QStringLiteral(" · ")));
    m_details->setVisible(!details.isEmpty());

    const bool isOver = core::isFinalStatus(m_call.status);
    const StatusLook look = statusLook(m_call.status, !m_takenOver.isEmpty() && !isOver);
    const int side = m_status->fontMetrics().height();
    if (m_call.status.isEmpty())
        m_icon->clear();
    else
        m_icon->setPixmap(iconPixmap(look.icon, Theme::color(look.tone, palette()), side, devicePixelRatioF()));
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, Theme::color(look.tone, palette()));
    m_status->setPalette(colours);
    m_status->setText(m_takenOver.isEmpty() || isOver ? look.word : m_takenOver);
    m_timeline->setText(timeline());
    m_timeline->setAccessibleName(tr("How the call went: %1").arg(timeline()));
    showFault();
    showTimer();
}

void CallHeading::showFault()
{
    QString text = m_call.errorMessage.toHtmlEscaped();
    const bool isError = !text.isEmpty() || m_call.errorCode != 0;
    if (isError && m_call.errorCode != 0)
        text = text.isEmpty() ? tr("Twilio reports error %1.").arg(m_call.errorCode)
                              : tr("%1 (Twilio %2)").arg(text).arg(m_call.errorCode);
    if (isError && !m_call.moreInfo.isEmpty())
        text += QStringLiteral(" <a href=\"%1\">%2</a>").arg(m_call.moreInfo.toHtmlEscaped(), tr("What it means"));
    if (!isError)
        text = m_call.warning.toHtmlEscaped();
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, Theme::color(isError ? Tone::Failed : Tone::Busy, palette()));
    m_fault->setPalette(colours);
    m_fault->setText(text);
    m_fault->setVisible(!text.isEmpty());
}

void CallHeading::showTimer()
{
    const QDateTime start = m_call.answeredAt.isValid() ? m_call.answeredAt : m_call.createdAt;
    const bool isOver = core::isFinalStatus(m_call.status);
    QDateTime end = isOver ? m_call.endedAt : QDateTime::currentDateTimeUtc();
    qint64 seconds = start.isValid() && end.isValid() ? std::max<qint64>(0, start.secsTo(end)) : -1;
    if (isOver && m_call.durationSeconds)
        seconds = *m_call.durationSeconds;
    const bool runs = !m_call.id.isEmpty() && !isOver;
    m_timer->setText(seconds < 0 || (isOver && !m_call.answeredAt.isValid()) ? QString() : clockText(seconds));
    m_timer->setForegroundRole(m_call.answeredAt.isValid() ? QPalette::WindowText : QPalette::PlaceholderText);
    m_timer->setAccessibleName(tr("Time: %1").arg(m_timer->text()));
    if (!runs || !isVisible())
        m_tick.stop();
    else if (!m_tick.isActive())
        m_tick.start();
}

void CallHeading::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showCall();
}

void CallHeading::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_tick.stop();
}

void CallHeading::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    showTimer();
}

} // namespace ui
