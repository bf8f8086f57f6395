#pragma once

class QFile;

namespace ui {

/// Until the disk has what was written and flushed: it is there after a power loss as well. False when it failed.
bool syncToDisk(const QFile& file);

} // namespace ui
