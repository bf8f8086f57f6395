#include "ui/dial/parameterrows.h"

#include <algorithm>
#include <functional>

namespace ui {

using core::CallParameter;
using core::PlaybookParameter;

namespace {

bool has(const ParameterRows& rows, const QString& name, bool filledOnly)
{
    return std::ranges::any_of(
        rows, [&](const ParameterRow& row) { return row.parameter.name == name && !(filledOnly && row.offered); });
}

} // namespace

const PlaybookParameter* findKnown(const KnownParameters& known, const QString& name)
{
    const auto found = std::ranges::find(known, name, &PlaybookParameter::name);
    return found == known.end() ? nullptr : &*found;
}

ParameterFlaw flawOf(const ParameterRows& rows, qsizetype row, const KnownParameters& known)
{
    const ParameterRow& own = rows[row];
    const PlaybookParameter* meant = findKnown(known, own.parameter.name);
    const bool isRequired = meant && meant->required;
    if (own.offered)
        return isRequired ? ParameterFlaw::Missing : ParameterFlaw::None;
    if (own.parameter.name.isEmpty())
        return ParameterFlaw::NoName;
    const auto isSame
        = [&own](const ParameterRow& other) { return !other.offered && other.parameter.name == own.parameter.name; };
    if (std::ranges::count_if(rows, isSame) > 1)
        return ParameterFlaw::Duplicate;
    return isRequired && own.parameter.value.trimmed().isEmpty() ? ParameterFlaw::Missing : ParameterFlaw::None;
}

ParameterRows completed(const ParameterRows& rows, const KnownParameters& known)
{
    ParameterRows result;
    for (const ParameterRow& row : rows) {
        const QString& name = row.parameter.name;
        const bool isEmpty = name.isEmpty() && row.parameter.value.isEmpty();
        const bool isStale
            = row.offered && (!findKnown(known, name) || has(rows, name, true) || has(result, name, false));
        if (!isEmpty && !isStale)
            result.append(row);
    }
    for (const PlaybookParameter& parameter : known) {
        if (!has(result, parameter.name, false))
            result.append(ParameterRow { { parameter.name, {} }, true });
    }
    return result;
}

ParameterRows merged(ParameterRows rows, const QList<CallParameter>& parameters)
{
    QList<qsizetype> taken; // a name that comes twice in the new ones stays twice
    for (const CallParameter& parameter : parameters) {
        qsizetype at = 0;
        while (at < rows.size() && (rows[at].parameter.name != parameter.name || taken.contains(at)))
            ++at;
        if (at == rows.size())
            rows.append(ParameterRow {});
        rows[at] = { parameter, false };
        taken.append(at);
    }
    return rows;
}

ParameterRows without(ParameterRows rows, QList<int> removed, const KnownParameters& known)
{
    std::ranges::sort(removed, std::greater<>());
    for (const int row : std::as_const(removed)) {
        if (row < 0 || row >= rows.size() || rows[row].offered)
            continue;
        if (findKnown(known, rows[row].parameter.name))
            rows[row] = { { rows[row].parameter.name, {} }, true };
        else
            rows.removeAt(row);
    }
    return rows;
}

MovedRows moved(const ParameterRows& rows, const QList<int>& which, int before)
{
    ParameterRows taken;
    ParameterRows rest;
    qsizetype target = 0;
    for (int row = 0; row < int(rows.size()); ++row) {
        const bool moves = which.contains(row);
        (moves ? taken : rest).append(rows[row]);
        target += !moves && row < before ? 1 : 0;
    }
    return { rest.first(target) + taken + rest.sliced(target), int(target) };
}

} // namespace ui
