#include "core/base/clock.h"

namespace core {

QDateTime SystemClock::now() const { return QDateTime::currentDateTimeUtc(); }

std::chrono::nanoseconds SystemClock::monotonic() const { return std::chrono::steady_clock::now().time_since_epoch(); }

QString toIso(const QDateTime& time) { return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString(); }

} // namespace core
