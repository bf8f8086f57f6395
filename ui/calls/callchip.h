#pragma once

#include <QToolButton>

namespace ui {

/// One of several views of a table: the chosen one stands on a ground of its own.
class CallChip : public QToolButton {
    Q_OBJECT
public:
    explicit CallChip(QWidget* parent);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace ui
