#pragma once

#include <QString>

namespace core {

/// Where the assistant's words go: ConversationRelay speaks them, a Media Stream would synthesise them.
class SpeechWire {
public:
    virtual ~SpeechWire() = default;
    /// Speaks `token` after what was given before; `last` ends the talk cycle, so that all of it is spoken.
    virtual void speak(const QString& token, bool last) = 0;
    /// Speaks `text` at once, in place of words that were given before and are not spoken yet; nothing replaces it.
    virtual void interject(const QString& text) = 0;
    /// Presses keys into the line: 0-9, *, #, and w for half a second's pause.
    virtual void sendDigits(const QString& digits) = 0;
    /// Speaks and recognises another language from now on: a BCP-47 tag that the call was set up with.
    virtual void setLanguage(const QString& code) = 0;
    /// Gives the call back to the carrier at once, words that are still being spoken included.
    virtual void end(const QString& handoffData) = 0;
};

} // namespace core
