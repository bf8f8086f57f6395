#pragma once

#include "core/base/result.h"

#include <QString>

namespace core {

/// What a tool may do to the call it is used in. Errors are worded for the model.
class CallActions {
public:
    virtual ~CallActions() = default;
    /// Ends the call when what was said before it has been spoken.
    virtual void endCall(const QString& reason) = 0;
    /// Connects the callee with `to` (E.164) when what was said before it has been spoken.
    virtual void transferCall(const QString& to, const QString& reason) = 0;
    virtual Result<void> pressDigits(const QString& digits) = 0;
    /// She does not want to be called again.
    virtual void optOut(const QString& words) = 0;
    virtual void keepNote(const QString& text) = 0;
    virtual Result<void> changeLanguage(const QString& code) = 0;
    /// The call is about to be ended or transferred: all that is still wanted is a goodbye.
    virtual bool isLeaving() const = 0;
};

} // namespace core
