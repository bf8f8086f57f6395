#include "ui/dial/callplacer.h"

#include "core/base/async.h"
#include "ui/dial/orderstore.h"

#include <QSettings>
#include <QUuid>

namespace ui {

using core::ErrorCode;

namespace {

const QString& wishKey()
{
    static const QString kKey = QStringLiteral("dial/wish/key");
    return kKey;
}

const QString& orderKey()
{
    static const QString kKey = QStringLiteral("dial/wish/order");
    return kKey;
}

/// Whether after this error the call may have been placed nevertheless.
bool leavesDoubt(const core::Error& error)
{
    switch (error.code) {
    case ErrorCode::OutcomeUnknown:
    case ErrorCode::RequestTimeout:
    case ErrorCode::Cancelled:
    case ErrorCode::Internal: // also what stands between us and the core, without a code of its own
        return true;
    case ErrorCode::Malformed: // without a status it is the answer that could not be read
        return !error.details.contains(QStringLiteral("httpStatus"));
    default:
        return false;
    }
}

} // namespace

CallPlacer::CallPlacer(core::CallApi& api, QObject* parent)
    : QObject(parent)
    , m_api(api)
{
    // This program may have ended while it waited for the answer.
    QSettings settings;
    const QString key = settings.value(wishKey()).toString();
    if (!key.isEmpty())
        m_wish = Wish { key, readOrder(settings, orderKey()) };
}

void CallPlacer::place(const core::CallOrder& order)
{
    if (m_busy)
        return;
    if (!m_wish || m_wish->order != order)
        m_wish = Wish { QUuid::createUuid().toString(QUuid::WithoutBraces), order };
    send();
}

void CallPlacer::retry()
{
    if (isInDoubt())
        send();
}

void CallPlacer::forget()
{
    if (m_busy || (!m_wish && !m_error))
        return;
    m_wish.reset();
    m_error.reset();
    remember();
    Q_EMIT changed();
}

void CallPlacer::send()
{
    m_busy = true;
    m_error.reset();
    remember();
    core::whenDone(m_api.place(m_wish->order, m_wish->key), this,
        [this](const core::Result<core::CallInfo>& call) { finish(call); });
    Q_EMIT changed();
}

void CallPlacer::finish(const core::Result<core::CallInfo>& call)
{
    m_busy = false;
    if (!call && leavesDoubt(call.error())) {
        Q_EMIT changed(); // the wish stays
        return;
    }
    const core::CallOrder order = m_wish->order;
    m_wish.reset();
    remember();
    if (!call)
        m_error = call.error();
    Q_EMIT changed();
    if (call)
        Q_EMIT placed(*call, order);
}

void CallPlacer::remember() const
{
    QSettings settings;
    if (m_wish) {
        settings.setValue(wishKey(), m_wish->key);
        writeOrder(settings, orderKey(), m_wish->order);
    } else {
        settings.remove(QStringLiteral("dial/wish"));
    }
}

} // namespace ui
