#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace app {

/// SIGINT and SIGTERM as a Qt signal. One object for the whole program.
class UnixSignals : public QObject {
    Q_OBJECT
public:
    UnixSignals();

Q_SIGNALS:
    /// How often one has come: the first asks for an orderly end, the second means now.
    void stopRequested(int times);

private:
    void take();

    std::unique_ptr<QSocketNotifier> m_notifier;
    int m_times = 0;
};

} // namespace app
