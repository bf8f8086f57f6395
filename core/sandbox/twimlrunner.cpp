#include "core/sandbox/twimlrunner.h"

#include "core/sandbox/sandboxlog.h"

namespace core {

namespace {

constexpr qsizetype kDocumentLimit = 64 * 1024; // error 11750

QByteArray resolved(const QByteArray& url, const QByteArray& base)
{
    if (url.contains("://"))
        return url;
    return QUrl::fromEncoded(base).resolved(QUrl::fromEncoded(url)).toEncoded();
}

FormFields actionFields(const RelayEnd& end)
{
    FormFields fields {
        { QStringLiteral("SessionId"), end.sessionId },
        { QStringLiteral("SessionStatus"), end.status },
        { QStringLiteral("SessionDuration"), QString::number(end.duration.count()) },
    };
    if (!end.handoffData.isEmpty())
        fields.append({ QStringLiteral("HandoffData"), end.handoffData });
    if (end.errorCode > 0) {
        fields.append({ QStringLiteral("ErrorCode"), QString::number(end.errorCode) });
        fields.append({ QStringLiteral("ErrorMessage"), end.errorMessage });
    }
    return fields;
}

FormFields dialFields(const DialEnd& end)
{
    FormFields fields {
        { QStringLiteral("DialCallStatus"), end.status },
        { QStringLiteral("DialCallSid"), end.callSid },
    };
    if (end.bridged)
        fields.append({ QStringLiteral("DialCallDuration"), QString::number(end.duration.count()) });
    fields.append({ QStringLiteral("DialBridged"), end.bridged ? QStringLiteral("true") : QStringLiteral("false") });
    return fields;
}

} // namespace

TwimlRunner::TwimlRunner(const SandboxContext& context, SandboxCall& call, WebhookSender& sender, NewSid newSid)
    : m_context(context)
    , m_call(call)
    , m_sender(sender)
    , m_newSid(std::move(newSid))
    , m_voice(context.wordTime())
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &TwimlRunner::nextStep);
    connect(&m_voice, &AgentSpeech::wordSpoken, this, &TwimlRunner::assistantSpoke);
    connect(&m_voice, &AgentSpeech::finished, this, [this](const QString& text) {
        m_call.lines.append({ SandboxLine::Who::Assistant, text, false, QDateTime::currentDateTimeUtc() });
        Q_EMIT lineAdded();
        Q_EMIT assistantDone(text, false);
        nextStep();
    });
}

void TwimlRunner::fetch(const QByteArray& url, const QByteArray& method, const FormFields& more)
{
    drop();
    request(QStringLiteral("twiml"), url, method, callFields(m_context, m_call, m_call.status) + more);
}

void TwimlRunner::run(const QByteArray& document, const QByteArray& baseUrl)
{
    drop();
    const Result<QList<TwimlStep>> steps = readTwiml(document);
    if (!steps)
        return applicationError(12100, steps.error().message);
    m_baseUrl = baseUrl;
    m_steps = *steps;
    nextStep();
}

void TwimlRunner::personHungUp()
{
    m_over = true;
    if (m_session)
        m_session->personHungUp();
    else if (m_leg)
        m_leg->personHungUp();
    else
        drop();
}

void TwimlRunner::stop()
{
    m_over = true;
    drop();
}

void TwimlRunner::drop()
{
    ++m_generation;
    m_steps.clear();
    m_pause.stop();
    m_voice.interrupt();
    if (m_session)
        m_session->callUpdated();
    if (m_leg) {
        m_leg->disconnect(this); // no request follows
        std::exchange(m_leg, nullptr)->deleteLater();
    }
}

void TwimlRunner::personSays(const QString& text)
{
    if (m_session)
        m_session->say(text);
    else if (m_leg)
        m_leg->say(text);
}

void TwimlRunner::personPresses(QChar digit)
{
    if (m_session)
        m_session->press(digit);
}

void TwimlRunner::request(
    const QString& kind, const QByteArray& url, const QByteArray& method, const FormFields& fields)
{
    m_sender.send(
        kind, url, method, fields, [this, url, generation = m_generation](const Result<HttpResponse>& answer) {
            if (generation == m_generation && !m_over)
                gotDocument(answer, url);
        });
}

void TwimlRunner::gotDocument(const Result<HttpResponse>& response, const QByteArray& url)
{
    if (!response)
        return applicationError(11200, response.error().message);
    if (response->status < 200 || response->status > 299)
        return applicationError(11200, QStringLiteral("The answer was %1.").arg(response->status));
    if (response->status == 204 || response->body.isEmpty())
        return run("<Response/>", url);
    if (response->body.size() > kDocumentLimit)
        return applicationError(11750, QStringLiteral("The TwiML is larger than 64 kB."));
    const QByteArray type = response->header("Content-Type").toLower();
    if (!type.startsWith("text/xml") && !type.startsWith("application/xml"))
        return applicationError(12300, QStringLiteral("The Content-Type is \"%1\".").arg(QString::fromLatin1(type)));
    run(response->body, url);
}

