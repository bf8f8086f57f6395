#include "core/server/checkroutes.h"

#include "core/base/async.h"

namespace core {

CheckRoutes::CheckRoutes(Doctor& doctor, const ApiAccess& access)
    : m_doctor(doctor)
    , m_access(access)
{
}

void CheckRoutes::install(Router& router)
{
    const auto guard = [this](const WebRequest& request) {
        return m_access.check([&request](const QByteArray& name) { return request.header(name); }, request.peer);
    };
    const auto handler = [this](const WebRequest&, const Answer& answer) {
        whenDone(m_doctor.examine(), this, [answer](const Result<QList<CheckResult>>& results) {
            if (results)
                answer.json(200, checkJson(*results).compact());
            else
                answer.error(results.error());
        });
    };
    router.add("GET", "/api/check", handler, { guard });
}

} // namespace core
