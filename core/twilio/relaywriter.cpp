#include "core/twilio/relaymessage.h"

#include <algorithm>

namespace core {

namespace {

/// Each token of each call comes through here: one pass, one allocation, no document.
void appendString(QString& json, const QString& text)
{
    constexpr char16_t kHex[] = u"0123456789abcdef";
    json += u'"';
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        switch (c.unicode()) {
        case u'"':
            json += QLatin1String("\\\"");
            continue;
        case u'\\':
            json += QLatin1String("\\\\");
            continue;
        case u'\n':
            json += QLatin1String("\\n");
            continue;
        case u'\r':
            json += QLatin1String("\\r");
            continue;
        case u'\t':
            json += QLatin1String("\\t");
            continue;
        default:
            break;
        }
        if (c < u' ') {
            json += QLatin1String("\\u00");
            json += QChar(kHex[c.unicode() >> 4]);
            json += QChar(kHex[c.unicode() & 15]);
        } else if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            json += c;
            json += text[++i];
        } else {
            json += c.isSurrogate() ? QChar(QChar::ReplacementCharacter) : c;
        }
    }
    json += u'"';
}

/// ,"name":"text"
void appendMember(QString& json, const char* name, const QString& text)
{
    json += QLatin1String(",\"") + QLatin1String(name) + QLatin1String("\":");
    appendString(json, text);
}

void appendMember(QString& json, const char* name, bool value)
{
    json += QLatin1String(",\"") + QLatin1String(name) + (value ? QLatin1String("\":true") : QLatin1String("\":false"));
}

} // namespace

QString textMessage(const QString& token, bool last, const RelayTextOptions& options)
{
    constexpr qsizetype kAround = 64;
    QString json;
    json.reserve(token.size() + kAround);
    json += QLatin1String("{\"type\":\"text\",\"token\":");
    appendString(json, token);
    json += last ? QLatin1String(",\"last\":true") : QLatin1String(",\"last\":false");
    if (!options.language.isEmpty())
        appendMember(json, "lang", options.language);
    if (options.interruptible)
        appendMember(json, "interruptible", *options.interruptible);
    if (options.preemptible)
        appendMember(json, "preemptible", *options.preemptible);
    json += u'}';
    return json;
}

QString endMessage(const QString& handoffData)
{
    QString json = QStringLiteral("{\"type\":\"end\"");
    if (!handoffData.isNull())
        appendMember(json, "handoffData", handoffData);
    return json + u'}';
}

QString playMessage(const QString& source, int loop, bool preemptible, bool interruptible)
{
    QString json = QStringLiteral("{\"type\":\"play\"");
    appendMember(json, "source", source);
    json += QLatin1String(",\"loop\":") + QString::number(loop);
    appendMember(json, "preemptible", preemptible);
    appendMember(json, "interruptible", interruptible);
    return json + u'}';
}

Result<QString> sendDigitsMessage(const QString& digits)
{
    constexpr QLatin1StringView kKeys("0123456789w#*");
    if (digits.isEmpty() || !std::ranges::all_of(digits, [&kKeys](QChar c) { return kKeys.contains(c); }))
        return Error { ErrorCode::Malformed, QStringLiteral("Digits to send may be 0-9, w (a pause), # and * only.") };
    QString json = QStringLiteral("{\"type\":\"sendDigits\"");
    appendMember(json, "digits", digits);
    return QString(json + u'}');
}

QString languageMessage(const QString& ttsLanguage, const QString& transcriptionLanguage)
{
    QString json = QStringLiteral("{\"type\":\"language\"");
    if (!ttsLanguage.isEmpty())
        appendMember(json, "ttsLanguage", ttsLanguage);
    if (!transcriptionLanguage.isEmpty())
        appendMember(json, "transcriptionLanguage", transcriptionLanguage);
    return json + u'}';
}

} // namespace core
