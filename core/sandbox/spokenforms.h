#pragma once

#include <QString>

namespace core {

/// "2025-12-10" → "December 10th"; anything else comes back as it is.
QString spokenDate(const QString& text);
/// "Sarah Johnson" → "Sarah"; titles stay with the last name ("Dr. Johnson").
QString firstName(const QString& fullName);
/// "billing_inquiry" → "billing inquiry".
QString spokenWords(const QString& identifier);

} // namespace core
