#include "ui/calls/historyfilterbar.h"

#include "ui/calls/callwraplayout.h"
#include "ui/theme/icon.h"
#include "ui/theme/statuslook.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>

#include <array>
#include <chrono>

namespace ui {

namespace {

constexpr std::chrono::milliseconds kPause { 350 }; ///< after the last key, before the core is asked

constexpr std::array kStatuses { "completed", "busy", "no-answer", "failed", "canceled", "refused", "unknown",
    "in-progress", "ringing", "initiated", "queued" };

} // namespace

HistoryFilterBar::HistoryFilterBar(QWidget* parent)
    : QWidget(parent)
    , m_filter(HistoryFilter::saved())
    , m_period(new QComboBox(this))
    , m_from(day("history.from", tr("From")))
    , m_dash(new QLabel(QStringLiteral("–"), this))
    , m_to(day("history.to", tr("To")))
    , m_status(new QComboBox(this))
    , m_text(field("history.text", tr("Words said"), tr("Words in the transcripts"), 24))
    , m_number(field("history.number", tr("Number"), tr("The whole number, with the country code"), 18))
    , m_outcome(field("history.outcome", tr("Outcome"), tr("A part of the outcome"), 16))
{
    auto* row = new CallWrapLayout(this);
    for (QWidget* widget :
        std::initializer_list<QWidget*> { m_period, m_from, m_dash, m_to, m_text, m_status, m_number, m_outcome })
        row->addWidget(widget);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_text->addAction(icon(QStringLiteral("search"), Tone::Dim), QLineEdit::LeadingPosition);
    m_dash->setFixedHeight(m_from->sizeHint().height());
    fillCombos();
    show();
    m_typing.setSingleShot(true);
    m_typing.setInterval(kPause);
    connect(&m_typing, &QTimer::timeout, this, &HistoryFilterBar::read);
    for (QComboBox* box : { m_period, m_status })
        connect(box, &QComboBox::activated, this, &HistoryFilterBar::read);
    for (QDateEdit* edit : { m_from, m_to })
        connect(edit, &QDateEdit::dateChanged, &m_typing, qOverload<>(&QTimer::start));
}

QLineEdit* HistoryFilterBar::field(const char* name, const QString& placeholder, const QString& tip, int characters)
{
    auto* edit = new QLineEdit(this);
    edit->setObjectName(QString::fromLatin1(name));
    edit->setPlaceholderText(placeholder);
    edit->setToolTip(tip);
    edit->setAccessibleName(tip);
    edit->setClearButtonEnabled(true);
    edit->setFixedWidth(characters * fontMetrics().averageCharWidth() + 2 * Theme::kGap);
    connect(edit, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(edit, &QLineEdit::returnPressed, this, &HistoryFilterBar::read);
    return edit;
}

QDateEdit* HistoryFilterBar::day(const char* name, const QString& label)
{
    auto* edit = new QDateEdit(this);
    edit->setObjectName(QString::fromLatin1(name));
    edit->setCalendarPopup(true);
    edit->setAccessibleName(label);
    edit->setToolTip(label);
    return edit;
}

void HistoryFilterBar::fillCombos()
{
    m_period->setObjectName(QStringLiteral("history.period"));
    m_period->setAccessibleName(tr("Period"));
    m_period->addItem(tr("Today"), HistoryFilter::Today);
    m_period->addItem(tr("Yesterday"), HistoryFilter::Yesterday);
    m_period->addItem(tr("7 days"), HistoryFilter::Week);
    m_period->addItem(tr("30 days"), HistoryFilter::Month);
    m_period->addItem(tr("From … to …"), HistoryFilter::Custom);
    m_status->setObjectName(QStringLiteral("history.status"));
    m_status->setAccessibleName(tr("Status"));
    m_status->addItem(tr("Every status"), QString());
    for (const char* status : kStatuses) {
        const StatusLook look = statusLook(QString::fromLatin1(status));
        m_status->addItem(icon(look.icon, look.tone), look.word, QString::fromLatin1(status));
    }
}

void HistoryFilterBar::show()
{
    const QSignalBlocker quiet[] { QSignalBlocker(m_from), QSignalBlocker(m_to), QSignalBlocker(m_text),
        QSignalBlocker(m_number), QSignalBlocker(m_outcome) };
    m_period->setCurrentIndex(std::max(0, m_period->findData(m_filter.period)));
    m_status->setCurrentIndex(std::max(0, m_status->findData(m_filter.status)));
    const auto [from, to] = m_filter.days(QDate::currentDate());
    m_from->setDate(from.isValid() ? from : QDate::currentDate());
    m_to->setDate(to.isValid() ? to : QDate::currentDate());
    m_text->setText(m_filter.text);
    m_number->setText(m_filter.number);
    m_outcome->setText(m_filter.outcome);
    const bool isCustom = m_filter.period == HistoryFilter::Custom;
    for (QWidget* widget : std::initializer_list<QWidget*> { m_from, m_dash, m_to })
        widget->setVisible(isCustom);
}

void HistoryFilterBar::read()
{
    m_typing.stop();
    HistoryFilter filter;
    filter.period = HistoryFilter::Period(m_period->currentData().toInt());
    filter.status = m_status->currentData().toString();
    filter.text = m_text->text();
    filter.number = m_number->text();
    filter.outcome = m_outcome->text();
    filter.from = std::min(m_from->date(), m_to->date());
    filter.to = std::max(m_from->date(), m_to->date());
    if (filter == m_filter)
        return;
    const bool isOther = filter.period != m_filter.period;
    m_filter = filter;
    m_filter.save();
    if (isOther)
        show();
    Q_EMIT filterChanged(m_filter);
}

void HistoryFilterBar::focusSearch()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void HistoryFilterBar::clear()
{
    m_status->setCurrentIndex(0);
    for (QLineEdit* edit : { m_text, m_number, m_outcome })
        edit->clear();
    read();
}

} // namespace ui
