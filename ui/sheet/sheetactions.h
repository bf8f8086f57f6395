#pragma once

#include <QList>

class QAction;
class QWidget;

namespace ui {

/// The actions of the call sheet by name ("sheet.open"), children of `owner`, with words, icons and default keys that
/// count while the sheet has the focus.
class SheetActions {
public:
    explicit SheetActions(QWidget& owner);

    QAction* operator[](const char* name) const;
    const QList<QAction*>& all() const { return m_all; }

private:
    QList<QAction*> m_all;
};

} // namespace ui
