#pragma once

#include "ui/calls/callfilter.h"
#include "ui/calls/calltablemodel.h"

#include <QAbstractProxyModel>
#include <QTimer>

namespace ui {

/// Sorts and filters the table for a view. QSortFilterProxyModel sorts anew, and tells every view so, at each change of
/// a row, which 1,000 changes a second do not allow: here rows go to their new places together, a few times a second.
/// New rows go to their places at once. Another filter, or very many changes at once, reset the model.
class CallTableProxy : public QAbstractProxyModel {
    Q_OBJECT
public:
    explicit CallTableProxy(CallTableModel& model, QObject* parent = nullptr);

    void setFilter(const TableFilter& filter);
    const TableFilter& filter() const { return m_filter; }
    /// That call stays, whatever the filter says, until another is kept: what is selected does not go away by itself.
    void keep(const QString& callId);
    const CallTableRow& at(int row) const { return m_model.at(m_rows[std::size_t(row)]); }
    int rowOf(const QString& callId) const; ///< -1: not here
    void sort(int column, Qt::SortOrder order) override;
    /// Those that have changed go to their places; by itself a moment after the change.
    void sortChanged();

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QModelIndex mapToSource(const QModelIndex& index) const override;
    QModelIndex mapFromSource(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Key {
        double number = 0;
        QString text;
    };
    using Rows = std::vector<int>;

    void takeAdded(int first, int last);
    void takeChanged(const QModelIndex& from, const QModelIndex& to);
    void tellChanged(int firstRow, int lastRow, int firstColumn, int lastColumn);
    void show(Rows sourceRows);
    void hide(int sourceRow);
    void rebuild();
    void reset();
    void reorder(Rows rows);
    void sortTimers();
    void markChanged(int sourceRow);
    void number(std::size_t from);
    Key keyOf(int sourceRow) const;
    bool accepts(int sourceRow) const;
    bool isBefore(int left, int right) const;
    auto before() const
    {
        return [this](int left, int right) { return isBefore(left, right); };
    }

    CallTableModel& m_model;
    TableFilter m_filter;
    QString m_kept;
    Rows m_rows; ///< of the model, in our order
    Rows m_places; ///< ours, by row of the model; -1 = filtered out
    std::vector<Key> m_keys; ///< by row of the model; older than the data for those in m_changed
    std::vector<bool> m_isChanged; ///< by row of the model
    Rows m_changed;
    QTimer m_soon;
    int m_column = CallTableModel::Started;
    Qt::SortOrder m_order = Qt::DescendingOrder;
};

} // namespace ui
