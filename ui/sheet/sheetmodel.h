#pragma once

#include "ui/sheet/numberbook.h"
#include "ui/sheet/sheetedit.h"
#include "ui/theme/theme.h"

#include <QAbstractTableModel>
#include <QElapsedTimer>
#include <QSet>
#include <QTimer>
#include <QUndoStack>

namespace ui {

/// The call sheet: column 0 is the number, then one column a parameter, then status, time and outcome of the row's
/// call. Every edit is a step of undoStack().
class SheetModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role {
        SortRole = Qt::UserRole, ///< the raw value
        ToneRole, ///< ui::Tone as int, where it is not text
        IconRole, ///< an icon's name, where there is one
    };
    enum Result { Status, Time, Outcome, ResultCount };
    static constexpr int kMostColumns = 256; ///< parameters and number

    explicit SheetModel(QObject* parent = nullptr);
    ~SheetModel() override;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

    const SheetContent& content() const { return m_content; }
    /// The columns that are typed into: number and parameters.
    int typedColumns() const { return int(m_content.columns.size()); }
    int resultColumn(Result result) const { return typedColumns() + result; }

    QUndoStack& undoStack() { return m_undo; }
    /// One step of undo. Edits that change nothing are no step.
    void perform(const QString& words, const QList<SheetEdit>& edits);
    void insertBlankRows(int at, int count);
    void removeSheetRows(QList<int> rows);
    void insertParameter(int at, const QString& name);
    void removeParameter(int column);
    void renameParameter(int column, const QString& name);
    void moveParameter(int from, int to);
    /// What an earlier session left; no step of undo.
    void restore(const SheetContent& content, const QHash<quint64, RowCall>& calls);

    NumberBook& numbers() const { return m_numbers; }
    NumberVerdict verdict(int row) const;
    void setNumberRules(const core::NumberRules& rules);
    /// Why the column's name cannot be sent, one sentence; empty when it can.
    QString columnFault(int column) const;

    int rowOf(quint64 id) const; ///< -1: gone
    quint64 idOf(int row) const { return m_content.rows.at(row).id; }
    RowCall callOf(quint64 id) const { return m_calls.value(id); }
    const QHash<quint64, RowCall>& calls() const { return m_calls; }
    void setCall(quint64 id, const RowCall& call);

Q_SIGNALS:
    void edited(const QList<ui::SheetEdit>& edits); ///< also by undo and redo
    void callChanged(quint64 id, const ui::RowCall& call);
    void numbersRead(); ///< faulty and repeated rows may be counted anew

private:
    friend class SheetCommand;
    QList<SheetEdit> applyAll(const QList<SheetEdit>& edits); ///< gives back what undoes them, in order
    SheetEdit applyOne(const SheetEdit& edit);
    void countNumbers(const SheetEdit& edit, bool before);
    void readNumbers();
    void recountAllNumbers();
    void tick();
    QVariant typedData(const SheetRow& row, int column, int role) const;
    QVariant numberData(const QString& text, int role) const;

    SheetContent m_content;
    QHash<quint64, RowCall> m_calls;
    mutable QHash<quint64, int> m_rowOf; ///< empty: to be made anew
    mutable NumberBook m_numbers;
    QSet<quint64> m_ticking; ///< rows whose call is answered and not over
    QTimer m_reading;
    QElapsedTimer m_lastTold;
    QTimer m_clock;
    QUndoStack m_undo;
};

} // namespace ui
