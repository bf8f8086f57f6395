#include "app/rehearsal/rehearsal.h"

#include "app/rehearsal/rehearsalrecord.h"
#include "core/base/async.h"
#include "core/calls/callstatus.h"

namespace app {

namespace {

using namespace core;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

const QString kOurNumber = QStringLiteral("+15551234567");

constexpr auto kAskAgain = 50ms;
/// The last words of a transcript are committed about when the call ends.
constexpr auto kLastWords = 200ms;
constexpr auto kLongestCall = 15min; ///< before scaling
constexpr auto kStart = 30s; ///< of machines that are busy

/// From 0.75 to 1.25: people and models are not always equally fast.
double variation(QRandomGenerator& dice) { return 0.75 + dice.bounded(0.5); }

milliseconds times(milliseconds time, double factor)
{
    return std::chrono::ceil<milliseconds>(std::chrono::duration<double, std::milli>(double(time.count()) * factor));
}

CoreTimings scaled(const TalkSettings& talk, double scale)
{
    CoreTimings timings;
    ConversationTimings conversation;
    conversation.silence = talk.silence;
    conversation.lengthLimit = talk.lengthLimit;
    for (milliseconds* time : { &timings.model.firstToken, &timings.model.stall, &timings.model.total,
             &timings.ladder.quick, &timings.ladder.longestWait, &timings.ladder.usualWait, &timings.ladder.longestRest,
             &timings.askAfterSilence, &conversation.opening, &conversation.slowTool, &conversation.silence,
             &conversation.screening, &conversation.lengthLimit, &conversation.digitPause })
        *time = times(*time, scale);
    timings.conversation = conversation;
    return timings;
}

} // namespace

Rehearsal::Rehearsal(Scenario scenario, RehearsalStage stage)
    : m_scenario(std::move(scenario))
    , m_stage(std::move(stage))
{
    m_ask.setSingleShot(true);
    connect(&m_ask, &QTimer::timeout, this, &Rehearsal::askRecord);
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, [this] {
        m_done = true;
        Q_EMIT failed(QStringLiteral("The call did not come to an end."));
    });
}

Rehearsal::~Rehearsal() = default;

void Rehearsal::start()
{
    if (const auto prepared = prepare(); !prepared) {
        m_done = true;
        Q_EMIT failed(prepared.error().message);
    }
}

Result<void> Rehearsal::prepare()
{
    if (!m_folder.isValid())
        return Error { ErrorCode::StorageUnavailable, QStringLiteral("There is no room for a database.") };
    for (const auto step :
        { &Rehearsal::startFaults, &Rehearsal::startTwilio, &Rehearsal::startModel, &Rehearsal::startCore }) {
        if (const auto started = (this->*step)(); !started)
            return started;
    }
    m_limit.start(kStart + times(kLongestCall, m_stage.timeScale));
    return {};
}

Result<void> Rehearsal::startFaults()
{
    QStringList spec;
    for (const ScenarioFault& fault : m_scenario.faults)
        spec.append(QStringLiteral("%1=%2").arg(fault.name).arg(fault.chance));
    const auto faults = Faults::parse(spec.join(QLatin1Char(',')), m_stage.seed);
    if (!faults)
        return faults.error();
    m_faults = *faults;
    for (const ScenarioFault& fault : m_scenario.faults) {
        if (const auto limited = m_faults.limit(fault.name, fault.after, fault.times); !limited)
            return limited;
    }
    return {};
}

Result<void> Rehearsal::startTwilio()
{
    QRandomGenerator dice(m_stage.seed);
    CalleeScript script = m_scenario.callee;
    script.thinking = times(script.thinking, variation(dice));
    SandboxTwilioOptions options;
    options.ownNumbers = { kOurNumber };
    options.script = std::make_shared<const CalleeScript>(script);
    options.seed = m_stage.seed;
    options.timeScale = m_stage.timeScale;
    options.wordsPerMinute = int(options.wordsPerMinute * variation(dice));
    m_twilio = std::make_unique<SandboxTwilio>(options, m_faults);
    if (const auto listening = m_twilio->listen(); !listening)
        return listening;
    connect(m_twilio.get(), &SandboxTwilio::callEnded, this, [this] { m_ask.start(kAskAgain); });
    TwilioSettings& twilio = m_stage.settings.twilio;
    twilio = {};
    twilio.accountSid = options.accountSid;
    twilio.authToken = options.authToken;
    twilio.phoneNumber = kOurNumber;
    twilio.apiBaseUrl = m_twilio->baseUrl();
    return {};
}

