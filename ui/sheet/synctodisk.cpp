#include "ui/sheet/synctodisk.h"

#include <QFile>

#include <unistd.h>

namespace ui {

bool syncToDisk(const QFile& file) { return ::fdatasync(file.handle()) == 0; }

} // namespace ui
