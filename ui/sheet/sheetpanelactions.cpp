#include "ui/sheet/sheetbars.h"
#include "ui/sheet/sheetclipboard.h"
#include "ui/sheet/sheetfiles.h"
#include "ui/sheet/sheetimport.h"
#include "ui/sheet/sheetpanel.h"
#include "ui/sheet/sheetproxy.h"
#include "ui/sheet/sheetview.h"
#include "ui/sheet/sheetwords.h"

#include <QAction>
#include <QMenu>
#include <QMessageBox>

#include <algorithm>

// What the sheet's actions do.

namespace ui {

void SheetPanel::connectActions()
{
    const auto on = [this](const char* name, auto what) {
        connect(m_actions[name], &QAction::triggered, this, [what](bool) { what(); });
    };
    on("sheet.new", [this] {
        m_files->setPath({});
        m_model.perform(tr("New sheet"), { ReplaceAll { {} } });
        m_draft.keepMeta(state().meta);
    });
    on("sheet.open", [this] { m_files->chooseAndOpen(); });
    on("sheet.save", [this] { m_files->save(); });
    on("sheet.saveAs", [this] { m_files->save(true); });
    on("sheet.undo", [this] { m_model.undoStack().undo(); });
    on("sheet.redo", [this] { m_model.undoStack().redo(); });
    on("sheet.cut", [this] {
        copyCells(*m_view, *m_proxy);
        clearCells(*m_view, m_model, *m_proxy);
    });
    on("sheet.copy", [this] { copyCells(*m_view, *m_proxy); });
    on("sheet.paste", [this] { pasteCells(*m_view, m_model, *m_proxy); });
    on("sheet.clear", [this] { clearCells(*m_view, m_model, *m_proxy); });
    on("sheet.fillDown", [this] { fillDown(*m_view, m_model, *m_proxy); });
    on("sheet.addRow", [this] { m_view->addRowBelow(); });
    on("sheet.removeRows", [this] { m_model.removeSheetRows(m_view->chosenSheetRows()); });
    on("sheet.addColumn", [this] {
        const int at = m_model.typedColumns();
        m_model.insertParameter(at, freshName(m_model.content().columns));
        m_view->renameColumn(at);
    });
    on("sheet.renameColumn", [this] { m_view->renameColumn(currentColumn()); });
    on("sheet.removeColumn", [this] {
        if (const int column = currentColumn(); column >= 1 && column < m_model.typedColumns())
            m_model.removeParameter(column);
    });
    on("sheet.columnLeft", [this] { moveColumn(-1); });
    on("sheet.columnRight", [this] { moveColumn(1); });
    on("sheet.find", [this] { m_find->open(); });
    on("sheet.findNext", [this] { m_find->findNext(); });
    on("sheet.findPrevious", [this] { m_find->findNext(true); });
    on("sheet.nextFault", [this] { goToNextMark(); });
    on("sheet.showCall", [this] { showCallOf(currentSheetRow()); });
}

void SheetPanel::connectCalls()
{
    const auto on = [this](const char* name, auto what) {
        connect(m_actions[name], &QAction::triggered, this, [what](bool) { what(); });
    };
    on("sheet.callRow", [this] {
        if (const int row = currentSheetRow(); row >= 0)
            callRows({ row });
    });
    on("sheet.callSelection", [this] { callRows(m_view->chosenSheetRows()); });
    on("sheet.callAll", [this] { callRows(allRows()); });
    on("sheet.pause", [this] {
        if (m_runner.progress().isPaused)
            m_runner.resume();
        else
            m_runner.pause();
    });
    on("sheet.stop", [this] { m_runner.stop(); });
    connect(m_view, &SheetView::callWished, this, &SheetPanel::showCallOf);
}

void SheetPanel::callRows(const QList<int>& sheetRows)
{
    const CallPlan plan = planCalls(m_model, m_runner, sheetRows);
    m_note->hide();
    if (!plan.obstacle.isEmpty())
        return m_note->say(plan.obstacle, QStringLiteral("alert"), Tone::Failed);
    if (needsQuestion(plan)) {
        askToCall(plan, m_runner, this);
        return;
    }
    m_runner.call(plan.fresh);
    QString words = leftOutText(plan);
    if (plan.fresh.isEmpty() && words.isEmpty())
        words = tr("There is nobody to call. Choose rows that have a number.");
    if (plan.fresh.isEmpty() && sheetRows.size() == 1 && plan.faulty == 1)
        words = verdictWords(m_model.verdict(sheetRows.first()));
    if (!words.isEmpty())
        m_note->say(words, QStringLiteral("alert"), Tone::Busy);
}

QList<int> SheetPanel::allRows() const { return m_proxy->sheetRowsFrom(0, m_proxy->rowCount()); }

int SheetPanel::currentSheetRow() const
{
    const QModelIndex current = m_view->currentIndex();
    return current.isValid() ? m_proxy->sheetRow(current.row()) : -1;
}

int SheetPanel::currentColumn() const { return m_view->currentIndex().column(); }

/// Down from the current row, and around the end.
void SheetPanel::goToNextMark()
{
    const int rows = m_proxy->rowCount();
    const int from = std::max(-1, m_view->currentIndex().row());
    for (int i = 1; i <= rows; ++i) {
        const int shown = (from + i) % rows;
        const auto kind = m_model.verdict(m_proxy->sheetRow(shown)).kind;
        if (kind == NumberVerdict::Kind::Faulty || kind == NumberVerdict::Kind::Twice)
            return m_view->goTo(shown, 0);
    }
}

void SheetPanel::moveColumn(int by)
{
    const int from = currentColumn();
    const int to = from + by;
    if (from < 1 || to < 1 || std::max(from, to) >= m_model.typedColumns())
        return;
    const int row = m_view->currentIndex().row();
    m_model.moveParameter(from, to);
    m_view->goTo(row, to);
}

void SheetPanel::showCallOf(int sheetRow)
{
    if (sheetRow < 0)
        return;
    const RowCall call = m_model.callOf(m_model.idOf(sheetRow));
    if (!call.sid.isEmpty())
        Q_EMIT callSelected(call.sid);
}

void SheetPanel::showContextMenu(const QPoint& at)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const char* name : { "sheet.callRow", "sheet.callSelection", "sheet.showCall", "", "sheet.cut", "sheet.copy",
             "sheet.paste", "sheet.clear", "sheet.fillDown", "", "sheet.addRow", "sheet.removeRows", "",
             "sheet.addColumn", "sheet.renameColumn", "sheet.columnLeft", "sheet.columnRight", "sheet.removeColumn" }) {
        if (*name)
            menu->addAction(m_actions[name]);
        else
            menu->addSeparator();
    }
    menu->popup(at);
}

} // namespace ui
