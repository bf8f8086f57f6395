#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace core {

struct EnvEntry {
    QString name;
    QString value;
    int line = 0; ///< 1 = the first; where the entry begins
    bool operator==(const EnvEntry&) const = default;
};

struct EnvFault {
    int line = 0; ///< 0 = the whole file
    QString message; ///< never repeats what stands in the line: it may be a secret
    bool operator==(const EnvFault&) const = default;
};

/// What stands in a .env file, in its order; a name may come twice.
struct EnvFile {
    QList<EnvEntry> entries;
    QList<EnvFault> faults;
};

/// Reads NAME=value lines: `export` before the name, CRLF, a byte order mark and comments (a # at the start of a line
/// or after a blank) are allowed. 'single quotes' are literal and end on their line; "double quotes" may span lines and
/// know \n, \" and \\. Variables are not expanded. A bad line is a fault; reading goes on behind it.
EnvFile parseEnvFile(const QByteArray& content);

} // namespace core
