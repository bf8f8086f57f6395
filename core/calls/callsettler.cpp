#include "core/calls/callsettler.h"

#include "core/base/async.h"
#include "core/calls/callcontroller.h"
#include "core/calls/callslog.h"

namespace core {

namespace {

using namespace std::chrono_literals;

constexpr auto kTick = 1s;
/// How far Twilio's clock and ours, and the two ends of a slow request, may lie apart.
constexpr auto kClockSkew = 10s;
constexpr auto kSlowestCreate = 120s;

bool isGone(const Error& error)
{
    return error.details.value(QLatin1String("twilio")).toObject().value(QLatin1String("status")).toInt() == 404;
}

} // namespace

CallSettler::CallSettler(Carrier& carrier, CallStore& store, CallBook& book, const Clock& clock, CallSettings settings)
    : m_carrier(carrier)
    , m_store(store)
    , m_book(book)
    , m_clock(clock)
    , m_settings(std::move(settings))
{
    connect(&m_book, &CallBook::callChanged, this, &CallSettler::noteNews);
    connect(&m_timer, &QTimer::timeout, this, &CallSettler::tick);
}

void CallSettler::start()
{
    m_timer.start(kTick);
    // After a restart everything that is open has been silent for nobody knows how long.
    for (Call* call : m_book.all()) {
        Watch& watch = m_watches[call->row().id];
        watch.since = m_clock.monotonic();
        if (!call->isOver() && !call->row().sid.isEmpty())
            fetch(*call, watch);
    }
}

void CallSettler::noteNews(const CallRow& row) { m_watches[row.id].since = m_clock.monotonic(); }

void CallSettler::tick()
{
    for (Call* call : m_book.all()) {
        Watch& watch = m_watches[call->row().id];
        if (!call->isOver()) {
            follow(*call, watch);
        } else if (m_clock.monotonic() - watch.since > m_settings.keepFinished && m_book.isSaved(call->row().id)) {
            m_book.forget(QString(call->row().id));
        }
    }
    m_book.saveAgain();
    m_watches.removeIf([this](const auto& watch) { return !m_book.find(watch.key()); });
}

void CallSettler::follow(Call& call, Watch& watch)
{
    const auto silence = m_clock.monotonic() - watch.since;
    if (watch.asking || call.status() == CallStatus::Intent)
        return;
    if (call.status() == CallStatus::Unknown && call.row().sid.isEmpty()) {
        if (watch.lookUps < m_settings.lookUpAfter.size() && silence >= m_settings.lookUpAfter[watch.lookUps])
            lookUp(call, watch);
    } else if (silence >= m_settings.askAfterSilence) {
        fetch(call, watch);
    }
}

void CallSettler::lookUp(const Call& call, Watch& watch)
{
    watch.asking = true;
    ++watch.lookUps;
    const ListCallsFilter filter { call.row().to, call.row().from, call.row().createdAt.addDuration(-kClockSkew) };
    whenDone(m_carrier.list(filter), this, [this, id = call.row().id](const Result<QList<CarrierCall>>& calls) {
        m_watches[id].asking = false;
        takeList(id, calls);
    });
}

void CallSettler::takeList(const QString& id, const Result<QList<CarrierCall>>& calls)
{
    Call* call = m_book.find(id);
    if (!call || !call->row().sid.isEmpty())
        return; // a callback was faster
    if (!calls) {
        qCWarning(lcCalls, "Looking up a call of unknown outcome failed: %s", qUtf8Printable(calls.error().message));
        return;
    }
    QList<CarrierCall> candidates;
    for (const CarrierCall& found : *calls) {
        const bool inTime = found.createdAt >= call->row().createdAt.addDuration(-kClockSkew)
            && found.createdAt <= call->row().createdAt.addDuration(kSlowestCreate);
        if (inTime && found.to == call->row().to && !m_book.find(found.sid))
            candidates.append(found);
    }
    // Two calls that fit cannot be told apart; each names itself by its callbacks, which carry our id.
    if (candidates.size() == 1 && isAlone(*call))
        takeIfUnknown(id, candidates.first());
    else if (m_watches[id].lookUps >= m_settings.lookUpAfter.size() && candidates.isEmpty())
        giveUp(*call);
}

void CallSettler::giveUp(Call& call)
{
    // Never dialled again on a guess, and still open to a callback that carries our id.
    call.setOutcome(QStringLiteral("Twilio lists no such call: it was most likely never placed"));
    m_book.save(call);
}

bool CallSettler::isAlone(const Call& call)
{
    return std::ranges::count_if(m_book.all(), [&call](const Call* other) {
        return other->row().sid.isEmpty() && !other->isOver() && other->row().to == call.row().to;
    }) == 1;
}

void CallSettler::takeIfUnknown(const QString& id, const CarrierCall& found)
{
    whenDone(m_store.record(found.sid), this, [this, id, found](const Result<CallRecord>& record) {
        Call* call = m_book.find(id);
        if (m_book.find(found.sid) || record || record.error().code != ErrorCode::NotFound || !call
            || !call->row().sid.isEmpty())
            return; // that call is another one of ours, or ours was settled meanwhile
        call->setSid(found.sid);
        m_book.index(*call);
        m_book.save(
            *call, { eventFromCarrier(found, m_book.localEvent(call->status(), QStringLiteral("found by look-up"))) });
        qCInfo(lcCalls, "%s: the call of unknown outcome was found at Twilio.", qUtf8Printable(found.sid));
    });
}

void CallSettler::fetch(const Call& call, Watch& watch)
{
    watch.asking = true;
    whenDone(m_carrier.fetch(call.row().sid), this, [this, id = call.row().id](const Result<CarrierCall>& answer) {
        Watch& asked = m_watches[id];
        asked.asking = false;
        asked.since = m_clock.monotonic();
        takeFetched(id, answer);
    });
}

void CallSettler::takeFetched(const QString& id, const Result<CarrierCall>& answer)
{
    Call* call = m_book.find(id);
    if (!call)
        return;
    if (!answer && isGone(answer.error())) {
        call->setOutcome(QStringLiteral("Twilio does not know this call any more"));
        m_book.save(*call, { m_book.localEvent(CallStatus::Failed, QStringLiteral("Twilio answered 404")) });
        return;
    }
    if (!answer) {
        qCWarning(lcCalls, "%s: asking Twilio failed: %s", qUtf8Printable(call->row().sid),
            qUtf8Printable(answer.error().message));
        return;
    }
    const StatusEvent event
        = eventFromCarrier(*answer, m_book.localEvent(call->status(), QStringLiteral("asked Twilio")));
    if (answer->priceMicros)
        call->setPrice(*answer->priceMicros, answer->priceUnit);
    if (event.status != call->status())
        m_book.save(*call, { event });
}

} // namespace core
