#pragma once

#include "core/base/error.h"

#include <QTableView>

namespace ui {

class ParameterModel;

/// The table of a call's parameters. Typing edits, F2 edits, Del removes, Alt+Up and Alt+Down move, Ctrl+V pastes.
class ParameterTable : public QTableView {
    Q_OBJECT
public:
    explicit ParameterTable(ParameterModel& model, QWidget* parent = nullptr);

    QList<QAction*> actions() const { return m_actions; }
    bool isEditing() const { return state() == EditingState; }
    void pasteText(const QString& text);
    void showFlaw(int row);

Q_SIGNALS:
    void pasteRefused(const core::Error& error);
    void pasted();

protected:
    void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QAction* addAct(const QString& name, const QString& text, const QString& icon, const QKeySequence& key,
        void (ParameterTable::*slot)());
    QList<int> selectedRows() const;
    void add();
    void remove();
    void moveUp();
    void moveDown();
    void move(int from, int to);
    void copy();
    void cut();
    void paste();
    void toggleKind();
    void updateActions();

    ParameterModel& m_model;
    QList<QAction*> m_actions;
    QAction* m_remove = nullptr;
    QAction* m_up = nullptr;
    QAction* m_down = nullptr;
    QAction* m_kind = nullptr;
};

} // namespace ui
