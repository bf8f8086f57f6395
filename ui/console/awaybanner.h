#pragma once

#include "core/client/callfeed.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QPushButton;

namespace ui {

/// Stands above everything while the core is away: since when, why, what happens next.
class AwayBanner : public QFrame {
    Q_OBJECT
public:
    explicit AwayBanner(core::CallFeed& feed, QWidget* parent = nullptr);

    /// A core of ours that did not start: shown instead of the link's reason until it is attached. With a button.
    void setFault(const QString& words, const QString& button);

Q_SIGNALS:
    void mendWanted(); ///< the button of setFault()

private:
    void show();
    void paintEvent(QPaintEvent* event) override;

    core::CallFeed& m_feed;
    QString m_fault;
    QTimer m_tick;
    QTimer m_patience; ///< a core that is back in a moment is no news
    QLabel* m_icon;
    QLabel* m_text;
    QPushButton* m_button;
};

} // namespace ui
