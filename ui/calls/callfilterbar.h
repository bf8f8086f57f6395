#pragma once

#include "ui/calls/callfilter.h"

#include <QHash>
#include <QWidget>

class QAction;
class QLineEdit;
class QMenu;
class QToolButton;

namespace ui {

/// Above the table: Live, Today, All, some statuses, and a search. Remembered.
class CallFilterBar : public QWidget {
    Q_OBJECT
public:
    explicit CallFilterBar(QWidget* parent = nullptr);

    const TableFilter& filter() const { return m_filter; }
    void setCounts(int live, int today, int all);
    void setSpan(TableFilter::Span span);
    void clear(); ///< search and statuses
    void focusSearch();
    QToolButton& columnsButton() { return *m_columns; }

Q_SIGNALS:
    void filterChanged(const ui::TableFilter& filter);
    void leftDownwards(); ///< Down or Enter in the search: on to the table

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QToolButton* chip(TableFilter::Span span, const QString& tip);
    void fillStatusMenu();
    void change(const TableFilter& filter);
    void show();
    void restore();

    TableFilter m_filter;
    QHash<TableFilter::Span, QToolButton*> m_chips;
    QToolButton* m_status;
    QMenu* m_statusMenu;
    QLineEdit* m_search;
    QToolButton* m_columns;
    QHash<QString, QAction*> m_statusActions;
};

} // namespace ui
