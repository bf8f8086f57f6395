#pragma once

#include "ui/sheet/sheetedit.h"

#include <QFile>
#include <QFuture>
#include <QHash>
#include <QLockFile>
#include <QObject>

#include <functional>
#include <memory>

namespace ui {

/// What else belongs to a sheet.
struct SheetMeta {
    QString path; ///< of the file that was opened or saved last
    QString playbook;
    bool operator==(const SheetMeta&) const = default;
};

struct SheetState {
    SheetContent content;
    QHash<quint64, RowCall> calls;
    SheetMeta meta;
};

/// Keeps a sheet on disk while it is typed into: a snapshot, and a journal to which every change is appended at once.
/// A journal that has grown long is replaced by a new snapshot, which a thread writes. Files have generations; a crash
/// at any moment leaves the older one whole. The calls' keys are on disk before the core is asked.
class SheetDraft : public QObject {
    Q_OBJECT
public:
    /// `folder` is made when it is missing.
    explicit SheetDraft(const QString& folder, QObject* parent = nullptr);
    ~SheetDraft() override;

    struct Found {
        SheetState state;
        bool wasCrash = false; ///< the last session did not end in an orderly way
        bool isDamaged = false; ///< the journal's end could not be read; what was before it is there
    };
    /// Reads what is there and begins to keep. Once, before anything else. Another program that keeps the same draft
    /// makes this one keep nothing: see fault().
    Found open();

    void keepEdits(const QList<SheetEdit>& edits);
    void keepCall(quint64 id, const RowCall& call);
    void keepMeta(const SheetMeta& meta);
    /// What is written when the journal has grown too long.
    void setSource(std::function<SheetState()> state) { m_state = std::move(state); }
    qint64 mostJournalBytes = 8LL * 1024 * 1024;

    /// Why nothing is kept, one English sentence; empty when all is well.
    QString fault() const { return m_fault; }
    /// Waits for a snapshot that is being written.
    void finish();

Q_SIGNALS:
    void failed(const QString& message); ///< once; from then on nothing is kept

private:
    enum class Kind : quint8 { Edits, Call, Meta, Closed };

    QString snapshotPath(qint64 generation) const;
    QString journalPath(qint64 generation) const;
    QList<qint64> generations(const QString& suffix) const;
    bool readSnapshot(qint64 generation, SheetState& state) const;
    void replay(qint64 generation, Found& found) const;
    void append(Kind kind, const QByteArray& payload, bool toDisk = false);
    void startJournal(qint64 generation);
    void compact();
    void fail(const QString& message);

    QString m_folder;
    std::unique_ptr<QLockFile> m_lock;
    QFile m_journal;
    qint64 m_generation = 0;
    std::function<SheetState()> m_state;
    QFuture<void> m_writing;
    QString m_fault;
    bool m_isOpen = false;
};

} // namespace ui
