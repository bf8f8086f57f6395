#pragma once

#include "ui/callview/turnmodel.h"

#include <QWidget>

namespace ui {

/// A bar for each answer: how long the callee waited, the language model's share below, our own on top. The table of
/// turns says the same in figures.
class TurnChart : public QWidget {
    Q_OBJECT
public:
    explicit TurnChart(const TurnModel& model, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return { 80, sizeHint().height() }; }
    /// The place of the turn's bar; empty when it is not shown.
    QRect barRect(int row) const;
    QString caption() const;

Q_SIGNALS:
    void activated(); ///< the figures are wanted

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void refresh();
    QRect plot() const;
    int firstShown() const;
    double mostMs() const;
    int rowAt(const QPoint& point) const;

    const TurnModel& m_model;
};

} // namespace ui
