#pragma once

namespace bench {

/// 200 calls whose transcripts stream at 50 tokens a second for some seconds, each in a view of its own, four of which
/// are seen. Prints the gaps of the event loop and how memory grew. Returns the exit code.
int runTranscripts(int seconds);

/// Opens the record of a call of 30 minutes some times, from the answer of the core to what is seen.
int runRecord();

} // namespace bench
