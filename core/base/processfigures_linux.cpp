#include "core/base/processfigures.h"

#include <QByteArray>
#include <QDir>
#include <QFile>

#include <unistd.h>

namespace core {

namespace {

QByteArray readProc(const char* path)
{
    QFile file(QString::fromLatin1(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Seconds since 1970 at which the machine was started; 0 when that is not told.
double bootedAt()
{
    for (const QByteArray& line : readProc("/proc/stat").split('\n')) {
        if (line.startsWith("btime "))
            return line.mid(6).trimmed().toDouble();
    }
    return 0;
}

/// Source: proc(5), /proc/self/stat; field 22 is the start in ticks since boot. The second field, the program's name,
/// may hold anything, blanks and parentheses too.
double startedAt()
{
    constexpr qsizetype kStartAfterName = 19;
    const QByteArray stat = readProc("/proc/self/stat");
    const QByteArrayList fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    return bootedAt() + fields.value(kStartAfterName).toDouble() / static_cast<double>(::sysconf(_SC_CLK_TCK));
}

} // namespace

std::optional<ProcessFigures> processFigures()
{
    static const double kStartedAt = startedAt();
    ProcessFigures figures;
    figures.startedAt = kStartedAt;
    figures.residentBytes = readProc("/proc/self/statm").split(' ').value(1).toLongLong() * ::sysconf(_SC_PAGESIZE);
    // The listing itself needs a descriptor.
    const QDir descriptors(QStringLiteral("/proc/self/fd"));
    figures.openDescriptors
        = descriptors.entryList(QDir::System | QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot).size() - 1;
    return figures;
}

} // namespace core
