#pragma once

#include "core/client/callinfo.h"
#include "ui/calls/callroles.h"

#include <QAbstractTableModel>

namespace ui {

/// Records as they came, newest first. More come at the end.
class HistoryModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Started, Status, Name, Number, Playbook, Length, Outcome, Price, Parameters, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    const core::CallInfo& at(int row) const { return m_calls[row]; }
    void clear();
    void append(const QList<core::CallInfo>& calls);
    /// News of a call that is here already.
    void update(const core::CallInfo& call);

private:
    QString text(const core::CallInfo& call, int column) const;

    QList<core::CallInfo> m_calls;
};

} // namespace ui
