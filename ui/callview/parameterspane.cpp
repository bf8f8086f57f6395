#include "ui/callview/parameterspane.h"

#include "ui/theme/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

namespace ui {

ParametersPane::ParametersPane(QWidget* parent)
    : QTableWidget(0, 2, parent)
{
    setAccessibleName(tr("Parameters of the call"));
    setHorizontalHeaderLabels({ tr("Name"), tr("Value") });
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setShowGrid(false);
    setWordWrap(true);
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(Theme::kRow);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
}

void ParametersPane::setParameters(const QList<core::CallParameter>& parameters)
{
    setRowCount(int(parameters.size()));
    for (int row = 0; row < rowCount(); ++row) {
        setItem(row, 0, new QTableWidgetItem(parameters[row].name));
        setItem(row, 1, new QTableWidgetItem(parameters[row].value));
        item(row, 1)->setToolTip(parameters[row].value);
    }
    resizeColumnToContents(0);
}

QString ParametersPane::copied() const
{
    QStringList lines;
    const bool all = selectionModel()->selectedRows().isEmpty();
    for (int row = 0; row < rowCount(); ++row) {
        if (all || selectionModel()->isRowSelected(row, {}))
            lines << item(row, 0)->text() + QLatin1Char('\t') + item(row, 1)->text();
    }
    return lines.join(QLatin1Char('\n'));
}

bool ParametersPane::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy)) {
        event->accept();
        return true;
    }
    return QTableWidget::event(event);
}

void ParametersPane::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        QGuiApplication::clipboard()->setText(copied());
    else
        QTableWidget::keyPressEvent(event);
}

} // namespace ui
