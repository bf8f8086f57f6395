#pragma once

#include "ui/settings/settingsbook.h"

#include <QObject>
#include <QTimer>

class QLabel;
class QWidget;

namespace ui {

class SettingEditor;

/// The editors of a book, a page for each group, and what their texts are worth.
class SettingsForm : public QObject {
    Q_OBJECT
public:
    struct Page {
        QString group; ///< English, as the book has it
        QWidget* widget = nullptr;
        QLabel* note = nullptr; ///< under the title; hidden while it is empty
        QList<SettingEditor*> editors;
    };

    SettingsForm(SettingsBook& book, QWidget* parent);

    const QList<Page>& pages() const { return m_pages; }
    SettingEditor* editor(const QString& name) const; ///< null when there is none
    SettingChanges changes() const;
    bool hasFault() const { return m_hasFault; }
    /// What is wrong where no editor stands, or with a setting that is not on these pages.
    QString otherFaults() const { return m_otherFaults; }
    int pageOfFirstFault() const { return m_firstFault; } ///< -1: none
    /// Forgets what was typed and shows what is kept.
    void reload();
    /// Hides editors without these words; the pages on which one is left.
    QList<int> search(const QString& words);

Q_SIGNALS:
    void edited();
    void checked();

private:
    void addPage(const QString& group, QWidget* parent);
    void check();
    void showState();

    SettingsBook& m_book;
    QList<Page> m_pages;
    QTimer m_pause; ///< after the last key
    QString m_otherFaults;
    bool m_hasFault = false;
    int m_firstFault = -1;
};

} // namespace ui
