#include "core/calls/call.h"

namespace core {

namespace {

QDateTime earliest(const QDateTime& known, const QDateTime& told)
{
    return known.isValid() && (!told.isValid() || known <= told) ? known : told;
}

} // namespace

Call::Call(CallRow row)
    : m_row(std::move(row))
    , m_status(callStatusFromWord(m_row.status).value_or(CallStatus::Unknown))
{
}

QString Call::customerPhone() const { return m_row.direction == QLatin1String("inbound") ? m_row.from : m_row.to; }

OrderedJson Call::parameters() const
{
    const auto parsed = OrderedJson::parse(m_row.parameters.toUtf8());
    return parsed && parsed->isObject() ? *parsed : OrderedJson::object();
}

bool Call::apply(const StatusEvent& event)
{
    m_row.sequence = std::max(m_row.sequence, event.sequence);
    if (!event.answeredBy.isEmpty())
        m_row.answeredBy = event.answeredBy;
    // The earliest word about a moment is the nearest to it; and so the order of arrival cannot matter. Where the word
    // about the answer was lost it is worked out from the duration, and gives way to the word itself should it be late.
    if (event.status == CallStatus::InProgress) {
        m_row.answeredAt = m_answerIsDerived ? event.at : earliest(m_row.answeredAt, event.at);
        m_answerIsDerived = false;
    }
    if (isFinal(event.status)) {
        if (event.durationSeconds)
            m_row.durationSeconds = std::max(m_row.durationSeconds.value_or(0), *event.durationSeconds);
        m_row.endedAt = earliest(m_row.endedAt, event.at);
        if (event.durationSeconds.value_or(0) > 0 && (!m_row.answeredAt.isValid() || m_answerIsDerived)) {
            m_row.answeredAt = earliest(m_row.answeredAt, event.at.addSecs(-*event.durationSeconds));
            m_answerIsDerived = true;
        }
        if (event.errorCode != 0)
            setCarrierError(event.errorCode, event.errorMessage, m_row.moreInfo);
    }
    if (!mayFollow(m_status, event.status))
        return false;
    m_status = event.status;
    m_row.status = toWord(m_status);
    return true;
}

StatusRow Call::historyEntry(const StatusEvent& event) const
{
    return { m_row.id, event.source, event.sequence, toWord(event.status), event.at, event.receivedAt, event.note };
}

void Call::setOutcome(const QString& words)
{
    if (!m_row.outcomeChosen)
        m_row.outcome = words;
}

void Call::chooseOutcome(const QString& words)
{
    m_row.outcome = words;
    m_row.outcomeChosen = true;
}

void Call::setPrice(qint64 micros, const QString& unit)
{
    m_row.priceMicros = micros;
    m_row.priceUnit = unit;
}

void Call::setCarrierError(int code, const QString& message, const QString& moreInfo)
{
    m_row.errorCode = code;
    m_row.errorMessage = message;
    m_row.moreInfo = moreInfo;
}

} // namespace core
