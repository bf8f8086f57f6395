#pragma once

#include "core/base/result.h"
#include "core/sandbox/calleescripts.h"

#include <QJsonObject>

namespace core {

/// Reads a callee from JSON, as scenario files have it:
///
///     {"pickup": "answers", "lines": ["Yes, speaking.", {"when": "silence", "afterSeconds": 5, "say": "Hello?"}]}
///
/// Of the callee, all optional (times are those of a real telephone; the sandbox scales them):
///   pickup           "answers" (default), "busy", "no-answer", or "machine": answers, and is found to be a machine
///   ringSeconds      until she answers, 2.5
///   thinkSeconds     before she answers what she heard, 0.7
///   patienceSeconds  of silence until she asks whether anybody is there, 9; twice, then she hangs up
///   polite           true: answers the assistant's goodbye and hangs up, whatever lines are left
///   repeatFrom       after the last line she goes on with this one (counted from 0), for ever
///   lines            what she does, in order. A plain text is said when the assistant is done. An object has
///     say            a text; or a list of texts: one thought in pieces, as of somebody who stops to think
///     pauseSeconds   between these pieces, 0.75
///     keys           pressed when she has spoken: 0-9 * #, and w waits a little
///     hangUp         true: hangs up at the end of this line
///     when           "answer" (default): the assistant is done with what it said
///                    "at-once": right after the line before, or the pick-up, whoever talks; afterSeconds later
///                    "silence": nobody has talked for afterSeconds
///                    "cut-in": when `words` of what the assistant says are out
///                    "digits": the assistant has pressed `digits`; until then she repeats the line before
///     afterSeconds   see `when`; with "answer" and "digits" in place of thinkSeconds
/// A line needs say, keys or hangUp. When no line is left she says goodbye.
/// Errors: Malformed, with the name of the field.
Result<CalleeScript> readCalleeScript(const QJsonObject& json);

} // namespace core
