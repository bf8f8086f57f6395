#pragma once

#include "core/sandbox/callee.h"
#include "core/sandbox/calleescripts.h"
#include "core/sandbox/sandboxcontext.h"

#include <QTimer>

namespace core {

/// Plays the steps of a CalleeScript. When they are over she says goodbye; when nobody talks to her she asks whether
/// anybody is there, twice, and hangs up.
class SteppedCallee : public Callee {
    Q_OBJECT
public:
    SteppedCallee(const SandboxContext& context, CalleeScript script);

    Pickup pickup() const override { return m_script.pickup; }
    void answered(PhoneLine& line) override;
    void hears(const QString& soFar) override;
    void assistantDone(const QString& text, bool interrupted) override;
    void lineSaid(const QString& text) override;
    void hungUp() override;
    void hearsKey(QChar digit) override;
    void putThrough() override;

private:
    const CalleeStep* next() const; ///< null when there is none
    bool waitsFor(CalleeStep::When when) const { return next() && next()->when == when; }
    void waitForNext();
    void think(std::chrono::milliseconds time);
    void takeDigits();
    void act();
    void perform(const CalleeStep& step);
    void answerGoodbye(const QString& heard);
    void proceed();
    void pressNext();
    void say(const QString& text);
    void losePatience();
    void startPatience(std::chrono::milliseconds patience);
    std::chrono::milliseconds thinkingOf(const CalleeStep& step) const;

    const SandboxContext& m_context;
    CalleeScript m_script;
    PhoneLine* m_line = nullptr; ///< null before the answer and after the end
    qsizetype m_next = 0;
    QTimer m_wait; ///< until the next step
    QTimer m_between; ///< pieces of a thought, and keys
    QTimer m_patience;
    CalleeStep m_doing; ///< what is left of the present step
    bool m_isDoing = false;
    QString m_heard; ///< since she last spoke
    QString m_lastSaid;
    QString m_digits; ///< pressed by the assistant since the last step
    int m_impatience = 0;
    bool m_saidGoodbye = false;
    bool m_leaving = false; ///< hangs up next
};

} // namespace core
