#pragma once

#include <QTableView>

class QLineEdit;

namespace ui {

class SheetModel;
class SheetProxy;

/// The table of a sheet, with the keys of a spreadsheet: what is typed goes into the cell, Enter goes down (and makes
/// a row at the end), Tab goes right, Ctrl+Tab leaves. A column's name is changed where it stands.
class SheetView : public QTableView {
    Q_OBJECT
public:
    SheetView(SheetModel& model, SheetProxy& proxy, QWidget* parent = nullptr);
    ~SheetView() override;

    /// The cells chosen, as a block: rows as they are shown, columns from first to last. Empty without a selection.
    struct Block {
        QList<int> rows; ///< shown rows, ascending
        QList<int> columns;
    };
    Block chosen() const;
    /// The sheet's rows that are chosen, as they are shown from top to bottom.
    QList<int> chosenSheetRows() const;
    void goTo(int shownRow, int column);
    void goToSheetRow(int row, int column);

public Q_SLOTS:
    void renameColumn(int column);
    void addRowBelow();

Q_SIGNALS:
    void callWished(int sheetRow); ///< to see the call of that row

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void moveDown();
    void moveRight();
    void takeSectionMove(int logical, int from, int to);
    void placeEmptyHint();
    void fitRows();

    SheetModel& m_model;
    SheetProxy& m_proxy;
    QWidget* m_emptyHint;
    QLineEdit* m_nameEditor = nullptr;
};

} // namespace ui
