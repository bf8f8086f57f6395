#pragma once

#include "ui/callview/transcriptview.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace ui {

/// A transcript with what belongs to it: search, the way back to the end, the legend.
class TranscriptPane : public QWidget {
    Q_OBJECT
public:
    explicit TranscriptPane(TranscriptModel& model, QWidget* parent = nullptr);

    TranscriptView& view() { return *m_view; }
    /// What stands there while nothing was said yet.
    void setHint(const QString& hint);
    void openSearch();
    void closeSearch();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void makeSearch();
    void search(bool back);
    void placeLiveButton();
    void showLegend();
    void showHint();

    TranscriptModel& m_model;
    TranscriptView* m_view;
    QWidget* m_search;
    QLineEdit* m_searchText;
    QLabel* m_searchResult;
    QPushButton* m_live; ///< floats over the end of the view
    QLabel* m_hint; ///< floats over the empty view
    QLabel* m_legend;
};

} // namespace ui
