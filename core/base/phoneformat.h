#pragma once

#include <QString>

namespace core {

/// Digits in groups, as people of that country write them, even while the number is not complete.
/// `digits`: "+" and ASCII digits. `region`: "US", for numbers without a country code; empty = none.
QString formatAsTyped(const QString& digits, const QString& region);

/// What is left of a number that was pasted.
struct CleanedNumber {
    QString digits; ///< "+" (at most one, in front) and ASCII digits
    bool hadExtension = false; ///< an extension was cut off
    bool operator==(const CleanedNumber&) const = default;
};

/// Takes the first number out of text as people, spreadsheets and web pages write it: blanks, brackets, dots, dashes,
/// full-width digits, words around it, "tel:" and "callto:" links with their parameters, "(0)" after a country code.
CleanedNumber cleanNumber(const QString& text, const QString& region = {});

/// What is wrong with a number, finer than an ErrorCode, for a window that words it.
enum class NumberFlaw {
    None,
    Empty,
    NoCountryCode, ///< neither "+" nor a region to add
    UnknownCountry,
    TooShort,
    TooLong,
    WrongLength,
    Emergency, ///< or another short number
    Premium, ///< premium rate or shared cost: the core lets it through only when it is allowed
    NotInPlan, ///< possible, but not listed: it may not exist
    NotANumber,
};

/// A number while it is being typed.
struct NumberReading {
    NumberFlaw flaw = NumberFlaw::Empty;
    QString e164; ///< empty unless the number can be dialled (None, Premium, NotInPlan)
    QString region; ///< "US", as soon as it is known; empty for numbers of no country
    int countryCode = 0; ///< 0: not known
    QString example; ///< of a number in that country, with its code; may be empty
    bool operator==(const NumberReading&) const = default;

    bool canBeDialled() const { return !e164.isEmpty(); }
};

/// `digits` as from cleanNumber(). Checks what checkNumber() checks.
NumberReading readNumber(const QString& digits, const QString& region);

/// "+1 415-555-0123" of "+14155550123"; the text itself when it is no number.
QString formatInternational(const QString& e164);

/// The region to which an E.164 number belongs; empty when unknown.
QString regionOfNumber(const QString& e164);

} // namespace core
