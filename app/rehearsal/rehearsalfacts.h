#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>

namespace app {

/// Something said on the line. Times count from the pick-up and are those of a real telephone.
struct HeardLine {
    enum class Who { Assistant, Callee, Colleague };
    Who who = Who::Assistant;
    QString text;
    bool interrupted = false;
    std::chrono::milliseconds began { 0 };
    std::chrono::milliseconds ended { 0 };
};

/// What happened in a rehearsed call: on the line, as the callee heard it, and in the record.
struct RehearsalFacts {
    QString status = {};
    QString outcome = {};
    QList<HeardLine> lines = {};
    QStringList calleeInTranscript = {};
    QList<std::pair<QString, QString>> acts = {}; ///< kind, text
    int turns = 0;
    int interruptions = 0;
    QString digits = {}; ///< pressed by the assistant
    QString transferredTo = {};
    bool answered = false;
    std::chrono::milliseconds duration { 0 }; ///< from the pick-up to the end
    QStringList idleFaults = {}; ///< were certain to come, and never had an occasion
};

} // namespace app
