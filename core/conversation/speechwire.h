#pragma once

#include <QString>

namespace core {

/// Where the assistant's words go: ConversationRelay speaks them, a Media Stream would synthesise them.
class SpeechWire {
public:
    virtual ~SpeechWire() = default;
    /// Speaks `token` after what was given before; `last` ends the talk cycle, so that all of it is spoken.
    virtual void speak(const QString& token, bool last) = 0;
};

} // namespace core
