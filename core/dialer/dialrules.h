#pragma once

#include <QString>

namespace core {

/// What the dialer obeys; filled by `app` from the settings. 0 = no limit.
struct DialRules {
    int callsPerSecond = 1;
    int concurrentCalls = 100;
    int requestsPerMinute = 60; ///< of one API client
    bool strictNumbers = false;
    bool allowPremiumNumbers = false;
};

} // namespace core
