#pragma once

#include "core/client/corelink.h"

#include <QObject>
#include <QPointer>
#include <QWidget>

namespace ui {

/// Shift+F4: hangs up every live call, after a question that names their number.
class StopAll : public QObject {
    Q_OBJECT
public:
    /// `window`: over which it asks.
    StopAll(core::CoreLink& link, QWidget& window);

    void ask();

Q_SIGNALS:
    void confirmed(); ///< before the first hang-up: whatever places calls stops
    void done(int hungUp, const QStringList& faults);

private:
    void hangUp(const QStringList& sids);

    core::CoreLink& m_link;
    QWidget& m_window;
    int m_left = 0;
    int m_hungUp = 0;
    QStringList m_faults;
};

} // namespace ui
