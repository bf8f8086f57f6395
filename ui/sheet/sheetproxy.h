#pragma once

#include <QCollator>
#include <QSortFilterProxyModel>

namespace ui {

class SheetModel;

/// The order in which a sheet is shown. Sorts when it is told to, never while somebody types.
class SheetProxy : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit SheetProxy(SheetModel& model, QObject* parent = nullptr);

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    int sheetRow(int shownRow) const;
    /// The sheet's rows from that one downward, as they are shown.
    QList<int> sheetRowsFrom(int shownRow, int most) const;

protected:
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    QCollator m_collator;
};

} // namespace ui
