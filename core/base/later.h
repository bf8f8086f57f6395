#pragma once

#include <QObject>

#include <memory>

namespace core {

struct DeleteLater {
    void operator()(QObject* object) const { object->deleteLater(); }
};

/// Owns an object that may be dropped inside one of its own signals.
template <class T>
using Later = std::unique_ptr<T, DeleteLater>;

} // namespace core
