#pragma once

#include <QChar>
#include <QObject>
#include <QString>

#include <chrono>

namespace core {

/// What the person at the other end can do with her telephone.
class PhoneLine {
public:
    virtual ~PhoneLine() = default;
    virtual void say(const QString& text) = 0; ///< interrupts the assistant while it talks
    virtual void press(QChar digit) = 0;
    virtual void hangUp() = 0;
};

/// What happens when her telephone rings.
struct Pickup {
    enum class Kind { Answers, Busy, NoAnswer };
    Kind kind = Kind::Answers;
    std::chrono::milliseconds ringing { 2'500 }; ///< before scaling; for NoAnswer the caller's Timeout counts
    bool isMachine = false; ///< what answering-machine detection finds out
};

/// The person (or machine) who is called. One object for one call.
class Callee : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    virtual Pickup pickup() const = 0;
    /// She has picked up and can be heard; `line` stays valid until hungUp().
    virtual void answered(PhoneLine& line) = 0;
    virtual void hears(const QString& soFar) = 0; ///< another word of the assistant's present sentence(s)
    virtual void assistantDone(const QString& text, bool interrupted) = 0;
    virtual void lineSaid(const QString& text) = 0; ///< her own sentence is out
    virtual void hungUp() = 0; ///< the call is over, by whomever
    virtual void hearsKey(QChar) { } ///< the assistant pressed a key
    virtual void putThrough() { } ///< somebody else is being called for her: she waits, and hears whoever answers
};

} // namespace core
