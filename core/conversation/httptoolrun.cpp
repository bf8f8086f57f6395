#include "core/conversation/httptoolrun.h"

#include "core/base/async.h"
#include "core/base/publicaddress.h"
#include "core/conversation/httptoolanswer.h"
#include "core/conversation/httptoolrequest.h"

namespace core {

namespace {

constexpr std::chrono::milliseconds kLeastTime { 1 };

} // namespace

HttpToolRun::HttpToolRun(
    HttpClient& client, HostResolver& resolver, HttpToolConfig tool, HttpRequest request, QObject* parent)
    : QObject(parent)
    , m_client(client)
    , m_tool(std::move(tool))
    , m_request(std::move(request))
    , m_deadline(m_tool.timeLimit)
{
    m_promise.start();
    m_lookupLimit.setSingleShot(true);
    connect(&m_lookupLimit, &QTimer::timeout, this, [this] {
        fail(ErrorCode::CarrierUnreachable, QStringLiteral("The service cannot be reached; nothing was sent."),
            QStringLiteral("Its name was not resolved in time."));
    });
    m_lookupLimit.start(m_tool.timeLimit);
    whenDone(resolver.resolve(m_request.url.host(QUrl::FullyEncoded)), this,
        [this](const Result<QList<QHostAddress>>& found) { takeAddresses(found); });
}

void HttpToolRun::takeAddresses(const Result<QList<QHostAddress>>& found)
{
    if (!m_lookupLimit.isActive())
        return; // too late
    m_lookupLimit.stop();
    if (!found) {
        return fail(ErrorCode::CarrierUnreachable, QStringLiteral("The service cannot be reached; nothing was sent."),
            found.error().message);
    }
    for (const QHostAddress& address : *found) {
        if (m_tool.allowPrivate || isPublicAddress(address))
            m_addresses.append(address);
    }
    if (m_addresses.isEmpty()) {
        return fail(ErrorCode::NotSupported,
            QStringLiteral("The call was not made: the service's address is not a public one, and this tool may not "
                           "use such addresses."),
            QStringLiteral("Set \"allowPrivate\": true in the file of tools if it is meant."));
    }
    sendToNext();
}

void HttpToolRun::sendToNext()
{
    HttpRequest request = pinnedTo(m_addresses.takeFirst(), m_request);
    request.timeout = std::max(kLeastTime, std::chrono::milliseconds(m_deadline.remainingTime()));
    request.enough = answerBytes(m_tool);
    whenDone(m_client.send(request), this, [this](const Result<HttpResponse>& response) { takeAnswer(response); });
}

void HttpToolRun::takeAnswer(const Result<HttpResponse>& response)
{
    if (response)
        return deliver(toolAnswer(m_tool, *response));
    const Error& error = response.error();
    if (error.code == ErrorCode::CarrierUnreachable && !m_addresses.isEmpty() && !m_deadline.hasExpired())
        return sendToNext(); // nothing was sent: another address of the same server may do
    if (error.code == ErrorCode::CarrierUnreachable)
        return fail(error.code, QStringLiteral("The service cannot be reached; nothing was sent."), error.message);
    const QString broken = QStringLiteral("The service did not answer in time or broke off.");
    const QString open = QStringLiteral(" The request may have been carried out; do not repeat it.");
    fail(error.code, m_request.once ? broken + open : broken, error.message);
}

void HttpToolRun::fail(ErrorCode code, const QString& forModel, const QString& cause)
{
    const QString shown = QString::fromUtf8(masked(cause.toUtf8(), m_tool.secrets));
    deliver(Error { code, forModel, { { QStringLiteral("cause"), shown } } });
}

void HttpToolRun::deliver(Result<QString> result)
{
    m_promise.addResult(std::move(result));
    m_promise.finish();
    deleteLater();
}

} // namespace core
