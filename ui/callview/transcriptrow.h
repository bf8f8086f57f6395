#pragma once

#include "core/client/callinfo.h"

namespace ui {

/// A line of a transcript: something said, or what else happened, in its place by time.
struct TranscriptRow {
    enum class Kind { Said, Partly, Act, Status };

    Kind kind = Kind::Said;
    int key = 0; ///< position, number of the act, place in the status history
    QDateTime at; ///< UTC
    QString speaker; ///< of Said: assistant | callee | operator
    QString actor; ///< of an act, and of an operator's words: "operator Ana"
    QString text; ///< as shown
    QString icon; ///< of Act and Status
    int tone = 0; ///< likewise, a ui::Tone
    qsizetype heardUntil = -1; ///< where the speech was cut off; -1: all was heard
    qsizetype cutUntil = -1; ///< where the sentence that was cut ends; what follows was never said
    bool streams = false; ///< more words of it come
    bool beganEarlier = false; ///< its first words were spoken before we listened
    bool operator==(const TranscriptRow&) const = default;
};

TranscriptRow rowOf(const core::UtteranceInfo& utterance);
/// Without text when the act is not shown.
TranscriptRow rowOf(const core::ActInfo& act);
/// Without text when the status is not shown: what stands before the telephone rings.
TranscriptRow rowOf(const core::StatusInfo& status, const core::CallInfo& call);

/// What a screen reader says and what is copied: the row in words, without its speaker.
QString rowWords(const TranscriptRow& row);
/// Whether `a` stands before `b`.
bool standsBefore(const TranscriptRow& a, const TranscriptRow& b);

} // namespace ui