Result<void> Rehearsal::startModel()
{
    if (!m_stage.settings.sandboxModel())
        return {};
    QRandomGenerator dice(m_stage.seed + 1);
    SandboxModelOptions options;
    options.timeScale = m_stage.timeScale;
    options.firstToken = times(options.firstToken, variation(dice) * m_stage.timeScale);
    options.betweenTokens = times(options.betweenTokens, variation(dice) * m_stage.timeScale);
    options.slowFirstToken = times(options.slowFirstToken, m_stage.timeScale);
    m_model = std::make_unique<SandboxModel>(options, m_faults);
    if (const auto listening = m_model->listen(); !listening)
        return listening;
    m_stage.settings.llm.baseUrl = m_model->baseUrl();
    m_stage.settings.llm.model = SandboxModel::modelName();
    m_stage.settings.llm.apiKey.clear();
    return {};
}

Result<void> Rehearsal::startCore()
{
    Settings& settings = m_stage.settings;
    settings.publicUrl = QUrl(); // the sandbox stays on loopback
    settings.host = QHostAddress(QHostAddress::LocalHost);
    settings.port = 0;
    settings.limits.requestsPerMinute = 0;
    settings.databaseFile = m_folder.filePath(QStringLiteral("calls.db"));
    settings.dataFolder = m_folder.path();
    const QString token = newCallId(); // nobody else on this machine shall step in
    auto host = CoreHost::start(
        settings, token, { true, m_model != nullptr }, scaled(settings.talk, m_stage.timeScale), m_stage.tools);
    if (!host)
        return host.error();
    m_core = std::move(*host);
    m_client = std::make_unique<ApiClient>(m_http, m_core->localUrl(), token);
    connect(m_core.get(), &CoreHost::ready, this, &Rehearsal::place);
    return {};
}

void Rehearsal::place()
{
    whenDone(m_client->place(m_scenario.to, m_scenario.parameters, QStringLiteral("rehearsal")), this,
        [this](const Result<OrderedJson>& answer) { takePlaced(answer); });
}

void Rehearsal::takePlaced(const Result<OrderedJson>& answer)
{
    if (m_done)
        return;
    if (answer)
        m_callSid = textOf(*answer, "callSid");
    else if (!call()) // refused, and nobody was called
        return finish(refusedRecord(answer.error().message));
    else
        m_callSid = call()->sid;
    if (call() && call()->isOver())
        m_ask.start(kAskAgain);
}

void Rehearsal::askRecord()
{
    if (m_done)
        return;
    if (m_callSid.isEmpty())
        return m_ask.start(kAskAgain);
    whenDone(m_client->record(m_callSid), this, [this](const Result<OrderedJson>& record) { takeRecord(record); });
}

void Rehearsal::takeRecord(const Result<OrderedJson>& record)
{
    if (m_done)
        return;
    const auto status = record ? callStatusFromWord(textOf(*record, "status")) : std::nullopt;
    const bool isLast = status && isFinal(*status);
    if (isLast && std::exchange(m_isOver, true))
        return finish(*record);
    m_ask.start(isLast ? kLastWords : kAskAgain);
}

void Rehearsal::finish(const OrderedJson& record)
{
    m_done = true;
    m_limit.stop();
    RehearsalFacts facts;
    takeRecordInto(facts, record);
    readCall(facts);
    for (const ScenarioFault& fault : m_scenario.faults) {
        if (fault.chance >= 1 && m_faults.injected(fault.name) == 0)
            facts.idleFaults.append(fault.name);
    }
    Q_EMIT played(facts);
}

void Rehearsal::readCall(RehearsalFacts& facts) const
{
    const SandboxCall* played = call();
    if (!played)
        return;
    facts.digits = played->digitsSent;
    facts.transferredTo = played->dialled;
    facts.answered = played->startedAt.isValid();
    if (facts.answered)
        facts.duration = unscaled(played->startedAt, played->endedAt);
    for (const SandboxLine& line : played->lines) {
        const HeardLine::Who who = line.who == SandboxLine::Who::Callee ? HeardLine::Who::Callee
            : line.who == SandboxLine::Who::Assistant                   ? HeardLine::Who::Assistant
                                                                        : HeardLine::Who::Colleague;
        const QDateTime began = line.beganAt.isValid() ? line.beganAt : line.at;
        facts.lines.append({ who, line.text, line.interrupted, unscaled(played->startedAt, began),
            unscaled(played->startedAt, line.at) });
    }
}

milliseconds Rehearsal::unscaled(const QDateTime& from, const QDateTime& to) const
{
    return milliseconds(qint64(double(from.msecsTo(to)) / m_stage.timeScale));
}

const SandboxCall* Rehearsal::call() const
{
    const auto calls = m_twilio->calls();
    return calls.isEmpty() ? nullptr : calls.last();
}

} // namespace app
