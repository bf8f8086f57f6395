#include "ui/sheet/csvexportdialog.h"

#include "ui/sheet/csvimportdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

CsvExportDialog::CsvExportDialog(const SheetSaving& before, QWidget* parent)
    : QDialog(parent)
    , m_path(new QLineEdit(before.path, this))
    , m_delimiter(delimiterChoice(this))
    , m_encoding(encodingChoice(this))
    , m_results(new QCheckBox(tr("With &status, time and outcome"), this))
    , m_guard(new QCheckBox(tr("&Guard against formulas"), this))
{
    setWindowTitle(tr("Save the call sheet"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_path->setAccessibleName(tr("File"));
    m_delimiter->setCurrentIndex(std::max(0, m_delimiter->findData(before.options.format.delimiter)));
    m_encoding->setCurrentIndex(m_encoding->findData(int(before.options.format.encoding)));
    m_results->setChecked(before.withResults);
    m_guard->setChecked(before.options.guardFormulas);
    m_guard->setToolTip(
        tr("Text that a spreadsheet would run as a formula (=, +, -, @ at its start) gets an apostrophe "
           "before it. Callwright takes it off again when it opens the file."));
    auto* browse = new QPushButton(tr("&Browse…"), this);
    connect(browse, &QPushButton::clicked, this, &CsvExportDialog::choosePath);
    auto* line = new QHBoxLayout;
    line->addWidget(m_path, 1);
    line->addWidget(browse);
    auto* form = new QFormLayout;
    form->addRow(tr("&File"), line);
    form->addRow(tr("S&eparator"), m_delimiter);
    form->addRow(tr("E&ncoding"), m_encoding);
    form->addRow(QString(), m_results);
    form->addRow(QString(), m_guard);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto* save = buttons->addButton(tr("Save"), QDialogButtonBox::AcceptRole);
    const auto check = [save](const QString& path) { save->setEnabled(!path.trimmed().isEmpty()); };
    connect(m_path, &QLineEdit::textChanged, save, check);
    check(before.path);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addLayout(form);
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 70);
}

SheetSaving CsvExportDialog::saving() const
{
    return { m_path->text().trimmed(),
        { { m_delimiter->currentData().toChar(), CsvEncoding(m_encoding->currentData().toInt()) },
            m_guard->isChecked() },
        m_results->isChecked() };
}

void CsvExportDialog::choosePath()
{
    auto* dialog
        = new QFileDialog(this, tr("Save the call sheet"), m_path->text(), tr("CSV files (*.csv);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    connect(dialog, &QFileDialog::fileSelected, m_path, &QLineEdit::setText);
    dialog->open();
}

} // namespace ui
