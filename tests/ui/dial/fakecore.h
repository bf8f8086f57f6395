#pragma once

#include "core/base/http.h"
#include "core/base/orderedjson.h"

#include <QPromise>

#include <map>

namespace tests {

/// The HTTP side of a core that answers what a test says, when the test says it.
class FakeCore : public core::HttpClient {
public:
    using Answer = core::Result<core::HttpResponse>;

    QFuture<Answer> send(const core::HttpRequest& request) override
    {
        requests.append(request);
        auto promise = std::make_shared<QPromise<Answer>>();
        promise->start();
        const QString path = request.url.path();
        if (answers.count(path))
            finish(*promise, answers.at(path));
        else
            m_waiting.append({ path, promise });
        return promise->future();
    }

    /// Answers the oldest request to that path that waits; false when there is none.
    bool answer(const QString& path, const Answer& given)
    {
        for (qsizetype i = 0; i < m_waiting.size(); ++i) {
            if (m_waiting[i].path != path)
                continue;
            finish(*m_waiting.takeAt(i).promise, given);
            return true;
        }
        return false;
    }

    QList<core::HttpRequest> to(const QString& path) const
    {
        QList<core::HttpRequest> result;
        for (const core::HttpRequest& request : requests) {
            if (request.url.path() == path)
                result.append(request);
        }
        return result;
    }

    static Answer json(const QByteArray& body, int status = 200) { return core::HttpResponse { status, {}, body }; }

    std::map<QString, Answer> answers; ///< given at once
    QList<core::HttpRequest> requests;

private:
    struct Waiting {
        QString path;
        std::shared_ptr<QPromise<Answer>> promise;
    };

    static void finish(QPromise<Answer>& promise, const Answer& given)
    {
        promise.addResult(given);
        promise.finish();
    }

    QList<Waiting> m_waiting;
};

} // namespace tests
