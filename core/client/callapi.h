#pragma once

#include "core/client/apiclient.h"
#include "core/client/callinfo.h"

namespace core {

/// A call that somebody wants.
struct CallOrder {
    QString to; ///< as typed
    QString playbook; ///< name; empty for none
    QList<CallParameter> parameters;
    bool operator==(const CallOrder&) const = default;
};

/// What a call would be, without placing it.
struct CallPreview {
    QString to; ///< E.164
    QString contextMessage; ///< the first message to the LLM, exactly
    QString twiml; ///< what Twilio would be answered, exactly but for the call's id
    QString systemPrompt;
    QString greeting; ///< empty: the LLM begins
    QString warning; ///< about the number
    bool operator==(const CallPreview&) const = default;
};

/// Which records; all empty = every call, newest first.
struct RecordQuery {
    QString status = {};
    QString outcome = {}; ///< text that the outcome contains
    QString to = {};
    QString text = {}; ///< words in the transcript
    QDateTime since = {};
    QDateTime until = {};
    int limit = 100; ///< 1…500
    QString cursor = {};
};

struct RecordPage {
    QList<CallInfo> calls;
    QString nextCursor; ///< empty on the last page
};

/// Calls and their records over the HTTP API. Errors: the server's own, with its `code`; CarrierUnreachable when no
/// core answers.
class CallApi {
public:
    explicit CallApi(ApiClient& client);

    /// POST /api/outbound-call. `idempotencyKey` makes a repetition harmless: make one for each wish, not for each try.
    QFuture<Result<CallInfo>> place(const CallOrder& order, const QString& idempotencyKey);
    /// POST /api/preview
    QFuture<Result<CallPreview>> preview(const CallOrder& order);
    /// GET /api/calls
    QFuture<Result<RecordPage>> list(const RecordQuery& query);
    /// GET /api/calls/{callSid}; an id of ours will do.
    QFuture<Result<RecordInfo>> record(const QString& idOrSid);
    /// What a program would send to place it: a curl command in sh quoting, without the token.
    QString curl(const CallOrder& order) const;

private:
    ApiClient& m_client;
};

} // namespace core
