#include "ui/sheet/sheetproxy.h"

#include "ui/sheet/sheetmodel.h"
#include "ui/theme/icon.h"

#include <algorithm>

namespace ui {

SheetProxy::SheetProxy(SheetModel& model, QObject* parent)
    : QSortFilterProxyModel(parent)
    , m_collator(QLocale().language() == QLocale::C ? QLocale(QLocale::English) : QLocale()) // C cannot count
{
    m_collator.setNumericMode(true);
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    setDynamicSortFilter(false);
    setSourceModel(&model);
}

QVariant SheetProxy::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DecorationRole || orientation != Qt::Horizontal)
        return QSortFilterProxyModel::headerData(section, orientation, role);
    const QString name = QSortFilterProxyModel::headerData(section, orientation, SheetModel::IconRole).toString();
    return name.isEmpty() ? QVariant() : icon(name, Tone::Failed);
}

int SheetProxy::sheetRow(int shownRow) const { return mapToSource(index(shownRow, 0)).row(); }

QList<int> SheetProxy::sheetRowsFrom(int shownRow, int most) const
{
    QList<int> rows;
    for (int row = std::max(0, shownRow); row < rowCount() && rows.size() < most; ++row)
        rows.append(sheetRow(row));
    return rows;
}

bool SheetProxy::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const QVariant one = left.data(SheetModel::SortRole);
    const QVariant other = right.data(SheetModel::SortRole);
    if (one.typeId() == QMetaType::QDateTime || other.typeId() == QMetaType::QDateTime)
        return one.toDateTime() < other.toDateTime();
    return m_collator.compare(one.toString(), other.toString()) < 0;
}

} // namespace ui
