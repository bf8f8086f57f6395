#pragma once

#include "core/base/clock.h"
#include "core/calls/callbook.h"
#include "core/server/apiaccess.h"
#include "core/server/coremetrics.h"
#include "core/server/router.h"
#include "core/storage/callfigures.h"

#include <QObject>

namespace core {

/// GET /api/stats?dayStart&bucketSeconds&spanSeconds: the figures of the dashboard.
/// The buckets fit to `dayStart`, which is where the day began for whoever asks (midnight UTC if nothing is said); the
/// last one holds the present moment.
class StatsRoutes : public QObject {
    Q_OBJECT
public:
    struct Means {
        SqlFigures& figures;
        CallBook& book;
        const CoreMetrics& metrics;
        const Clock& clock;
    };
    StatsRoutes(Means means, const ApiAccess& access);

    void install(Router& router);

private:
    void tell(const WebRequest& request, const Answer& answer);
    OrderedJson statsJson(const FiguresQuery& query, const FiguresAnswer& figures) const;

    Means m_means;
    const ApiAccess& m_access;
};

} // namespace core
