#pragma once

#include "core/sandbox/callee.h"

#include <QHash>
#include <QStringList>

#include <chrono>

namespace core {

/// What a call is about, as the callee understands it from what she hears.
enum class CallTopic { Other, Payment, Appointment, FollowUp };

CallTopic topicOf(const QString& heard);

/// One thing that she does, and what she waits for before it. Times are before scaling.
struct CalleeStep {
    enum class When {
        Answer, ///< the assistant is done with what it said
        AtOnce, ///< `after` the step before, whoever is talking
        Silence, ///< nobody has talked for as long as `after`
        CutIn, ///< `words` of what the assistant says are out, or it is done sooner
        Digits, ///< the assistant has pressed these `digits`
    };
    When when = When::Answer;
    std::chrono::milliseconds after { 0 }; ///< of Answer and Digits: how long she thinks; 0 = as the script says
    int words = 0;
    QString digits = {};
    QStringList say = {}; ///< several: one thought in pieces, which a recogniser takes for several turns
    std::chrono::milliseconds pause { 750 }; ///< between these pieces
    QString keys = {}; ///< pressed when she has spoken
    bool hangsUp = false; ///< at the end of this step
    bool operator==(const CalleeStep&) const = default;
};

/// A character as data. Times are before scaling.
struct CalleeScript {
    Pickup pickup = {};
    std::chrono::milliseconds thinking { 700 }; ///< before she answers
    std::chrono::milliseconds patience { 9'000 }; ///< of silence, until she asks whether anybody is there
    QList<CalleeStep> steps = {}; ///< one after the other; a script without `lines` is played by these alone
    qsizetype repeatsFrom = -1; ///< after the last step she goes on with this one, for ever; -1 = she does not
    bool polite = true; ///< answers a goodbye and hangs up after it, whatever steps are left
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
