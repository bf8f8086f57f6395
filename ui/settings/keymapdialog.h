#pragma once

#include "ui/settings/keymap.h"

#include <QDialog>

class QFrame;
class QLabel;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QTreeView;

namespace ui {

class KeyModel;

/// F1: what every key does, and another key for it.
class KeyMapDialog : public QDialog {
    Q_OBJECT
public:
    explicit KeyMapDialog(KeyMap& keys, QWidget* parent = nullptr);

    /// The map as lines of text, for a printer or a note.
    QString asText() const;

private:
    void buildTable();
    QFrame* buildConflict();
    QWidget* buildButtons();
    void search(const QString& text);
    void showConflict(const QString& name, const QKeySequence& key, const QString& owner);
    void hideConflict();
    void updateButtons();
    QString currentName() const;

    KeyMap& m_keys;
    KeyModel* m_model;
    QSortFilterProxyModel* m_shown;
    QLineEdit* m_search;
    QTreeView* m_table;
    QLabel* m_nothing;
    QFrame* m_conflict;
    QLabel* m_conflictText;
    QPushButton* m_change;
    QPushButton* m_clear;
    QPushButton* m_reset;
    QPushButton* m_resetAll;
    QString m_wanting; ///< the action that wants a key that another has
    QKeySequence m_wanted;
};

} // namespace ui