void TwimlRunner::applicationError(int code, const QString& why)
{
    qCWarning(lcSandbox, "Call %s: error %d, no usable TwiML. %s", qPrintable(m_call.sid), code, qPrintable(why));
    say(QStringLiteral("We are sorry, an application error has occurred. Goodbye."));
}

void TwimlRunner::nextStep()
{
    if (m_steps.isEmpty())
        return finished();
    const TwimlStep step = m_steps.takeFirst();
    switch (step.kind) {
    case TwimlStep::Kind::Say:
        return step.text.isEmpty() ? nextStep() : say(step.text);
    case TwimlStep::Kind::Pause:
        return m_pause.start(m_context.scaledMs(step.length));
    case TwimlStep::Kind::Redirect:
        return fetch(resolved(step.url, m_baseUrl), step.method);
    case TwimlStep::Kind::Hangup:
        m_steps.clear();
        return finished();
    case TwimlStep::Kind::Relay:
        return startRelay(step);
    case TwimlStep::Kind::Dial:
        return startDial(step);
    case TwimlStep::Kind::Unsupported:
        qCWarning(lcSandbox, "Call %s: the sandbox leaves out <%s>.", qPrintable(m_call.sid), qPrintable(step.text));
        return nextStep();
    }
}

void TwimlRunner::say(const QString& text) { m_voice.add(text, true, Interruptible { false, false }); }

void TwimlRunner::startRelay(const TwimlStep& step)
{
    m_nested = step;
    auto* session = new SandboxRelay(m_context, m_call, step.relay, m_newSid("VX"), this);
    m_session = session;
    connect(session, &SandboxRelay::opened, this, &TwimlRunner::lineOpened);
    connect(session, &SandboxRelay::assistantSpoke, this, &TwimlRunner::assistantSpoke);
    connect(session, &SandboxRelay::assistantDone, this, &TwimlRunner::assistantDone);
    connect(session, &SandboxRelay::assistantPressed, this, &TwimlRunner::assistantPressed);
    connect(session, &SandboxRelay::calleeSaid, this, &TwimlRunner::calleeSaid);
    connect(session, &SandboxRelay::lineAdded, this, &TwimlRunner::lineAdded);
    connect(session, &SandboxRelay::ended, this, &TwimlRunner::relayEnded);
    session->open();
}

void TwimlRunner::relayEnded(const RelayEnd& end)
{
    std::exchange(m_session, nullptr)->deleteLater();
    if (end.status == QLatin1String("updated"))
        return;
    if (end.errorCode > 0)
        qCWarning(
            lcSandbox, "Call %s: error %d, %s", qPrintable(m_call.sid), end.errorCode, qPrintable(end.errorMessage));
    nextUnlessAction(QStringLiteral("action"), actionFields(end));
}

void TwimlRunner::startDial(const TwimlStep& step)
{
    m_nested = step;
    auto* leg = new DialLeg(m_context, m_call, m_newSid("CA"), this);
    m_leg = leg;
    connect(leg, &DialLeg::colleagueSpoke, this, &TwimlRunner::assistantSpoke);
    connect(leg, &DialLeg::colleagueDone, this, [this](const QString& text) { Q_EMIT assistantDone(text, false); });
    connect(leg, &DialLeg::calleeSaid, this, &TwimlRunner::calleeSaid);
    connect(leg, &DialLeg::lineAdded, this, &TwimlRunner::lineAdded);
    connect(leg, &DialLeg::ended, this, &TwimlRunner::dialEnded);
    leg->dial(step.text, step.callerId, step.length);
    Q_EMIT putThrough();
}

void TwimlRunner::dialEnded(const DialEnd& end)
{
    std::exchange(m_leg, nullptr)->deleteLater();
    nextUnlessAction(QStringLiteral("dial"), dialFields(end));
}

void TwimlRunner::nextUnlessAction(const QString& kind, const FormFields& fields)
{
    if (m_nested.url.isEmpty())
        return m_over ? void() : nextStep();
    m_steps.clear(); // the action's document takes over
    const QString status = m_over ? QStringLiteral("completed") : QStringLiteral("in-progress");
    request(kind, resolved(m_nested.url, m_baseUrl), m_nested.method, callFields(m_context, m_call, status) + fields);
}

} // namespace core
