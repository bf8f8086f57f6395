#pragma once

#include "core/base/timerqueue.h"

#include <QAbstractEventDispatcher>
#include <QHash>

#include <array>
#include <atomic>

namespace core {

/// An event dispatcher for Linux whose cost does not grow with the number of sockets: Qt's own polls every one of
/// them at each wake-up.
class EpollDispatcher : public QAbstractEventDispatcher {
    Q_OBJECT
public:
    explicit EpollDispatcher(QObject* parent = nullptr);
    ~EpollDispatcher() override;

    bool processEvents(QEventLoop::ProcessEventsFlags flags) override;

    void registerSocketNotifier(QSocketNotifier* notifier) override;
    void unregisterSocketNotifier(QSocketNotifier* notifier) override;

    void registerTimer(int timerId, qint64 interval, Qt::TimerType timerType, QObject* object) override;
    bool unregisterTimer(int timerId) override;
    bool unregisterTimers(QObject* object) override;
    QList<TimerInfo> registeredTimers(QObject* object) const override;
    int remainingTime(int timerId) override;

    void wakeUp() override;
    void interrupt() override;

private:
    /// The notifiers of one descriptor, at most one of each QSocketNotifier::Type.
    struct Watch {
        std::array<QSocketNotifier*, 3> notifiers {};
        quint32 generation = 0; ///< tells a descriptor from an earlier one of the same number
        quint32 told = 0; ///< what the kernel knows to be wanted
        bool isAlwaysReady = false; ///< a regular file: epoll does not take it
    };
    struct Ready {
        int descriptor;
        quint32 generation;
        quint32 events;
    };

    static quint32 wantedEvents(const Watch& watch);
    void update(int descriptor, Watch& watch);
    void tellKernel(int descriptor, Watch& watch);
    void tellChanges();
    void rebuild();
    QList<Ready> wait(int timeoutMs, bool withSockets);
    void addAlwaysReady(QList<Ready>& ready) const;
    bool activate(const QList<Ready>& ready);
    void clearWakeUp();
    int timeoutFor(QEventLoop::ProcessEventsFlags flags, bool canWait) const;

    int m_epoll = -1;
    int m_wakeUpEvent = -1;
    QHash<int, Watch> m_watches;
    QList<int> m_changed; ///< descriptors of which something else is wanted than the kernel knows
    quint32 m_lastGeneration = 0;
    qsizetype m_alwaysReady = 0; ///< how many of the watches
    TimerQueue m_timers;
    std::atomic<bool> m_isWoken = false;
    std::atomic<bool> m_isInterrupted = false;
};

} // namespace core
