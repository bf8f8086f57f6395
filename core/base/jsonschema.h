#pragma once

#include "core/base/orderedjson.h"

#include <QStringList>

namespace core {

// The part of JSON Schema that describes arguments: type, enum, const, properties, required, additionalProperties,
// items, minItems, maxItems, minLength, maxLength, pattern, minimum, maximum, exclusiveMinimum, exclusiveMaximum.
// title, description, default, examples, format, $schema and $comment are allowed and check nothing.

/// What is wrong with a schema itself, each with its place ("properties.date.type: …"). A keyword that would not be
/// checked is a fault, so that nobody trusts it.
QStringList schemaFaults(const OrderedJson& schema);

/// Where `value` breaks a schema that has no faults, in words for whoever wrote the value; at most ten.
QStringList schemaViolations(const OrderedJson& schema, const OrderedJson& value);

} // namespace core
