#pragma once

namespace bench {

/// 10,000 calls in the table, 1,000 changes a second for some seconds, in several states of the table. Prints the gaps
/// of the event loop. Returns the exit code.
int runTable(int seconds);

} // namespace bench
