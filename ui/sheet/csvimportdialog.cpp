#include "ui/sheet/csvimportdialog.h"

#include "core/base/async.h"
#include "core/base/phonenumber.h"
#include "ui/common/errorwords.h"
#include "ui/sheet/sheetwords.h"
#include "ui/theme/icon.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace ui {

namespace {

constexpr auto kPatience = std::chrono::milliseconds(300);
constexpr qsizetype kShownLength = 120;

} // namespace

QComboBox* delimiterChoice(QWidget* parent)
{
    auto* box = new QComboBox(parent);
    box->addItem(SheetWords::tr("Comma (,)"), QChar(u','));
    box->addItem(SheetWords::tr("Semicolon (;)"), QChar(u';'));
    box->addItem(SheetWords::tr("Tab"), QChar(u'\t'));
    box->addItem(SheetWords::tr("Bar (|)"), QChar(u'|'));
    box->setAccessibleName(SheetWords::tr("What separates the columns"));
    return box;
}

QComboBox* encodingChoice(QWidget* parent)
{
    auto* box = new QComboBox(parent);
    box->addItem(QStringLiteral("UTF-8"), int(CsvEncoding::Utf8));
    box->addItem(SheetWords::tr("UTF-8 with byte order mark (Excel)"), int(CsvEncoding::Utf8WithMark));
    box->addItem(QStringLiteral("UTF-16 LE"), int(CsvEncoding::Utf16Little));
    box->addItem(QStringLiteral("UTF-16 BE"), int(CsvEncoding::Utf16Big));
    box->addItem(QStringLiteral("Windows-1252"), int(CsvEncoding::Windows1252));
    box->addItem(QStringLiteral("ISO 8859-1 (Latin-1)"), int(CsvEncoding::Latin1));
    box->setAccessibleName(SheetWords::tr("Encoding"));
    return box;
}

CsvImportDialog::CsvImportDialog(const QString& path, bool mayAppend, QWidget* parent)
    : QDialog(parent)
    , m_delimiter(delimiterChoice(this))
    , m_encoding(encodingChoice(this))
    , m_number(new QComboBox(this))
    , m_header(new QCheckBox(tr("The first row &names the columns"), this))
    , m_replace(new QRadioButton(tr("&Replace the sheet"), this))
    , m_append(new QRadioButton(tr("&Add below the rows that are there"), this))
    , m_preview(new QTableWidget(this))
    , m_summary(new QLabel(this))
    , m_progress(new QProgressBar(this))
{
    setWindowTitle(tr("Open %1").arg(QFileInfo(path).fileName()));
    setAttribute(Qt::WA_DeleteOnClose);
    build(mayAppend);
    const auto reload = [this] { load(); };
    connect(m_delimiter, &QComboBox::activated, this, reload);
    connect(m_encoding, &QComboBox::activated, this, reload);
    connect(m_number, &QComboBox::activated, this, [this](int column) {
        m_loaded.numberColumn = column;
        countFaults();
        showPreview();
    });
    connect(m_header, &QCheckBox::clicked, this, [this](bool on) {
        m_loaded.hasHeader = on;
        countFaults();
        showPreview();
    });
    m_showProgress.setSingleShot(true);
    m_showProgress.setInterval(kPatience);
    connect(&m_showProgress, &QTimer::timeout, m_progress, &QWidget::show);
    readFile(path);
}

CsvImportDialog::~CsvImportDialog() { m_work.cancel(); }

void CsvImportDialog::build(bool mayAppend)
{
    auto* form = new QFormLayout;
    form->setSpacing(Theme::kGap);
    form->addRow(tr("&Separator"), m_delimiter);
    form->addRow(tr("&Encoding"), m_encoding);
    form->addRow(tr("Column with the n&umber"), m_number);
    form->addRow(QString(), m_header);
    m_number->setAccessibleName(tr("Column with the number"));
    m_replace->setChecked(true);
    m_replace->setVisible(mayAppend);
    m_append->setVisible(mayAppend);
    m_preview->setAccessibleName(tr("The first rows of the file"));
    m_preview->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_preview->setWordWrap(false);
    m_preview->verticalHeader()->setDefaultSectionSize(Theme::kCompactRow);
    m_preview->setTabKeyNavigation(false);
    m_summary->setWordWrap(true);
    m_progress->setRange(0, 1'000);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Reading the file"));
    m_progress->hide();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_import = buttons->addButton(tr("Import"), QDialogButtonBox::AcceptRole);
    m_import->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addLayout(form);
    layout->addWidget(m_preview, 1);
    layout->addWidget(m_summary);
    layout->addWidget(m_progress);
    layout->addWidget(m_replace);
    layout->addWidget(m_append);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 110, fontMetrics().height() * 32);
    setBusy(true);
}

