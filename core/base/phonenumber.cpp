#include "core/base/phonenumber.h"

#include <phonenumbers/phonenumberutil.h>
#include <phonenumbers/shortnumberinfo.h>

#include <algorithm>
#include <list>
#include <string>

namespace core {

using i18n::phonenumbers::PhoneNumberUtil;
using i18n::phonenumbers::ShortNumberInfo;
using LibraryNumber = i18n::phonenumbers::PhoneNumber;

class PhoneNumberMaker {
public:
    static PhoneNumber make(const QString& e164) { return PhoneNumber(e164); }
};

namespace {

constexpr qsizetype kMaxLength = 64; // nobody writes a number longer than this
constexpr qsizetype kMaxShortDigits = 6;

const PhoneNumberUtil& library() { return *PhoneNumberUtil::GetInstance(); }

Error impossible(const QString& message) { return Error { ErrorCode::ImpossibleNumber, message }; }

bool isSeparator(QChar c)
{
    static const QString kMarks
        = QStringLiteral("\t-./()\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFF0D\uFF0E\uFF0F\uFF08\uFF09");
    return c.category() == QChar::Separator_Space || kMarks.contains(c);
}

/// "+" and ASCII digits. Invisible marks, which come along when a number is copied from an address book, are dropped.
Result<QString> digitsOf(const QString& text)
{
    QString rest = text.trimmed();
    if (rest.startsWith(QLatin1String("tel:"), Qt::CaseInsensitive))
        rest.remove(0, 4);
    if (rest.size() > kMaxLength)
        return impossible(QStringLiteral("The text is too long for a phone number."));
    QString digits;
    for (const QChar c : rest) {
        if (c.digitValue() >= 0 && c.isDigit())
            digits += QChar(u'0' + c.digitValue());
        else if ((c == u'+' || c == u'\uFF0B') && digits.isEmpty())
            digits += u'+';
        else if (c.isLetter() || c == u';' || c == u'#' || c == u',')
            return impossible(QStringLiteral("The number has letters, or an extension, which cannot be dialled. "
                                             "Write it with digits only, such as +14155550123."));
        else if (!isSeparator(c) && c.category() != QChar::Other_Format)
            return impossible(QStringLiteral("The number has a character that does not belong into a phone number."));
    }
    if (digits.isEmpty() || digits == QLatin1String("+"))
        return impossible(QStringLiteral("There are no digits in the number."));
    return digits;
}

/// What a number of that country looks like, as the end of a message; empty when the country is not known.
QString example(int countryCode)
{
    if (countryCode == 1)
        return QStringLiteral(" US numbers have ten after +1.");
    std::string region;
    library().GetRegionCodeForCountryCode(countryCode, &region);
    LibraryNumber number;
    if (!library().GetExampleNumber(region, &number))
        return {};
    std::string shown;
    library().Format(number, PhoneNumberUtil::INTERNATIONAL, &shown);
    return QStringLiteral(" Numbers in %1 look like %2.")
        .arg(QString::fromStdString(region), QString::fromStdString(shown));
}

Error unknownCountry() { return impossible(QStringLiteral("The number does not begin with the code of any country.")); }

Error tooShort(int countryCode)
{
    return impossible(QStringLiteral("The number has too few digits.") + example(countryCode));
}

Error tooLong(int countryCode)
{
    return impossible(QStringLiteral("The number has too many digits.") + example(countryCode));
}

Error emergency() { return impossible(QStringLiteral("Emergency and short numbers are not called.")); }

Result<LibraryNumber> parse(const QString& digits, const QString& region)
{
    LibraryNumber number;
    switch (library().Parse(digits.toStdString(), region.isEmpty() ? "ZZ" : region.toStdString(), &number)) {
    case PhoneNumberUtil::NO_PARSING_ERROR:
        return number;
    case PhoneNumberUtil::INVALID_COUNTRY_CODE_ERROR:
        return unknownCountry();
    case PhoneNumberUtil::TOO_LONG_NSN:
        return tooLong(0);
    case PhoneNumberUtil::TOO_SHORT_AFTER_IDD:
    case PhoneNumberUtil::TOO_SHORT_NSN:
        return tooShort(0);
    case PhoneNumberUtil::NOT_A_NUMBER:
        break;
    }
    return impossible(QStringLiteral("This is not a phone number."));
}

bool isEmergency(const LibraryNumber& number)
{
    static const ShortNumberInfo kShortNumbers;
    std::string national;
    library().GetNationalSignificantNumber(number, &national);
    std::list<std::string> regions;
    library().GetRegionCodesForCountryCallingCode(number.country_code(), &regions);
    return std::ranges::any_of(
        regions, [&national](const std::string& region) { return kShortNumbers.IsEmergencyNumber(national, region); });
}

Result<void> checkLength(const LibraryNumber& number)
{
    const int country = number.country_code();
    switch (library().IsPossibleNumberWithReason(number)) {
    case PhoneNumberUtil::IS_POSSIBLE:
        return {};
    case PhoneNumberUtil::INVALID_COUNTRY_CODE:
        return unknownCountry();
    case PhoneNumberUtil::TOO_LONG:
        return tooLong(country);
    case PhoneNumberUtil::IS_POSSIBLE_LOCAL_ONLY:
    case PhoneNumberUtil::TOO_SHORT:
        return tooShort(country);
    case PhoneNumberUtil::INVALID_LENGTH:
        break;
    }
    return impossible(QStringLiteral("The number has the wrong count of digits.") + example(country));
}

NumberKind kindOf(const LibraryNumber& number)
{
    switch (library().GetNumberType(number)) {
    case PhoneNumberUtil::FIXED_LINE:
        return NumberKind::FixedLine;
    case PhoneNumberUtil::MOBILE:
        return NumberKind::Mobile;
    case PhoneNumberUtil::FIXED_LINE_OR_MOBILE:
        return NumberKind::FixedLineOrMobile;
    case PhoneNumberUtil::TOLL_FREE:
        return NumberKind::TollFree;
    case PhoneNumberUtil::PREMIUM_RATE:
        return NumberKind::PremiumRate;
    case PhoneNumberUtil::SHARED_COST:
        return NumberKind::SharedCost;
    case PhoneNumberUtil::VOIP:
        return NumberKind::Voip;
    default:
        return NumberKind::Unknown;
    }
}

QString regionOf(const LibraryNumber& number)
{
    std::string region;
    library().GetRegionCodeForNumber(number, &region);
    if (region.empty() || region == "ZZ") // possible, but not in the plan
        library().GetRegionCodeForCountryCode(number.country_code(), &region);
    return QString::fromStdString(region);
}

QString warningAbout(const NumberCheck& check, bool inPlan)
{
    if (!inPlan)
        return QStringLiteral("The numbering plan does not list this number; it may not exist.");
    if (check.region == QLatin1String("001") && check.kind != NumberKind::TollFree)
        return QStringLiteral(
            "The number belongs to no country (a satellite or international network); it may be costly.");
    return {};
}

} // namespace

Result<NumberCheck> checkNumber(const QString& text, const NumberRules& rules)
{
    const Result<QString> digits = digitsOf(text);
    if (!digits)
        return digits.error();
    if (!digits->startsWith(u'+') && digits->size() <= kMaxShortDigits)
        return emergency();
    if (!digits->startsWith(u'+') && rules.defaultRegion.isEmpty())
        return impossible(QStringLiteral("The number must begin with + and the code of its country, such as +1."));
    const Result<LibraryNumber> number = parse(*digits, rules.defaultRegion);
    if (!number)
        return number.error();
    if (isEmergency(*number))
        return emergency();
    if (const Result<void> length = checkLength(*number); !length)
        return length.error();

    std::string e164;
    library().Format(*number, PhoneNumberUtil::E164, &e164);
    NumberCheck check { PhoneNumberMaker::make(QString::fromStdString(e164)), regionOf(*number), kindOf(*number) };
    const bool inPlan = library().IsValidNumber(*number);
    if (!inPlan && rules.strict)
        return Error { ErrorCode::NumberNotInPlan, QStringLiteral("The numbering plan does not list this number.") };
    const bool premium = check.kind == NumberKind::PremiumRate || check.kind == NumberKind::SharedCost;
    if (premium && !rules.allowPremium)
        return Error { ErrorCode::PremiumNumber,
            QStringLiteral(
                "This is a premium-rate or shared-cost number. ALLOW_PREMIUM_NUMBERS=true lets it through.") };
    check.warning = warningAbout(check, inPlan);
    return check;
}

} // namespace core
