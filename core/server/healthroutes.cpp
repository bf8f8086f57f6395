#include "core/server/healthroutes.h"

#include "core/base/async.h"

namespace core {

namespace {

QByteArray readinessJson(const QList<Readiness>& all, bool ready)
{
    OrderedJson json = OrderedJson::object({ { QStringLiteral("status"),
        OrderedJson::string(ready ? QStringLiteral("ready") : QStringLiteral("not ready")) } });
    for (const Readiness& one : all)
        json.insert(one.name,
            OrderedJson::object({ { QStringLiteral("ready"), OrderedJson::boolean(one.ready) },
                { QStringLiteral("detail"), OrderedJson::string(one.detail) } }));
    return json.compact();
}

} // namespace

HealthRoutes::HealthRoutes(HealthSource& source, const ApiAccess& access)
    : m_source(source)
    , m_access(access)
{
}

void HealthRoutes::install(Router& router)
{
    const auto guard = [this](const WebRequest& request) {
        return m_access.check([&request](const QByteArray& name) { return request.header(name); }, request.peer);
    };
    router.add("GET", "/healthz", [this, guard](const WebRequest& request, const Answer& answer) {
        OrderedJson json
            = OrderedJson::object({ { QStringLiteral("status"), OrderedJson::string(QStringLiteral("ok")) } });
        const OrderedJson more = m_source.health(!guard(request));
        for (const auto& [name, value] : more.members())
            json.insert(name, value);
        answer.json(200, json.compact());
    });
    router.add("GET", "/readyz", [this](const WebRequest&, const Answer& answer) { ready(answer); });
    router.add("GET", "/metrics",
        [this](const WebRequest&, const Answer& answer) {
            answer.text(200, "text/plain; version=0.0.4; charset=utf-8", m_source.metrics());
        },
        { guard });
}

void HealthRoutes::ready(const Answer& answer)
{
    whenDone(m_source.readiness(), this, [answer](const Result<QList<Readiness>>& all) {
        if (!all)
            return answer.error(all.error());
        const bool ready = std::ranges::all_of(*all, &Readiness::ready);
        answer.json(ready ? 200 : 503, readinessJson(*all, ready));
    });
}

} // namespace core
