#pragma once

#include "core/base/async.h"
#include "core/storage/callstore.h"

#include <QMap>

namespace tests {

/// Call records in memory, with the promises of the real store; `broken` makes every write fail as a full disk does.
class MemoryCallStore : public core::CallStore {
public:
    using Done = core::Result<void>;

    QFuture<Done> insertCall(const core::CallRow& call, const core::StatusRow& status) override
    {
        if (broken)
            return fail();
        for (const core::CallRow& other : calls) {
            if (!call.idempotencyKey.isEmpty() && other.idempotencyKey == call.idempotencyKey)
                return core::readyFuture(Done(core::Error { core::ErrorCode::IdempotencyConflict, {} }));
        }
        return saveCall(call, { status });
    }
    QFuture<Done> saveCall(const core::CallRow& call, const QList<core::StatusRow>& rows = {}) override
    {
        if (broken)
            return fail();
        calls.insert(call.id, call);
        for (const core::StatusRow& row : rows) {
            if (!isKnown(row))
                statuses.append(row);
        }
        return core::readyFuture(Done());
    }
    QFuture<Done> saveUtterance(const core::UtteranceRow& utterance) override
    {
        if (broken)
            return fail();
        utterances.insert(utterance.position, utterance);
        return core::readyFuture(Done());
    }
    QFuture<Done> saveTurn(const core::TurnRow& turn) override
    {
        if (broken)
            return fail();
        turns.append(turn);
        return core::readyFuture(Done());
    }
    QFuture<Done> saveAct(const core::ActRow& act) override
    {
        if (broken)
            return fail();
        acts.append(act);
        return core::readyFuture(Done());
    }
    QFuture<core::Result<core::ActRow>> appendAct(const core::ActRow& act) override
    {
        if (broken)
            return core::readyFuture<core::ActRow>(
                core::Error { core::ErrorCode::StorageUnavailable, QStringLiteral("full") });
        core::ActRow numbered = act;
        numbered.number = 0;
        for (const core::ActRow& other : acts)
            numbered.number
                = other.callId == act.callId ? std::max(numbered.number, other.number + 1) : numbered.number;
        acts.append(numbered);
        return core::readyFuture(core::Result<core::ActRow>(numbered));
    }
    QFuture<core::Result<QList<core::CallRow>>> openCalls() override
    {
        QList<core::CallRow> open = calls.values();
        open.removeIf([](const core::CallRow& call) { return isOver(call.status); });
        return core::readyFuture(core::Result<QList<core::CallRow>>(open));
    }
    QFuture<core::Result<core::CallPage>> list(const core::CallFilter&) override
    {
        return core::readyFuture(core::Result<core::CallPage>(core::CallPage { calls.values(), {} }));
    }
    QFuture<core::Result<core::CallRecord>> record(const QString& idOrSid) override
    {
        for (const core::CallRow& call : calls) {
            if (call.id == idOrSid || call.sid == idOrSid || QStringLiteral("key:") + call.idempotencyKey == idOrSid)
                return core::readyFuture(core::Result<core::CallRecord>(
                    core::CallRecord { call, statuses, utterances.values(), turns, acts }));
        }
        return core::readyFuture(core::Result<core::CallRecord>(core::Error { core::ErrorCode::NotFound, {} }));
    }

    QMap<QString, core::CallRow> calls;
    QList<core::StatusRow> statuses;
    QMap<int, core::UtteranceRow> utterances;
    QList<core::TurnRow> turns;
    QList<core::ActRow> acts;
    bool broken = false;

private:
    bool isKnown(const core::StatusRow& row) const
    {
        return std::ranges::any_of(statuses, [&row](const core::StatusRow& other) {
            return other.callId == row.callId && other.source == row.source && other.sequence == row.sequence
                && other.status == row.status;
        });
    }
    static bool isOver(const QString& status)
    {
        static const QStringList kFinals { QStringLiteral("completed"), QStringLiteral("busy"),
            QStringLiteral("no-answer"), QStringLiteral("failed"), QStringLiteral("canceled"),
            QStringLiteral("refused") };
        return kFinals.contains(status);
    }
    static QFuture<Done> fail()
    {
        return core::readyFuture(Done(core::Error { core::ErrorCode::StorageUnavailable, QStringLiteral("full") }));
    }
};

} // namespace tests
