#pragma once

#include "core/base/orderedjson.h"

#include <QDateTime>
#include <QStringList>

#include <optional>

namespace core {

/// Reads members of JSON from elsewhere; what is missing or of another type is the default.
class JsonReading {
public:
    explicit JsonReading(const OrderedJson& json)
        : m_json(json)
    {
    }

    const OrderedJson* find(const char* name) const; ///< null when it is missing
    QString text(const char* name) const; ///< of a string
    QStringList texts(const char* name) const; ///< of a list of strings
    bool flag(const char* name) const;
    double number(const char* name, double fallback) const;
    int whole(const char* name, int fallback) const;
    qint64 large(const char* name, qint64 fallback) const;
    QDateTime time(const char* name) const; ///< ISO 8601; invalid when it is none
    const QList<OrderedJson>& list(const char* name) const;
    const OrderedJson& object(const char* name) const; ///< an empty one when there is none

private:
    const OrderedJson& m_json;
};

/// Invalid when it is no ISO 8601 time; UTC where it names no zone.
QDateTime timeFromIso(const QString& text);

} // namespace core