template <class T>
void CsvImportDialog::follow(const QFuture<core::Result<T>>& future)
{
    m_work.cancel();
    m_work = QFuture<void>(future);
    auto* watcher = new QFutureWatcher<core::Result<T>>(this);
    connect(watcher, &QFutureWatcherBase::progressValueChanged, m_progress, &QProgressBar::setValue);
    connect(watcher, &QFutureWatcherBase::finished, watcher, &QObject::deleteLater);
    watcher->setFuture(future);
    m_progress->setValue(0);
    m_showProgress.start();
}

void CsvImportDialog::readFile(const QString& path)
{
    const auto reading = readCsvFile(path);
    follow(reading);
    core::whenDone(reading, this, [this](const core::Result<QByteArray>& bytes) {
        if (!bytes)
            return showFault(bytes.error());
        m_bytes = *bytes;
        const auto loading = loadCsv(m_bytes);
        follow(loading);
        core::whenDone(loading, this, [this](const core::Result<CsvLoaded>& loaded) { take(loaded); });
    });
}

void CsvImportDialog::load()
{
    setBusy(true);
    const auto loading
        = loadCsv(m_bytes, CsvEncoding(m_encoding->currentData().toInt()), m_delimiter->currentData().toChar());
    follow(loading);
    core::whenDone(loading, this, [this, round = ++m_round](const core::Result<CsvLoaded>& loaded) {
        if (round == m_round)
            take(loaded);
    });
}

void CsvImportDialog::take(const core::Result<CsvLoaded>& loaded)
{
    if (!loaded)
        return showFault(loaded.error());
    m_loaded = *loaded;
    if (m_delimiter->findData(m_loaded.format.delimiter) < 0)
        m_delimiter->addItem(QString(m_loaded.format.delimiter), m_loaded.format.delimiter);
    m_delimiter->setCurrentIndex(m_delimiter->findData(m_loaded.format.delimiter));
    m_encoding->setCurrentIndex(m_encoding->findData(int(m_loaded.format.encoding)));
    m_header->setChecked(m_loaded.hasHeader);
    setBusy(false);
    countFaults();
    showPreview();
}

void CsvImportDialog::countFaults()
{
    m_faulty = -1;
    const auto counting = countFaultyRows(m_loaded.content.rows, m_loaded.numberColumn, m_loaded.hasHeader ? 1 : 0);
    follow(counting);
    core::whenDone(counting, this, [this, round = ++m_round](const core::Result<int>& faulty) {
        if (round != m_round)
            return;
        m_faulty = faulty ? *faulty : -1;
        m_showProgress.stop();
        m_progress->hide();
        showSummary();
        m_isReady = true;
        Q_EMIT ready();
    });
    showSummary();
}

