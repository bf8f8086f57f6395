#pragma once

#include "core/base/clock.h"
#include "core/calls/callregistry.h"
#include "core/storage/callstore.h"

#include <QFuture>
#include <QObject>

#include <functional>

namespace core {

/// The calls and their records: the one place where a call's state is written.
/// Every future is finished only when what it tells is committed.
class CallBook : public QObject {
    Q_OBJECT
public:
    CallBook(CallStore& store, const Clock& clock);

    /// Brings the calls that were not over at the last stop back into memory. One whose intent was committed but whose
    /// answer was not becomes Unknown: Twilio may have been asked.
    QFuture<Result<void>> restore();

    /// Commits a new call. Errors: StorageUnavailable, IdempotencyConflict; the call is then forgotten.
    QFuture<Result<void>> open(const CallRow& row, const StatusEvent& first);

    /// Takes events in and commits row and history together. What cannot be committed (a full disk) is kept in memory
    /// and goes along with the next save or saveAgain().
    QFuture<Result<void>> save(Call& call, const QList<StatusEvent>& events = {});
    void saveAgain();
    /// False while a commit of the call has failed and was not made up for.
    bool isSaved(const QString& id) const { return !m_unsaved.contains(id); }

    /// By our id or Twilio's SID, among the calls in memory; null when there is none.
    Call* find(const QString& idOrSid) { return m_registry.find(idOrSid); }
    /// As find(), and when it is not in memory from the database; NotFound when it is nowhere.
    void load(const QString& idOrSid, std::function<void(const Result<Call*>&)> handler);
    void index(const Call& call) { m_registry.index(call); }
    void forget(const QString& id) { m_registry.remove(id); }

    std::vector<Call*> all() { return m_registry.all(); }
    int liveCount() const { return m_registry.liveCount(); }
    StatusEvent localEvent(CallStatus status, const QString& note = {}) const;

Q_SIGNALS:
    /// The call's row was changed; its commit is on the way.
    void callChanged(const core::CallRow& call);
    /// A call has come to this status; once for each of its steps.
    void statusReached(core::CallStatus status);

private:
    void restoreRows(const QList<CallRow>& rows);
    Call& takeBack(const CallRow& row);
    QFuture<Result<void>> commit(const Call& call, const QList<StatusRow>& history);

    CallStore& m_store;
    const Clock& m_clock;
    CallRegistry m_registry;
    QHash<QString, QList<StatusRow>> m_unsaved; ///< by our id: history whose commit failed
};

} // namespace core
