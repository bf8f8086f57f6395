#pragma once

#include <QObject>

#include <memory>

class QMediaDevices;
class QSoundEffect;

namespace ui {

/// The sound of an alarm. Without a device there is none, and isPossible() says so.
class AlarmSound : public QObject {
    Q_OBJECT
public:
    explicit AlarmSound(QObject* parent = nullptr);
    ~AlarmSound() override;

    bool isPossible() const;
    bool isMuted() const { return m_isMuted; }

public Q_SLOTS:
    void setMuted(bool isMuted);
    void play();

Q_SIGNALS:
    void changed(); ///< a device came or went, or muted

private:
    std::unique_ptr<QMediaDevices> m_devices;
    std::unique_ptr<QSoundEffect> m_effect; ///< made when first needed
    bool m_isMuted = false;
};

} // namespace ui
