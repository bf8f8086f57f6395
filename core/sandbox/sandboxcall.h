#pragma once

#include "core/twilio/form.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <chrono>

namespace core {

/// What a create request asked for, already checked.
struct SandboxCallRequest {
    QString to;
    QString from;
    QByteArray url; ///< where the TwiML is; empty when `twiml` is given
    QByteArray method = "POST";
    QString twiml = {};
    QByteArray statusCallback = {};
    QByteArray statusCallbackMethod = "POST";
    QStringList events { QStringLiteral("completed") };
    std::chrono::seconds ringTimeout { 60 };
    std::chrono::seconds timeLimit { 14'400 };
    QString machineDetection = {}; ///< "", "Enable" or "DetectMessageEnd"
    bool asyncDetection = false;
    QByteArray detectionCallback = {};
};

/// One thing that somebody said and the other side heard.
struct SandboxLine {
    enum class Who { Assistant, Callee, Colleague }; ///< Colleague: who answered a <Dial>
    Who who = Who::Assistant;
    QString text;
    bool interrupted = false; ///< the rest was not spoken
    QDateTime at; ///< UTC, when it ended
    QDateTime beganAt = {}; ///< UTC, its first word; invalid where the sandbox does not know
};

/// One request that the sandbox sent to the application.
struct SandboxWebhook {
    QString kind; ///< "status", "twiml", "action", "dial" or "detection"
    QByteArray url;
    FormFields fields;
    int httpStatus = 0; ///< 0 until the answer comes, and when none came
};

/// Everything about one call: what the REST API tells and what happened on the line.
struct SandboxCall {
    QString sid;
    SandboxCallRequest request;
    QString callee; ///< name of the character
    QString status = QStringLiteral("queued"); ///< as in callbacks, "initiated" included
    QDateTime createdAt; ///< UTC
    QDateTime updatedAt;
    QDateTime startedAt; ///< invalid until answered
    QDateTime endedAt; ///< invalid until over
    QString answeredBy = {}; ///< set when machine detection ran
    QList<SandboxLine> lines = {};
    QList<SandboxWebhook> webhooks = {};
    QList<QByteArray> relaySent = {}; ///< frames from the sandbox to the application
    QList<QByteArray> relayReceived = {}; ///< frames from the application
    int staleTokens = 0; ///< came after an interrupt and before the next prompt; nobody heard them
    QString digitsPressed = {}; ///< by the callee
    QString digitsSent = {}; ///< by the assistant
    QString spokenLanguage = {}; ///< of the assistant's voice, once a language message has changed it
    QString dialled = {}; ///< the last number of a <Dial>

    bool isOver() const { return endedAt.isValid(); }
    /// Whole seconds from answer to end, at least 1 for a call that was answered.
    int durationSeconds() const;
};

/// One request to the REST API, also when a fault dropped its answer.
struct SandboxRequest {
    QByteArray method;
    QByteArray target;
    FormFields fields;
    QString callSid; ///< of the call that it made or touched; empty when refused
    int httpStatus = 0; ///< of the answer; 0 when a fault swallowed it
    QDateTime at;
};

} // namespace core
