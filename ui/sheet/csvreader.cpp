#include "ui/sheet/csvreader.h"

#include <algorithm>

namespace ui {

namespace {

constexpr QChar kQuote = QLatin1Char('"');
constexpr qsizetype kMostFaults = 10'000;
constexpr int kMostOpenQuotes = 20; // each makes the rest of the text be read once more
constexpr int kRowsBetweenNews = 2'048;
constexpr qsizetype kCharsBetweenNews = 1 << 20;

class Reader {
public:
    Reader(const QString& text, const CsvOptions& options, const CsvProgress& progress)
        : m_text(text)
        , m_options(options)
        , m_progress(progress)
    {
    }

    CsvRows read()
    {
        skipSeparatorLine();
        while (m_at < m_text.size() && !m_result.wasCancelled) {
            if (m_result.rows.size() >= m_options.mostRows) {
                fault(CsvFault::Kind::RowsCut);
                break;
            }
            readRow();
            if (m_result.rows.size() % kRowsBetweenNews == 0)
                tell();
        }
        return std::move(m_result);
    }

private:
    void skipSeparatorLine()
    {
        if (!m_text.startsWith(QLatin1String("sep="), Qt::CaseInsensitive) || m_text.size() < 6)
            return;
        if (m_text[5] == QLatin1Char('\r') || m_text[5] == QLatin1Char('\n')) {
            m_at = 5;
            skipLineEnd();
        }
    }

    void readRow()
    {
        QStringList row;
        bool isBlank = true;
        for (;;) {
            QString cell = m_at < m_text.size() && m_text[m_at] == kQuote && m_quotesCount ? quoted() : plain();
            isBlank = isBlank && cell.isEmpty();
            if (row.size() < m_options.mostColumns)
                row.append(std::move(cell));
            else
                fault(CsvFault::Kind::ColumnsCut);
            if (m_result.wasCancelled || m_at >= m_text.size() || m_text[m_at] != m_options.delimiter)
                break;
            ++m_at;
        }
        skipLineEnd();
        if (!isBlank || row.size() > 1 || m_options.keepBlankLines) {
            row.squeeze();
            m_result.rows.append(std::move(row));
        }
    }

    bool endsCell(QChar c) const
    {
        return c == m_options.delimiter || c == QLatin1Char('\n') || c == QLatin1Char('\r');
    }

    QString plain()
    {
        const qsizetype start = m_at;
        while (m_at < m_text.size() && !endsCell(m_text[m_at])) {
            ++m_at;
            if ((m_at - start) % kCharsBetweenNews == 0)
                tell();
        }
        return clean(QStringView(m_text).sliced(start, m_at - start));
    }

    /// From an opening quote to the delimiter or line end after the closing one.
    QString quoted()
    {
        const qsizetype start = m_at++;
        QString cell;
        for (;;) {
            const qsizetype quote = m_text.indexOf(kQuote, m_at);
            if (quote < 0) {
                m_at = start;
                fault(CsvFault::Kind::OpenQuote);
                m_quotesCount = ++m_openQuotes < kMostOpenQuotes;
                return plain();
            }
            append(cell, QStringView(m_text).sliced(m_at, quote - m_at));
            m_at = quote + 1;
            if (m_at < m_text.size() && m_text[m_at] == kQuote) {
                append(cell, QStringView(&kQuote, 1));
                ++m_at;
                continue;
            }
            if (m_at >= m_text.size() || endsCell(m_text[m_at]))
                return clean(cell);
            // Blanks after the quote are dropped; other text belongs to the cell, as spreadsheets have it.
            const qsizetype rest = m_at;
            while (m_at < m_text.size() && !endsCell(m_text[m_at]))
                ++m_at;
            const QStringView tail = QStringView(m_text).sliced(rest, m_at - rest);
            if (!tail.trimmed().isEmpty()) {
                fault(CsvFault::Kind::StrayQuote);
                append(cell, tail);
            }
            return clean(cell);
        }
    }

    /// Keeps one character more than may be kept, so that clean() sees that it was too long.
    void append(QString& cell, QStringView text) const
    {
        const qsizetype room = std::max<qsizetype>(0, m_options.longestCell + 1 - cell.size());
        cell.append(text.first(std::min(text.size(), room)));
    }

    QString clean(QStringView text)
    {
        if (text.size() > m_options.longestCell) {
            fault(CsvFault::Kind::CellCut);
            text = text.first(m_options.longestCell);
        }
        QString cell = text.toString();
        if (cell.contains(QChar(u'\0'))) {
            fault(CsvFault::Kind::NulDropped);
            cell.remove(QChar(u'\0'));
        }
        return cell;
    }

    void skipLineEnd()
    {
        if (m_at < m_text.size() && m_text[m_at] == QLatin1Char('\r'))
            ++m_at;
        else if (m_at < m_text.size() && m_text[m_at] == QLatin1Char('\n')) {
            ++m_at;
            return;
        }
        if (m_at < m_text.size() && m_text[m_at] == QLatin1Char('\n') && m_text[m_at - 1] == QLatin1Char('\r'))
            ++m_at;
    }

    void fault(CsvFault::Kind kind)
    {
        const CsvFault one { kind, int(m_result.rows.size()) };
        const bool isKnown = !m_result.faults.isEmpty() && m_result.faults.last() == one;
        if (!isKnown && m_result.faults.size() < kMostFaults)
            m_result.faults.append(one);
    }

    void tell()
    {
        if (m_progress && !m_progress(double(m_at) / double(std::max<qsizetype>(1, m_text.size()))))
            m_result.wasCancelled = true;
    }

    const QString& m_text;
    const CsvOptions& m_options;
    const CsvProgress& m_progress;
    CsvRows m_result;
    qsizetype m_at = 0;
    int m_openQuotes = 0;
    bool m_quotesCount = true; ///< false: a hostile file, whose quotes are characters from here on
};

} // namespace

CsvRows readCsv(const QString& text, const CsvOptions& options, const CsvProgress& progress)
{
    return Reader(text, options, progress).read();
}

} // namespace ui
