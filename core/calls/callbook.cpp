#include "core/calls/callbook.h"

#include "core/base/async.h"
#include "core/calls/callslog.h"

namespace core {

CallBook::CallBook(CallStore& store, const Clock& clock)
    : m_store(store)
    , m_clock(clock)
{
}

QFuture<Result<void>> CallBook::restore()
{
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    whenDone(m_store.openCalls(), this, [this, promise](const Result<QList<CallRow>>& rows) {
        if (rows)
            restoreRows(*rows);
        promise->addResult(rows ? Result<void>() : Result<void>(rows.error()));
        promise->finish();
    });
    return promise->future();
}

void CallBook::restoreRows(const QList<CallRow>& rows)
{
    for (const CallRow& row : rows) {
        if (m_registry.find(row.id))
            continue; // a callback was faster
        takeBack(row);
    }
    if (!rows.isEmpty())
        qCInfo(lcCalls, "%lld calls were not over at the last stop; they are followed up.", qint64(rows.size()));
}

/// A call from the database. An intent there is an orphan: while its request runs, the call is in memory.
Call& CallBook::takeBack(const CallRow& row)
{
    Call& call = m_registry.add(row);
    call.setRestored();
    if (call.status() == CallStatus::Intent)
        save(call, { localEvent(CallStatus::Unknown, QStringLiteral("the program ended before Twilio's answer")) });
    return call;
}

QFuture<Result<void>> CallBook::open(const CallRow& row, const StatusEvent& first)
{
    Call& call = m_registry.add(row);
    call.apply(first);
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    whenDone(m_store.insertCall(call.row(), call.historyEntry(first)), this,
        [this, id = row.id, reached = call.status(), promise](const Result<void>& done) {
            if (!done)
                forget(id);
            else if (const Call* opened = find(id))
                Q_EMIT callChanged(opened->row());
            if (done)
                Q_EMIT statusReached(reached);
            promise->addResult(done);
            promise->finish();
        });
    return promise->future();
}

QFuture<Result<void>> CallBook::save(Call& call, const QList<StatusEvent>& events)
{
    QList<StatusRow> history;
    for (const StatusEvent& event : events) {
        const CallStatus before = call.status();
        if (call.apply(event))
            Q_EMIT statusReached(call.status());
        else if (before != event.status)
            qCDebug(lcCalls, "%s: %s after %s goes to the history only.", qUtf8Printable(call.row().sid),
                qUtf8Printable(toWord(event.status)), qUtf8Printable(toWord(before)));
        history.append(call.historyEntry(event));
    }
    const auto saved = commit(call, m_unsaved.take(call.row().id) + history);
    Q_EMIT callChanged(call.row());
    return saved;
}

QFuture<Result<void>> CallBook::commit(const Call& call, const QList<StatusRow>& history)
{
    const auto saved = m_store.saveCall(call.row(), history);
    whenDone(saved, this, [this, id = call.row().id, history](const Result<void>& done) {
        if (!done)
            m_unsaved[id] += history;
    });
    return saved;
}

void CallBook::saveAgain()
{
    const auto unsaved = std::exchange(m_unsaved, {});
    for (auto entry = unsaved.cbegin(); entry != unsaved.cend(); ++entry) {
        if (const Call* call = find(entry.key()))
            commit(*call, entry.value());
    }
}

void CallBook::load(const QString& idOrSid, std::function<void(const Result<Call*>&)> handler)
{
    if (Call* call = find(idOrSid))
        return handler(call);
    whenDone(m_store.record(idOrSid), this, [this, idOrSid, handler](const Result<CallRecord>& record) {
        // Another callback for the same call may have been faster, or it goes by another name here.
        if (Call* call = find(record ? record->call.id : idOrSid))
            return handler(call);
        handler(record ? Result<Call*>(&takeBack(record->call)) : Result<Call*>(record.error()));
    });
}

StatusEvent CallBook::localEvent(CallStatus status, const QString& note) const
{
    StatusEvent event;
    event.source = QStringLiteral("local");
    event.status = status;
    event.at = event.receivedAt = m_clock.now();
    event.note = note;
    return event;
}

} // namespace core
