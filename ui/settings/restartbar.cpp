#include "ui/settings/restartbar.h"

#include "core/base/async.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>

namespace ui {

namespace {

constexpr int kMostNames = 8;

}

RestartBar::RestartBar(SettingsBook& book, const CoreView& core, QWidget* parent)
    : QWidget(parent)
    , m_book(book)
    , m_core(core)
    , m_text(new QLabel)
    , m_progress(new QProgressBar)
    , m_restart(new QPushButton(tr("&Restart the core now")))
{
    m_text->setObjectName(QStringLiteral("restartText"));
    m_text->setWordWrap(true);
    m_restart->setObjectName(QStringLiteral("restartCore"));
    m_restart->setAutoDefault(false);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(4);
    m_progress->setAccessibleName(tr("The core is starting again"));
    auto* sign = new QLabel;
    sign->setPixmap(icon(QStringLiteral("alert"), Tone::Busy).pixmap(16, 16));
    auto* row = new QHBoxLayout;
    row->setSpacing(Theme::kGap);
    row->addWidget(sign, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    row->addWidget(m_restart, 0, Qt::AlignTop);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(row);
    layout->addWidget(m_progress);
    connect(m_restart, &QPushButton::clicked, this, &RestartBar::ask);
    m_book.whenChanged(this, [this] { update(); });
    update();
}

void RestartBar::ask()
{
    QStringList names = m_core.liveCalls();
    if (names.isEmpty())
        return restart();
    const int count = int(names.size());
    if (count > kMostNames)
        names = names.mid(0, kMostNames) << tr("and %n more", nullptr, count - kMostNames);
    auto* box = new QMessageBox(QMessageBox::Question, tr("Restart the core"),
        tr("%n call(s) are live: %1.", nullptr, count).arg(names.join(QStringLiteral(", "))), QMessageBox::NoButton,
        this);
    box->setObjectName(QStringLiteral("askRestart"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("No new call is placed meanwhile. These may come to their end as long as the setting "
                               "“Patience at the end” says; then they are ended politely."));
    QPushButton* yes = box->addButton(tr("Restart the core"), QMessageBox::AcceptRole);
    QPushButton* no = box->addButton(tr("Not now"), QMessageBox::RejectRole);
    box->setDefaultButton(no);
    connect(yes, &QPushButton::clicked, this, &RestartBar::restart);
    box->open();
}

void RestartBar::restart()
{
    if (std::exchange(m_isRunning, true))
        return;
    m_fault.clear();
    update();
    core::whenDone(m_book.restartCore(), this, [this](const core::Result<void>& done) {
        m_isRunning = false;
        m_fault = done ? QString() : done.error().message;
        update();
        if (done)
            Q_EMIT restarted();
    });
}

void RestartBar::update()
{
    setVisible(m_isRunning || !m_fault.isEmpty() || m_book.state().isRestartDue);
    m_progress->setVisible(m_isRunning);
    m_restart->setEnabled(!m_isRunning);
    if (m_isRunning)
        m_text->setText(tr("The core waits for its calls to end, then starts again."));
    else if (!m_fault.isEmpty())
        m_text->setText(tr("The core did not start again. %1").arg(m_fault));
    else
        m_text->setText(tr("It is kept. It counts once the core has started again."));
}

} // namespace ui
