#include "core/server/doctor.h"

#include "core/base/async.h"

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>

namespace core {

namespace {

QString word(Finding::State state)
{
    switch (state) {
    case Finding::State::Ok:
        return QStringLiteral("ok");
    case Finding::State::Warning:
        return QStringLiteral("warning");
    case Finding::State::Failed:
        return QStringLiteral("failed");
    case Finding::State::Skipped:
        return QStringLiteral("skipped");
    }
    return {};
}

} // namespace

struct Doctor::Run {
    QPromise<Result<QList<CheckResult>>> promise;
    QElapsedTimer since;
    QList<CheckResult> results;
    QList<bool> isDone;
    qsizetype open = 0;
};

Doctor::Doctor(std::chrono::milliseconds limit)
    : m_limit(limit)
{
}

void Doctor::add(const QString& name, Check check) { m_checks.push_back({ name, std::move(check) }); }

QFuture<Result<QList<CheckResult>>> Doctor::examine()
{
    if (const auto running = m_running.lock())
        return running->promise.future();
    const auto run = std::make_shared<Run>();
    m_running = run;
    run->promise.start();
    run->since.start();
    run->open = qsizetype(m_checks.size());
    run->isDone.fill(false, run->open);
    for (const Entry& entry : m_checks)
        run->results.append({ entry.name, {}, {} });
    for (qsizetype place = 0; place < run->results.size(); ++place) {
        whenDone(m_checks[std::size_t(place)].check(), this, [this, run, place](const Result<Finding>& found) {
            take(run, place, found ? *found : Finding { Finding::State::Failed, found.error().message });
        });
    }
    QTimer::singleShot(m_limit, this, [this, run] {
        const QString late = QStringLiteral("There was no answer within %1 s.").arg(m_limit.count() / 1000);
        for (qsizetype place = 0; place < run->results.size(); ++place)
            take(run, place, { Finding::State::Failed, late, QStringLiteral("Check the network; try again.") });
    });
    return run->promise.future();
}

void Doctor::take(const std::shared_ptr<Run>& run, qsizetype place, const Finding& finding)
{
    if (std::exchange(run->isDone[place], true))
        return;
    run->results[place].finding = finding;
    run->results[place].took = std::chrono::milliseconds(run->since.elapsed());
    if (--run->open > 0)
        return;
    m_running.reset();
    run->promise.addResult(run->results);
    run->promise.finish();
}

OrderedJson checkJson(const QList<CheckResult>& results)
{
    QList<OrderedJson> checks;
    for (const auto& [name, finding, took] : results) {
        OrderedJson check = OrderedJson::object({ { QStringLiteral("name"), OrderedJson::string(name) },
            { QStringLiteral("state"), OrderedJson::string(word(finding.state)) },
            { QStringLiteral("message"), OrderedJson::string(finding.message) } });
        if (!finding.advice.isEmpty())
            check.insert(QStringLiteral("advice"), OrderedJson::string(finding.advice));
        check.insert(QStringLiteral("milliseconds"), OrderedJson::number(QByteArray::number(qint64(took.count()))));
        checks.append(check);
    }
    const bool ok = std::ranges::none_of(
        results, [](const CheckResult& result) { return result.finding.state == Finding::State::Failed; });
    return OrderedJson::object({ { QStringLiteral("ok"), OrderedJson::boolean(ok) },
        { QStringLiteral("checks"), OrderedJson::array(checks) } });
}

} // namespace core
