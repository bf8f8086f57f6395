#include "ui/sheet/sheetfiles.h"

#include "ui/sheet/csvimportdialog.h"
#include "ui/sheet/rowcalltext.h"
#include "ui/sheet/sheetmodel.h"

#include <QFileDialog>
#include <QFileInfo>

namespace ui {

SheetFiles::SheetFiles(SheetModel& model, QWidget* window)
    : QObject(window)
    , m_model(model)
    , m_window(window)
{
}

void SheetFiles::chooseAndOpen()
{
    auto* dialog = new QFileDialog(m_window, tr("Open a list of people to call"), QFileInfo(m_saving.path).path(),
        tr("Lists (*.csv *.tsv *.txt);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &SheetFiles::open);
    dialog->open();
}

CsvImportDialog* SheetFiles::open(const QString& path)
{
    auto* dialog = new CsvImportDialog(path, !isBlankSheet(m_model.content()), m_window);
    connect(dialog, &QDialog::accepted, this, [this, dialog, path] {
        const RowBlock block = dialog->block();
        if (dialog->appends()) {
            m_model.perform(tr("Import"), appendEdits(m_model.content(), block));
        } else {
            m_saving.path = path;
            m_saving.options.format = dialog->format();
            m_model.perform(tr("Open"), { ReplaceAll { sheetOf(block) } });
            Q_EMIT pathChanged(path);
        }
        Q_EMIT opened(path, int(block.rows.size()));
    });
    dialog->open();
    return dialog;
}

void SheetFiles::save(bool asks)
{
    if (!asks && !m_saving.path.isEmpty()) {
        saveAs(m_saving); // tells by signal
        return;
    }
    auto* dialog = new CsvExportDialog(m_saving, m_window);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { saveAs(dialog->saving()); });
    dialog->open();
}

bool SheetFiles::saveAs(const SheetSaving& saving)
{
    const auto written = writeCsvFile(saving.path, table(saving.withResults), saving.options);
    if (!written) {
        Q_EMIT failed(written.error());
        return false;
    }
    // A copy with the results is for others to read; the sheet's own file is the one without.
    if (!saving.withResults) {
        m_saving = saving;
        m_model.undoStack().setClean();
        Q_EMIT pathChanged(saving.path);
    }
    Q_EMIT saved(saving.path, m_model.rowCount());
    return true;
}

QList<QStringList> SheetFiles::table(bool withResults) const
{
    const SheetContent& content = m_model.content();
    QStringList header = content.columns;
    header[0] = tr("Number");
    if (withResults)
        header.append({ tr("Status"), tr("Time"), tr("Outcome") });
    QList<QStringList> rows { header };
    rows.reserve(content.rows.size() + 1);
    for (const SheetRow& row : content.rows) {
        QStringList cells = row.cells;
        while (cells.size() < content.columns.size())
            cells.append(QString());
        if (withResults) {
            const RowCall call = m_model.callOf(row.id);
            cells.append({ rowStatusLook(call).word, call.askedAt.toString(Qt::ISODate), rowOutcomeText(call) });
        }
        rows.append(cells);
    }
    return rows;
}

} // namespace ui
