#include "ui/console/stopall.h"

#include "core/base/async.h"
#include "ui/common/errorwords.h"

#include <QMessageBox>
#include <QPushButton>

namespace ui {

StopAll::StopAll(core::CoreLink& link, QWidget& window)
    : m_link(link)
    , m_window(window)
{
}

void StopAll::ask()
{
    QStringList sids;
    for (const core::CallInfo& call : m_link.feed().calls()) {
        if (!core::isFinalStatus(call.status) && !call.sid.isEmpty())
            sids.append(call.sid);
    }
    auto* box = new QMessageBox(&m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(QStringLiteral("stopAll"));
    box->setWindowTitle(tr("Stop all"));
    box->setText(
        sids.isEmpty() ? tr("No call is live.") : tr("Hang up %n live call(s) now?", nullptr, int(sids.size())));
    box->setInformativeText(sids.isEmpty() ? tr("The call sheet is stopped all the same.")
                                           : tr("Whoever is on the line is cut off. The call sheet is stopped."));
    auto* stop = box->addButton(tr("Stop all"), QMessageBox::DestructiveRole);
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    connect(stop, &QPushButton::clicked, this, [this, sids] { hangUp(sids); });
    box->open();
}

void StopAll::hangUp(const QStringList& sids)
{
    Q_EMIT confirmed();
    m_left = int(sids.size());
    m_hungUp = 0;
    m_faults.clear();
    for (const QString& sid : sids) {
        core::whenDone(m_link.control().hangUp(sid), this, [this](const core::Result<void>& result) {
            if (result || result.error().code == core::ErrorCode::CallOver)
                ++m_hungUp;
            else
                m_faults.append(errorWords(result.error()));
            if (--m_left == 0)
                Q_EMIT done(m_hungUp, m_faults);
        });
    }
}

} // namespace ui
