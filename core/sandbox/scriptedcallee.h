#pragma once

#include "core/sandbox/callee.h"
#include "core/sandbox/calleescripts.h"
#include "core/sandbox/sandboxcontext.h"

#include <QTimer>

namespace core {

/// Plays a CalleeScript: listens until the assistant is done, thinks, answers; says goodbye when there is nothing
/// left to say, and hangs up when the goodbyes are over or nobody talks to her any more.
class ScriptedCallee : public Callee {
    Q_OBJECT
public:
    ScriptedCallee(const SandboxContext& context, CalleeScript script);

    Pickup pickup() const override { return m_script.pickup; }
    void answered(PhoneLine& line) override;
    void hears(const QString& soFar) override;
    void assistantDone(const QString& text, bool interrupted) override;
    void lineSaid(const QString& text) override;
    void hungUp() override;
    void putThrough() override;

private:
    void answer();
    QString nextLine(const QString& heard);
    void pressNextKey();
    void say(const QString& text);
    void cutIn(const QString& soFar);
    void losePatience();
    void leave();
    void waitFor(std::chrono::milliseconds patience);

    const SandboxContext& m_context;
    CalleeScript m_script;
    PhoneLine* m_line = nullptr; ///< null before the answer and after the end
    QTimer m_thinking;
    QTimer m_patience;
    CallTopic m_topic = CallTopic::Other;
    QString m_heard; ///< since she last spoke
    QString m_lastSaid;
    QString m_keysLeft;
    qsizetype m_linesSaid = 0;
    qsizetype m_cutIns = 0;
    int m_talks = 0; ///< things that the assistant has said to the end
    int m_askedWhetherThere = 0;
    bool m_saidGoodbye = false;
    bool m_isTalking = false;
    bool m_leaving = false;
    bool m_cutInNow = false; ///< already cut in on what the assistant is saying
};

} // namespace core
