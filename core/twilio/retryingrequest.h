#pragma once

#include "core/base/http.h"

#include <QPromise>

#include <functional>
#include <optional>

namespace core {

/// When and how often a request is sent again. The pause before the n-th repetition is between the half and the whole
/// of firstPause · 2ⁿ⁻¹, never above longestPause; a Retry-After (in seconds) takes its place, and one beyond
/// longestPause means that nothing is repeated.
struct RetryPolicy {
    int repetitions = 3;
    std::chrono::milliseconds firstPause { 250 };
    std::chrono::milliseconds longestPause { 10'000 };
    std::function<double()> random = {}; ///< 0 ≤ x < 1; by default Qt's global generator
};

/// Sends a request until there is an answer that counts, and deletes itself then.
/// What certainly was not carried out is always repeated: CarrierUnreachable and HTTP 429. With `isRepeatable` so is
/// what may have been carried out: OutcomeUnknown and 5xx.
class RetryingRequest : public QObject {
    Q_OBJECT
public:
    RetryingRequest(HttpClient& http, HttpRequest request, bool isRepeatable, RetryPolicy policy, QObject* parent);
    /// The last answer or error. Cancelled when the parent dies first.
    QFuture<Result<HttpResponse>> future() const { return m_promise.future(); }

private:
    void attempt();
    void judge(const Result<HttpResponse>& answer);
    bool mayRepeat(const Result<HttpResponse>& answer) const;
    /// Nothing when the server wants us to stay away for longer than we wait.
    std::optional<std::chrono::milliseconds> pause(const Result<HttpResponse>& answer) const;

    HttpClient& m_http;
    HttpRequest m_request;
    bool m_isRepeatable;
    RetryPolicy m_policy;
    int m_repetition = 0;
    QPromise<Result<HttpResponse>> m_promise;
};

} // namespace core
