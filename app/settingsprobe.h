#pragma once

#include "core/base/http.h"
#include "core/base/httplanes.h"
#include "core/base/httpstreamers.h"
#include "core/base/socketstreamer.h"
#include "core/server/doctor.h"
#include "core/settings/settings.h"
#include "ui/settings/settingsbook.h"

#include <QObject>

#include <functional>

namespace app {

/// Asks others whether settings that are not in force yet would work.
class SettingsProbe : public QObject {
    Q_OBJECT
public:
    /// `core`: where the core of this program answers now; a public URL must lead there.
    SettingsProbe(core::HttpClient& http, std::function<QUrl()> core);

    /// Answers within half a minute.
    QFuture<core::Result<ui::ProbeFinding>> ask(ui::ProbeSubject subject, const core::Settings& settings);

private:
    void addTo(core::Doctor& doctor, ui::ProbeSubject subject, const core::Settings& settings);
    QFuture<core::Result<core::Finding>> askPublicUrl(const QUrl& publicUrl, QObject* context);

    core::HttpClient& m_http;
    std::function<QUrl()> m_core;
    core::HttpLanes m_lanes;
    core::SocketStreamer m_sockets;
    core::HttpStreamers m_streamers { m_sockets, m_lanes };
};

} // namespace app
