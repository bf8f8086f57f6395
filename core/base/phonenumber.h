#pragma once

#include "core/base/result.h"

#include <QString>

namespace core {

/// A number that may be dialled: "+" and digits (E.164). Only checkNumber() makes one.
class PhoneNumber {
public:
    const QString& e164() const { return m_e164; }
    bool operator==(const PhoneNumber&) const = default;

private:
    friend class PhoneNumberMaker;
    explicit PhoneNumber(QString e164)
        : m_e164(std::move(e164))
    {
    }

    QString m_e164;
};

enum class NumberKind {
    Unknown, ///< not in the numbering plan, or of a kind without a name
    FixedLine,
    Mobile,
    FixedLineOrMobile, ///< the plan does not tell them apart, as in the US
    TollFree,
    PremiumRate,
    SharedCost,
    Voip,
};

struct NumberRules {
    bool strict = false; ///< refuse possible numbers that the numbering plan does not list
    bool allowPremium = false; ///< let premium-rate and shared-cost numbers through
    QString defaultRegion = {}; ///< "US": for numbers without a country code; empty = they are refused
};

struct NumberCheck {
    PhoneNumber number;
    QString region; ///< "US"; "001" for numbers of no country
    NumberKind kind = NumberKind::Unknown;
    QString warning = {}; ///< one English sentence when the number is unusual, otherwise empty
};

/// Reads a phone number as people write it: blanks, dashes, dots, slashes, brackets, full-width digits, "tel:".
/// Errors: ImpossibleNumber (not a number, wrong count of digits, unknown country, emergency and short numbers,
/// extensions), NumberNotInPlan when `strict`, PremiumNumber. The messages never repeat the text.
Result<NumberCheck> checkNumber(const QString& text, const NumberRules& rules = {});

} // namespace core
