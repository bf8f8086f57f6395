#pragma once

#include "ui/dial/parameterrows.h"

#include <QAbstractTableModel>
#include <QUndoStack>

namespace ui {

/// The parameters of a call in their order, as an editable table that grows by its last row. What the playbook knows
/// and nobody has filled in stands as a dim row of its own. Every change can be undone.
class ParameterModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Value, ColumnCount };
    enum Role {
        FlawRole = Qt::UserRole, ///< ParameterFlaw as int
        OfferedRole, ///< bool: a row of the playbook that nobody has filled in
        HintRole, ///< QString: what belongs here, while it is empty
        TextRole, ///< bool: the value is text, not a JSON value
    };

    explicit ParameterModel(QObject* parent = nullptr);

    QList<core::CallParameter> parameters() const;
    /// A new list, as one step that can be undone.
    void setParameters(const QList<core::CallParameter>& parameters, const QString& what);
    /// What the playbook knows; not a step of its own.
    void setKnown(const KnownParameters& known);
    const KnownParameters& known() const { return m_known; }
    /// Values of names that are there are replaced, others appended.
    void merge(const QList<core::CallParameter>& parameters);
    void removeParameters(const QList<int>& rows);
    /// Moves the rows, which stay in their order, before row `to`; returns where the first of them stands now.
    int moveParameters(const QList<int>& rows, int to);
    void setIsText(int row, bool isText);

    ParameterFlaw flaw(int row) const;
    int firstFlaw() const; ///< row, -1: none
    QStringList missing() const; ///< names of required ones without a value
    bool isParameter(int row) const; ///< neither offered nor the last, empty row
    QUndoStack& undoStack() { return m_undo; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool dropMimeData(
        const QMimeData* data, Qt::DropAction action, int row, int column, const QModelIndex& parent) override;

Q_SIGNALS:
    void changed(); ///< parameters() is another list, or what is wrong with it

private:
    friend class ParameterChange;
    void push(ParameterRows rows, const QString& what);
    void show(const ParameterRows& given);
    QString toolTip(int row) const;
    QString text(const QModelIndex& index) const;

    ParameterRows m_rows; ///< without the last, empty one
    bool m_hasEmptyRow = true; ///< but for the moment in which it takes a value, and the next one is still to come
    KnownParameters m_known;
    QUndoStack m_undo;
};

} // namespace ui
