#include "core/settings/settingvalue.h"

#include "core/base/phonenumber.h"

#include <QDir>
#include <QRegularExpression>

#include <algorithm>

namespace core {

namespace {

Error malformed(const QString& message) { return Error { ErrorCode::Malformed, message }; }

QStringList choicesOf(std::string_view choices) { return latin(choices).split(u'|', Qt::SkipEmptyParts); }

/// What goes into an HTTP header or a Basic login.
bool isPrintableWord(const QString& text)
{
    return std::ranges::all_of(text, [](QChar c) { return c > u' ' && c < u'\x7f'; });
}

Result<void> checkSid(const SettingInfo& info, const QString& text)
{
    const QString start = latin(info.choices);
    const QRegularExpression form(QLatin1Char('^') + start + QStringLiteral("[0-9A-Fa-f]{32}\\z"));
    if (form.match(text).hasMatch())
        return {};
    return malformed(
        QStringLiteral("It must be %1 followed by 32 hexadecimal digits, as the Twilio Console shows it.").arg(start));
}

Result<void> checkChoice(const SettingInfo& info, const QString& text)
{
    QStringList choices = choicesOf(info.choices);
    if (choicesOf(info.notYet).contains(text))
        return malformed(QStringLiteral("\"%1\" is not available in this version yet.").arg(text));
    if (choices.contains(text))
        return {};
    for (const QString& later : choicesOf(info.notYet))
        choices.removeAll(later);
    return malformed(QStringLiteral("It must be one of: %1.").arg(choices.join(QStringLiteral(", "))));
}

Result<void> checkSecret(const QString& text)
{
    if (isPrintableWord(text))
        return {};
    return malformed(QStringLiteral("It has blanks or characters that cannot stand in a key. Copy it again."));
}

Result<void> checkText(const SettingInfo& info, const QString& text)
{
    if (info.notYet == "*")
        return malformed(QStringLiteral("It is not available in this version yet; take it out."));
    const bool clean = std::ranges::none_of(text, [](QChar c) { return c < u' ' && c != u'\n' && c != u'\t'; });
    return clean ? Result<void>() : malformed(QStringLiteral("It has control characters."));
}

template <class T>
Result<void> outcome(const Result<T>& result)
{
    return result ? Result<void>() : result.error();
}

} // namespace

Result<bool> parseSwitch(const QString& text)
{
    const QString word = text.toLower();
    if (QStringList { QStringLiteral("true"), QStringLiteral("yes"), QStringLiteral("on"), QStringLiteral("1") }
            .contains(word))
        return true;
    if (QStringList { QStringLiteral("false"), QStringLiteral("no"), QStringLiteral("off"), QStringLiteral("0") }
            .contains(word))
        return false;
    return malformed(QStringLiteral("It must be true or false."));
}

Result<int> parseNumber(const SettingInfo& info, const QString& text)
{
    static const QRegularExpression kDigits(QStringLiteral("^[0-9]{1,9}\\z"));
    const int number = kDigits.match(text).hasMatch() ? text.toInt() : -1;
    if (number >= info.least && number <= info.most)
        return number;
    return malformed(QStringLiteral("It must be a whole number from %1 to %2.").arg(info.least).arg(info.most));
}

Result<CallingHours> parseHours(const QString& text)
{
    static const QRegularExpression kForm(QStringLiteral("^([0-9]{2}):([0-5][0-9])-([0-9]{2}):([0-5][0-9])\\z"));
    const QRegularExpressionMatch match = kForm.match(text);
    if (!match.hasMatch())
        return malformed(QStringLiteral("It must be HH:MM-HH:MM, such as 08:00-21:00."));
    const auto at = [&match](int group) {
        return std::chrono::hours(match.captured(group).toInt())
            + std::chrono::minutes(match.captured(group + 1).toInt());
    };
    const CallingHours hours { at(1), at(3) };
    if (hours.until > std::chrono::hours(24))
        return malformed(QStringLiteral("A day ends at 24:00."));
    if (hours.from >= hours.until)
        return malformed(QStringLiteral("The end must be later than the beginning, on the same day."));
    return hours;
}

Result<QHostAddress> parseHost(const QString& text)
{
    if (text.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0)
        return QHostAddress(QHostAddress::LocalHost);
    const QHostAddress address(text);
    // QHostAddress reads "1" and "127.1" too, as inet_aton does.
    const bool whole = text.contains(u':') || text.count(u'.') == 3;
    if (address.isNull() || !whole)
        return malformed(
            QStringLiteral("It must be an IP address of this machine, such as 127.0.0.1, or 0.0.0.0 for all."));
    return address;
}

Result<QUrl> parseUrl(const QString& text, bool httpsOnly)
{
    QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty()
        || (url.scheme() != QLatin1String("https") && url.scheme() != QLatin1String("http")))
        return malformed(QStringLiteral("It must be a whole URL, such as https://example.com."));
    if (!url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment())
        return malformed(QStringLiteral("It must not have a user name, a query or a fragment."));
    if (httpsOnly && url.scheme() != QLatin1String("https") && !isLoopback(url))
        return malformed(QStringLiteral("It must begin with https://; plain http is for this machine only."));
    QString path = url.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path, QUrl::StrictMode);
    return url;
}

