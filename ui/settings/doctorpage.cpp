#include "ui/settings/doctorpage.h"

#include "core/base/async.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

#include <algorithm>

namespace ui {

namespace {

struct VerdictLook {
    QString word;
    QString icon;
    Tone tone;
};

VerdictLook lookOf(core::CheckVerdict verdict)
{
    switch (verdict) {
    case core::CheckVerdict::Good:
        return { DoctorPage::tr("Good"), QStringLiteral("check"), Tone::Live };
    case core::CheckVerdict::Warning:
        return { DoctorPage::tr("Look at it"), QStringLiteral("alert"), Tone::Busy };
    case core::CheckVerdict::Bad:
        return { DoctorPage::tr("Broken"), QStringLiteral("x"), Tone::Failed };
    case core::CheckVerdict::Skipped:
        break;
    }
    return { DoctorPage::tr("Not needed"), QStringLiteral("minus"), Tone::Dim };
}

QLabel* cell(const QString& text, TypeSize size = TypeSize::Base)
{
    auto* label = new QLabel(text);
    label->setFont(Theme::font(size));
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

DoctorPage::DoctorPage(const CoreView& core, QWidget* parent)
    : QWidget(parent)
    , m_core(core)
    , m_summary(new QLabel)
    , m_progress(new QProgressBar)
    , m_again(new QPushButton(tr("&Check again")))
    , m_copy(new QPushButton(tr("Copy as &text")))
{
    m_summary->setObjectName(QStringLiteral("doctorSummary"));
    m_summary->setWordWrap(true);
    m_again->setObjectName(QStringLiteral("checkAgain"));
    m_copy->setObjectName(QStringLiteral("copyChecks"));
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(4);
    m_progress->setAccessibleName(tr("The check is running"));
    auto* head = new QHBoxLayout;
    head->addWidget(m_summary, 1);
    head->addWidget(m_again);
    head->addWidget(m_copy);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::kGap);
    layout->addLayout(head);
    layout->addWidget(m_progress);
    m_lines = new QWidget;
    layout->addWidget(m_lines);
    layout->addStretch(1);
    m_progress->setVisible(false);
    m_copy->setEnabled(false);
    m_again->setAutoDefault(false);
    m_copy->setAutoDefault(false);
    say(tr("The check asks Twilio, the public URL, the language model and the database whether they work."));
    connect(m_again, &QPushButton::clicked, this, &DoctorPage::run);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(asText()); });
}

void DoctorPage::run()
{
    if (std::exchange(m_isRunning, true))
        return;
    m_again->setEnabled(false);
    m_progress->setVisible(true);
    say(tr("Everything is being tried. It takes up to half a minute."));
    core::whenDone(
        m_core.checkUp(), this, [this](const core::Result<QList<core::CheckInfo>>& result) { take(result); });
}

void DoctorPage::take(const core::Result<QList<core::CheckInfo>>& result)
{
    m_isRunning = false;
    m_again->setEnabled(true);
    m_progress->setVisible(false);
    if (!result) {
        say(tr("The core could not be asked. %1").arg(result.error().message));
        return Q_EMIT finished(false);
    }
    showChecks(*result);
    const auto count = [this](core::CheckVerdict verdict) {
        return int(std::ranges::count(m_checks, verdict, &core::CheckInfo::verdict));
    };
    const int bad = count(core::CheckVerdict::Bad);
    const int doubtful = count(core::CheckVerdict::Warning);
    if (bad > 0)
        say(tr("%n thing(s) must be mended before calls can work.", nullptr, bad));
    else if (doubtful > 0)
        say(tr("Calls work. %n thing(s) deserve a look.", nullptr, doubtful));
    else
        say(tr("All is well."));
    Q_EMIT finished(bad == 0);
}

void DoctorPage::showChecks(const QList<core::CheckInfo>& checks)
{
    m_checks = checks;
    m_copy->setEnabled(!checks.isEmpty());
    auto* lines = new QWidget;
    auto* grid = new QGridLayout(lines);
    grid->setContentsMargins(0, Theme::kGap, 0, 0);
    grid->setHorizontalSpacing(Theme::kGap);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(3, 1);
    int row = 0;
    for (const core::CheckInfo& check : checks) {
        const VerdictLook look = lookOf(check.verdict);
        auto* sign = new QLabel;
        sign->setPixmap(icon(look.icon, look.tone).pixmap(fontMetrics().height(), fontMetrics().height()));
        QLabel* word = cell(look.word);
        word->setWordWrap(false);
        QPalette colours = palette();
        colours.setColor(QPalette::WindowText, Theme::color(look.tone, colours));
        word->setPalette(colours);
        QLabel* name = cell(check.name);
        name->setWordWrap(false);
        name->setFont(Theme::font(TypeSize::Base, true));
        grid->addWidget(sign, row, 0, Qt::AlignTop);
        grid->addWidget(word, row, 1, Qt::AlignTop);
        grid->addWidget(name, row, 2, Qt::AlignTop);
        grid->addWidget(cell(check.finding), row, 3, Qt::AlignTop);
        if (!check.mend.isEmpty()) {
            QLabel* mend = cell(tr("Mend: %1").arg(check.mend));
            mend->setObjectName(QStringLiteral("mend"));
            grid->addWidget(mend, ++row, 3, Qt::AlignTop);
        }
        grid->setRowMinimumHeight(++row, Theme::kGap);
        ++row;
    }
    delete layout()->replaceWidget(m_lines, lines);
    m_lines->deleteLater();
    m_lines = lines;
}

/// The tones are others in the dark.
void DoctorPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_checks.isEmpty())
        showChecks(m_checks);
}

void DoctorPage::say(const QString& text) { m_summary->setText(text); }

QString DoctorPage::asText() const
{
    QStringList lines;
    for (const core::CheckInfo& check : m_checks) {
        lines.append(QStringLiteral("%1: %2. %3").arg(check.name, lookOf(check.verdict).word, check.finding));
        if (!check.mend.isEmpty())
            lines.append(QStringLiteral("    ") + tr("Mend: %1").arg(check.mend));
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace ui
