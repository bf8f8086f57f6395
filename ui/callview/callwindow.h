#pragma once

#include "ui/callview/callview.h"

namespace ui {

/// A call in a window of its own. Deletes itself when it is closed.
class CallWindow : public QWidget {
    Q_OBJECT
public:
    CallWindow(core::CoreLink& link, const QString& callId);

    CallView& view() { return *m_view; }

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void nameIt();

    CallView* m_view;
};

} // namespace ui
