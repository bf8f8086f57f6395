#pragma once

#include "core/client/callapi.h"
#include "ui/theme/statuslook.h"

namespace ui {

enum class Speaker { Nobody, Assistant, Callee, Operator };

/// Of UtteranceInfo::speaker.
Speaker speakerOf(const QString& word);
/// Word, icon and tone of who speaks; all empty for nobody.
StatusLook speakerLook(Speaker speaker);

/// Who is called: the parameter customerName, else the first parameter whose name says that it is a name.
QString personName(const core::CallInfo& call);
/// The number at the other end, E.164.
QString otherNumber(const core::CallInfo& call);
/// What came of it: the outcome, else why it failed.
QString outcomeText(const core::CallInfo& call);
/// "1:42" or "1:02:10".
QString durationText(qint64 seconds);
/// Under an hour how long ago, then the time, then the date.
QString startedText(const QDateTime& at, const QDateTime& now);
/// To the second, for a tool tip.
QString exactTime(const QDateTime& at);
QString priceText(const core::CallInfo& call);

/// The same call once more.
core::CallOrder orderLike(const core::CallInfo& call);

} // namespace ui
