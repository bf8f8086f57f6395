#pragma once

#include "ui/calls/calltableproxy.h"

#include <QElapsedTimer>
#include <QTableView>

#include <chrono>

namespace ui {

class CallTableHeader;

/// The live table. What the operator looks at stays where it is: when rows come, go or change places, the selected row,
/// or else the topmost visible one, does not move on the screen.
class CallTable : public QTableView {
    Q_OBJECT
public:
    CallTable(CallTableModel& model, CallTableProxy& rows, QWidget* parent = nullptr);

    QString currentCall() const { return m_current; } ///< our id; also when the filter hides it
    /// Selects and shows it; false when it is not in the table now.
    bool setCurrentCall(const QString& callId);
    /// Takes the focus; where no row is selected, the first one is.
    void enterFromAbove();
    void setEmptyText(const QString& title, const QString& hint);
    /// A menu in which columns are shown and hidden.
    void fillColumnMenu(QMenu& menu);
    void keyboardSearch(const QString& search) override;

    void saveState() const;

Q_SIGNALS:
    void currentCallChanged(const QString& callId);
    void opened(const QString& callId);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void doItemsLayout() override;

private:
    void setUpHeader();
    void fitWords();
    void fitRows();
    void remember();
    void putBack();
    void afterReset();
    void startFade(int first, int last);
    qreal opacityOf(const QModelIndex& index) const;
    void fade();
    void tick();
    int rowAtTop() const;

    CallTableModel& m_calls;
    CallTableProxy& m_rows;
    CallTableHeader* m_header;
    QString m_current;
    QString m_anchor; ///< the call that does not move; empty: nothing to put back
    int m_anchorY = 0;
    bool m_isPuttingBack = false;
    bool m_isFocusing = false;
    QHash<QString, qint64> m_fading; ///< when they appeared, by m_clock
    QElapsedTimer m_clock;
    QTimer m_fadeTimer;
    QTimer m_tickTimer;
    QString m_emptyTitle;
    QString m_emptyHint;
    QString m_typed;
    QElapsedTimer m_typedAt;
    qint64 m_shownMinute = 0;
};

/// Whether the user, or the system's style, wants no movement.
bool wantsNoMovement(const QWidget& widget);

} // namespace ui
