#pragma once

namespace ui {

class SheetModel;
class SheetProxy;
class SheetView;

/// What the keys of a spreadsheet do with the chosen cells. Each is one step of undo.
void copyCells(const SheetView& view, const SheetProxy& proxy);
void clearCells(const SheetView& view, SheetModel& model, const SheetProxy& proxy);
/// The first row's cells go into those below.
void fillDown(const SheetView& view, SheetModel& model, const SheetProxy& proxy);
/// Answers how many rows the block had.
int pasteCells(SheetView& view, SheetModel& model, const SheetProxy& proxy);

} // namespace ui
