#pragma once

#include "core/client/corelink.h"

namespace ui {

/// A core among a sandboxed world in which the user is the callee. The program implements it.
class RehearsalRoom {
public:
    virtual ~RehearsalRoom() = default;

    /// Places the call; its `to` is the stage's own choice, whatever the order says. Answers when Twilio's part has
    /// taken it. A call that still runs is ended first.
    virtual QFuture<core::Result<core::CallInfo>> start(const core::CallOrder& order) = 0;
    virtual void say(const QString& text) = 0; ///< what the callee says; interrupts the assistant
    virtual void press(const QString& digits) = 0;
    virtual void hangUp() = 0; ///< by the callee
    virtual core::CoreLink& link() = 0; ///< through which the call is followed
};

} // namespace ui
