#pragma once

#include "tests/support/api.h"

#include <QProcess>
#include <QProcessEnvironment>

namespace tests {

/// The shipping binary in a process of its own. Its output is kept; it dies with this object.
class ServedCore {
public:
    /// `folder` is its working directory, so that no `.env` of the tester is read.
    ServedCore(const QProcessEnvironment& environment, const QString& folder);
    ~ServedCore();

    /// Starts it with these arguments and waits for nothing.
    void run(const QStringList& arguments);
    /// Starts `--server` and waits until it answers on the port of the environment; false when it does not.
    bool serve();
    void kill(); ///< SIGKILL, and waits for its end
    void interrupt(); ///< SIGINT
    void terminate(); ///< SIGTERM
    bool waitForEnd();

    bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    int exitCode() const { return m_process.exitCode(); }
    QByteArray output() { return collected().first; }
    QByteArray errors() { return collected().second; }
    QProcess& process() { return m_process; }
    Api api() const { return Api(m_port); }

private:
    const std::pair<QByteArray, QByteArray>& collected();

    quint16 m_port;
    QProcess m_process;
    std::pair<QByteArray, QByteArray> m_collected; ///< standard output and standard error
};

} // namespace tests
