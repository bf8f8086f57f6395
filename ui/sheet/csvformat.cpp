#include "ui/sheet/csvformat.h"

#include "core/base/phonenumber.h"
#include "ui/sheet/csvreader.h"

#include <QStringConverter>

#include <algorithm>
#include <map>

namespace ui {

namespace {

constexpr qsizetype kSample = 64 * 1024;
constexpr qsizetype kSampleRows = 50;

/// 0x80 to 0x9F of Windows-1252; 0 stands for what is not assigned.
constexpr char16_t kWindows[32] = { 0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161,
    0x203A, 0x0153, 0, 0x017E, 0x0178 };

bool isUtf8(const QByteArray& bytes)
{
    QStringDecoder decoder(QStringConverter::Utf8, QStringConverter::Flag::Stateless);
    qsizetype end = std::min(bytes.size(), qsizetype(1024 * 1024));
    if (end < bytes.size()) {
        while (end > 0 && (quint8(bytes[end]) & 0xC0) == 0x80) // not inside a character
            --end;
    }
    const QString text = decoder(QByteArrayView(bytes.constData(), end));
    return !decoder.hasError() && !text.isNull();
}

/// UTF-16 without a mark: of Western text every second byte is zero.
std::optional<CsvEncoding> guessUtf16(const QByteArray& bytes)
{
    const qsizetype size = std::min(bytes.size(), kSample) & ~qsizetype(1);
    qsizetype even = 0;
    qsizetype odd = 0;
    for (qsizetype i = 0; i < size; i += 2) {
        even += bytes[i] == 0 ? 1 : 0;
        odd += bytes[i + 1] == 0 ? 1 : 0;
    }
    const qsizetype most = size / 2 * 2 / 5;
    if (size >= 8 && odd > most && even * 10 < odd)
        return CsvEncoding::Utf16Little;
    if (size >= 8 && even > most && odd * 10 < even)
        return CsvEncoding::Utf16Big;
    return std::nullopt;
}

QString decodeBy(QStringConverter::Encoding encoding, QByteArrayView bytes)
{
    return QStringDecoder(encoding, QStringConverter::Flag::Stateless)(bytes);
}

QString decodeWindows(const QByteArray& bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar& c : text) {
        const char16_t unit = c.unicode();
        if (unit >= 0x80 && unit < 0xA0 && kWindows[unit - 0x80] != 0)
            c = QChar(kWindows[unit - 0x80]);
    }
    return text;
}

std::optional<QByteArray> encodeBytewise(const QString& text, bool windows)
{
    QByteArray bytes;
    bytes.reserve(text.size());
    for (const QChar c : text) {
        char16_t unit = c.unicode();
        const auto special = std::ranges::find(kWindows, unit);
        if (windows && unit != 0 && special != std::end(kWindows))
            unit = char16_t(0x80 + (special - std::begin(kWindows)));
        else if (unit > 0xFF || (windows && unit >= 0x80 && unit < 0xA0 && kWindows[unit - 0x80] != 0))
            return std::nullopt;
        bytes.append(char(quint8(unit)));
    }
    return bytes;
}

/// The share of cells in that column that are numbers; rows without the cell do not count.
double numberShare(const QList<QStringList>& rows, int column)
{
    int cells = 0;
    int numbers = 0;
    for (const QStringList& row : rows.first(std::min(rows.size(), kSampleRows))) {
        const QString text = row.value(column).trimmed();
        if (text.isEmpty())
            continue;
        ++cells;
        const auto digits = std::ranges::count_if(text, [](QChar c) { return c.isDigit(); });
        if (core::checkNumber(text))
            numbers += 2;
        else if (digits >= 8 && digits * 2 > text.size())
            numbers += 1; // a number without its country, perhaps
    }
    return cells == 0 ? 0.0 : numbers / (2.0 * cells);
}

} // namespace

CsvEncoding guessEncoding(const QByteArray& bytes)
{
    if (bytes.startsWith("\xEF\xBB\xBF"))
        return CsvEncoding::Utf8WithMark;
    if (bytes.startsWith("\xFF\xFE"))
        return CsvEncoding::Utf16Little;
    if (bytes.startsWith("\xFE\xFF"))
        return CsvEncoding::Utf16Big;
    if (const auto wide = guessUtf16(bytes))
        return *wide;
    return isUtf8(bytes) ? CsvEncoding::Utf8 : CsvEncoding::Windows1252;
}

QString decodeCsv(const QByteArray& bytes, CsvEncoding encoding)
{
    QString text;
    switch (encoding) {
    case CsvEncoding::Utf8:
    case CsvEncoding::Utf8WithMark:
        text = decodeBy(QStringConverter::Utf8, bytes);
        break;
    case CsvEncoding::Utf16Little:
        text = decodeBy(QStringConverter::Utf16LE, bytes);
        break;
    case CsvEncoding::Utf16Big:
        text = decodeBy(QStringConverter::Utf16BE, bytes);
        break;
    case CsvEncoding::Windows1252:
        return decodeWindows(bytes);
    case CsvEncoding::Latin1:
        return QString::fromLatin1(bytes);
    }
    if (text.startsWith(QChar(QChar::ByteOrderMark)))
        text.remove(0, 1);
    return text;
}

