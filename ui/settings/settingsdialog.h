#pragma once

#include "ui/settings/coreview.h"
#include "ui/settings/preferences.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace ui {

class DesktopPage;
class DoctorPage;
class RestartBar;
class SettingsBook;
class SettingsForm;

/// Every setting, on a page for each group; these windows' own; and the doctor.
class SettingsDialog : public QDialog {
    Q_OBJECT
public:
    /// `book` is null when the core is another program's: its settings are there.
    SettingsDialog(SettingsBook* book, const CoreView& core, QWidget* parent = nullptr);

    /// A group ("Telephone"), a setting ("PUBLIC_URL"), "desktop" or "doctor".
    void showPage(const QString& name);
    bool isDirty() const;

public Q_SLOTS:
    void accept() override;
    void reject() override;

Q_SIGNALS:
    void preferencesChanged(const ui::Preferences& preferences);

private:
    void buildPages();
    void addPage(const QString& title, const QString& name, const QString& icon, QWidget* page);
    QWidget* foreignPage();
    QWidget* buildButtons();
    void search(const QString& words);
    void update();
    void apply(bool thenClose);
    void applied(bool thenClose);
    void askAboutChanges();
    void close(int result);

    SettingsBook* m_book;
    CoreView m_core;
    SettingsForm* m_form = nullptr;
    DesktopPage* m_desktop;
    DoctorPage* m_doctor;
    RestartBar* m_restart = nullptr;
    QLineEdit* m_search;
    QListWidget* m_list;
    QStackedWidget* m_stack;
    QLabel* m_nothing;
    QLabel* m_fault;
    QPushButton* m_ok = nullptr;
    QPushButton* m_apply = nullptr;
    Preferences m_kept;
    bool m_isSaving = false;
};

} // namespace ui
