#pragma once

#include "ui/sheet/sheetrunner.h"

#include <QFrame>

class QAction;
class QLabel;
class QLineEdit;
class QProgressBar;
class QToolButton;

namespace ui {

class SheetProxy;
class SheetView;

/// A sentence above the table that stays until it is closed.
class SheetNote : public QFrame {
    Q_OBJECT
public:
    explicit SheetNote(QWidget* parent = nullptr);

    void say(const QString& text, const QString& iconName, Tone tone);
    QString text() const;

private:
    QLabel* m_icon;
    QLabel* m_text;
};

/// How far the calling is, with its pause and stop.
class SheetRunBar : public QFrame {
    Q_OBJECT
public:
    SheetRunBar(SheetRunner& runner, QAction* pause, QAction* stop, QWidget* parent = nullptr);

    QString text() const;

private:
    void tell();

    SheetRunner& m_runner;
    QAction* m_pause;
    QAction* m_stop;
    QLabel* m_text;
    QProgressBar* m_bar;
    QTimer m_countdown;
};

/// Finds text in the sheet; Enter for the next place, Escape to close.
class SheetFindBar : public QFrame {
    Q_OBJECT
public:
    SheetFindBar(SheetView& view, SheetProxy& proxy, QWidget* parent = nullptr);

    void open();
    void findNext(bool backwards = false);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void search(int from, int step);

    SheetView& m_view;
    SheetProxy& m_proxy;
    QLineEdit* m_text;
    QLabel* m_found;
};

} // namespace ui
