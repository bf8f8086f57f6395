#include "tests/unit/sandbox/scriptedapp.h"

#include "core/base/async.h"
#include "core/twilio/signature.h"

#include <QJsonDocument>
#include <QTest>
#include <QWebSocket>

#include <memory>
#include <optional>

namespace tests {

using namespace core;

ScriptedApp::ScriptedApp(const SandboxTwilioOptions& twilio)
    : m_twilio(twilio)
    , m_http([this](const std::shared_ptr<LoopbackExchange>& exchange) { handle(exchange); })
    , m_relay(QStringLiteral("relay"), QWebSocketServer::NonSecureMode)
{
    twiml = [this](const SeenRequest& request) {
        return request.path == "/twiml" ? relayTwiml() : QByteArray("<Response/>");
    };
    connect(&m_relay, &QWebSocketServer::newConnection, this, &ScriptedApp::accept);
    if (!m_http.listen(0) || !m_relay.listen(QHostAddress::LocalHost))
        qFatal("The test's own servers cannot listen.");
}

QByteArray ScriptedApp::url(const QByteArray& path) const
{
    return "http://127.0.0.1:" + QByteArray::number(m_http.port()) + path;
}

QByteArray ScriptedApp::relayUrl() const
{
    return "ws://127.0.0.1:" + QByteArray::number(m_relay.serverPort()) + "/relay/8f14e45f";
}

QByteArray ScriptedApp::relayTwiml(const QByteArray& moreAttributes, const QByteArray& children) const
{
    return "<?xml version=\"1.0\"?><Response><Connect action=\"/action\"><ConversationRelay url=\"" + relayUrl()
        + "\" events=\"speaker-events tokens-played\" dtmfDetection=\"true\" " + moreAttributes + ">" + children
        + "</ConversationRelay></Connect></Response>";
}

FormFields ScriptedApp::createForm(const QString& to) const
{
    FormFields form {
        { QStringLiteral("To"), to },
        { QStringLiteral("From"), QStringLiteral("+15005550006") },
        { QStringLiteral("Url"), QString::fromLatin1(url("/twiml?customParams=%7B%22a%22%3A%22b%20c%22%7D")) },
        { QStringLiteral("StatusCallback"), QString::fromLatin1(url("/status?attempt=7")) },
    };
    for (const char* event : { "initiated", "ringing", "answered", "completed" })
        form.append({ QStringLiteral("StatusCallbackEvent"), QLatin1String(event) });
    return form;
}

void ScriptedApp::handle(const std::shared_ptr<LoopbackExchange>& exchange)
{
    const LoopbackRequest& request = exchange->request();
    const bool isGet = request.method == "GET";
    SeenRequest one { request.method, request.path(), parseForm(isGet ? request.query() : request.body) };
    const QByteArray expected
        = twilioSignature(m_twilio.authToken, url(request.target), isGet ? FormFields() : one.fields);
    one.signatureIsGood = request.header("X-Twilio-Signature") == expected;
    seen.append(one);
    if (one.path == "/status")
        exchange->answer(204, {}, {});
    else
        exchange->answer(200, "text/xml; charset=utf-8", twiml(one));
}

void ScriptedApp::accept()
{
    m_socket = m_relay.nextPendingConnection();
    relaySignature = m_socket->request().rawHeader("X-Twilio-Signature");
    connect(m_socket, &QWebSocket::textMessageReceived, this, [this](const QString& frame) {
        const QJsonObject message = QJsonDocument::fromJson(frame.toUtf8()).object();
        relayMessages.append(message);
        if (onRelay)
            onRelay(message);
    });
    connect(m_socket, &QWebSocket::disconnected, this, [this, socket = m_socket] {
        socket->deleteLater();
        if (m_socket == socket)
            m_socket = nullptr;
    });
}

void ScriptedApp::send(const QJsonObject& message)
{
    if (m_socket)
        m_socket->sendTextMessage(QString::fromUtf8(QJsonDocument(message).toJson(QJsonDocument::Compact)));
}

void ScriptedApp::sendText(const QString& token, bool last)
{
    send({ { QStringLiteral("type"), QStringLiteral("text") }, { QStringLiteral("token"), token },
        { QStringLiteral("last"), last } });
}

void ScriptedApp::closeRelay()
{
    if (m_socket)
        m_socket->close();
}

void ScriptedApp::cutRelay()
{
    if (m_socket)
        m_socket->abort();
}

QList<SeenRequest> ScriptedApp::seenAt(const QByteArray& path) const
{
    QList<SeenRequest> matching;
    for (const SeenRequest& request : seen) {
        if (request.path == path)
            matching.append(request);
    }
    return matching;
}

QStringList ScriptedApp::statuses() const
{
    QStringList statuses;
    for (const SeenRequest& request : seenAt("/status"))
        statuses.append(formValue(request.fields, u"CallStatus"));
    return statuses;
}

QList<QJsonObject> ScriptedApp::relayOf(const QString& type) const
{
    QList<QJsonObject> matching;
    for (const QJsonObject& message : relayMessages) {
        if (message.value(QLatin1String("type")).toString() == type)
            matching.append(message);
    }
    return matching;
}

HttpResponse ask(const QByteArray& method, const QByteArray& url, const QByteArray& body, const HttpHeaders& headers,
    std::chrono::milliseconds timeout)
{
    QObject context;
    const auto answer = std::make_shared<std::optional<HttpResponse>>();
    whenDone(sendPlain(PlainRequest { method, url, headers, body, timeout }, &context), &context,
        [answer](const Result<HttpResponse>& result) { *answer = result ? *result : HttpResponse(); });
    if (!QTest::qWaitFor([answer] { return answer->has_value(); }, int(timeout.count()) + 5'000))
        qFatal("A request to the sandbox was lost.");
    return **answer;
}

HttpResponse askTwilio(const SandboxTwilioOptions& options, const QUrl& base, const QByteArray& method,
    const QByteArray& path, const FormFields& form, std::chrono::milliseconds timeout)
{
    const HttpHeaders headers { { "Authorization", basicAuth(options.accountSid, options.authToken) },
        { "Content-Type", "application/x-www-form-urlencoded" } };
    return ask(method, base.toEncoded() + "/2010-04-01/Accounts/" + options.accountSid.toLatin1() + path,
        encodeForm(form), headers, timeout);
}

QJsonObject jsonOf(const HttpResponse& response) { return QJsonDocument::fromJson(response.body).object(); }

SandboxTwilioOptions fastOptions()
{
    SandboxTwilioOptions options;
    options.timeScale = 0.02;
    options.callsPerSecond = 100;
    options.ownNumbers = { QStringLiteral("+15005550006") };
    return options;
}

} // namespace tests
