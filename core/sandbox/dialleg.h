#pragma once

#include "core/sandbox/agentspeech.h"
#include "core/sandbox/calleespeech.h"
#include "core/sandbox/sandboxcall.h"
#include "core/sandbox/sandboxcontext.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace core {

/// How a <Dial> ended, in the words of its action request.
struct DialEnd {
    QString callSid; ///< of the leg
    QString status; ///< "completed", "busy", "no-answer", "failed" or "canceled"
    bool bridged = false;
    std::chrono::seconds duration { 0 }; ///< of the talk; only when bridged
};

/// The second leg of a transfer: rings somebody, who answers, asks what it is about, promises to see to it and hangs
/// up. The numbers of the callees "busy" and "no-answer" are that; every other one answers.
/// Ends with exactly one `ended`, after which it does nothing more.
class DialLeg : public QObject {
    Q_OBJECT
public:
    DialLeg(const SandboxContext& context, SandboxCall& call, const QString& callSid, QObject* parent = nullptr);

    void dial(const QString& number, const QString& callerId, std::chrono::seconds timeout);
    void say(const QString& text); ///< the callee speaks; nobody hears it while it rings
    void personHungUp();

Q_SIGNALS:
    void colleagueSpoke(const QString& soFar);
    void colleagueDone(const QString& text);
    void calleeSaid(const QString& text);
    void lineAdded();
    void ended(const core::DialEnd& end);

private:
    bool isAllowedCaller(const QString& callerId) const;
    void answer();
    void proceed();
    void addLine(SandboxLine::Who who, const QString& text);
    void finish(const char* status);

    const SandboxContext& m_context;
    SandboxCall& m_call;
    QString m_callSid;
    AgentSpeech m_colleague;
    CalleeSpeech m_callee;
    QTimer m_step; ///< of ringing, then of waiting for her words
    QElapsedTimer m_talk; ///< valid once it was answered
    int m_said = 0; ///< sentences of the colleague
    bool m_done = false;
};

} // namespace core
