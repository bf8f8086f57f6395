#pragma once

#include "ui/sheet/sheetrunner.h"

class QMessageBox;

namespace ui {

/// What calling some rows would mean.
struct CallPlan {
    QList<quint64> fresh; ///< not called yet
    QList<quint64> called; ///< called already, and over
    int faulty = 0; ///< no number that may be dialled
    int busy = 0; ///< in line, under way, or not known what became of it
    int repeated = 0; ///< of fresh: the same number as another one
    QString obstacle; ///< why nothing can be called at all, one sentence
};

CallPlan planCalls(const SheetModel& model, const SheetRunner& runner, const QList<int>& rows);
/// A sentence about what is left out; empty when nothing is.
QString leftOutText(const CallPlan& plan);
/// Whether one has to ask before.
bool needsQuestion(const CallPlan& plan);
/// Asks, and calls what is agreed to; does not block. The box deletes itself.
QMessageBox* askToCall(const CallPlan& plan, SheetRunner& runner, QWidget* parent);

} // namespace ui
