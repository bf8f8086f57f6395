#include "core/conversation/greeting.h"

#include <QRegularExpression>

namespace core {

namespace {

QString valueOf(const QString& placeholder, const OrderedJson& parameters)
{
    const qsizetype bar = placeholder.indexOf(QLatin1Char('|'));
    const QString name = placeholder.left(bar).trimmed();
    const OrderedJson* value = parameters.find(name);
    const QString text = value && value->kind() != OrderedJson::Kind::Null ? value->text().trimmed() : QString();
    if (!text.isEmpty())
        return text;
    return bar < 0 ? QString() : placeholder.mid(bar + 1);
}

QString tidied(QString text)
{
    static const QRegularExpression doubled(QStringLiteral("[ \\t]{2,}"));
    static const QRegularExpression beforePunctuation(QStringLiteral(" +([,.;:!?])"));
    return text.replace(doubled, QStringLiteral(" ")).replace(beforePunctuation, QStringLiteral("\\1")).trimmed();
}

} // namespace

QString filledTemplate(const QString& text, const OrderedJson& parameters)
{
    QString out;
    bool gap = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.mid(i, 2) == QLatin1String("{{")) {
            out += QLatin1Char('{');
            ++i;
            continue;
        }
        const qsizetype end = text[i] == QLatin1Char('{') ? text.indexOf(QLatin1Char('}'), i) : -1;
        if (end < 0) {
            out += text[i];
            continue;
        }
        const QString value = valueOf(text.mid(i + 1, end - i - 1), parameters);
        gap = gap || value.isEmpty();
        out += value;
        i = end;
    }
    return gap ? tidied(out) : out;
}

} // namespace core
