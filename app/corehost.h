#pragma once

#include "app/coreoptions.h"
#include "app/drain.h"
#include "core/base/clock.h"
#include "core/base/httplanes.h"
#include "core/base/httpstreamers.h"
#include "core/base/qnamhttpclient.h"
#include "core/base/socketstreamer.h"
#include "core/calls/callintake.h"
#include "core/calls/callsettler.h"
#include "core/conversation/relaydesk.h"
#include "core/dialer/dialer.h"
#include "core/llm/laddermodel.h"
#include "core/llm/openairequest.h"
#include "core/server/callroutes.h"
#include "core/server/checkroutes.h"
#include "core/server/controlroutes.h"
#include "core/server/coremetrics.h"
#include "core/server/eventhub.h"
#include "core/server/healthroutes.h"
#include "core/server/httpfront.h"
#include "core/server/meteredmodel.h"
#include "core/server/playbookroutes.h"
#include "core/server/statsroutes.h"
#include "core/server/twilioroutes.h"
#include "core/settings/settings.h"
#include "core/storage/database.h"
#include "core/storage/sqlcallstore.h"
#include "core/twilio/restclient.h"

#include <QObject>

#include <memory>

namespace app {

/// What is sandboxed in this run; said in the log and in /healthz.
struct Sandboxed {
    bool carrier = false;
    bool model = false;
};

/// A whole core, put together from the settings: the one place that chooses implementations.
class CoreHost : public QObject, public core::HealthSource {
    Q_OBJECT
public:
    /// Opens the database and listens. Errors: StorageUnavailable, Internal when the port is taken.
    static core::Result<std::unique_ptr<CoreHost>> start(const core::Settings& settings, const QString& apiToken,
        Sandboxed sandboxed, const CoreTimings& timings = {}, const QList<core::HttpToolConfig>& tools = {});
    ~CoreHost() override;

    quint16 port() const { return m_port; }
    QUrl localUrl() const;
    /// Refuses new calls and lets the running ones end; `drained` follows. Once only.
    void drain();

Q_SIGNALS:
    void ready(); ///< open calls of an earlier run are back in memory
    void draining(int callsLeft);
    void drained();

private:
    CoreHost(core::Settings settings, const QString& apiToken, Sandboxed sandboxed, CoreTimings timings);
    core::Result<void> open();
    void build();
    core::ConversationPolicy policy() const;
    std::unique_ptr<core::ToolBox> makeTools();
    std::unique_ptr<core::MeteredModel> metered(core::ChatModel& model);
    void connectEvents();
    void connectMetrics();
    bool isTakenOver(const QString& callId) const;
    void endPolitely(const QString& callId, const QString& reason);
    void finishDraining();
    void addChecks();
    void restore();
    core::Result<void> mayUpgrade(const core::HttpHead& head, const QHostAddress& peer);
    void takeSocket(QWebSocket* socket, const QString& path);

    core::OrderedJson health(bool trusted) const override;
    QFuture<core::Result<QList<core::Readiness>>> readiness() override;
    QByteArray metrics() const override { return m_metrics.text(); }

    core::Settings m_settings;
    Sandboxed m_sandboxed;
    CoreTimings m_timings;
    QList<core::HttpToolConfig> m_declaredTools;
    core::PlaybookShelf m_playbooks;
    QString m_instance; ///< random: by it /healthz is known to be this process
    quint16 m_port = 0;
    core::Doctor m_doctor;
    core::SystemClock m_clock;
    core::ApiAccess m_access;
    core::CoreMetrics m_metrics; ///< before all that it watches: the database's writer tells it of commits
    std::unique_ptr<core::HttpFront> m_front;
    std::unique_ptr<core::Database> m_database;
    std::unique_ptr<core::SqlCallStore> m_store;
    std::unique_ptr<core::SqlFigures> m_figures;
    std::unique_ptr<core::SignatureCheck> m_signatures;
    core::QnamHttpClient m_http;
    core::SystemHostResolver m_resolver;
    core::HttpLanes m_lanes;
    core::SocketStreamer m_sockets;
    core::HttpStreamers m_streamers { m_sockets, m_lanes };
    std::unique_ptr<core::TwilioRestClient> m_carrier;
    std::unique_ptr<core::ChatModel> m_primary;
    std::unique_ptr<core::ChatModel> m_fallback; ///< may be null
    std::unique_ptr<core::MeteredModel> m_meteredPrimary; ///< the same, their failures counted
    std::unique_ptr<core::MeteredModel> m_meteredFallback;
    std::unique_ptr<core::LadderModel> m_model;
    std::unique_ptr<core::CallBook> m_book;
    std::unique_ptr<core::CallController> m_controller;
    std::unique_ptr<core::CallIntake> m_intake;
    std::unique_ptr<core::CallSettler> m_settler;
    std::unique_ptr<core::Dialer> m_dialer;
    std::unique_ptr<core::ToolBox> m_tools;
    std::unique_ptr<core::RelayDesk> m_desk;
    std::unique_ptr<core::EventHub> m_events;
    std::unique_ptr<core::CallRoutes> m_callRoutes;
    std::unique_ptr<core::ControlRoutes> m_controlRoutes;
    std::unique_ptr<core::TwilioRoutes> m_twilioRoutes;
    std::unique_ptr<core::PlaybookRoutes> m_playbookRoutes;
    std::unique_ptr<core::StatsRoutes> m_statsRoutes;
    std::unique_ptr<core::HealthRoutes> m_healthRoutes;
    std::unique_ptr<core::CheckRoutes> m_checkRoutes;
    std::unique_ptr<Drain> m_drain; ///< null until the end has begun
};

} // namespace app
