#pragma once

#include "core/base/async.h"

#include <QLoggingCategory>

namespace core {

Q_DECLARE_LOGGING_CATEGORY(lcConversation)

/// A transcript that cannot be written is told in the log; the call itself goes on.
inline void reportFailure(const QFuture<Result<void>>& saved, QObject* context, const QString& callId)
{
    whenDone(saved, context, [callId](const Result<void>& done) {
        if (!done)
            qCWarning(lcConversation, "Call %s: the transcript is not on disk: %s", qUtf8Printable(callId),
                qUtf8Printable(done.error().message));
    });
}

} // namespace core
