#include "ui/sheet/sheetdraft.h"

#include "ui/sheet/synctodisk.h"

#include <QDataStream>
#include <QDir>
#include <QPromise>
#include <QSaveFile>
#include <QThreadPool>

#include <algorithm>

namespace ui {

namespace {

constexpr quint32 kMagic = 0x43575331; // "CWS1"
constexpr auto kStream = QDataStream::Qt_6_4;
const QString kSnapshot = QStringLiteral(".snapshot");
const QString kJournal = QStringLiteral(".journal");

template <class... Ts>
QByteArray packed(const Ts&... values)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(kStream);
    (out << ... << values);
    return bytes;
}

QByteArray packedState(const SheetState& state)
{
    return packed(kMagic, state.content, state.calls, state.meta.path, state.meta.playbook);
}

/// Whole or not at all; false when the disk does not take it.
bool writeSnapshot(const QString& path, const SheetState& state)
{
    const QByteArray body = packedState(state);
    QSaveFile file(path);
    const QByteArray head = packed(quint64(body.size()), qChecksum(body));
    return file.open(QIODevice::WriteOnly) && file.write(head) == head.size() && file.write(body) == body.size()
        && file.commit();
}

void applyEdits(QDataStream& in, SheetContent& content)
{
    quint32 count = 0;
    in >> count;
    for (quint32 i = 0; i < count && in.status() == QDataStream::Ok; ++i) {
        SheetEdit edit;
        in >> edit;
        if (in.status() == QDataStream::Ok && fits(content, edit))
            applyEdit(content, edit);
        else
            in.setStatus(QDataStream::ReadCorruptData);
    }
}

} // namespace

SheetDraft::SheetDraft(const QString& folder, QObject* parent)
    : QObject(parent)
    , m_folder(folder)
{
}

SheetDraft::~SheetDraft()
{
    finish();
    append(Kind::Closed, {});
}

SheetDraft::Found SheetDraft::open()
{
    Found found;
    if (!QDir().mkpath(m_folder)) {
        fail(QStringLiteral("The folder %1 cannot be made; what is typed is not kept.").arg(m_folder));
        return found;
    }
    m_lock = std::make_unique<QLockFile>(m_folder + QStringLiteral("/draft.lock"));
    m_lock->setStaleLockTime(0); // a holder that has died does not hold it; one that lives keeps it for days
    if (!m_lock->tryLock(0)) {
        fail(QStringLiteral("Another Callwright keeps this call sheet; what is typed here is not kept."));
        return found;
    }
    QList<qint64> snapshots = generations(kSnapshot);
    qint64 base = 0;
    while (!snapshots.isEmpty() && base == 0) { // newest first; one that is damaged gives way to the one before
        if (readSnapshot(snapshots.last(), found.state))
            base = snapshots.last();
        else
            found.isDamaged = true;
        snapshots.removeLast();
    }
    qint64 newest = base;
    for (const qint64 generation : generations(kJournal)) {
        newest = std::max(newest, generation);
        if (generation >= base)
            replay(generation, found);
    }
    m_isOpen = true;
    m_state = [state = found.state] { return state; };
    startJournal(newest + 1);
    compact();
    return found;
}

QString SheetDraft::snapshotPath(qint64 generation) const
{
    return QStringLiteral("%1/sheet-%2%3").arg(m_folder).arg(generation, 8, 10, QLatin1Char('0')).arg(kSnapshot);
}

QString SheetDraft::journalPath(qint64 generation) const
{
    return QStringLiteral("%1/sheet-%2%3").arg(m_folder).arg(generation, 8, 10, QLatin1Char('0')).arg(kJournal);
}

QList<qint64> SheetDraft::generations(const QString& suffix) const
{
    QList<qint64> found;
    for (const QString& name : QDir(m_folder).entryList({ QStringLiteral("sheet-*") + suffix }, QDir::Files))
        found.append(name.sliced(6).chopped(suffix.size()).toLongLong());
    std::ranges::sort(found);
    return found;
}

bool SheetDraft::readSnapshot(qint64 generation, SheetState& state) const
{
    QFile file(snapshotPath(generation));
    if (!file.open(QIODevice::ReadOnly))
        return false;
    QDataStream head(&file);
    head.setVersion(kStream);
    quint64 size = 0;
    quint16 sum = 0;
    head >> size >> sum;
    const QByteArray body = file.readAll();
    if (head.status() != QDataStream::Ok || quint64(body.size()) != size || qChecksum(body) != sum)
        return false;
    QDataStream in(body);
    in.setVersion(kStream);
    quint32 magic = 0;
    SheetState read;
    in >> magic >> read.content >> read.calls >> read.meta.path >> read.meta.playbook;
    if (magic != kMagic || in.status() != QDataStream::Ok || read.content.columns.isEmpty())
        return false;
    state = read;
    return true;
}

