#pragma once

#include "core/base/orderedjson.h"
#include "core/calls/callstatus.h"
#include "core/storage/callrow.h"

namespace core {

/// Something that Twilio, or we, say about a call.
struct StatusEvent {
    QString source; ///< local | callback | rest
    CallStatus status = CallStatus::Unknown;
    int sequence = -1; ///< Twilio's SequenceNumber
    QDateTime at; ///< when it happened, UTC
    QDateTime receivedAt;
    std::optional<int> durationSeconds = {};
    QString answeredBy = {};
    int errorCode = 0;
    QString errorMessage = {};
    QString note = {};
};

/// One call and what has happened to it. The same events in any order, repeated or not, make the same row.
class Call {
public:
    explicit Call(CallRow row);

    const CallRow& row() const { return m_row; }
    CallStatus status() const { return m_status; }
    bool isOver() const { return isFinal(m_status); }
    /// The number of the person at the other end: whom we called, or who called us.
    QString customerPhone() const;
    OrderedJson parameters() const;

    /// Takes the event in; false when it changes no state (it is late or doubled) and only belongs in the history.
    bool apply(const StatusEvent& event);
    StatusRow historyEntry(const StatusEvent& event) const;
    void setSid(const QString& sid) { m_row.sid = sid; }
    /// In words what became of it; what an operator has chosen stays.
    void setOutcome(const QString& words);
    void chooseOutcome(const QString& words); ///< by an operator
    void setAnsweredBy(const QString& who) { m_row.answeredBy = who; }
    void setPrice(qint64 micros, const QString& unit);
    void setCarrierError(int code, const QString& message, const QString& moreInfo);
    void clearIdempotencyKey() { m_row.idempotencyKey.clear(); }
    /// It was placed before this program was started: what was said in it stands in the record only.
    bool isRestored() const { return m_restored; }
    void setRestored() { m_restored = true; }

private:
    CallRow m_row;
    CallStatus m_status;
    bool m_restored = false;
    bool m_answerIsDerived = false; ///< `answeredAt` was worked out, no event told it
};

} // namespace core
