#pragma once

#include "ui/callview/transcriptlayout.h"
#include "ui/callview/transcriptselection.h"

#include <QAbstractItemView>
#include <QBasicTimer>

namespace ui {

/// A transcript as a conversation. Follows its end until the user scrolls up; text can be selected over several rows.
/// While it is hidden it does nothing.
class TranscriptView : public QAbstractItemView {
    Q_OBJECT
public:
    TranscriptView(TranscriptModel& model, QWidget* parent = nullptr);

    bool follows() const { return m_follows; }
    void follow(); ///< to the end, and stay there
    /// What is selected, else the current row; whole rows carry the speaker's name.
    QString selectedText() const;
    bool hasSelectedText() const { return !m_selection.isEmpty(); }
    void copy() const;
    void selectAll() override;
    /// Selects the next place after the selection (before it when `back`), round the end. False: nowhere.
    bool find(const QString& text, bool back = false);

    QRect visualRect(const QModelIndex& index) const override;
    QModelIndex indexAt(const QPoint& point) const override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    void reset() override;

Q_SIGNALS:
    void followsChanged(bool follows);
    void wantsFind();

protected:
    void dataChanged(const QModelIndex& first, const QModelIndex& last, const QList<int>& roles) override;
    void rowsInserted(const QModelIndex& parent, int first, int last) override;
    void rowsAboutToBeRemoved(const QModelIndex& parent, int first, int last) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    int horizontalOffset() const override { return 0; }
    int verticalOffset() const override { return m_scroll; }
    bool isIndexHidden(const QModelIndex&) const override { return false; }
    void setSelection(const QRect&, QItemSelectionModel::SelectionFlags) override { }
    QRegion visualRegionForSelection(const QItemSelection&) const override { return {}; }
    void updateGeometries() override { }
    void scrollContentsBy(int dx, int dy) override;

    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;
    void timerEvent(QTimerEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void restart();
    void settle(); ///< lays out what is seen, and puts it where it was
    void settleSoon();
    void layOutFromEnd();
    void layOutFromAnchor();
    void setScroll(int value);
    void setFollows(bool follows);
    void keepAnchor();
    void paintRow(QPainter& painter, int row, int y) const;
    QString timeText(const TranscriptRow& row) const;
    TextSpot spotAt(const QPoint& point) const;
    void showSpot(TextSpot spot);

    TranscriptModel& m_model;
    TranscriptLayout m_layout;
    TranscriptSelection m_selection;
    QBasicTimer m_settle;
    QBasicTimer m_idle; ///< lays out what is not seen, some rows at a time
    int m_anchorRow = 0; ///< the topmost row that is seen
    int m_anchorOffset = 0; ///< how much of it is above the window
    int m_scroll = 0;
    bool m_follows = true;
    bool m_scrolling = false; ///< by us, not by the user
    bool m_selecting = false; ///< the mouse is down
    bool m_fresh = true; ///< no layout was made yet for this width
};

} // namespace ui
