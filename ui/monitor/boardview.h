#pragma once

#include <QTableView>

namespace ui {

class BoardModel;

/// The board of live calls; says so when there are none.
class BoardView : public QTableView {
    Q_OBJECT
public:
    explicit BoardView(BoardModel& model, QWidget* parent = nullptr);

    void setTextPixels(int pixels);
    void setDimmed(bool isDimmed);
    bool isDimmed() const { return m_isDimmed; }
    void setEmptyText(const QString& text);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void layOutColumns();

    QString m_emptyText;
    int m_pixels = 16;
    bool m_isDimmed = false;
};

} // namespace ui
