#pragma once

#include "core/base/http.h"
#include "core/base/oncebody.h"

#include <QNetworkReply>
#include <QPromise>
#include <QTimer>

namespace core {

/// One request of QnamHttpClient under way. Belongs to its reply.
class HttpExchange : public QObject {
    Q_OBJECT
public:
    /// `disposable` is what has served its purpose when the answer has come: the reply, or the manager around it.
    /// `body` is null for a request that Qt may repeat.
    HttpExchange(QNetworkReply& reply, QObject& disposable, const OnceBody* body, const HttpRequest& request);
    /// Ends as Cancelled when the answer has not come.
    QFuture<Result<HttpResponse>> future() const { return m_promise.future(); }

private:
    void readSome();
    void timeOut();
    void finish();
    Result<HttpResponse> outcome() const;
    HttpResponse response() const;
    bool isAnswered() const;
    bool isNothingSent() const;
    Error unknown(const QString& why) const;
    /// The URL without credentials and query.
    QString shown() const;
    void deliver(Result<HttpResponse> result);

    QNetworkReply& m_reply;
    QObject& m_disposable;
    const OnceBody* m_body;
    std::chrono::milliseconds m_timeout;
    qsizetype m_enough;
    QTimer m_timer;
    QByteArray m_answer;
    QPromise<Result<HttpResponse>> m_promise;
};

} // namespace core
