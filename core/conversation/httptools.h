#pragma once

#include "core/base/hostresolver.h"
#include "core/conversation/httptool.h"

namespace core {

/// The tools that a user has declared. Lives on one thread; what still runs when it dies ends as Cancelled.
class HttpTools {
public:
    HttpTools(HttpClient& client, HostResolver& resolver, QList<HttpToolConfig> tools);

    QList<ToolSpec> specs() const;
    bool has(const QString& name) const { return find(name) != nullptr; }
    /// What is spoken while the tool takes long; empty when nothing was declared.
    QString filler(const QString& name) const;

    /// Carries a call out and gives what the model is to be told, also of an HTTP error. What is not GET is sent once.
    /// Errors, all worded for the model: NotFound (no such tool), Malformed (arguments), NotSupported (a private
    /// address), CarrierUnreachable (nothing was sent), OutcomeUnknown; `details.cause` says more, for the record.
    QFuture<Result<QString>> run(const ToolCall& call);

private:
    const HttpToolConfig* find(const QString& name) const;

    HttpClient& m_client;
    HostResolver& m_resolver;
    QList<HttpToolConfig> m_tools;
    QObject m_runs; ///< their parent
};

} // namespace core
