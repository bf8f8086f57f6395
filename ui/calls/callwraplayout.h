#pragma once

#include <QLayout>

namespace ui {

/// A row that goes on in the next line where it is too narrow, so that controls fit at 200 % too.
class CallWrapLayout : public QLayout {
public:
    explicit CallWrapLayout(QWidget* parent);
    ~CallWrapLayout() override;

    void addItem(QLayoutItem* item) override { m_items.append(item); }
    int count() const override { return int(m_items.size()); }
    QLayoutItem* itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem* takeAt(int index) override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override { return minimumSize(); }
    QSize minimumSize() const override;
    Qt::Orientations expandingDirections() const override { return {}; }
    void setGeometry(const QRect& rect) override;

private:
    int place(const QRect& rect, bool isTrial) const;

    QList<QLayoutItem*> m_items;
};

} // namespace ui
