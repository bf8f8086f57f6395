#pragma once

#include "core/sandbox/sandboxcall.h"
#include "core/sandbox/sandboxcontext.h"

#include <QJsonObject>
#include <QList>

namespace core {

/// A call as Twilio's REST API shows it. The price appears some time after the end.
/// Source: Twilio docs, "Call resource".
QJsonObject callResource(const SandboxContext& context, const SandboxCall& call);

/// One page of GET Calls.json: filters To, From, Status, StartTime (also with < and >), PageSize and Page.
/// `calls` in the order of creation; the page has the newest first.
QJsonObject callPage(const SandboxContext& context, const QList<const SandboxCall*>& calls, const QByteArray& query);

} // namespace core
