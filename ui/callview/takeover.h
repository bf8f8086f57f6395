#pragma once

#include "core/client/callinfo.h"

#include <QStringList>

namespace ui {

/// Who speaks in the assistant's place, worked out from the acts of a call.
class Takeover {
public:
    void setOperatorName(const QString& name) { m_ownName = name; }
    void clear();
    void take(const core::ActInfo& act);
    /// What the feed says, when no act told it.
    void takeFlag(bool takenOver);
    /// We have asked for it: the act that follows is ours.
    void expectOwn(bool expect) { m_expected = expect; }
    void own(bool on); ///< we did it

    bool isOn() const { return m_on; }
    bool isOwn() const { return m_on && m_own; }
    QString words() const; ///< translated; empty when the assistant speaks

private:
    QString m_ownName;
    QString m_by;
    int m_newest = -1; ///< number of the newest act that was taken
    bool m_on = false;
    bool m_own = false;
    bool m_expected = false;
    bool m_certain = false; ///< we did it ourselves
};

} // namespace ui
