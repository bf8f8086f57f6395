#include "core/twilio/form.h"

namespace core {

namespace {

QString decoded(QByteArray part)
{
    part.replace('+', ' ');
    if (part.contains('%'))
        part = QByteArray::fromPercentEncoding(part);
    return QString::fromUtf8(part);
}

QByteArray encoded(const QString& text)
{
    // A blank is the only source of "%20": a percent sign itself becomes "%25".
    return text.toUtf8().toPercentEncoding().replace("%20", "+");
}

} // namespace

FormFields parseForm(const QByteArray& body)
{
    FormFields fields;
    qsizetype start = 0;
    while (start < body.size()) {
        qsizetype end = body.indexOf('&', start);
        if (end < 0)
            end = body.size();
        const QByteArray piece = body.mid(start, end - start);
        start = end + 1;
        if (piece.isEmpty())
            continue;
        const qsizetype equals = piece.indexOf('=');
        if (equals < 0)
            fields.append({ decoded(piece), QLatin1String("") });
        else
            fields.append({ decoded(piece.first(equals)), decoded(piece.sliced(equals + 1)) });
    }
    return fields;
}

QByteArray encodeForm(const FormFields& fields)
{
    QByteArray body;
    for (const auto& [name, value] : fields) {
        if (!body.isEmpty())
            body += '&';
        body += encoded(name) + '=' + encoded(value);
    }
    return body;
}

QString formValue(const FormFields& fields, QStringView name)
{
    for (const auto& [key, value] : fields) {
        if (key == name)
            return value;
    }
    return {};
}

} // namespace core
