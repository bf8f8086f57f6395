#include "ui/sheet/csvwriter.h"

#include <QSaveFile>

#include <algorithm>

namespace ui {

namespace {

constexpr QChar kQuote = QLatin1Char('"');
constexpr QChar kGuard = QLatin1Char('\'');

bool startsFormula(QChar c)
{
    return c == QLatin1Char('=') || c == QLatin1Char('@') || c == QLatin1Char('+') || c == QLatin1Char('-')
        || c == QLatin1Char('\t') || c == QLatin1Char('\r');
}

/// "+1 (555) 867-5310", "-12.50": digits and what stands between them.
bool isNumberOrPhone(const QString& text)
{
    static const QString kMarks = QStringLiteral("+-.,()/ \u00A0");
    const bool hasDigit = std::ranges::any_of(text, [](QChar c) { return c.isDigit(); });
    const bool isPlain = std::ranges::all_of(text, [](QChar c) { return c.isDigit() || kMarks.contains(c); });
    if (!hasDigit || !isPlain)
        return false;
    // "+1+2" and "-2-3" are sums; a phone number has a sign at its start alone, or dashes after a plus.
    const auto pluses = text.count(QLatin1Char('+'));
    return text.startsWith(QLatin1Char('+')) ? pluses == 1 : pluses == 0 && text.count(QLatin1Char('-')) == 1;
}

} // namespace

bool looksLikeFormula(const QString& text)
{
    return !text.isEmpty() && startsFormula(text.front()) && !isNumberOrPhone(text);
}

QString withoutGuard(const QString& text)
{
    const bool isGuarded = text.size() > 1 && text.front() == kGuard && looksLikeFormula(text.sliced(1));
    return isGuarded ? text.sliced(1) : text;
}

QString csvText(const QList<QStringList>& rows, const CsvWriteOptions& options)
{
    QString text;
    for (const QStringList& row : rows) {
        bool isFirst = true;
        for (const QString& plain : row) {
            if (!isFirst)
                text += options.format.delimiter;
            isFirst = false;
            const QString cell = options.guardFormulas && looksLikeFormula(plain) ? kGuard + plain : plain;
            const bool needsQuotes = cell.contains(options.format.delimiter) || cell.contains(kQuote)
                || cell.contains(QLatin1Char('\n')) || cell.contains(QLatin1Char('\r'))
                || (!cell.isEmpty() && (cell.front().isSpace() || cell.back().isSpace()))
                || (cell.isEmpty() && row.size() == 1); // else it would be a blank line
            if (!needsQuotes)
                text += cell;
            else
                text += kQuote + QString(cell).replace(kQuote, QStringLiteral("\"\"")) + kQuote;
        }
        text += QLatin1String("\r\n");
    }
    return text;
}

core::Result<void> writeCsvFile(const QString& path, const QList<QStringList>& rows, const CsvWriteOptions& options)
{
    const auto bytes = encodeCsv(csvText(rows, options), options.format.encoding);
    if (!bytes)
        return core::Error { core::ErrorCode::NotSupported,
            QStringLiteral("The sheet has characters that this encoding does not have. Save it as UTF-8.") };
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(*bytes) != bytes->size() || !file.commit())
        return core::Error { core::ErrorCode::StorageUnavailable,
            QStringLiteral("The file could not be written: %1.").arg(file.errorString()) };
    return {};
}

} // namespace ui
