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

/// One Prometheus sample.
struct Metric {
    QByteArray name; ///< without the prefix "callwright_"
    QByteArray type; ///< counter | gauge
    QByteArray help;
    double value = 0;
};

/// What the health routes tell; given by whoever puts the server together.
class HealthSource {
public:
    virtual ~HealthSource() = default;
    virtual OrderedJson health() const = 0; ///< members beside "status"
    virtual QFuture<Result<QList<Readiness>>> readiness() = 0;
    virtual QList<Metric> metrics() const = 0;
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

/// Source: Prometheus docs, "Exposition formats", text format 0.0.4.
QByteArray prometheusText(const QList<Metric>& metrics);

} // namespace core
