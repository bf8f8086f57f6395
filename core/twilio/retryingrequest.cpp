#include "core/twilio/retryingrequest.h"

#include "core/base/async.h"
#include "core/twilio/logging.h"

#include <QRandomGenerator>
#include <QTimer>

#include <algorithm>

namespace core {

namespace {

QString described(const Result<HttpResponse>& answer)
{
    return answer ? QStringLiteral("HTTP %1").arg(answer->status) : answer.error().message;
}

} // namespace

RetryingRequest::RetryingRequest(
    HttpClient& http, HttpRequest request, bool isRepeatable, RetryPolicy policy, QObject* parent)
    : QObject(parent)
    , m_http(http)
    , m_request(std::move(request))
    , m_isRepeatable(isRepeatable)
    , m_policy(std::move(policy))
{
    if (!m_policy.random)
        m_policy.random = [] { return QRandomGenerator::global()->generateDouble(); };
    m_promise.start();
    attempt();
}

void RetryingRequest::attempt()
{
    whenDone(m_http.send(m_request), this, [this](const Result<HttpResponse>& answer) { judge(answer); });
}

void RetryingRequest::judge(const Result<HttpResponse>& answer)
{
    if (mayRepeat(answer) && m_repetition < m_policy.repetitions) {
        ++m_repetition;
        if (const auto wait = pause(answer)) {
            qCInfo(lcTwilio).noquote() << "Twilio:" << described(answer) << "– asking again in" << wait->count()
                                       << "ms, repetition" << m_repetition << "of" << m_policy.repetitions;
            QTimer::singleShot(*wait, this, &RetryingRequest::attempt);
            return;
        }
    }
    m_promise.addResult(answer);
    m_promise.finish();
    deleteLater();
}

bool RetryingRequest::mayRepeat(const Result<HttpResponse>& answer) const
{
    constexpr int kTooManyRequests = 429;
    if (!answer) {
        return answer.error().code == ErrorCode::CarrierUnreachable
            || (m_isRepeatable && answer.error().code == ErrorCode::OutcomeUnknown);
    }
    return answer->status == kTooManyRequests || (m_isRepeatable && answer->status >= 500);
}

std::optional<std::chrono::milliseconds> RetryingRequest::pause(const Result<HttpResponse>& answer) const
{
    using std::chrono::milliseconds;
    const double random = m_policy.random();
    bool isTold = false;
    const double told = answer ? answer->header("Retry-After").toDouble(&isTold) : 0;
    if (isTold && told >= 0) {
        if (told * 1000 > static_cast<double>(m_policy.longestPause.count()))
            return {};
        // Not all who were sent away come back in the same moment.
        const double spread = random * static_cast<double>(m_policy.firstPause.count());
        return milliseconds(static_cast<qint64>(told * 1000 + spread));
    }
    const milliseconds whole = std::min(m_policy.firstPause * (1 << (m_repetition - 1)), m_policy.longestPause);
    return milliseconds(static_cast<qint64>(static_cast<double>(whole.count()) * (1 + random) / 2));
}

} // namespace core
