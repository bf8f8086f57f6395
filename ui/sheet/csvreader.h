#pragma once

#include <QChar>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

namespace ui {

struct CsvOptions {
    QChar delimiter = QLatin1Char(',');
    qsizetype mostRows = 1'000'000;
    int mostColumns = 256;
    bool keepBlankLines = false; ///< of a block that is pasted they are rows
    qsizetype longestCell = 65'536; ///< characters; what follows is cut off
};

/// Something that is not as RFC 4180 wants it. The rows are there nevertheless.
struct CsvFault {
    enum class Kind {
        StrayQuote, ///< text after a closing quote
        OpenQuote, ///< a quote that nothing closes: taken as a character
        CellCut,
        ColumnsCut,
        RowsCut,
        NulDropped,
    };
    Kind kind = Kind::StrayQuote;
    int row = 0; ///< index in CsvRows::rows
    bool operator==(const CsvFault&) const = default;
};

struct CsvRows {
    QList<QStringList> rows; ///< without blank lines
    QList<CsvFault> faults; ///< at most one of a kind a row, at most 10,000
    bool wasCancelled = false;
};

/// Told how far it is, 0…1, every few thousand rows; answers false to stop.
using CsvProgress = std::function<bool(double done)>;

/// Reads RFC 4180 as it is found in the wild: any of the three line ends, quoted new lines, doubled quotes, quotes in
/// the middle of a cell, a last line without end, "sep=;" at the start. Runs in time linear to the text.
CsvRows readCsv(const QString& text, const CsvOptions& options, const CsvProgress& progress = {});

} // namespace ui
