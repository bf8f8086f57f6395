#include "ui/sheet/callconfirm.h"

#include "ui/sheet/sheetwords.h"
#include "ui/theme/icon.h"

#include <QCheckBox>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

namespace ui {

namespace {

/// A column that cannot be sent, and has something to send.
QString obstacleOf(const SheetModel& model, const QList<int>& rows)
{
    for (int column = 1; column < model.typedColumns(); ++column) {
        const QString fault = model.columnFault(column);
        const bool isUsed = !fault.isEmpty() && std::ranges::any_of(rows, [&model, column](int row) {
            return !model.content().rows.at(row).cell(column).isEmpty();
        });
        if (isUsed)
            return fault;
    }
    return {};
}

QString peopleText(int count)
{
    return count == 1 ? SheetWords::tr("Call one person?") : SheetWords::tr("Call %1 people?").arg(count);
}

} // namespace

CallPlan planCalls(const SheetModel& model, const SheetRunner& runner, const QList<int>& rows)
{
    CallPlan plan;
    plan.obstacle = obstacleOf(model, rows);
    QSet<QString> numbers;
    for (const int row : rows) {
        if (model.content().rows.at(row).isEmpty())
            continue;
        const quint64 id = model.idOf(row);
        const NumberVerdict verdict = model.verdict(row);
        if (verdict.e164.isEmpty()) {
            ++plan.faulty;
        } else if (!runner.mayCall(id)) {
            ++plan.busy;
        } else if (runner.wasCalled(id)) {
            plan.called.append(id);
        } else {
            plan.repeated += numbers.contains(verdict.e164) ? 1 : 0;
            numbers.insert(verdict.e164);
            plan.fresh.append(id);
        }
    }
    return plan;
}

QString leftOutText(const CallPlan& plan)
{
    QStringList lines;
    if (plan.faulty > 0)
        lines.append(plan.faulty == 1
                ? SheetWords::tr("One row has no number that can be called and is left out.")
                : SheetWords::tr("%1 rows have no number that can be called and are left out.").arg(plan.faulty));
    if (plan.busy > 0)
        lines.append(plan.busy == 1
                ? SheetWords::tr("One row is being called, or it is not known yet what became of it.")
                : SheetWords::tr("%1 rows are being called, or it is not known yet what became of them.")
                      .arg(plan.busy));
    return lines.join(QLatin1Char('\n'));
}

bool needsQuestion(const CallPlan& plan) { return plan.fresh.size() > 1 || !plan.called.isEmpty(); }

QMessageBox* askToCall(const CallPlan& plan, SheetRunner& runner, QWidget* parent)
{
    const int fresh = int(plan.fresh.size());
    const int called = int(plan.called.size());
    auto* box = new QMessageBox(parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(SheetWords::tr("Call sheet"));
    box->setIconPixmap(icon(QStringLiteral("phone-out"), Tone::Accent).pixmap(32, 32));
    QCheckBox* again = nullptr;
    QStringList lines;
    if (fresh == 0) {
        box->setText(called == 1 ? SheetWords::tr("Call this person once more?")
                                 : SheetWords::tr("Call %1 people once more?").arg(called));
        lines.append(called == 1 ? SheetWords::tr("This person was called already.")
                                 : SheetWords::tr("All of them were called already."));
    } else {
        box->setText(peopleText(fresh));
        if (called > 0) {
            again = new QCheckBox(called == 1 ? SheetWords::tr("Once more the one who was called already")
                                              : SheetWords::tr("Once more the %1 who were called already").arg(called));
            box->setCheckBox(again);
        }
    }
    if (plan.repeated > 0)
        lines.append(plan.repeated == 1
                ? SheetWords::tr("One row has the number of another row: whoever it is would be called more than once.")
                : SheetWords::tr(
                    "%1 rows have the number of another row: whoever it is would be called more than once.")
                      .arg(plan.repeated));
    if (const QString leftOut = leftOutText(plan); !leftOut.isEmpty())
        lines.append(leftOut);
    box->setInformativeText(lines.join(QLatin1Char('\n')));
    QPushButton* call
        = box->addButton(SheetWords::tr("Call %1").arg(fresh > 0 ? fresh : called), QMessageBox::AcceptRole);
    box->setDefaultButton(call);
    box->addButton(QMessageBox::Cancel);
    if (again) {
        QObject::connect(again, &QCheckBox::toggled, box, [box, call, fresh, called](bool on) {
            call->setText(SheetWords::tr("Call %1").arg(on ? fresh + called : fresh));
            box->setText(peopleText(on ? fresh + called : fresh));
        });
    }
    QObject::connect(box, &QMessageBox::buttonClicked, &runner, [plan, again, call, &runner](QAbstractButton* clicked) {
        if (clicked != call)
            return;
        const bool withCalled = plan.fresh.isEmpty() || (again && again->isChecked());
        runner.call(withCalled ? plan.fresh + plan.called : plan.fresh);
    });
    box->open();
    return box;
}

} // namespace ui
