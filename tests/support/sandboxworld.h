#pragma once

#include "core/sandbox/sandboxmodel.h"
#include "core/sandbox/sandboxtwilio.h"
#include "core/settings/settings.h"

#include <QProcessEnvironment>
#include <QTemporaryDir>

#include <memory>

namespace tests {

/// Everything around a core, in the test's own process, so that it outlives the core: a Twilio with its callees, a
/// model, a folder for the database.
class SandboxWorld {
public:
    explicit SandboxWorld(const core::SandboxTwilioOptions& twilio = quickTwilio(),
        const core::SandboxModelOptions& model = quickModel());

    /// A call takes about a second.
    static core::SandboxTwilioOptions quickTwilio();
    static core::SandboxModelOptions quickModel();
    static QString ourNumber() { return QStringLiteral("+15551234567"); }

    /// As --faults takes them; those before are forgotten.
    void setFaults(const QString& spec, quint32 seed = 1);
    const core::Faults& faults() const { return m_faults; }
    core::SandboxTwilio& twilio() { return *m_twilio; }
    core::SandboxModel& model() { return *m_model; }
    const core::SandboxModel& model() const { return *m_model; }

    QString folder() const { return m_folder.path(); }
    QString databaseFile() const { return folder() + QStringLiteral("/calls.db"); }
    QString playbooksFolder() const { return folder() + QStringLiteral("/playbooks"); } ///< not there at first
    /// For a core in this process, which takes a free port.
    core::Settings settings() const;
    /// For a core in a process of its own, on that port. Nothing of the tester's environment but what programs need.
    QProcessEnvironment environment(quint16 port) const;

    /// The create requests that Twilio saw, refused ones too.
    QList<core::SandboxRequest> creates() const;
    QList<const core::SandboxCall*> calls() const { return m_twilio->calls(); }
    const core::SandboxCall* lastCall() const; ///< null when there is none

private:
    QTemporaryDir m_folder;
    core::Faults m_faults;
    std::unique_ptr<core::SandboxTwilio> m_twilio;
    std::unique_ptr<core::SandboxModel> m_model;
};

/// A port on which nobody listens, outside of the range from which the system gives ports away.
quint16 freePort();

} // namespace tests
