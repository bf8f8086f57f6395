#include "ui/monitor/alarmsound.h"

#include <QAudioDevice>
#include <QMediaDevices>
#include <QSoundEffect>
#include <QUrl>

namespace ui {

AlarmSound::AlarmSound(QObject* parent)
    : QObject(parent)
    , m_devices(std::make_unique<QMediaDevices>())
{
    connect(m_devices.get(), &QMediaDevices::audioOutputsChanged, this, [this] {
        m_effect.reset(); // the next one plays on the device of that time
        Q_EMIT changed();
    });
}

AlarmSound::~AlarmSound() = default;

bool AlarmSound::isPossible() const { return !QMediaDevices::audioOutputs().isEmpty(); }

void AlarmSound::setMuted(bool isMuted)
{
    if (isMuted == m_isMuted)
        return;
    m_isMuted = isMuted;
    if (m_isMuted && m_effect)
        m_effect->stop();
    Q_EMIT changed();
}

void AlarmSound::play()
{
    if (m_isMuted || !isPossible())
        return;
    if (!m_effect) {
        m_effect = std::make_unique<QSoundEffect>();
        m_effect->setSource(QUrl(QStringLiteral("qrc:/sounds/alarm.wav")));
    }
    m_effect->play();
}

} // namespace ui