Result<QUrl> parseDomain(const QString& text)
{
    static const QRegularExpression kDomain(QStringLiteral("^[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+\\z"));
    if (kDomain.match(text).hasMatch())
        return parseUrl(QStringLiteral("https://") + text, true);
    if (text.startsWith(QLatin1String("https://")))
        return parseUrl(text, true);
    return malformed(QStringLiteral("It must be a domain, such as you.ngrok.app."));
}

Result<QString> parseDatabase(const QString& text)
{
    static const QString kStart = QStringLiteral("sqlite:///");
    if (text.startsWith(QLatin1String("postgresql:")) || text.startsWith(QLatin1String("postgres:")))
        return malformed(QStringLiteral("PostgreSQL is not available in this version yet; use sqlite:///file."));
    const QString path = text.mid(kStart.size());
    if (!text.startsWith(kStart) || path.isEmpty() || path.endsWith(u'/') || path.contains(u'?') || path.contains(u'#'))
        return malformed(
            QStringLiteral("It must be sqlite:///file or, with an absolute path, sqlite:////folder/file."));
    if (path.startsWith(u':'))
        return malformed(QStringLiteral("A database in memory would lose the calls; name a file."));
    return QDir::cleanPath(QDir::current().absoluteFilePath(path));
}

Result<ModelName> parseModel(const QString& text)
{
    const ModelName name { text.section(u':', 0, 0), text.section(u':', 1) };
    const bool known = name.provider == QLatin1String("openai") || name.provider == QLatin1String("anthropic");
    if (!known || name.model.isEmpty() || !isPrintableWord(name.model))
        return malformed(QStringLiteral("It must be openai:model or anthropic:model, such as openai:gpt-4.1-mini."));
    return name;
}

Result<QStringList> parsePhoneNumbers(const QString& text)
{
    QStringList numbers;
    for (const QString& part : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const auto check = checkNumber(part.trimmed());
        if (!check)
            return check.error();
        numbers.append(check->number.e164());
    }
    return numbers;
}

Result<QStringList> parseLanguages(const QString& text)
{
    static const QRegularExpression kTag(QStringLiteral("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*\\z"));
    QStringList tags;
    for (const QString& part : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        if (!kTag.match(part.trimmed()).hasMatch())
            return malformed(QStringLiteral("It must be language tags with commas between them, such as en-US,es-ES."));
        tags.append(part.trimmed());
    }
    return tags;
}

Result<void> checkValue(const SettingInfo& info, const QString& text)
{
    switch (info.kind) {
    case SettingKind::Text:
        return checkText(info, text);
    case SettingKind::Secret:
        return checkSecret(text);
    case SettingKind::Sid:
        return checkSid(info, text);
    case SettingKind::PhoneNumber:
        return outcome(checkNumber(text));
    case SettingKind::Url:
        return outcome(parseUrl(text, info.group == kTelephone));
    case SettingKind::Domain:
        return outcome(parseDomain(text));
    case SettingKind::Host:
        return outcome(parseHost(text));
    case SettingKind::Number:
        return outcome(parseNumber(info, text));
    case SettingKind::Choice:
        return checkChoice(info, text);
    case SettingKind::Switch:
        return outcome(parseSwitch(text));
    case SettingKind::Hours:
        return outcome(parseHours(text));
    case SettingKind::Database:
        return outcome(parseDatabase(text));
    case SettingKind::Model:
        return outcome(parseModel(text));
    case SettingKind::PhoneNumbers:
        return outcome(parsePhoneNumbers(text));
    case SettingKind::Languages:
        return outcome(parseLanguages(text));
    }
    return {};
}

bool isLoopback(const QUrl& url)
{
    const QString host = url.host();
    return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

} // namespace core
