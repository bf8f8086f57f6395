#pragma once

#include "core/sandbox/callee.h"

#include <QHash>
#include <QStringList>

#include <chrono>

namespace core {

/// What a call is about, as the callee understands it from what she hears.
enum class CallTopic { Other, Payment, Appointment, FollowUp };

CallTopic topicOf(const QString& heard);

/// A character as data. Times are before scaling.
struct CalleeScript {
    Pickup pickup = {};
    std::chrono::milliseconds thinking { 700 }; ///< before she answers
    QHash<CallTopic, QStringList> lines = {}; ///< her answers, one for each thing the assistant says
    QHash<CallTopic, QStringList> interruptions
        = {}; ///< what she cuts in with, in the first talks that are long enough
    QList<int> cutsInAfterWords = {}; ///< where in those talks
    int hangsUpAfterWords = 0; ///< in the second thing that the assistant says; 0 = never
    bool silent = false;
    QString keys = {}; ///< pressed when the assistant has said its first thing
    QString mailboxGreeting = {}; ///< a machine: says this and then only listens
};

/// `name` is one of calleeKinds(), not "me".
CalleeScript calleeScript(const QString& name);

} // namespace core
