#pragma once

#include <QString>

namespace core {

// What everybody at a telephone understands. English, and the goodbyes of Spanish.
bool isGoodbye(const QString& text);
bool asksWhetherMore(const QString& text); ///< "Is there anything else?"
bool asksToRepeat(const QString& text);
qsizetype wordCountOf(const QString& text);

} // namespace core