std::optional<QByteArray> encodeCsv(const QString& text, CsvEncoding encoding)
{
    switch (encoding) {
    case CsvEncoding::Utf8:
        return text.toUtf8();
    case CsvEncoding::Utf8WithMark:
        return "\xEF\xBB\xBF" + text.toUtf8();
    case CsvEncoding::Utf16Little:
        return "\xFF\xFE" + QByteArray(QStringEncoder(QStringConverter::Utf16LE)(text));
    case CsvEncoding::Utf16Big:
        return "\xFE\xFF" + QByteArray(QStringEncoder(QStringConverter::Utf16BE)(text));
    case CsvEncoding::Windows1252:
    case CsvEncoding::Latin1:
        return encodeBytewise(text, encoding == CsvEncoding::Windows1252);
    }
    return std::nullopt;
}

QChar guessDelimiter(const QString& text)
{
    if (text.startsWith(QLatin1String("sep="), Qt::CaseInsensitive) && text.size() > 4)
        return text[4];
    const QString sample = text.left(kSample);
    QChar best = QLatin1Char(',');
    double bestScore = 0;
    for (const char16_t delimiter : kCsvDelimiters) {
        CsvOptions options;
        options.delimiter = QChar(delimiter);
        options.mostRows = kSampleRows * 2;
        const CsvRows read = readCsv(sample, options);
        std::map<qsizetype, int> rowsWith;
        for (const QStringList& row : read.rows)
            ++rowsWith[row.size()];
        const auto modal = std::ranges::max_element(rowsWith, {}, [](const auto& one) { return one.second; });
        if (modal == rowsWith.end() || modal->first < 2)
            continue;
        // Regularity counts before breadth: a comma in prose makes many cells, but never the same count of them.
        const double score
            = 10.0 * modal->second / double(read.rows.size()) + double(std::min<qsizetype>(modal->first, 20)) / 10;
        if (score > bestScore) {
            bestScore = score;
            best = QChar(delimiter);
        }
    }
    return best;
}

bool isNumberName(const QString& name)
{
    static const QStringList kNames { QStringLiteral("number"), QStringLiteral("phone"), QStringLiteral("phonenumber"),
        QStringLiteral("telephone"), QStringLiteral("tel"), QStringLiteral("mobile"), QStringLiteral("cell"),
        QStringLiteral("cellphone"), QStringLiteral("mobilephone"), QStringLiteral("to"), QStringLiteral("numero"),
        QStringLiteral("telefono"), QStringLiteral("telefone"), QStringLiteral("celular"), QStringLiteral("movil"),
        QStringLiteral("telemovel"), QStringLiteral("telefon"), QStringLiteral("telefonnummer"),
        QStringLiteral("nummer"), QStringLiteral("handy"), QStringLiteral("rufnummer"),
        QStringLiteral("customerphone") };
    QString plain;
    for (const QChar c : name.normalized(QString::NormalizationForm_D)) {
        if (c.isLetter())
            plain += c.toLower();
    }
    return kNames.contains(plain);
}

int guessNumberColumn(const QList<QStringList>& rows)
{
    qsizetype columns = 0;
    for (const QStringList& row : rows.first(std::min(rows.size(), kSampleRows)))
        columns = std::max(columns, row.size());
    int best = 0;
    double bestScore = 0;
    for (int column = 0; column < columns; ++column) {
        const bool named = !rows.isEmpty() && isNumberName(rows.first().value(column));
        const double score = numberShare(rows, column) + (named ? 0.35 : 0.0);
        if (score > bestScore + 1e-6) {
            best = column;
            bestScore = score;
        }
    }
    return best;
}

bool guessHeader(const QList<QStringList>& rows, int numberColumn)
{
    if (rows.isEmpty())
        return false;
    const QStringList& first = rows.first();
    const bool hasWords = std::ranges::any_of(
        first, [](const QString& cell) { return std::ranges::any_of(cell, [](QChar c) { return c.isLetter(); }); });
    const QString number = first.value(numberColumn).trimmed();
    const bool hasDigits = std::ranges::any_of(number, [](QChar c) { return c.isDigit(); });
    if (!hasWords || hasDigits || core::checkNumber(number))
        return false;
    QStringList names;
    for (const QString& cell : first) {
        if (!cell.trimmed().isEmpty())
            names.append(cell.trimmed());
    }
    const bool areUnique = names.removeDuplicates() == 0;
    if (isNumberName(number))
        return true;
    return areUnique && rows.size() > 1 && numberShare(rows.sliced(1), numberColumn) > 0.3;
}

} // namespace ui
