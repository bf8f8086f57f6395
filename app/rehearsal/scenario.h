#pragma once

#include "core/base/orderedjson.h"
#include "core/sandbox/calleescripts.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <limits>
#include <optional>

namespace app {

struct CountRange {
    int atLeast = 0;
    int atMost = std::numeric_limits<int>::max();
    bool contains(int count) const { return count >= atLeast && count <= atMost; }
    bool operator==(const CountRange&) const = default;
};

/// What must be true after the call. What a scenario does not name is not asked.
struct Expectations {
    QString status = QStringLiteral("completed");
    QString outcome = {}; ///< part of the record's outcome
    QStringList said = {}; ///< parts of what the callee heard of the assistant, in this order
    QStringList neverSaid = {};
    QStringList heard = {}; ///< parts of the callee's lines in the transcript
    QStringList acts = {}; ///< "kind", or "kind: part of its text"
    QStringList noActs = {};
    QString digits = {}; ///< that the assistant pressed
    QString transferredTo = {};
    std::optional<CountRange> turns = {};
    std::optional<CountRange> interruptions = {};
    std::optional<std::chrono::milliseconds> firstWordWithin = {}; ///< from the pick-up
    std::optional<std::chrono::milliseconds> longestSilence = {}; ///< while the assistant owes words
    std::optional<std::chrono::milliseconds> longestCall = {};
    std::optional<bool> goodbyeHeard = {}; ///< the assistant's last words were a goodbye, and were heard to the end
};

/// A fault that the sandbox is asked for.
struct ScenarioFault {
    QString name;
    double chance = 1;
    int after = 0; ///< occasions that pass first
    int times = 0; ///< 0: again and again
    bool operator==(const ScenarioFault&) const = default;
};

/// A call that is rehearsed: who answers, what goes wrong, what must be true afterwards. Times are those of a real
/// telephone.
struct Scenario {
    using Setting = std::pair<QString, QString>; ///< name as in .env, value

    QString name;
    QString description = {};
    QString to = QStringLiteral("+15550100001");
    core::OrderedJson parameters = core::OrderedJson::object();
    QList<Setting> settings = {};
    core::CalleeScript callee = {};
    QList<ScenarioFault> faults = {};
    quint32 seed = 1;
    Expectations expect = {};

    /// Only the sandbox's model can be asked for these.
    bool needsSandboxModel() const;
};

} // namespace app
