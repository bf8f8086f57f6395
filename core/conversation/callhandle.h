#pragma once

#include "core/conversation/actlog.h"
#include "core/conversation/callactions.h"
#include "core/conversation/speechwire.h"

#include <QObject>

#include <optional>

namespace core {

/// What can be done to a call besides talking: leave it, press keys, change the language, keep remarks.
class CallHandle : public QObject, public CallActions {
    Q_OBJECT
public:
    /// How the call is to go on when what is being said has been spoken.
    struct Leave {
        QString reason; ///< for the record
        QString transferTo = {}; ///< E.164; empty: hang up
        bool revocable = false; ///< the callee may hold the assistant back by going on
    };

    CallHandle(ActLog& acts, QString callId);

    /// Null while no wire is attached; a call that is on the line again has not been left.
    void setWire(SpeechWire* wire);

    void leave(Leave leave);
    void stay() { m_leave.reset(); }
    /// Gives the call back to the carrier, which asks /api/connect-action how to go on.
    void leaveNow();
    bool isLeaving() const override { return m_leave.has_value(); }
    bool mayStay() const { return !m_leave || m_leave->revocable; }
    bool hasLeft() const { return m_left; }
    /// Where a call that was left is to be connected; empty: nowhere.
    QString transferTarget() const { return m_leave && m_left ? m_leave->transferTo : QString(); }

    void endCall(const QString& reason) override;
    void transferCall(const QString& to, const QString& reason) override;
    Result<void> pressDigits(const QString& digits) override;
    void optOut(const QString& words) override;
    void keepNote(const QString& text) override;
    Result<void> changeLanguage(const QString& code) override;

Q_SIGNALS:
    /// In words for the record: what became of the call.
    void concluded(const QString& callId, const QString& outcome);

private:
    ActLog& m_acts;
    QString m_callId;
    SpeechWire* m_wire = nullptr;
    std::optional<Leave> m_leave;
    bool m_left = false; ///< the call was given back to the carrier
    bool m_optedOut = false; ///< that is the outcome, however the call ends
};

} // namespace core
