#include "core/calls/call.h"

namespace core {

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
    // Each of these comes from one kind of event alone, so the order of arrival cannot matter. Only the time of the
    // answer is worked out when its event is lost, and that gives way to the event should it be late.
    if (event.status == CallStatus::InProgress && (!m_row.answeredAt.isValid() || isOver()))
        m_row.answeredAt = event.at;
    if (isFinal(event.status)) {
        if (event.durationSeconds)
            m_row.durationSeconds = event.durationSeconds;
        if (!m_row.endedAt.isValid())
            m_row.endedAt = event.at;
        if (!m_row.answeredAt.isValid() && event.durationSeconds.value_or(0) > 0)
            m_row.answeredAt = event.at.addSecs(-*event.durationSeconds);
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
