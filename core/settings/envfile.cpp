#include "core/settings/envfile.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <optional>

namespace core {

namespace {

bool isBlank(QChar c) { return c == u' ' || c == u'\t'; }

/// Only blanks and a comment may follow a closing quote.
bool isRestOfLine(QStringView rest)
{
    const QStringView text = rest.trimmed();
    return text.isEmpty() || (text.startsWith(u'#') && isBlank(rest.front()));
}

QString unquoted(QStringView text)
{
    for (qsizetype i = 1; i < text.size(); ++i) {
        if (text[i] == u'#' && isBlank(text[i - 1]))
            return text.first(i).trimmed().toString();
    }
    return text.trimmed().toString();
}

class Parser {
public:
    explicit Parser(QStringList lines)
        : m_lines(std::move(lines))
    {
    }

    EnvFile run()
    {
        while (m_next < m_lines.size())
            readLine();
        return m_file;
    }

private:
    void readLine()
    {
        static const QRegularExpression kHead(
            QStringLiteral("^[ \\t]*(?:export[ \\t]+)?([A-Za-z_][A-Za-z0-9_]*)[ \\t]*=([ \\t]*)"));
        m_start = m_next++;
        const QString line = m_lines[m_start];
        const QString trimmed = line.trimmed();
        if (trimmed.isEmpty() || trimmed.startsWith(u'#'))
            return;
        const QRegularExpressionMatch head = kHead.match(line);
        if (!head.hasMatch())
            return fault(QStringLiteral("This line is not NAME=value."));
        const QStringView rest = QStringView(line).sliced(head.capturedEnd());
        std::optional<QString> value;
        if (rest.startsWith(u'\''))
            value = singleQuoted(rest.sliced(1));
        else if (rest.startsWith(u'"'))
            value = doubleQuoted(rest.sliced(1));
        else // with the blanks before it, so that "NAME= # text" is a comment
            value = unquoted(QStringView(line).sliced(head.capturedStart(2)));
        if (value)
            m_file.entries.append({ head.captured(1), *value, int(m_start) + 1 });
    }

    std::optional<QString> singleQuoted(QStringView text)
    {
        const qsizetype end = text.indexOf(u'\'');
        if (end < 0)
            return refuse(QStringLiteral("The closing ' is missing."));
        if (!isRestOfLine(text.sliced(end + 1)))
            return refuse(QStringLiteral("There is text after the closing '."));
        return text.first(end).toString();
    }

    std::optional<QString> doubleQuoted(QStringView text)
    {
        QString value;
        for (qsizetype last = m_start;;) {
            for (qsizetype i = 0; i < text.size(); ++i) {
                if (text[i] == u'"')
                    return closed(value, text.sliced(i + 1), last);
                if (text[i] == u'\\' && i + 1 < text.size() && isEscape(text[i + 1]))
                    value += text[++i] == u'n' ? QChar(u'\n') : text[i];
                else
                    value += text[i];
            }
            if (++last >= m_lines.size())
                return refuse(QStringLiteral("The closing \" is missing."));
            value += u'\n';
            text = m_lines.at(last);
        }
    }

    std::optional<QString> closed(const QString& value, QStringView rest, qsizetype last)
    {
        if (!isRestOfLine(rest))
            return refuse(QStringLiteral("There is text after the closing \"."));
        m_next = last + 1;
        return value;
    }

    static bool isEscape(QChar c) { return c == u'n' || c == u'"' || c == u'\\'; }

    void fault(const QString& message) { m_file.faults.append({ int(m_start) + 1, message }); }

    std::optional<QString> refuse(const QString& message)
    {
        fault(message);
        return std::nullopt;
    }

    QStringList m_lines;
    qsizetype m_start = 0;
    qsizetype m_next = 0;
    EnvFile m_file;
};

} // namespace

EnvFile parseEnvFile(const QByteArray& content)
{
    if (content.startsWith("\xFF\xFE") || content.startsWith("\xFE\xFF"))
        return { {}, { { 0, QStringLiteral("The file is in UTF-16. Save it as UTF-8.") } } };
    QByteArray bytes = content;
    if (bytes.startsWith("\xEF\xBB\xBF"))
        bytes.remove(0, 3);
    bytes.replace("\r\n", "\n");
    QStringList lines;
    QList<EnvFault> faults;
    for (const QByteArray& line : bytes.split('\n')) {
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        const QString text = decoder(line);
        lines.append(text);
        if (decoder.hasError() || line.contains('\0')) {
            faults.append({ int(lines.size()), QStringLiteral("This line is not UTF-8 text.") });
            lines.last().clear();
        }
    }
    EnvFile file = Parser(std::move(lines)).run();
    file.faults = faults + file.faults;
    return file;
}

} // namespace core
