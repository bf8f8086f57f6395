#pragma once

#include "core/client/deskapi.h"

#include <QStringList>
#include <QUrl>

#include <functional>

namespace core {
class CoreLink;
}

namespace ui {

/// The little that the settings want to know of the core behind the windows.
struct CoreView {
    QUrl base;
    std::function<QFuture<core::Result<QList<core::CheckInfo>>>()> checkUp;
    std::function<QStringList()> liveCalls; ///< whom each live call is with: a name, otherwise the number
};

/// `link` must outlive it.
CoreView coreViewOf(core::CoreLink& link);

} // namespace ui
