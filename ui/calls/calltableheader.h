#pragma once

#include <QHeaderView>

namespace ui {

/// The head of a table of calls: in line with the cells, quiet, an arrow at the column that sorts. Widths grow with the
/// font, and are remembered so.
class CallTableHeader : public QHeaderView {
    Q_OBJECT
public:
    /// `settingsKey`: where order, widths and sorting are remembered.
    CallTableHeader(QString settingsKey, QWidget* parent);

    /// In characters of the font, one for each column.
    void setWidths(const QList<int>& characters);
    void restore();
    void save() const;
    void reset(); ///< order, widths, all columns

    QSize sizeHint() const override;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
    void changeEvent(QEvent* event) override;

private:
    void grow(double factor);
    double unit() const;

    QString m_key;
    QList<int> m_characters;
    double m_unit = 0; ///< width of a character when the widths were set
};

} // namespace ui
