#pragma once

#include "core/client/callinfo.h"
#include "core/client/deskapi.h"

namespace ui {

using KnownParameters = QList<core::PlaybookParameter>;

/// A row of the table of parameters.
struct ParameterRow {
    core::CallParameter parameter;
    bool offered = false; ///< the playbook knows it, nobody has filled it in
    bool operator==(const ParameterRow&) const = default;
};

using ParameterRows = QList<ParameterRow>;

enum class ParameterFlaw { None, NoName, Duplicate, Missing };

const core::PlaybookParameter* findKnown(const KnownParameters& known, const QString& name);
ParameterFlaw flawOf(const ParameterRows& rows, qsizetype row, const KnownParameters& known);

/// Without empty rows, and with one for each parameter that the playbook knows.
ParameterRows completed(const ParameterRows& rows, const KnownParameters& known);
/// Values of names that are there are replaced, others appended.
ParameterRows merged(ParameterRows rows, const QList<core::CallParameter>& parameters);
/// Known ones are offered again, in their place.
ParameterRows without(ParameterRows rows, QList<int> removed, const KnownParameters& known);

struct MovedRows {
    ParameterRows rows;
    int first = 0; ///< where the first of the moved ones stands
};
MovedRows moved(const ParameterRows& rows, const QList<int>& which, int before);

} // namespace ui
