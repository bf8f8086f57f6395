#pragma once

#include "ui/settings/settingsbook.h"

#include <QWidget>

class QLabel;
class QProgressBar;

namespace ui {

class SettingEditor;

/// One step of connecting Twilio: a few settings, and a check of them against the real thing.
class ConnectStep : public QWidget {
    Q_OBJECT
public:
    struct Plan {
        QString title;
        QString explanation;
        QStringList settings;
        QStringList needed; ///< of them, what must not be empty
        ProbeSubject subject;
    };
    enum class State { Open, Checking, Good, Bad };

    ConnectStep(SettingsBook& book, const Plan& plan, QWidget* parent = nullptr);

    State state() const { return m_state; }
    SettingChanges changes() const;
    const QList<SettingEditor*>& editors() const { return m_editors; }
    bool lacksSecret() const; ///< a needed secret is neither kept nor typed
    /// `all`: the changes of all steps.
    void check(const SettingChanges& all);
    void startTyping();

Q_SIGNALS:
    void stateChanged();

private:
    bool showFaults(const SettingChanges& all);
    void showFinding(const core::Result<ProbeFinding>& finding);
    void setState(State state);
    void showFittingEditors();
    void clear();

    SettingsBook& m_book;
    Plan m_plan;
    QList<SettingEditor*> m_editors;
    QLabel* m_sign;
    QLabel* m_finding;
    QLabel* m_mend;
    QProgressBar* m_progress;
    State m_state = State::Open;
    int m_asked = 0; ///< an answer to an older question does not count
};

} // namespace ui
