#pragma once

#include "core/dialer/playbook.h"

#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QTimer>

namespace core {

/// The playbooks: those that come with the program and those of the user's folder, of which one by the same name takes
/// the place of ours. The folder is watched, also before there is one. A file that cannot be used stands among them
/// with its fault.
class PlaybookShelf : public QObject {
    Q_OBJECT
public:
    /// `folder`: the user's; empty for none.
    explicit PlaybookShelf(const QString& folder);

    /// By name; faulty ones too.
    const QList<Playbook>& all() const { return m_playbooks; }
    /// For a new call. Errors: Malformed when there is none by that name, or it cannot be used.
    Result<Playbook> find(const QString& name) const;
    /// For a call that was placed with it: should its file be broken or gone meanwhile, as it was before. Nothing when
    /// this run of the program has never seen a good one.
    std::optional<Playbook> forCall(const QString& name) const;

Q_SIGNALS:
    void changed();

private:
    void read();
    void watch(const QStringList& files);
    const Playbook* at(const QString& name) const;

    QString m_folder;
    QList<Playbook> m_playbooks;
    QHash<QString, Playbook> m_lastGood; ///< by name
    QFileSystemWatcher m_watcher;
    QTimer m_settling; ///< a file is written in steps
};

} // namespace core
