#include "core/dialer/playbookshelf.h"

#include <QDir>
#include <QFile>
#include <QLoggingCategory>
#include <QMap>

namespace core {

namespace {

Q_LOGGING_CATEGORY(lcDialer, "callwright.dialer", QtInfoMsg)

using namespace std::chrono_literals;

constexpr auto kSettling = 100ms;
constexpr qint64 kLargestFile = 256 * 1024;
constexpr qsizetype kMostFiles = 500;
const QString kOurs = QStringLiteral(":/playbooks");

Result<Playbook> readFile(const QFileInfo& info)
{
    if (info.size() > kLargestFile)
        return Error { ErrorCode::Malformed, QStringLiteral("The file is larger than 256 KB.") };
    QFile file(info.filePath());
    if (!file.open(QIODevice::ReadOnly))
        return Error { ErrorCode::Malformed, QStringLiteral("It cannot be read: %1.").arg(file.errorString()) };
    return parsePlaybook(info.completeBaseName(), file.read(kLargestFile));
}

/// The folder itself or, while it is missing, the nearest one above it.
QString nearestFolder(const QString& folder)
{
    QString nearest = QDir::cleanPath(folder);
    while (!QFileInfo(nearest).isDir()) {
        const QString above = QFileInfo(nearest).path();
        if (above == nearest)
            return {};
        nearest = above;
    }
    return nearest;
}

} // namespace

PlaybookShelf::PlaybookShelf(const QString& folder)
    : m_folder(folder)
{
    m_settling.setSingleShot(true);
    m_settling.setInterval(kSettling);
    connect(&m_settling, &QTimer::timeout, this, &PlaybookShelf::read);
    const auto readSoon = [this] { m_settling.start(); };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, readSoon);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, readSoon);
    read();
}

void PlaybookShelf::read()
{
    QMap<QString, Playbook> found;
    QStringList files;
    const auto take = [&found](const QFileInfo& info) {
        const auto playbook = readFile(info);
        const QString name = info.completeBaseName();
        found.insert(name, playbook ? *playbook : Playbook { .name = name, .fault = playbook.error().message });
    };
    watch(m_watcher.files()); // the folder first: what changes from here on is told
    for (const QFileInfo& info : QDir(kOurs).entryInfoList({ QStringLiteral("*.json") }, QDir::Files))
        take(info);
    // QDir::Files leaves out what never ends when it is read, such as a pipe.
    const QFileInfoList own = m_folder.isEmpty()
        ? QFileInfoList()
        : QDir(m_folder).entryInfoList({ QStringLiteral("*.json") }, QDir::Files, QDir::Name);
    if (own.size() > kMostFiles)
        qCWarning(lcDialer, "%s holds more than %lld playbooks; the others are left out.", qUtf8Printable(m_folder),
            qint64(kMostFiles));
    for (const QFileInfo& info : own.first(std::min(own.size(), kMostFiles)))
        files.append(info.filePath());
    watch(files);
    for (const QString& file : std::as_const(files))
        take(QFileInfo(file));
    const QList<Playbook> before = std::exchange(m_playbooks, found.values());
    if (before == m_playbooks)
        return;
    for (const Playbook& playbook : std::as_const(m_playbooks)) {
        if (playbook.fault.isEmpty())
            m_lastGood.insert(playbook.name, playbook);
        else if (!before.contains(playbook))
            qCWarning(lcDialer, "The playbook %s cannot be used: %s", qUtf8Printable(playbook.name),
                qUtf8Printable(playbook.fault));
    }
    Q_EMIT changed();
}

/// A file that was replaced is no longer watched, so all is named anew each time.
void PlaybookShelf::watch(const QStringList& files)
{
    if (m_folder.isEmpty())
        return;
    QStringList wanted = files;
    if (const QString nearest = nearestFolder(m_folder); !nearest.isEmpty())
        wanted.prepend(nearest);
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    for (const QString& path : watched) {
        if (!wanted.contains(path))
            m_watcher.removePath(path);
    }
    wanted.removeIf([&watched](const QString& path) { return watched.contains(path); });
    if (!wanted.isEmpty())
        m_watcher.addPaths(wanted);
}

const Playbook* PlaybookShelf::at(const QString& name) const
{
    const auto found = std::ranges::find(m_playbooks, name, &Playbook::name);
    return found == m_playbooks.cend() ? nullptr : &*found;
}

Result<Playbook> PlaybookShelf::find(const QString& name) const
{
    const Playbook* playbook = at(name);
    if (playbook && playbook->fault.isEmpty())
        return *playbook;
    if (playbook)
        return Error { ErrorCode::Malformed,
            QStringLiteral("The playbook \"%1\" cannot be used: %2").arg(name, playbook->fault) };
    QStringList names;
    for (const Playbook& known : m_playbooks)
        names.append(known.name);
    return Error {
        ErrorCode::Malformed,
        QStringLiteral("There is no playbook \"%1\"; known are %2.").arg(name.left(64), names.join(QLatin1String(", ")))
    };
}

std::optional<Playbook> PlaybookShelf::forCall(const QString& name) const
{
    const auto found = m_lastGood.constFind(name);
    return found == m_lastGood.cend() ? std::nullopt : std::optional(*found);
}

} // namespace core
