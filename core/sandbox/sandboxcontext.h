#pragma once

#include "core/sandbox/faults.h"

#include <QString>
#include <QStringList>

#include <chrono>
#include <memory>

namespace core {

struct CalleeScript;

struct SandboxTwilioOptions {
    QString accountSid = QStringLiteral("AC5a4dbc0ffee5a4dbc0ffee5a4dbc0ff0");
    QString authToken = QStringLiteral("5a4db0x");
    QStringList ownNumbers = {}; ///< who may stand in `From`; empty: any E.164 number
    quint16 port = 0; ///< 0 takes a free one
    quint32 seed = 1; ///< of call SIDs
    double timeScale = 0.5; ///< 1 = as on a telephone; 0.5 makes the usual call last about 20 s
    double callsPerSecond = 1; ///< starts; more calls wait in the queue
    int wordsPerMinute = 200;
    QString callee = {}; ///< this character answers every number; empty: chosen by number
    std::shared_ptr<const CalleeScript> script = {}; ///< or somebody who is no row of the table
    std::chrono::milliseconds priceDelay { 5'000 }; ///< from the end to the price, before scaling
    std::chrono::milliseconds callbackLateBy { 4'000 }; ///< of the fault callback-late, before scaling
};

/// What all parts of one sandboxed Twilio share.
struct SandboxContext {
    SandboxTwilioOptions options;
    Faults* faults = nullptr; ///< never null

    std::chrono::microseconds scaled(std::chrono::microseconds real) const
    {
        return std::chrono::microseconds(qint64(double(real.count()) * options.timeScale));
    }
    std::chrono::milliseconds scaledMs(std::chrono::milliseconds real) const
    {
        return std::chrono::ceil<std::chrono::milliseconds>(scaled(real));
    }
    /// How long one spoken word takes.
    std::chrono::milliseconds wordTime() const
    {
        return scaledMs(std::chrono::milliseconds(60'000 / std::max(1, options.wordsPerMinute)));
    }
};

} // namespace core
