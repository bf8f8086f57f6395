#pragma once

#include "core/storage/callrow.h"
#include "core/storage/callschema.h"
#include "core/storage/database.h"
#include "core/storage/sqlconnection.h"

#include <QTemporaryDir>
#include <QTest>

namespace tests {

/// Waits for the result. Blocking is right here: the future finishes on a thread of the database.
template <class T>
core::Result<T> await(QFuture<core::Result<T>> future)
{
    future.waitForFinished();
    if (future.resultCount() == 0)
        return core::Error { core::ErrorCode::Cancelled, QStringLiteral("the future brought no result") };
    return future.result();
}

/// A database in a folder of its own; reopen() closes and opens it again.
class TestDatabase {
public:
    explicit TestDatabase(const QList<core::Migration>& migrations = core::callSchema()) { reopen(migrations); }
    QString path() const { return m_folder.filePath(QStringLiteral("callwright.db")); }
    core::Database& operator*() { return *m_database; }
    core::Database* operator->() { return m_database.get(); }
    void close() { m_database.reset(); }
    void reopen(const QList<core::Migration>& migrations = core::callSchema())
    {
        close();
        auto opened = core::Database::open({ path() }, migrations);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().message));
        m_database = std::move(*opened);
    }
    core::Result<int> runNow(const QString& sql, const QVariantList& values = {})
    {
        return await(m_database->write<int>(
            [sql, values](core::SqlConnection& connection) { return connection.run(sql, values); }));
    }
    QVariant scalar(const QString& sql, const QVariantList& values = {})
    {
        const auto rows = await(m_database->read<QList<QVariant>>([sql, values](core::SqlConnection& connection) {
            return connection.select(sql, values, core::firstColumn);
        }));
        if (!rows)
            qFatal("%s", qPrintable(rows.error().message));
        return rows->value(0);
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<core::Database> m_database;
};

inline QDateTime at(int seconds, int milliseconds = 0)
{
    return QDateTime(QDate(2026, 11, 2), QTime(9, 0), Qt::UTC).addSecs(seconds).addMSecs(milliseconds);
}

inline core::CallRow makeCall(const QString& id, int seconds = 0)
{
    core::CallRow call;
    call.id = id;
    call.direction = QStringLiteral("outbound-api");
    call.to = QStringLiteral("+15551234567");
    call.from = QStringLiteral("+15557654321");
    call.parameters = QStringLiteral("{}");
    call.status = QStringLiteral("intent");
    call.createdAt = at(seconds);
    return call;
}

inline core::StatusRow makeStatus(const QString& callId, const QString& status, int sequence = -1)
{
    const QString source = sequence < 0 ? QStringLiteral("local") : QStringLiteral("callback");
    return { callId, source, sequence, status, at(0), at(1), {} };
}

inline core::UtteranceRow makeUtterance(const QString& callId, int position = 0, const QString& text = {})
{
    core::UtteranceRow utterance;
    utterance.callId = callId;
    utterance.position = position;
    utterance.text = text;
    return utterance;
}

inline core::TurnRow makeTurn(const QString& callId, int number = 0)
{
    core::TurnRow turn;
    turn.callId = callId;
    turn.number = number;
    return turn;
}

} // namespace tests
