#pragma once

#include "core/base/result.h"
#include "ui/sheet/csvformat.h"

namespace ui {

struct CsvWriteOptions {
    CsvFormat format;
    /// An apostrophe before text that a spreadsheet would run as a formula ("=…", "@…", "+…", "-…" that is neither a
    /// phone number nor an amount); taken off again when we read the file.
    bool guardFormulas = true;
};

/// Whether a spreadsheet might take the text for a formula.
bool looksLikeFormula(const QString& text);
/// What guardFormulas has added is taken away.
QString withoutGuard(const QString& text);

QString csvText(const QList<QStringList>& rows, const CsvWriteOptions& options);
/// RFC 4180, with CRLF. Whole or not at all: a file that is there stays as it is when anything fails.
/// Errors: NotSupported (a character that the encoding does not have), StorageUnavailable (the disk's own words).
core::Result<void> writeCsvFile(const QString& path, const QList<QStringList>& rows, const CsvWriteOptions& options);

} // namespace ui
