#include "core/base/jsonstring.h"

namespace core {

namespace {

void appendEscaped(QByteArray& out, char c)
{
    static constexpr char kHex[] = "0123456789abcdef";
    switch (c) {
    case '"':
        out += "\\\"";
        return;
    case '\\':
        out += "\\\\";
        return;
    case '\b':
        out += "\\b";
        return;
    case '\f':
        out += "\\f";
        return;
    case '\n':
        out += "\\n";
        return;
    case '\r':
        out += "\\r";
        return;
    case '\t':
        out += "\\t";
        return;
    default:
        out += "\\u00";
        out += kHex[c >> 4];
        out += kHex[c & 15];
    }
}

} // namespace

void appendJsonString(QByteArray& out, QStringView text)
{
    const QByteArray utf8 = text.toUtf8();
    const char* const end = utf8.constData() + utf8.size();
    const char* plain = utf8.constData(); // start of what needs no escape
    out += '"';
    for (const char* at = plain; at != end; ++at) {
        if (static_cast<unsigned char>(*at) >= 0x20 && *at != '"' && *at != '\\')
            continue;
        out.append(plain, at - plain);
        appendEscaped(out, *at);
        plain = at + 1;
    }
    out.append(plain, end - plain);
    out += '"';
}

} // namespace core
