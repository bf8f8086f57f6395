#pragma once

#include "core/base/orderedjson.h"
#include "core/server/apiaccess.h"
#include "core/server/router.h"

#include <QObject>

namespace core {

/// One thing that has to work before calls can be placed.
struct Readiness {
    QString name; ///< "database", "carrier", "llm"
    bool ready = false;
    QString detail; ///< "writable", "sandbox", what is wrong
};

/// What the health routes tell; given by whoever puts the server together.
class HealthSource {
public:
    virtual ~HealthSource() = default;
    /// Members beside "status". `trusted`: told to one who may use the API.
    virtual OrderedJson health(bool trusted) const = 0;
    virtual QFuture<Result<QList<Readiness>>> readiness() = 0;
    virtual QByteArray metrics() const = 0; ///< Prometheus text
};

/// GET /healthz (alive), /readyz (can calls be placed), /metrics (Prometheus text, for API clients only).
class HealthRoutes : public QObject {
    Q_OBJECT
public:
    HealthRoutes(HealthSource& source, const ApiAccess& access);

    void install(Router& router);

private:
    void ready(const Answer& answer);

    HealthSource& m_source;
    const ApiAccess& m_access;
};

} // namespace core
