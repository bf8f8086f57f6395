#pragma once

#include "core/base/clock.h"
#include "core/base/httplanes.h"
#include "core/base/httpstreamers.h"
#include "core/base/qnamhttpclient.h"
#include "core/base/socketstreamer.h"
#include "core/calls/callintake.h"
#include "core/calls/callsettler.h"
#include "core/conversation/relaydesk.h"
#include "core/dialer/dialer.h"
#include "core/llm/openaichatmodel.h"
#include "core/server/callroutes.h"
#include "core/server/controlroutes.h"
#include "core/server/eventhub.h"
#include "core/server/healthroutes.h"
#include "core/server/httpfront.h"
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

/// How long the core waits for others. The defaults suit real telephones; tests shorten them.
struct CoreTimings {
    core::OpenAiTimeouts model = {};
    core::ConversationTimings conversation = {};
    std::chrono::milliseconds carrier = core::TwilioAccount().timeout; ///< of one request to Twilio
    QList<std::chrono::milliseconds> lookUpAfter = core::CallSettings().lookUpAfter;
    std::chrono::milliseconds askAfterSilence = core::CallSettings().askAfterSilence;
};

/// A whole core, put together from the settings: the one place that chooses implementations.
class CoreHost : public QObject, public core::HealthSource {
    Q_OBJECT
public:
    /// Opens the database and listens. Errors: StorageUnavailable, Internal when the port is taken.
    static core::Result<std::unique_ptr<CoreHost>> start(
        const core::Settings& settings, const QString& apiToken, Sandboxed sandboxed, const CoreTimings& timings = {});
    ~CoreHost() override;

    quint16 port() const { return m_port; }
    QUrl localUrl() const;

private:
    CoreHost(core::Settings settings, const QString& apiToken, Sandboxed sandboxed, CoreTimings timings);
    core::Result<void> open();
    void build();
    core::TwilioAccount account() const;
    void connectEvents();
    void restore();
    core::Result<void> mayUpgrade(const core::HttpHead& head, const QHostAddress& peer);
    void takeSocket(QWebSocket* socket, const QString& path);

    core::OrderedJson health() const override;
    QFuture<core::Result<QList<core::Readiness>>> readiness() override;
    QList<core::Metric> metrics() const override;

    core::Settings m_settings;
    Sandboxed m_sandboxed;
    CoreTimings m_timings;
    quint16 m_port = 0;
    core::SystemClock m_clock;
    core::ApiAccess m_access;
    std::unique_ptr<core::HttpFront> m_front;
    std::unique_ptr<core::Database> m_database;
    std::unique_ptr<core::SqlCallStore> m_store;
    std::unique_ptr<core::SignatureCheck> m_signatures;
    core::QnamHttpClient m_http;
    core::HttpLanes m_lanes;
    core::SocketStreamer m_sockets;
    core::HttpStreamers m_streamers { m_sockets, m_lanes };
    std::unique_ptr<core::TwilioRestClient> m_carrier;
    std::unique_ptr<core::OpenAiChatModel> m_model;
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
    std::unique_ptr<core::HealthRoutes> m_healthRoutes;
};

} // namespace app
