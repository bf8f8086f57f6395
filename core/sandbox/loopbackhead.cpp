#include "core/sandbox/loopbackhead.h"

namespace core {

QByteArray LoopbackHead::header(const QByteArray& name) const
{
    for (const auto& [key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QByteArray before(const QByteArray& bytes, char mark)
{
    const qsizetype at = bytes.indexOf(mark);
    return at < 0 ? bytes : bytes.first(at);
}

Result<LoopbackHead> parseLoopbackHead(const QByteArray& text)
{
    const QList<QByteArray> lines = text.split('\n');
    LoopbackHead head;
    head.startLine = lines.first().trimmed();
    if (head.startLine.isEmpty())
        return Error { ErrorCode::Malformed, QStringLiteral("The start line is missing.") };
    for (const QByteArray& line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0)
            return Error { ErrorCode::Malformed, QStringLiteral("A header field has no colon.") };
        head.headers.append({ line.first(colon).trimmed(), line.sliced(colon + 1).trimmed() });
    }
    return head;
}

QByteArray headerLines(const HttpHeaders& headers)
{
    QByteArray lines;
    for (const auto& [name, value] : headers)
        lines += name + ": " + value + "\r\n";
    return lines;
}

} // namespace core
