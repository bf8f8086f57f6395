#pragma once

#include "core/sandbox/modelturn.h"
#include "core/sandbox/sandboxcall.h"
#include "tests/unit/sandbox/scriptedapp.h"

#include <QJsonArray>

namespace tests {

/// An application that answers with the rules of the sandbox model, keeps its history as a real one does, and does
/// what the model's tools ask for: it ends the call after the goodbye, presses keys, switches the language.
class TalkingApp : public ScriptedApp {
public:
    TalkingApp(const core::SandboxTwilioOptions& options, const QJsonObject& parameters);

    QJsonArray tools; ///< as a request declares them; none at first
    QList<core::ModelCall> called; ///< by the model, in order

    void declareAll(); ///< the six that every call has

private:
    void react(const QJsonObject& frame);
    void takeTurn();
    void carryOut(const core::ModelCall& call);

    QJsonArray m_history;
    bool m_ends = false; ///< when what was said is out
};

/// "A: Hello!", "C: Yes?", one a line; a dash where it was cut.
QString transcript(const core::SandboxCall& call);

} // namespace tests
