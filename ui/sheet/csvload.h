#pragma once

#include "core/base/result.h"
#include "ui/sheet/csvformat.h"
#include "ui/sheet/csvreader.h"

#include <QFuture>

namespace ui {

/// A file as it was understood.
struct CsvLoaded {
    CsvFormat format;
    CsvRows content;
    int numberColumn = 0;
    bool hasHeader = false;
};

/// Both run on a thread of the pool; the futures' progress is 0…1000, and cancelling them ends the work soon.
/// Errors: NotFound and StorageUnavailable (it cannot be read), TooLarge (more than 256 MB).
QFuture<core::Result<QByteArray>> readCsvFile(const QString& path);
/// What is not given is found out.
QFuture<core::Result<CsvLoaded>> loadCsv(
    const QByteArray& bytes, std::optional<CsvEncoding> encoding = {}, std::optional<QChar> delimiter = {});
/// How many of the rows from `first` on have no number that may be dialled.
QFuture<core::Result<int>> countFaultyRows(const QList<QStringList>& rows, int numberColumn, int first);

} // namespace ui