void CsvImportDialog::showPreview()
{
    const RowBlock shown
        = blockOf(m_loaded.content.rows.first(std::min<qsizetype>(m_loaded.content.rows.size(), kPreviewRows + 1)),
            m_loaded.hasHeader, m_loaded.numberColumn);
    qsizetype columns = shown.names.size();
    for (const QStringList& row : shown.rows)
        columns = std::max(columns, row.size());
    const int rows = int(std::min<qsizetype>(shown.rows.size(), kPreviewRows));
    m_preview->clear();
    m_preview->setRowCount(rows);
    m_preview->setColumnCount(int(columns));
    m_number->clear();
    for (int column = 0; column < columns; ++column) {
        const QString name = shown.names.value(column);
        const QString word = name.isEmpty() ? tr("Column %1").arg(column + 1) : name.left(kShownLength);
        auto* header = new QTableWidgetItem(word);
        if (column == m_loaded.numberColumn)
            header->setIcon(icon(QStringLiteral("phone"), Tone::Accent));
        m_preview->setHorizontalHeaderItem(column, header);
        m_number->addItem(word);
    }
    m_number->setCurrentIndex(m_loaded.numberColumn);
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            const QString text = shown.rows[row].value(column);
            auto* item = new QTableWidgetItem(text.left(kShownLength).simplified());
            const auto check = column == m_loaded.numberColumn ? core::checkNumber(text)
                                                               : core::Result<core::NumberCheck>(core::Error {});
            if (column == m_loaded.numberColumn && !check) {
                item->setIcon(icon(QStringLiteral("alert"), Tone::Failed));
                item->setToolTip(errorWords(check.error()));
            }
            m_preview->setItem(row, column, item);
        }
    }
    m_preview->resizeColumnsToContents();
    for (int column = 0; column < columns; ++column)
        m_preview->setColumnWidth(column, std::clamp(m_preview->columnWidth(column), 64, 240));
}

void CsvImportDialog::showSummary()
{
    const auto rows = m_loaded.content.rows.size() - (m_loaded.hasHeader ? 1 : 0);
    QStringList parts { rows == 1 ? tr("One row.") : tr("%1 rows.").arg(QLocale().toString(qlonglong(rows))) };
    if (m_faulty > 0)
        parts.append(m_faulty == 1
                ? tr("One has no number that can be called; it is marked in the sheet, to be mended there.")
                : tr("%1 have no number that can be called; they are marked in the sheet, to be mended there.")
                      .arg(QLocale().toString(m_faulty)));
    else if (m_faulty < 0)
        parts.append(tr("Checking the numbers…"));
    parts.append(faultText());
    parts.removeAll(QString());
    m_summary->setText(parts.join(QLatin1Char(' ')));
    m_import->setEnabled(rows > 0);
}

QString CsvImportDialog::faultText() const
{
    QStringList lines;
    const auto rowOf = [this](CsvFault::Kind kind) {
        const auto fault = std::ranges::find(m_loaded.content.faults, kind, &CsvFault::kind);
        return fault == m_loaded.content.faults.end() ? -1 : fault->row + 1;
    };
    if (const int row = rowOf(CsvFault::Kind::OpenQuote); row > 0)
        lines.append(tr("A quotation mark in row %1 is never closed and was taken as a character.").arg(row));
    if (const int row = rowOf(CsvFault::Kind::StrayQuote); row > 0)
        lines.append(tr("There is text behind a closing quotation mark, first in row %1.").arg(row));
    if (const int row = rowOf(CsvFault::Kind::CellCut); row > 0)
        lines.append(tr("A cell in row %1 was too long and is cut off.").arg(row));
    if (const int row = rowOf(CsvFault::Kind::ColumnsCut); row > 0)
        lines.append(tr("Row %1 has more than 256 columns; the rest is left out.").arg(row));
    if (const int row = rowOf(CsvFault::Kind::RowsCut); row > 0)
        lines.append(tr("The file has more than %1 rows; the rest is left out.").arg(row - 1));
    if (const int row = rowOf(CsvFault::Kind::NulDropped); row > 0)
        lines.append(tr("Characters that are no text were left out, first in row %1.").arg(row));
    return lines.join(QLatin1Char(' '));
}

void CsvImportDialog::showFault(const core::Error& error)
{
    m_showProgress.stop();
    m_progress->hide();
    if (error.code == core::ErrorCode::Cancelled)
        return;
    m_summary->setText(fileErrorText(error));
    m_import->setEnabled(false);
}

void CsvImportDialog::setBusy(bool busy)
{
    m_isReady = m_isReady && !busy;
    const bool usable = !busy;
    for (QWidget* widget : std::initializer_list<QWidget*> { m_delimiter, m_encoding, m_number, m_header, m_import })
        widget->setEnabled(usable);
}

RowBlock CsvImportDialog::block() const
{
    return blockOf(m_loaded.content.rows, m_loaded.hasHeader, m_loaded.numberColumn);
}

bool CsvImportDialog::appends() const { return m_append->isChecked(); }

} // namespace ui
