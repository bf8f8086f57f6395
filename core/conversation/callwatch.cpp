#include "core/conversation/callwatch.h"

#include "core/conversation/screening.h"
#include "core/conversation/spokenwords.h"

#include <utility>

namespace core {

CallWatch::CallWatch(const ConversationTimings& timings)
    : m_silence({ timings.silence, timings.screening, timings.reminders })
    , m_digits(timings.digitPause)
    , m_lengthLimit(timings.lengthLimit)
{
    m_length.setSingleShot(true);
    connect(&m_length, &QTimer::timeout, this,
        [this] { Q_EMIT endDue(QStringLiteral("The call had reached its greatest length.")); });
    connect(&m_silence, &SilenceWatch::remind, this, [this] {
        m_isReminding = true;
        Q_EMIT reminderDue();
    });
    connect(&m_silence, &SilenceWatch::giveUp, this,
        [this] { Q_EMIT endDue(QStringLiteral("The callee stayed silent.")); });
    connect(&m_digits, &DigitCollector::collected, this, &CallWatch::digitsPressed);
}

void CallWatch::start()
{
    if (!m_length.isActive())
        m_length.start(m_lengthLimit);
}

void CallWatch::stop()
{
    m_silence.stop();
    m_digits.clear();
}

void CallWatch::assistantSpeaks(const QString& text) { m_silence.assistantSpeaks(spokenDuration(text)); }

void CallWatch::assistantSilent(const QString& text)
{
    m_silence.assistantSilent();
    m_silence.hold(m_paused);
    if (!std::exchange(m_isReminding, false) && !text.isEmpty())
        judge(m_repetition.assistantSaid(text));
}

void CallWatch::calleeSaid(const QString& text)
{
    const bool screens = isCallScreening(text);
    m_silence.calleeSpeaks();
    m_silence.waitPatiently(screens || isAskedToWait(text));
    if (screens)
        Q_EMIT remarked(QStringLiteral("The telephone screens calls for its owner. Say in one sentence who is calling "
                                       "and why, and nothing private; then wait until a person answers."));
    else
        judge(m_repetition.calleeSaid(text));
}

void CallWatch::keyPressed(const QString& key)
{
    m_silence.calleeSpeaks();
    m_digits.pressed(key);
}

void CallWatch::pause(bool on)
{
    m_paused = on;
    m_silence.hold(on);
}

void CallWatch::judge(const RepetitionVerdict& verdict)
{
    if (verdict.kind != RepetitionKind::None && !m_paused)
        Q_EMIT endDue(verdict.words);
}

} // namespace core
