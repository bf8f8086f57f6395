#include "ui/sheet/sheetactions.h"

#include "ui/theme/icon.h"

#include <QAction>
#include <QCoreApplication>
#include <QWidget>

#include <algorithm>
#include <array>

namespace ui {

namespace {

struct Row {
    const char* name;
    const char* text;
    const char* icon;
    const char* keys; ///< portable; several parted by ", "
};

constexpr std::array kRows {
    Row { "sheet.new", QT_TRANSLATE_NOOP("ui::SheetActions", "&New sheet"), "table", "" },
    Row { "sheet.open", QT_TRANSLATE_NOOP("ui::SheetActions", "&Open…"), "open", "Ctrl+O" },
    Row { "sheet.save", QT_TRANSLATE_NOOP("ui::SheetActions", "&Save"), "save", "Ctrl+S" },
    Row { "sheet.saveAs", QT_TRANSLATE_NOOP("ui::SheetActions", "Save &as…"), "export", "Ctrl+Shift+S" },
    Row { "sheet.undo", QT_TRANSLATE_NOOP("ui::SheetActions", "&Undo"), "undo", "Ctrl+Z" },
    Row { "sheet.redo", QT_TRANSLATE_NOOP("ui::SheetActions", "&Redo"), "redo", "Ctrl+Shift+Z, Ctrl+Y" },
    Row { "sheet.cut", QT_TRANSLATE_NOOP("ui::SheetActions", "Cu&t"), "minus", "Ctrl+X" },
    Row { "sheet.copy", QT_TRANSLATE_NOOP("ui::SheetActions", "&Copy"), "copy", "Ctrl+C" },
    Row { "sheet.paste", QT_TRANSLATE_NOOP("ui::SheetActions", "&Paste"), "paste", "Ctrl+V" },
    Row { "sheet.clear", QT_TRANSLATE_NOOP("ui::SheetActions", "Cl&ear cells"), "x", "Del" },
    Row { "sheet.fillDown", QT_TRANSLATE_NOOP("ui::SheetActions", "&Fill down"), "down", "Ctrl+D" },
    Row { "sheet.addRow", QT_TRANSLATE_NOOP("ui::SheetActions", "Add &row"), "plus", "Ins" },
    Row { "sheet.removeRows", QT_TRANSLATE_NOOP("ui::SheetActions", "Remove ro&ws"), "minus", "Ctrl+-" },
    Row { "sheet.addColumn", QT_TRANSLATE_NOOP("ui::SheetActions", "Add co&lumn"), "columns", "Ctrl++" },
    Row { "sheet.renameColumn", QT_TRANSLATE_NOOP("ui::SheetActions", "Rena&me column"), "note", "Shift+F2" },
    Row { "sheet.removeColumn", QT_TRANSLATE_NOOP("ui::SheetActions", "Remove colum&n"), "minus", "" },
    Row { "sheet.columnLeft", QT_TRANSLATE_NOOP("ui::SheetActions", "Move column left"), "", "Alt+Left" },
    Row { "sheet.columnRight", QT_TRANSLATE_NOOP("ui::SheetActions", "Move column right"), "", "Alt+Right" },
    Row { "sheet.find", QT_TRANSLATE_NOOP("ui::SheetActions", "F&ind…"), "search", "Ctrl+F" },
    Row { "sheet.findNext", QT_TRANSLATE_NOOP("ui::SheetActions", "Find next"), "", "F3" },
    Row { "sheet.findPrevious", QT_TRANSLATE_NOOP("ui::SheetActions", "Find previous"), "", "Shift+F3" },
    Row { "sheet.nextFault", QT_TRANSLATE_NOOP("ui::SheetActions", "Next marked number"), "alert", "F8" },
    Row { "sheet.callRow", QT_TRANSLATE_NOOP("ui::SheetActions", "Call ro&w"), "phone-out", "Ctrl+Return" },
    Row {
        "sheet.callSelection", QT_TRANSLATE_NOOP("ui::SheetActions", "Call se&lection"), "play", "Ctrl+Shift+Return" },
    Row { "sheet.callAll", QT_TRANSLATE_NOOP("ui::SheetActions", "Call &all"), "play", "Ctrl+Alt+Return" },
    Row { "sheet.pause", QT_TRANSLATE_NOOP("ui::SheetActions", "Pause"), "pause", "F9" },
    Row { "sheet.stop", QT_TRANSLATE_NOOP("ui::SheetActions", "Stop"), "stop", "Shift+F9" },
    Row { "sheet.showCall", QT_TRANSLATE_NOOP("ui::SheetActions", "Show &call"), "phone", "Ctrl+I" },
};

} // namespace

SheetActions::SheetActions(QWidget& owner)
{
    for (const Row& row : kRows) {
        auto* action = new QAction(QCoreApplication::translate("ui::SheetActions", row.text), &owner);
        action->setObjectName(QLatin1String(row.name));
        if (*row.icon)
            action->setIcon(icon(QString::fromLatin1(row.icon)));
        if (*row.keys)
            action->setShortcuts(QKeySequence::listFromString(
                QString::fromLatin1(row.keys).replace(QLatin1String(", "), QLatin1String("; "))));
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        owner.addAction(action);
        m_all.append(action);
    }
}

QAction* SheetActions::operator[](const char* name) const
{
    const auto action
        = std::ranges::find_if(m_all, [name](QAction* one) { return one->objectName() == QLatin1String(name); });
    Q_ASSERT(action != m_all.end());
    return *action;
}

} // namespace ui
