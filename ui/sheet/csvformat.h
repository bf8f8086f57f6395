#pragma once

#include <QByteArray>
#include <QChar>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace ui {

enum class CsvEncoding { Utf8, Utf8WithMark, Utf16Little, Utf16Big, Windows1252, Latin1 };

/// How a file of rows is written.
struct CsvFormat {
    QChar delimiter = QLatin1Char(',');
    CsvEncoding encoding = CsvEncoding::Utf8;
    bool operator==(const CsvFormat&) const = default;
};

inline constexpr char16_t kCsvDelimiters[] = { u',', u';', u'\t', u'|' };

/// By the byte order mark, else by what the bytes can be.
CsvEncoding guessEncoding(const QByteArray& bytes);
/// Never fails: what is no text of that encoding becomes U+FFFD. A mark at the start is left out.
QString decodeCsv(const QByteArray& bytes, CsvEncoding encoding);
/// With the mark, where the encoding has one. Nothing when a character is not part of the encoding.
std::optional<QByteArray> encodeCsv(const QString& text, CsvEncoding encoding);
/// By which delimiter the first rows have the same count of cells, and the most. "sep=;" in the first line decides.
QChar guessDelimiter(const QString& text);

/// Which column has the phone numbers, by the names and by what is in the rows; 0 in doubt.
int guessNumberColumn(const QList<QStringList>& rows);
/// Whether the first row names the columns: it has no number, and the rows below have.
bool guessHeader(const QList<QStringList>& rows, int numberColumn);
/// Whether a column of that name holds phone numbers, in the languages we speak.
bool isNumberName(const QString& name);

} // namespace ui
