#pragma once

#include "app/corehost.h"
#include "app/rehearsal/rehearsalfacts.h"
#include "app/rehearsal/scenario.h"
#include "core/client/apiclient.h"
#include "core/sandbox/faults.h"
#include "core/sandbox/sandboxmodel.h"
#include "core/sandbox/sandboxtwilio.h"

#include <QObject>
#include <QTemporaryDir>
#include <QTimer>

#include <memory>

namespace app {

/// How a scenario is to be played.
struct RehearsalStage {
    core::Settings settings; ///< those of the scenario are already in it
    QList<core::HttpToolConfig> tools = {};
    double timeScale = 0.1; ///< 1 = as on a telephone
    quint32 seed = 1; ///< of the faults, and of how fast people and model think
};

/// Plays one scenario: a core of its own with a database of its own, a sandboxed Twilio, and the sandbox's model unless
/// the settings have another one. The servers live as long as this.
class Rehearsal : public QObject {
    Q_OBJECT
public:
    Rehearsal(Scenario scenario, RehearsalStage stage);
    ~Rehearsal() override;

    void start();
    const Scenario& scenario() const { return m_scenario; }

Q_SIGNALS:
    void played(const app::RehearsalFacts& facts);
    void failed(const QString& why); ///< it could not be played at all

private:
    core::Result<void> prepare();
    core::Result<void> startFaults();
    core::Result<void> startTwilio();
    core::Result<void> startModel();
    core::Result<void> startCore();
    void place();
    void takePlaced(const core::Result<core::OrderedJson>& answer);
    void askRecord();
    void takeRecord(const core::Result<core::OrderedJson>& record);
    void finish(const core::OrderedJson& record);
    void readCall(RehearsalFacts& facts) const;
    std::chrono::milliseconds unscaled(const QDateTime& from, const QDateTime& to) const;
    const core::SandboxCall* call() const;

    Scenario m_scenario;
    RehearsalStage m_stage;
    QTemporaryDir m_folder;
    core::Faults m_faults;
    std::unique_ptr<core::SandboxTwilio> m_twilio;
    std::unique_ptr<core::SandboxModel> m_model;
    core::QnamHttpClient m_http;
    std::unique_ptr<CoreHost> m_core;
    std::unique_ptr<core::ApiClient> m_client;
    QString m_callSid;
    QTimer m_ask; ///< for the record, once the call is over
    QTimer m_limit;
    bool m_isOver = false; ///< the record has the call's last status
    bool m_done = false;
};

} // namespace app
