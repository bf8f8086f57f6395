#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QByteArrayView>

namespace core {

/// Decodes one chunked body (RFC 9112, 7.1) that comes in pieces. Extensions and trailers are read over.
class ChunkDecoder {
public:
    /// Appends what `bytes` carry to `body` and tells how many of them belonged to this message: fewer than given
    /// only when it is complete.
    /// Errors: Malformed (sizes that are not hexadecimal digits, lines not ended by CR LF, control characters),
    /// TooLarge (a size beyond any sense, an extension or trailer that does not end).
    Result<qsizetype> feed(QByteArrayView bytes, QByteArray& body);
    bool isComplete() const { return m_state == State::Done; }

private:
    enum class State { Size, Extension, SizeEnd, Data, DataCr, DataLf, Trailer, TrailerLf, Done };

    Result<void> step(char c);
    Result<void> stepSize(char c);
    Result<void> stepLine(char c);
    void sizeComplete();

    State m_state = State::Size;
    qint64 m_size = 0; ///< of the chunk, then what is left of it
    int m_digits = 0;
    int m_lineBytes = 0; ///< of an extension, or of all trailers
    bool m_lineEmpty = true;
};

} // namespace core
