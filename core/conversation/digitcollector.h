#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

namespace core {

/// Gathers the keys a callee presses into one number: until #, or until no key follows for a while.
class DigitCollector : public QObject {
    Q_OBJECT
public:
    explicit DigitCollector(std::chrono::milliseconds quiet = std::chrono::seconds(2), QObject* parent = nullptr);

    /// One key or several: 0-9, *, #, A-D; anything else is left out.
    void pressed(const QString& keys);
    /// Forgets what was gathered: the line is gone.
    void clear();

Q_SIGNALS:
    /// Never empty: a # alone is told as "#". The # that ends a number is not part of it. At most 64 keys.
    void collected(const QString& digits);

private:
    void deliver();

    QString m_digits;
    QTimer m_quiet;
};

} // namespace core
