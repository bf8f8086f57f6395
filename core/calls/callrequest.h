#pragma once

#include "core/base/orderedjson.h"

#include <QByteArray>
#include <QString>

#include <chrono>

namespace core {

/// One intent to call somebody, already checked by the dialer.
struct CallRequest {
    QString to; ///< E.164
    QString from = {}; ///< E.164; empty = the configured number
    OrderedJson parameters = OrderedJson::object();
    std::chrono::seconds ringTimeout { 60 };
    bool record = false;
    QString machineDetection = {}; ///< "", "Enable" or "DetectMessageEnd"
    QString playbook = {}; ///< name; empty for none
    QString warning = {}; ///< what the number check found to be unusual
    QString idempotencyKey = {};
    QByteArray requestHash = {}; ///< of the request body that came with the key
};

} // namespace core
