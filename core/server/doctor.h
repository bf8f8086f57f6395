#pragma once

#include "core/base/orderedjson.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

namespace core {

/// What one check has found out. Neither text holds a secret.
struct Finding {
    enum class State { Ok, Warning, Failed, Skipped };
    State state = State::Ok;
    QString message; ///< what is, or what is wrong
    QString advice = {}; ///< how to mend it; empty when nothing is wrong
};

struct CheckResult {
    QString name;
    Finding finding;
    std::chrono::milliseconds took { 0 };
};

/// Tests the settings against the real thing: all checks at once, each within a time limit.
class Doctor : public QObject {
    Q_OBJECT
public:
    using Check = std::function<QFuture<Result<Finding>>()>;

    explicit Doctor(std::chrono::milliseconds limit = std::chrono::seconds(10));

    void add(const QString& name, Check check);
    /// In the order in which the checks were added. Who asks while an examination runs gets its result.
    QFuture<Result<QList<CheckResult>>> examine();

private:
    struct Entry {
        QString name;
        Check check;
    };
    struct Run;
    void take(const std::shared_ptr<Run>& run, qsizetype place, const Finding& finding);

    std::chrono::milliseconds m_limit;
    std::vector<Entry> m_checks;
    std::weak_ptr<Run> m_running;
};

/// {"ok": no check has failed, "checks": [{"name", "state", "message", "advice"?, "milliseconds"}]}
OrderedJson checkJson(const QList<CheckResult>& results);

} // namespace core
