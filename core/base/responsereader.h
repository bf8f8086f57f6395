#pragma once

#include "core/base/chunkdecoder.h"
#include "core/base/responsehead.h"

namespace core {

/// Reads one answer of HTTP/1.1 that comes in pieces: first its head, then its body (RFC 9112, 6.3).
class ResponseReader {
public:
    /// `headOnly`: the request was a HEAD, whose answer has no body.
    explicit ResponseReader(bool headOnly = false)
        : m_headOnly(headOnly)
    {
    }

    /// Tells how many of `bytes` belonged to the head: all of them until it is there. Interim answers are skipped.
    /// Errors: Malformed, with a message that ends a sentence.
    Result<qsizetype> feedHead(QByteArrayView bytes);
    bool hasHead() const { return m_body != Body::Unknown; }
    const ResponseHead& head() const { return m_head; }

    /// After the head: appends what `bytes` carry to `body` and tells how many of them belonged to this answer.
    /// Errors: Malformed, TooLarge; `body` has what came before the fault.
    Result<qsizetype> feedBody(QByteArrayView bytes, QByteArray& body);
    bool isComplete() const;
    bool endsWithConnection() const { return m_body == Body::UntilClose; }

private:
    enum class Body { Unknown, Length, Chunked, UntilClose };

    void beginBody();

    bool m_headOnly;
    QByteArray m_text; ///< of the head, as far as it has come
    qsizetype m_scanned = 0;
    qsizetype m_interim = 0; ///< bytes of interim answers
    ResponseHead m_head;
    Body m_body = Body::Unknown;
    qint64 m_left = 0; ///< of a body of known length
    ChunkDecoder m_chunks;
};

} // namespace core
