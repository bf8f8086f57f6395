#include "app/drain.h"

#include "core/server/serverlog.h"

namespace app {

namespace {

using namespace core;

constexpr std::chrono::seconds kBetweenReports { 10 };

} // namespace

Drain::Drain(CallBook& book, EndPolitely endPolitely, Limits limits)
    : m_book(book)
    , m_endPolitely(std::move(endPolitely))
    , m_limits(limits)
{
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, [this] { m_isAsked ? giveUp() : endAll(); });
    connect(&m_report, &QTimer::timeout, this, &Drain::tell);
}

void Drain::begin()
{
    m_since.start();
    m_limit.start(m_limits.calls);
    m_report.start(kBetweenReports);
    connect(&m_book, &CallBook::statusReached, this, &Drain::look);
    if (callsLeft() > 0)
        qCInfo(lcServer,
            "Draining: new calls are refused, %d still running, up to %lld s for them. A second signal ends now.",
            callsLeft(), static_cast<long long>(m_limits.calls.count() / 1000));
    // Not at once: whoever began this listens only when this call is over.
    QMetaObject::invokeMethod(this, &Drain::look, Qt::QueuedConnection);
}

void Drain::look()
{
    Q_EMIT progressed(callsLeft());
    if (callsLeft() == 0)
        finish();
}

void Drain::tell()
{
    qCInfo(lcServer, "Draining for %lld s: %d calls are left.", static_cast<long long>(m_since.elapsed() / 1000),
        callsLeft());
}

void Drain::endAll()
{
    m_isAsked = true;
    m_limit.start(m_limits.farewell);
    qCWarning(lcServer, "Draining: the time is up, %d calls are left and are ended.", callsLeft());
    QStringList ids; // ending one may change the list
    for (const Call* call : m_book.all()) {
        if (!call->isOver())
            ids.append(call->row().id);
    }
    for (const QString& id : std::as_const(ids))
        m_endPolitely(id, QStringLiteral("the server was shut down"));
}

void Drain::giveUp()
{
    qCWarning(lcServer, "Draining: %d calls have not ended; they are followed up at the next start.", callsLeft());
    finish();
}

void Drain::finish()
{
    if (std::exchange(m_isFinished, true))
        return;
    m_limit.stop();
    m_report.stop();
    Q_EMIT finished();
}

} // namespace app
