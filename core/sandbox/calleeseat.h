#pragma once

#include "core/sandbox/callee.h"

#include <QPointer>

namespace core {

class SeatedCallee;

/// Where a person sits who plays the callee "me": what she types is spoken, what she hears comes as signals.
/// One call at a time; for the next one her line is busy.
class CalleeSeat : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    bool isTaken() const { return !m_callee.isNull(); }

public Q_SLOTS:
    void say(const QString& text); ///< interrupts the assistant while it talks; without a call it is lost
    void press(QChar digit);
    void hangUp();

Q_SIGNALS:
    void rang();
    void pickedUp();
    void heard(const QString& soFar); ///< one more word
    void assistantDone(const QString& text, bool interrupted);
    void said(const QString& text);
    void callOver();

private:
    friend class SeatedCallee;
    QPointer<SeatedCallee> m_callee; ///< who has the telephone
};

/// The callee of one call who is the person at the seat.
class SeatedCallee : public Callee {
    Q_OBJECT
public:
    explicit SeatedCallee(CalleeSeat& seat);

    Pickup pickup() const override;
    void answered(PhoneLine& line) override;
    void hears(const QString& soFar) override;
    void assistantDone(const QString& text, bool interrupted) override;
    void lineSaid(const QString& text) override;
    void hungUp() override;
    PhoneLine* line() const { return m_line; }

private:
    bool isSeated() const { return m_seat && m_seat->m_callee == this; }

    QPointer<CalleeSeat> m_seat;
    PhoneLine* m_line = nullptr;
};

} // namespace core
