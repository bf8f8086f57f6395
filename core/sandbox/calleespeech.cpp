#include "core/sandbox/calleespeech.h"

namespace core {

CalleeSpeech::CalleeSpeech(std::chrono::milliseconds wordTime, std::chrono::milliseconds endSilence, QObject* parent)
    : QObject(parent)
    , m_wordTime(wordTime)
{
    for (QTimer* timer : { &m_word, &m_silence }) {
        timer->setSingleShot(true);
        timer->setTimerType(Qt::PreciseTimer);
    }
    m_silence.setInterval(endSilence);
    connect(&m_word, &QTimer::timeout, this, &CalleeSpeech::speakWord);
    connect(&m_silence, &QTimer::timeout, this, &CalleeSpeech::recognise);
}

void CalleeSpeech::say(const QString& text)
{
    if (text.trimmed().isEmpty())
        return;
    m_lines.append(text.simplified());
    if (m_lines.size() == 1)
        begin();
}

void CalleeSpeech::stop()
{
    m_lines.clear();
    m_word.stop();
    m_silence.stop();
}

void CalleeSpeech::begin()
{
    m_words = m_lines.first().split(QLatin1Char(' '));
    m_spoken = 0;
    m_word.start(m_wordTime);
    Q_EMIT began();
}

void CalleeSpeech::speakWord()
{
    if (++m_spoken < m_words.size()) {
        m_word.start(m_wordTime);
        if (m_spoken % 3 == 0)
            Q_EMIT partial(m_words.first(m_spoken).join(QLatin1Char(' ')));
        return;
    }
    m_silence.start();
    Q_EMIT ended();
}

void CalleeSpeech::recognise()
{
    const QString text = m_lines.takeFirst();
    const bool more = !m_lines.isEmpty();
    Q_EMIT said(text);
    if (more && !m_lines.isEmpty())
        begin();
}

} // namespace core
