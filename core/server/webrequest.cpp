#include "core/server/webrequest.h"

#include <QStringDecoder>

namespace core {

namespace {

QByteArray formDecoded(QByteArray part)
{
    part.replace('+', ' ');
    return QByteArray::fromPercentEncoding(part);
}

bool isHexDigit(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

bool isWellEncoded(const QByteArray& text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && (i + 2 >= text.size() || !isHexDigit(text[i + 1]) || !isHexDigit(text[i + 2])))
            return false;
    }
    return true;
}

} // namespace

QByteArray WebRequest::header(QByteArrayView name) const
{
    for (const auto& [key, value] : headers) {
        if (name.compare(key, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QString WebRequest::queryItem(QByteArrayView name) const
{
    for (const QByteArray& pair : query.split('&')) {
        const qsizetype equals = pair.indexOf('=');
        if (formDecoded(equals < 0 ? pair : pair.first(equals)) == name)
            return equals < 0 ? QString() : QString::fromUtf8(formDecoded(pair.sliced(equals + 1)));
    }
    return {};
}

void WebRequest::setTarget(const QByteArray& exact)
{
    const qsizetype mark = exact.indexOf('?');
    target = exact;
    path = mark < 0 ? exact : exact.first(mark);
    query = mark < 0 ? QByteArray() : exact.sliced(mark + 1);
}

std::optional<QString> decodedSegment(const QByteArray& segment)
{
    if (!isWellEncoded(segment))
        return {};
    const QByteArray bytes = QByteArray::fromPercentEncoding(segment);
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(bytes);
    static constexpr char16_t kForbidden[] = { u'/', u'\0', u'\r', u'\n' };
    for (const char16_t c : kForbidden) {
        if (text.contains(QChar(c)))
            return {};
    }
    if (decoder.hasError())
        return {};
    return text;
}

} // namespace core
