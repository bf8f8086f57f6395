#pragma once

#include <QString>
#include <QStringList>

#include <chrono>

namespace app {

/// What became of one scenario.
struct RehearsalResult {
    enum class Verdict { Passed, Failed, Skipped };
    Verdict verdict = Verdict::Skipped;
    QString name;
    QString file;
    QStringList reasons = {}; ///< why it failed or was skipped
    QStringList transcript = {};
    std::chrono::milliseconds took { 0 }; ///< real time
};

} // namespace app
