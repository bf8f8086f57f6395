#pragma once

#include "ui/calls/callwords.h"

namespace ui {

/// One call of the table: what the core says of it, and what was last said in it.
struct CallTableRow {
    core::CallInfo call;
    QString name;
    QString outcome;
    QString words; ///< the end of what was last said
    Speaker speaker = Speaker::Nobody;
    int position = -1; ///< of the words in the conversation
    bool isPartial = false; ///< the words are a guess at what the callee is saying
    int turn = -1;
    double turnMs = -1; ///< what the callee waited for in that turn
    bool isOver = false;
    bool isToday = false;

    // Each returns the columns that look different now, one bit each.
    unsigned take(const core::CallInfo& news);
    unsigned take(const core::UtteranceInfo& news);
    unsigned take(const core::SpokenInfo& news);
    unsigned take(const core::PartlyHeardInfo& news);
    unsigned take(const core::TurnInfo& news);

private:
    unsigned say(Speaker who, const QString& text);
};

} // namespace ui
