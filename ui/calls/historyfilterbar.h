#pragma once

#include "ui/calls/historyfilter.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;

namespace ui {

/// What the history shows: period, status, outcome, number, words of the transcript. Remembered.
class HistoryFilterBar : public QWidget {
    Q_OBJECT
public:
    explicit HistoryFilterBar(QWidget* parent = nullptr);

    const HistoryFilter& filter() const { return m_filter; }
    void focusSearch();
    void clear();

Q_SIGNALS:
    void filterChanged(const ui::HistoryFilter& filter);

private:
    QLineEdit* field(const char* name, const QString& placeholder, const QString& tip, int characters);
    QDateEdit* day(const char* name, const QString& label);
    void fillCombos();
    void show();
    void read();

    HistoryFilter m_filter;
    QTimer m_typing; ///< runs until the keys rest
    QComboBox* m_period;
    QDateEdit* m_from;
    QLabel* m_dash;
    QDateEdit* m_to;
    QComboBox* m_status;
    QLineEdit* m_text;
    QLineEdit* m_number;
    QLineEdit* m_outcome;
};

} // namespace ui
