#pragma once

#include "core/base/httplanes.h"
#include "core/calls/callsettings.h"
#include "core/conversation/relaydesk.h"
#include "core/dialer/dialrules.h"
#include "core/llm/laddermodel.h"
#include "core/llm/openairequest.h"
#include "core/server/twilioroutes.h"
#include "core/settings/settings.h"
#include "core/twilio/restclient.h"

#include <memory>

namespace app {

/// How long the core waits for others. The defaults suit real telephones; tests shorten them.
struct CoreTimings {
    core::OpenAiTimeouts model = {};
    core::LadderOptions ladder = {};
    std::optional<core::ConversationTimings> conversation = {}; ///< nothing: as the settings say
    std::chrono::milliseconds carrier = core::TwilioAccount().timeout; ///< of one request to Twilio
    QList<std::chrono::milliseconds> lookUpAfter = core::CallSettings().lookUpAfter;
    std::chrono::milliseconds askAfterSilence = core::CallSettings().askAfterSilence;
};

// What the parts of a core are told, out of the settings.

/// Where Twilio reaches us: as set, or on `port` of this machine.
QUrl publicUrlOf(const core::Settings& settings, quint16 port);
core::CallSettings callSettings(const core::Settings& settings, const QUrl& publicUrl, const CoreTimings& timings);
core::DialRules dialRules(const core::LimitSettings& limits);
/// The tokens by which signatures are checked.
QStringList authTokens(const core::TwilioSettings& twilio);
core::HttpLanesOptions laneOptions();
core::TwilioAccount twilioAccount(const core::Settings& settings, const CoreTimings& timings);
core::ConversationPolicy conversationPolicy(const core::Settings& settings, const CoreTimings& timings);
core::TwilioRouteOptions routeOptions(const core::Settings& settings, const QUrl& publicUrl);

} // namespace app
