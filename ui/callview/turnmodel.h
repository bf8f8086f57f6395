#pragma once

#include "core/client/callinfo.h"

#include <QAbstractTableModel>

namespace ui {

/// The answers of one call and how long each took.
class TurnModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Number, Waited, FirstToken, Own, Total, Model, Tokens, End, kColumns };
    enum Role { SortRole = Qt::UserRole };

    using QAbstractTableModel::QAbstractTableModel;

    void setTurns(const QList<core::TurnInfo>& turns);
    void put(const core::TurnInfo& turn); ///< the same number again replaces
    const QList<core::TurnInfo>& turns() const { return m_turns; }
    /// One turn in words.
    static QString words(const core::TurnInfo& turn);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<core::TurnInfo> m_turns; ///< by number
};

} // namespace ui
