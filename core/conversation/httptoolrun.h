#pragma once

#include "core/base/hostresolver.h"
#include "core/conversation/httptool.h"

#include <QDeadlineTimer>
#include <QPromise>
#include <QTimer>

namespace core {

/// One call of an HttpTool: finds the server's addresses, checks them, sends to the first that can be reached.
/// Deletes itself when it is done.
class HttpToolRun : public QObject {
    Q_OBJECT
public:
    HttpToolRun(HttpClient& client, HostResolver& resolver, HttpToolConfig tool, HttpRequest request, QObject* parent);
    QFuture<Result<QString>> future() const { return m_promise.future(); }

private:
    void takeAddresses(const Result<QList<QHostAddress>>& found);
    void sendToNext();
    void takeAnswer(const Result<HttpResponse>& response);
    void fail(ErrorCode code, const QString& forModel, const QString& cause);
    void deliver(Result<QString> result);

    HttpClient& m_client;
    HttpToolConfig m_tool;
    HttpRequest m_request;
    QList<QHostAddress> m_addresses; ///< checked, not tried yet
    QDeadlineTimer m_deadline;
    QTimer m_lookupLimit;
    QPromise<Result<QString>> m_promise;
};

} // namespace core