void SheetDraft::replay(qint64 generation, Found& found) const
{
    QFile file(journalPath(generation));
    if (!file.open(QIODevice::ReadOnly)) {
        found.isDamaged = true;
        return;
    }
    QDataStream in(&file);
    in.setVersion(kStream);
    if (!in.atEnd())
        found.wasCrash = true; // until its end says otherwise
    while (!in.atEnd()) {
        quint8 kind = 0;
        quint64 size = 0;
        quint16 sum = 0;
        in >> kind >> size >> sum;
        const QByteArray payload = in.status() == QDataStream::Ok && size <= quint64(file.bytesAvailable())
            ? file.read(qint64(size))
            : QByteArray();
        QDataStream body(payload);
        body.setVersion(kStream);
        if (in.status() != QDataStream::Ok || quint64(payload.size()) != size || qChecksum(payload) != sum) {
            found.isDamaged = true; // cut off by the crash: what came before it counts
            return;
        }
        if (Kind(kind) == Kind::Edits) {
            applyEdits(body, found.state.content);
        } else if (Kind(kind) == Kind::Call) {
            quint64 id = 0;
            RowCall call;
            body >> id >> call;
            if (body.status() == QDataStream::Ok)
                found.state.calls.insert(id, call);
        } else if (Kind(kind) == Kind::Meta) {
            body >> found.state.meta.path >> found.state.meta.playbook;
        }
        found.wasCrash = Kind(kind) != Kind::Closed;
        if (body.status() != QDataStream::Ok) {
            found.isDamaged = true;
            return;
        }
    }
}

void SheetDraft::keepEdits(const QList<SheetEdit>& edits)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(kStream);
    out << quint32(edits.size());
    for (const SheetEdit& edit : edits)
        out << edit;
    append(Kind::Edits, bytes);
}

void SheetDraft::keepCall(quint64 id, const RowCall& call)
{
    if (call.phase == RowPhase::Waiting)
        return; // nobody was asked yet: after a crash it is as before
    // Losing a key that was sent would mean to call somebody twice.
    append(Kind::Call, packed(id, call), call.phase == RowPhase::Asking);
}

void SheetDraft::keepMeta(const SheetMeta& meta) { append(Kind::Meta, packed(meta.path, meta.playbook)); }

void SheetDraft::append(Kind kind, const QByteArray& payload, bool toDisk)
{
    if (!m_isOpen)
        return;
    const QByteArray record = packed(quint8(kind), quint64(payload.size()), qChecksum(payload)) + payload;
    if (m_journal.write(record) != record.size() || !m_journal.flush() || (toDisk && !syncToDisk(m_journal)))
        return fail(QStringLiteral("The draft of the call sheet cannot be written: %1.").arg(m_journal.errorString()));
    if (kind != Kind::Closed && m_journal.size() > mostJournalBytes)
        compact();
}

void SheetDraft::startJournal(qint64 generation)
{
    m_journal.close();
    m_generation = generation;
    m_journal.setFileName(journalPath(generation));
    if (!m_journal.open(QIODevice::WriteOnly | QIODevice::Append))
        fail(QStringLiteral("The draft of the call sheet cannot be written: %1.").arg(m_journal.errorString()));
}

void SheetDraft::compact()
{
    if (!m_isOpen || m_writing.isRunning())
        return;
    if (m_journal.size() > 0)
        startJournal(m_generation + 1);
    if (!m_isOpen)
        return;
    // The snapshot of a generation is what its journal goes on from. The state shares its text with the sheet: taking
    // it costs nothing.
    auto promise = std::make_shared<QPromise<void>>();
    promise->start();
    m_writing = promise->future();
    QStringList old;
    for (const QString& name : QDir(m_folder).entryList({ QStringLiteral("sheet-*") }, QDir::Files)) {
        if (name.sliced(6, 8).toLongLong() < m_generation)
            old.append(m_folder + QLatin1Char('/') + name);
    }
    QThreadPool::globalInstance()->start([promise, old, path = snapshotPath(m_generation), state = m_state()] {
        if (writeSnapshot(path, state)) {
            for (const QString& name : old)
                QFile::remove(name);
        }
        promise->finish();
    });
}

void SheetDraft::finish()
{
    if (m_writing.isValid())
        m_writing.waitForFinished();
}

void SheetDraft::fail(const QString& message)
{
    m_isOpen = false;
    m_fault = message;
    Q_EMIT failed(message);
}

} // namespace ui
