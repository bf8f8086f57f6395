#include "core/base/phoneformat.h"

#include "core/base/phonenumber.h"

#include <phonenumbers/asyoutypeformatter.h>
#include <phonenumbers/phonenumberutil.h>

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <memory>
#include <string>

namespace core {

using i18n::phonenumbers::PhoneNumberUtil;
using LibraryNumber = i18n::phonenumbers::PhoneNumber;

namespace {

constexpr int kItaly = 39; // its numbers keep the 0 after the country code

PhoneNumberUtil& library() { return *PhoneNumberUtil::GetInstance(); }

std::string libraryRegion(const QString& region) { return region.isEmpty() ? "ZZ" : region.toStdString(); }

bool isPlus(QChar c) { return c == u'+' || c == u'\uFF0B'; }

bool isDigit(QChar c) { return c.isDigit() && c.digitValue() >= 0; }

/// Takes the number out of "tel:863-1234;phone-context=+1-914" and "callto://+1914?x=y".
QString withoutLink(const QString& text)
{
    static const QRegularExpression kLink(QStringLiteral("^\\s*(?:tel|callto|sip|sips):(?://)?([^;?@]*)([^?]*)"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = kLink.match(text);
    if (!match.hasMatch())
        return text;
    const QString number = QUrl::fromPercentEncoding(match.captured(1).toUtf8()).trimmed();
    static const QRegularExpression kContext(
        QStringLiteral(";phone-context=(\\+[-.()0-9]+)"), QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch context = kContext.match(QUrl::fromPercentEncoding(match.captured(2).toUtf8()));
    const bool needsContext = context.hasMatch() && !number.startsWith(u'+');
    const bool hasExtension = match.captured(2).contains(QLatin1String(";ext="), Qt::CaseInsensitive);
    return (needsContext ? context.captured(1) + u' ' : QString()) + number
        + (hasExtension ? QStringLiteral(" ext 1") : QString());
}

/// The first stretch of text that can be a number, from its "+" or digit on.
QString firstNumber(const QString& text, bool& hadExtension)
{
    qsizetype begin = 0;
    while (begin < text.size() && !isDigit(text[begin]) && !isPlus(text[begin]))
        ++begin;
    if (begin > 0 && (text[begin - 1] == u'(' || text[begin - 1] == u'\uFF08'))
        --begin;
    qsizetype end = begin;
    int digits = 0;
    for (; end < text.size(); ++end) {
        const QChar c = text[end];
        const bool next = digits > 3 && (isPlus(c) || c == u'\n' || c == u'\t' || c == u';' || c == u'\uFF1B');
        if (c.isLetter() || c == u'#' || c == u',' || next)
            break;
        digits += isDigit(c) ? 1 : 0;
    }
    static const QRegularExpression kExtension(
        QStringLiteral("^(?:[#,;]\\s*\\d|(?:ext|extension|extn|x|durchwahl|anexo|ramal)[.:\\s]*\\d)"),
        QRegularExpression::CaseInsensitiveOption);
    hadExtension = kExtension.match(text.mid(end)).hasMatch();
    return text.mid(begin, end - begin);
}

/// "(0)" is dialled only without the country code.
QString withoutTrunkZero(QString number)
{
    static const QRegularExpression kTrunkZero(
        QStringLiteral("^(\\s*(?:\\+|00)\\s*\\d[\\d\\s.-]{0,3})\\(\\s*0\\s*\\)"));
    const QRegularExpressionMatch match = kTrunkZero.match(number);
    QString code = match.captured(1);
    code.remove(u'+').remove(u' ').remove(u'-').remove(u'.');
    if (match.hasMatch() && code.toInt() != kItaly) // of "0039" too
        number.replace(match.capturedStart(), match.capturedLength(), match.captured(1));
    return number;
}

QString asciiDigits(const QString& text)
{
    QString digits;
    for (const QChar c : text) {
        if (isDigit(c))
            digits += QChar(u'0' + c.digitValue());
        else if (isPlus(c) && digits.isEmpty())
            digits += u'+';
        else if (c == u'(' || c == u'\uFF08' || c == u')' || c == u'\uFF09')
            digits += c == u'(' || c == u'\uFF08' ? u'(' : u')';
        else if (c.isSpace() || c == u'.' || c == u'-')
            digits += u' ';
    }
    return digits;
}

/// The country of "+4930…" as soon as its code can be told, in a number that need not be complete.
int countryCodeOf(const QString& digits, const QString& region)
{
    if (!digits.startsWith(u'+'))
        return region.isEmpty() ? 0 : library().GetCountryCodeForRegion(region.toStdString());
    for (int length = 1; length <= 3 && length < digits.size(); ++length) {
        const int code = digits.mid(1, length).toInt();
        std::string found;
        library().GetRegionCodeForCountryCode(code, &found);
        if (code > 0 && found != "ZZ")
            return code;
    }
    return 0;
}

QString exampleOf(const std::string& region)
{
    LibraryNumber number;
    if (!library().GetExampleNumberForType(region, PhoneNumberUtil::MOBILE, &number)
        && !library().GetExampleNumber(region, &number))
        return {};
    std::string shown;
    library().Format(number, PhoneNumberUtil::INTERNATIONAL, &shown);
    return QString::fromStdString(shown);
}

NumberFlaw flawOfLength(const QString& digits, const QString& region)
{
    LibraryNumber number;
    switch (library().Parse(digits.toStdString(), libraryRegion(region), &number)) {
    case PhoneNumberUtil::NO_PARSING_ERROR:
        break;
    case PhoneNumberUtil::INVALID_COUNTRY_CODE_ERROR:
        return NumberFlaw::UnknownCountry;
    case PhoneNumberUtil::TOO_LONG_NSN:
        return NumberFlaw::TooLong;
    case PhoneNumberUtil::TOO_SHORT_AFTER_IDD:
    case PhoneNumberUtil::TOO_SHORT_NSN:
        return NumberFlaw::TooShort;
    case PhoneNumberUtil::NOT_A_NUMBER:
        return digits.size() < 4 ? NumberFlaw::TooShort : NumberFlaw::NotANumber;
    }
    switch (library().IsPossibleNumberWithReason(number)) {
    case PhoneNumberUtil::IS_POSSIBLE:
        return NumberFlaw::Emergency; // nothing else is refused whose length is right
    case PhoneNumberUtil::INVALID_COUNTRY_CODE:
        return NumberFlaw::UnknownCountry;
    case PhoneNumberUtil::TOO_LONG:
        return NumberFlaw::TooLong;
    case PhoneNumberUtil::IS_POSSIBLE_LOCAL_ONLY:
    case PhoneNumberUtil::TOO_SHORT:
        return NumberFlaw::TooShort;
    case PhoneNumberUtil::INVALID_LENGTH:
        break;
    }
    return NumberFlaw::WrongLength;
}

/// Three digits that are dialled for help in most countries, before anything else can be said of them.
bool looksLikeEmergency(const QString& digits)
{
    static const QString kNumbers[] = { QStringLiteral("110"), QStringLiteral("112"), QStringLiteral("911"),
        QStringLiteral("999"), QStringLiteral("000"), QStringLiteral("100"), QStringLiteral("190") };
    return std::find(std::begin(kNumbers), std::end(kNumbers), digits) != std::end(kNumbers);
}

NumberFlaw flawOfRefused(const QString& digits, const QString& region, int countryCode)
{
    const bool international = digits.startsWith(u'+');
    if (looksLikeEmergency(digits))
        return NumberFlaw::Emergency;
    if (!international && region.isEmpty())
        return NumberFlaw::NoCountryCode;
    if (international && countryCode == 0)
        return digits.size() > 3 ? NumberFlaw::UnknownCountry : NumberFlaw::TooShort;
    if (!international && digits.size() < 7)
        return NumberFlaw::TooShort;
    return flawOfLength(digits, region);
}

} // namespace

QString formatAsTyped(const QString& digits, const QString& region)
{
    // Making one costs more than all the digits of a number.
    thread_local QString s_region;
    thread_local std::unique_ptr<i18n::phonenumbers::AsYouTypeFormatter> s_formatter;
    if (!s_formatter || s_region != region) {
        s_formatter.reset(library().GetAsYouTypeFormatter(libraryRegion(region)));
        s_region = region;
    }
    s_formatter->Clear();
    std::string shown;
    for (const QChar c : digits)
        s_formatter->InputDigit(c.unicode(), &shown);
    return QString::fromStdString(shown).trimmed();
}

CleanedNumber cleanNumber(const QString& text, const QString& region)
{
    CleanedNumber cleaned;
    QString number = withoutTrunkZero(asciiDigits(firstNumber(withoutLink(text), cleaned.hadExtension)));
    number.remove(u'(').remove(u')').remove(u' ');
    // Without a region there are no national numbers: 00 can only be the way out of a country.
    if (region.isEmpty() && number.size() > 4 && number.startsWith(QLatin1String("00")) && number[2] != u'0')
        number.replace(0, 2, QStringLiteral("+"));
    cleaned.digits = number;
    return cleaned;
}

NumberReading readNumber(const QString& digits, const QString& region)
{
    NumberReading reading;
    if (digits.isEmpty())
        return reading;
    reading.countryCode = countryCodeOf(digits, region);
    if (reading.countryCode > 0) {
        std::string found;
        library().GetRegionCodeForCountryCode(reading.countryCode, &found);
        reading.region = found == "001" ? QString() : QString::fromStdString(found);
        reading.example = exampleOf(found);
    }
    NumberRules rules;
    rules.allowPremium = true;
    rules.defaultRegion = region;
    const Result<NumberCheck> check = checkNumber(digits, rules);
    if (!check) {
        reading.flaw = flawOfRefused(digits, region, reading.countryCode);
        return reading;
    }
    reading.e164 = check->number.e164();
    reading.region = check->region == QLatin1String("001") ? QString() : check->region;
    if (check->kind == NumberKind::PremiumRate || check->kind == NumberKind::SharedCost)
        reading.flaw = NumberFlaw::Premium;
    else
        reading.flaw = check->warning.isEmpty() || reading.region.isEmpty() ? NumberFlaw::None : NumberFlaw::NotInPlan;
    return reading;
}

QString formatInternational(const QString& e164)
{
    LibraryNumber number;
    if (library().Parse(e164.toStdString(), "ZZ", &number) != PhoneNumberUtil::NO_PARSING_ERROR)
        return e164;
    std::string shown;
    library().Format(number, PhoneNumberUtil::INTERNATIONAL, &shown);
    return QString::fromStdString(shown);
}

QString regionOfNumber(const QString& e164)
{
    LibraryNumber number;
    if (library().Parse(e164.toStdString(), "ZZ", &number) != PhoneNumberUtil::NO_PARSING_ERROR)
        return {};
    std::string region;
    library().GetRegionCodeForNumber(number, &region);
    if (region.empty() || region == "ZZ")
        library().GetRegionCodeForCountryCode(number.country_code(), &region);
    return region == "001" || region == "ZZ" ? QString() : QString::fromStdString(region);
}

} // namespace core
