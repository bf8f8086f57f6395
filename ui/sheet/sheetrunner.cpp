#include "ui/sheet/sheetrunner.h"

#include "core/base/async.h"
#include "ui/common/errorwords.h"
#include "ui/sheet/sheetwords.h"

#include <QUuid>

#include <algorithm>
#include <chrono>

namespace ui {

namespace {

using namespace std::chrono_literals;
using core::ErrorCode;

constexpr auto kFirstLookUp = 1s;
constexpr auto kLastLookUp = 30s;
constexpr int kLookUpsAtOnce = 5;
constexpr int kLongestWaitSeconds = 300;

/// What an error says about the call.
enum class Meaning {
    Refused, ///< this person is not called; the next one may be
    Later, ///< nothing was dialled, and the core says when to come again
    Hold, ///< nothing was dialled, and it would be no better with the next row
    NotKnown,
};

Meaning meaningOf(const core::Error& error)
{
    switch (error.code) {
    case ErrorCode::RateLimited:
    case ErrorCode::TooManyCalls:
        return Meaning::Later;
    case ErrorCode::Unauthorized:
    case ErrorCode::Draining:
    case ErrorCode::Overloaded:
    case ErrorCode::RequestTimeout:
    case ErrorCode::StorageUnavailable:
        return Meaning::Hold;
    case ErrorCode::CarrierUnreachable:
        // Told by a core it is Twilio that was not reached; otherwise no core was.
        return error.details.contains(QStringLiteral("httpStatus")) ? Meaning::Refused : Meaning::Hold;
    case ErrorCode::Malformed:
    case ErrorCode::MissingField:
    case ErrorCode::ImpossibleNumber:
    case ErrorCode::NumberNotInPlan:
    case ErrorCode::ParameterTooLong:
    case ErrorCode::NotSupported:
    case ErrorCode::PremiumNumber:
    case ErrorCode::TooLarge:
    case ErrorCode::HeadTooLarge:
    case ErrorCode::UnsupportedMediaType:
    case ErrorCode::NotFound:
    case ErrorCode::MethodNotAllowed:
    case ErrorCode::CarrierRefused:
        return Meaning::Refused;
    default:
        return Meaning::NotKnown;
    }
}

int secondsToWait(const core::Error& error)
{
    const int seconds = int(error.details.value(QStringLiteral("retryAfter")).toDouble(1));
    return std::clamp(seconds, 1, kLongestWaitSeconds);
}

bool isOver(const RowCall& call) { return call.phase == RowPhase::Placed && core::isFinalStatus(call.status); }

} // namespace

SheetRunner::SheetRunner(core::CallApi& api, core::CallFeed& feed, SheetModel& model, QObject* parent)
    : QObject(parent)
    , m_api(api)
    , m_feed(feed)
    , m_model(model)
{
    m_wait.setSingleShot(true);
    connect(&m_wait, &QTimer::timeout, this, &SheetRunner::advance);
    m_lookUpTimer.setSingleShot(true);
    m_lookUpTimer.setInterval(kFirstLookUp);
    connect(&m_lookUpTimer, &QTimer::timeout, this, &SheetRunner::lookUpAnew);
    connect(&feed, &core::CallFeed::arrived, this, &SheetRunner::takeBatch);
    connect(&feed, &core::CallFeed::vanished, this, &SheetRunner::forget);
    connect(&feed, &core::CallFeed::linkChanged, this, [this] {
        if (m_feed.link() == core::CallFeed::Link::Attached)
            lookUpAnew();
    });
}

bool SheetRunner::mayCall(quint64 id) const
{
    const RowCall call = m_model.callOf(id);
    return call.phase == RowPhase::Idle || call.phase == RowPhase::Refused || isOver(call);
}

bool SheetRunner::wasCalled(quint64 id) const
{
    const RowPhase phase = m_model.callOf(id).phase;
    return phase == RowPhase::Placed || phase == RowPhase::Asking || phase == RowPhase::NotKnown;
}

void SheetRunner::call(const QList<quint64>& ids)
{
    if (!isRunning()) {
        m_wanted = m_placed = m_refused = 0;
        m_isPaused = false;
        m_hold = {};
    }
    for (const quint64 id : ids) {
        if (!mayCall(id))
            continue;
        const RowCall before = m_model.callOf(id);
        RowCall wish;
        wish.phase = RowPhase::Waiting;
        // A wish that never reached the core goes on with its key.
        wish.key = before.phase == RowPhase::Idle && !before.key.isEmpty()
            ? before.key
            : QUuid::createUuid().toString(QUuid::WithoutBraces);
        m_model.setCall(id, wish);
        m_line.push_back(id);
        ++m_wanted;
    }
    advance();
}

void SheetRunner::pause()
{
    m_isPaused = true;
    Q_EMIT changed();
}

void SheetRunner::resume()
{
    m_isPaused = false;
    m_hold = {};
    advance();
}

void SheetRunner::stop()
{
    const auto line = std::exchange(m_line, {});
    for (const quint64 id : line)
        setPhase(id, RowPhase::Idle);
    m_wait.stop();
    m_resumesAt = {};
    m_isPaused = false;
    m_hold = {};
    Q_EMIT changed();
}

SheetRunner::Progress SheetRunner::progress() const
{
    return { m_wanted, m_placed, m_refused, int(m_open.size()), int(m_line.size()), m_asking, m_isPaused, m_resumesAt,
        m_hold };
}

void SheetRunner::advance()
{
    if (!m_wait.isActive())
        m_resumesAt = {};
    while (!m_isPaused && !m_wait.isActive() && m_asking < kMostAtOnce && !m_line.empty()) {
        const quint64 id = m_line.front();
        m_line.pop_front();
        if (m_model.rowOf(id) < 0)
            setPhase(id, RowPhase::Idle); // removed while it stood in line
        else
            ask(id);
    }
    Q_EMIT changed();
}

void SheetRunner::ask(quint64 id)
{
    RowCall call = m_model.callOf(id);
    call.phase = RowPhase::Asking;
    call.askedAt = QDateTime::currentDateTimeUtc();
    m_model.setCall(id, call); // on disk before the request goes out
    ++m_asking;
    core::whenDone(m_api.place(orderOf(id), call.key), this, [this, id](const core::Result<core::CallInfo>& answer) {
        --m_asking;
        takeAnswer(id, answer);
        advance();
    });
}

core::CallOrder SheetRunner::orderOf(quint64 id) const
{
    const SheetContent& content = m_model.content();
    const SheetRow& row = content.rows.at(m_model.rowOf(id));
    core::CallOrder order { row.cell(0), m_playbook, {} };
    for (int column = 1; column < content.columns.size(); ++column) {
        if (const QString text = row.cell(column); !text.isEmpty())
            order.parameters.append({ content.columns[column], text, true });
    }
    return order;
}

void SheetRunner::takeAnswer(quint64 id, const core::Result<core::CallInfo>& answer)
{
    if (!answer)
        return takeRefusal(id, answer.error());
    ++m_placed;
    takeCallOf(id, *answer);
    if (const core::CallInfo* newer = m_feed.find(answer->sid))
        takeCallOf(id, *newer); // its events were faster than the answer
}

void SheetRunner::takeRefusal(quint64 id, const core::Error& error)
{
    switch (meaningOf(error)) {
    case Meaning::Refused:
        ++m_refused;
        return setPhase(id, RowPhase::Refused, errorWords(error));
    case Meaning::Later:
        setPhase(id, RowPhase::Waiting);
        m_line.push_front(id);
        m_wait.start(std::chrono::seconds(secondsToWait(error)));
        m_resumesAt = QDateTime::currentDateTimeUtc().addSecs(secondsToWait(error));
        return;
    case Meaning::Hold:
        return holdFor(id, error);
    case Meaning::NotKnown:
        setPhase(id, RowPhase::NotKnown, errorWords(error));
        m_open.insert(id);
        m_lookUpTimer.start();
    }
}

void SheetRunner::holdFor(quint64 id, const core::Error& error)
{
    setPhase(id, RowPhase::Waiting);
    m_line.push_front(id);
    m_isPaused = true;
    m_hold = error;
}

void SheetRunner::takeBatch(const core::FeedBatch& batch)
{
    for (const core::FeedEvent& event : batch.events) {
        if (const auto* info = std::get_if<core::CallInfo>(&event))
            takeCall(*info);
    }
}

void SheetRunner::takeCall(const core::CallInfo& info)
{
    auto row = m_rowOfCall.constFind(info.sid);
    if (row == m_rowOfCall.cend())
        row = m_rowOfCall.constFind(info.id);
    if (row != m_rowOfCall.cend())
        takeCallOf(*row, info);
}

void SheetRunner::takeCallOf(quint64 id, const core::CallInfo& info)
{
    RowCall call = m_model.callOf(id);
    call.callId = info.id.isEmpty() ? call.callId : info.id;
    call.sid = info.sid.isEmpty() ? call.sid : info.sid;
    call.to = info.to.isEmpty() ? call.to : info.to;
    call.status = info.status;
    call.answeredAt = info.answeredAt;
    call.endedAt = info.endedAt;
    call.seconds = info.durationSeconds;
    call.outcome = info.outcome.isEmpty() ? info.errorMessage : info.outcome;
    call.takenOver = info.takenOver;
    call.fault.clear();
    // Without Twilio's answer the core does not know either: it goes on looking, and so do we.
    const bool isKnown = !call.sid.isEmpty() || core::isFinalStatus(info.status);
    call.phase = info.status == QLatin1String("refused") ? RowPhase::Refused
        : isKnown                                        ? RowPhase::Placed
                                                         : RowPhase::NotKnown;
    for (const QString& name : { call.callId, call.sid }) {
        if (!name.isEmpty())
            m_rowOfCall.insert(name, id);
    }
    if (isKnown)
        m_open.remove(id);
    m_model.setCall(id, call);
    Q_EMIT changed();
}

void SheetRunner::forget(const QStringList& callIds)
{
    for (const QString& callId : callIds) {
        if (const auto row = m_rowOfCall.constFind(callId); row != m_rowOfCall.cend())
            m_open.insert(*row);
    }
    lookUpAnew();
}

void SheetRunner::takeUp()
{
    const auto calls = m_model.calls();
    for (auto it = calls.cbegin(); it != calls.cend(); ++it) {
        for (const QString& name : { it->callId, it->sid }) {
            if (!name.isEmpty())
                m_rowOfCall.insert(name, it.key());
        }
        if (it->phase == RowPhase::Waiting)
            setPhase(it.key(), RowPhase::Idle); // nobody asked yet, and nobody calls by himself after a start
        else if (it->phase == RowPhase::Asking)
            setPhase(it.key(), RowPhase::NotKnown, notKnownText());
        const RowPhase phase = m_model.callOf(it.key()).phase;
        if (phase == RowPhase::NotKnown || (phase == RowPhase::Placed && !isOver(*it)))
            m_open.insert(it.key());
    }
    lookUpAnew();
}

void SheetRunner::lookUpAnew()
{
    m_tried.clear();
    lookUpMore();
}

/// Each that is open is tried once a round, so that one that stays unknown does not stand in the way of others.
void SheetRunner::lookUpMore()
{
    for (const quint64 id : std::as_const(m_open)) {
        if (m_lookingUp.size() >= kLookUpsAtOnce)
            return;
        if (!m_lookingUp.contains(id) && !m_tried.contains(id))
            lookUp(id);
    }
}

void SheetRunner::lookUp(quint64 id)
{
    const RowCall call = m_model.callOf(id);
    const QString name = !call.sid.isEmpty() ? call.sid
        : !call.callId.isEmpty()             ? call.callId
                                             : QStringLiteral("key:") + call.key;
    m_lookingUp.insert(id);
    m_tried.insert(id);
    core::whenDone(m_api.record(name), this, [this, id](const core::Result<core::RecordInfo>& record) {
        m_lookingUp.remove(id);
        takeRecord(id, record);
    });
}

void SheetRunner::takeRecord(quint64 id, const core::Result<core::RecordInfo>& record)
{
    const RowCall call = m_model.callOf(id);
    bool isSettled = false;
    if (record) {
        takeCallOf(id, record->call);
        isSettled = m_model.callOf(id).phase != RowPhase::NotKnown;
    } else if (record.error().code == ErrorCode::NotFound) {
        // The core commits a wish before it asks Twilio: what it does not know was never dialled.
        isSettled = true;
        if (call.phase == RowPhase::NotKnown)
            setPhase(id, RowPhase::Idle, neverDialledText());
    }
    if (isSettled)
        m_open.remove(id);
    lookUpMore();
    const bool isRoundOver = m_lookingUp.isEmpty();
    if (m_open.isEmpty()) {
        m_lookUpTimer.setInterval(kFirstLookUp);
    } else if (isRoundOver && !m_lookUpTimer.isActive()) {
        const auto next = m_lookUpTimer.intervalAsDuration() * 2;
        m_lookUpTimer.setInterval(std::min<std::chrono::milliseconds>(next, kLastLookUp));
        m_lookUpTimer.start();
    }
    Q_EMIT changed();
}

void SheetRunner::setPhase(quint64 id, RowPhase phase, const QString& fault)
{
    RowCall call = m_model.callOf(id);
    call.phase = phase;
    call.fault = fault;
    m_model.setCall(id, call);
}

} // namespace ui
