#pragma once

#include "ui/settings/coreview.h"
#include "ui/settings/settingsbook.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace ui {

class ConnectStep;
class DoctorPage;
class RestartBar;

/// Two ways on: the sandbox, or Twilio in four steps. It can be left; what is no secret is there the next time.
class FirstStartDialog : public QDialog {
    Q_OBJECT
public:
    FirstStartDialog(SettingsBook& book, const CoreView& core, QWidget* parent = nullptr);

    /// Nothing is configured, and it was never shown.
    static bool isDue(const SettingsBook& book);
    /// It was left in the middle.
    static bool isUnfinished();

Q_SIGNALS:
    void sandboxChosen();
    void connected(); ///< settings are kept and the core has started with them

protected:
    void showEvent(QShowEvent* event) override;
    void done(int result) override;

private:
    QWidget* buildChoice();
    QPushButton* addWay(
        QWidget& page, const QString& name, const QString& iconName, const QString& title, const QString& explanation);
    void buildSteps();
    QWidget* buildEnd();
    QWidget* buildButtons();
    void resume();
    void keepDraft();
    void goTo(int page);
    void goOn();
    void update();
    void save();
    void restarted();
    SettingChanges changes() const;
    ConnectStep* currentStep() const; ///< null on the first and the last page

    SettingsBook& m_book;
    CoreView m_core;
    QStackedWidget* m_stack;
    QList<ConnectStep*> m_steps;
    RestartBar* m_restart = nullptr;
    DoctorPage* m_doctor = nullptr;
    QLabel* m_place;
    QLabel* m_endTitle = nullptr;
    QLabel* m_end = nullptr;
    QPushButton* m_back = nullptr;
    QPushButton* m_anyway = nullptr;
    QPushButton* m_next = nullptr;
    QPushButton* m_leave = nullptr;
    bool m_isSaved = false;
    bool m_isConnected = false;
};

} // namespace ui
