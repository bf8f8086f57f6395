#include "core/sandbox/callplayer.h"

#include "core/base/log.h"
#include "core/sandbox/sandboxlog.h"

namespace core {

namespace {

constexpr std::chrono::milliseconds kDialling { 800 }; ///< until it rings, before scaling
constexpr std::chrono::milliseconds kBusyAfter { 1'000 };
constexpr std::chrono::milliseconds kDetection { 3'000 }; ///< of an answering machine, before scaling

} // namespace

CallPlayer::CallPlayer(
    const SandboxContext& context, SandboxCall call, std::unique_ptr<Callee> callee, TwimlRunner::NewSid newSid)
    : m_context(context)
    , m_call(std::move(call))
    , m_callee(std::move(callee))
    , m_sender(m_context, m_call)
    , m_callbacks(m_context, m_call, m_sender)
    , m_runner(m_context, m_call, m_sender, std::move(newSid))
{
    for (QTimer* timer : { &m_step, &m_limit })
        timer->setSingleShot(true);
    m_step.setTimerType(Qt::PreciseTimer);
    m_step.callOnTimeout(this, &CallPlayer::ring);
    m_limit.callOnTimeout(this, [this] { end(QStringLiteral("completed")); });
    connectRunner();
}

void CallPlayer::connectRunner()
{
    Callee* callee = m_callee.get();
    connect(&m_runner, &TwimlRunner::assistantSpoke, callee, &Callee::hears);
    connect(&m_runner, &TwimlRunner::assistantDone, callee, &Callee::assistantDone);
    connect(&m_runner, &TwimlRunner::assistantPressed, callee, &Callee::hearsKey);
    connect(&m_runner, &TwimlRunner::putThrough, callee, &Callee::putThrough);
    connect(&m_runner, &TwimlRunner::calleeSaid, callee, &Callee::lineSaid);
    // She speaks when somebody can hear her; a session that replaces a broken one is still the same call to her.
    connect(&m_runner, &TwimlRunner::lineOpened, this, [this] {
        if (!std::exchange(m_greeted, true))
            m_callee->answered(*this);
    });
    connect(&m_runner, &TwimlRunner::lineAdded, this, &CallPlayer::changed);
    connect(&m_runner, &TwimlRunner::finished, this, [this] { end(QStringLiteral("completed")); });
}

void CallPlayer::dial()
{
    advance("initiated");
    m_step.start(m_context.scaledMs(kDialling));
}

void CallPlayer::ring()
{
    advance("ringing");
    m_pickup = m_callee->pickup();
    m_step.disconnect(this);
    switch (m_pickup.kind) {
    case Pickup::Kind::Answers:
        m_step.callOnTimeout(this, &CallPlayer::pickUp);
        // She would answer later than the caller waits.
        if (m_pickup.ringing < m_call.request.ringTimeout)
            return m_step.start(m_context.scaledMs(m_pickup.ringing));
        [[fallthrough]];
    case Pickup::Kind::NoAnswer:
        m_step.disconnect(this);
        m_step.callOnTimeout(this, [this] { finish("no-answer", 487); });
        return m_step.start(m_context.scaledMs(m_call.request.ringTimeout));
    case Pickup::Kind::Busy:
        m_step.callOnTimeout(this, [this] { finish("busy", 486); });
        return m_step.start(m_context.scaledMs(kBusyAfter));
    }
}

void CallPlayer::pickUp()
{
    m_call.startedAt = QDateTime::currentDateTimeUtc();
    advance("in-progress");
    m_limit.start(m_context.scaledMs(m_call.request.timeLimit));
    if (m_call.request.machineDetection.isEmpty())
        return runAnswered();
    m_step.disconnect(this);
    m_step.callOnTimeout(this, &CallPlayer::detectMachine);
    m_step.start(m_context.scaledMs(kDetection));
    if (m_call.request.asyncDetection)
        runAnswered();
}

void CallPlayer::detectMachine()
{
    const bool atStart = m_call.request.machineDetection == QLatin1String("Enable");
    m_call.answeredBy = !m_pickup.isMachine ? QStringLiteral("human")
        : atStart                           ? QStringLiteral("machine_start")
                                            : QStringLiteral("machine_end_beep");
    if (!m_call.request.asyncDetection)
        return runAnswered();
    if (m_call.request.detectionCallback.isEmpty())
        return;
    const FormFields fields {
        { QStringLiteral("CallSid"), m_call.sid },
        { QStringLiteral("AccountSid"), m_context.options.accountSid },
        { QStringLiteral("AnsweredBy"), m_call.answeredBy },
        { QStringLiteral("MachineDetectionDuration"), QString::number(kDetection.count()) },
    };
    m_sender.send(QStringLiteral("detection"), m_call.request.detectionCallback, "POST", fields, [](const auto&) {});
}

void CallPlayer::runAnswered()
{
    if (!m_call.request.twiml.isEmpty())
        return m_runner.run(m_call.request.twiml.toUtf8(), {});
    FormFields more;
    if (!m_call.answeredBy.isEmpty()) {
        more.append({ QStringLiteral("AnsweredBy"), m_call.answeredBy });
        more.append({ QStringLiteral("MachineDetectionDuration"), QString::number(kDetection.count()) });
    }
    m_runner.fetch(m_call.request.url, m_call.request.method, more);
}

bool CallPlayer::end(const QString& status)
{
    if (m_call.isOver())
        return false;
    if (m_call.startedAt.isValid()) {
        if (status != QLatin1String("completed"))
            return false;
        m_runner.stop();
        finish("completed", 200);
    } else if (m_call.status == QLatin1String("queued")) {
        // Twilio sends no callback for a call that never left the queue.
        m_call.status = QStringLiteral("canceled");
        m_call.updatedAt = m_call.endedAt = QDateTime::currentDateTimeUtc();
        Q_EMIT changed();
        Q_EMIT ended();
    } else {
        finish("canceled", 487);
    }
    return true;
}

bool CallPlayer::redirect(const QByteArray& url, const QByteArray& method)
{
    if (m_call.status != QLatin1String("in-progress"))
        return false;
    m_runner.fetch(url, method);
    return true;
}

bool CallPlayer::redirectTo(const QByteArray& twiml)
{
    if (m_call.status != QLatin1String("in-progress"))
        return false;
    m_runner.run(twiml, {});
    return true;
}

void CallPlayer::say(const QString& text) { m_runner.personSays(text); }

void CallPlayer::press(QChar digit) { m_runner.personPresses(digit); }

void CallPlayer::hangUp()
{
    if (m_call.isOver())
        return;
    m_runner.personHungUp();
    finish("completed", 200);
}

void CallPlayer::advance(const char* status, int sipCode)
{
    m_call.status = QLatin1String(status);
    m_call.updatedAt = QDateTime::currentDateTimeUtc();
    qCInfo(lcSandbox, "Call %s to %s (%s): %s.", qPrintable(m_call.sid), qPrintable(maskedNumber(m_call.request.to)),
        qPrintable(m_call.callee), status);
    m_callbacks.report(sipCode);
    Q_EMIT changed();
}

void CallPlayer::finish(const char* status, int sipCode)
{
    m_step.stop();
    m_limit.stop();
    m_call.endedAt = QDateTime::currentDateTimeUtc();
    advance(status, sipCode);
    m_callee->hungUp();
    Q_EMIT ended();
}

} // namespace core
