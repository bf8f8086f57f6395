#pragma once

#include <QString>

namespace core {

/// "+1 555-867-5309": as people of other countries would write it. What is no number comes back as it is.
QString internationalFormat(const QString& e164);

} // namespace core
