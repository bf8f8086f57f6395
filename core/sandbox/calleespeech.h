#pragma once

#include <QObject>
#include <QStringList>
#include <QTimer>

#include <chrono>

namespace core {

/// The silence by which Twilio knows that somebody is done, before scaling.
inline constexpr std::chrono::milliseconds kEndSilence { 500 };

/// The person's voice: her sentences take their time, one after the other, each followed by the short silence by
/// which Twilio knows that she is done.
class CalleeSpeech : public QObject {
    Q_OBJECT
public:
    CalleeSpeech(std::chrono::milliseconds wordTime, std::chrono::milliseconds endSilence, QObject* parent = nullptr);

    void say(const QString& text);
    /// Also in the silence that ends a sentence.
    bool isSpeaking() const { return !m_lines.isEmpty(); }
    bool isVoiceOn() const { return m_word.isActive(); }
    void stop();

Q_SIGNALS:
    void began();
    void partial(const QString& soFar); ///< about every third word
    void ended(); ///< the voice stopped
    void said(const QString& text); ///< recognised as a whole turn, after the silence

private:
    void begin();
    void speakWord();
    void recognise();

    std::chrono::milliseconds m_wordTime;
    QStringList m_lines; ///< the first is being spoken
    QStringList m_words; ///< of the first line
    qsizetype m_spoken = 0;
    QTimer m_word;
    QTimer m_silence;
};

} // namespace core
