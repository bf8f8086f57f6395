#pragma once

#include "core/calls/call.h"

#include <QHash>

#include <memory>
#include <unordered_map>
#include <vector>

namespace core {

/// The calls in memory: all that are not over, and those that ended a short time ago.
class CallRegistry {
public:
    Call& add(CallRow row);
    void remove(const QString& id);
    /// By our id or Twilio's SID; null when it is not in memory.
    Call* find(const QString& idOrSid);
    /// Remembers the SID under which callbacks will name the call.
    void index(const Call& call);
    std::vector<Call*> all();
    int liveCount() const;

private:
    std::unordered_map<QString, std::unique_ptr<Call>> m_calls; ///< by our id
    QHash<QString, QString> m_idBySid;
};

} // namespace core
