#pragma once

#include "core/server/apiaccess.h"
#include "core/server/doctor.h"
#include "core/server/router.h"

namespace core {

/// GET /api/check: the doctor's findings. 200 whatever they are; `ok` tells.
class CheckRoutes : public QObject {
    Q_OBJECT
public:
    CheckRoutes(Doctor& doctor, const ApiAccess& access);

    void install(Router& router);

private:
    Doctor& m_doctor;
    const ApiAccess& m_access;
};

} // namespace core
