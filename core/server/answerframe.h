#pragma once

#include "core/base/chunkdecoder.h"

#include <QByteArray>
#include <QByteArrayView>

namespace core {

/// What the client's request says about the answer it can take.
struct AnswerWish {
    bool headOnly = false; ///< it was a HEAD: the body is dropped
    bool keepAlive = true;
    int minorVersion = 1; ///< 0: chunks are joined
};

/// Follows the bytes of one answer as the HTTP server writes them, so that the gate knows where it ends, and makes
/// of them what the client is to get.
class AnswerFrame {
public:
    /// `date` is the value of the Date field.
    AnswerFrame(const AnswerWish& wish, const QByteArray& date);

    /// Takes the server's next bytes and returns the client's, if there are any yet.
    QByteArray feed(QByteArrayView bytes);
    /// The server has closed its side: completes an answer that lasts until then, breaks any other.
    void end();

    bool isBegun() const { return m_body != Body::Unknown; }
    bool isComplete() const { return m_complete; }
    /// The answer cannot be completed any more.
    bool isBroken() const { return m_broken; }
    /// False when the connection has to end after this answer.
    bool keepAlive() const { return m_keepAlive; }

private:
    enum class Body { Unknown, None, Length, Chunked, UntilClose };

    QByteArray beginBody(QByteArrayView head);
    void readField(QByteArrayView name, QByteArrayView value);
    bool isPassedOn(QByteArrayView name) const;
    QByteArray passBody(QByteArrayView bytes);
    QByteArray passChunks(QByteArrayView bytes);

    AnswerWish m_wish;
    QByteArray m_date;
    QByteArray m_head; ///< as far as it has come
    Body m_body = Body::Unknown;
    qint64 m_left = 0; ///< of a body of known length
    int m_status = 0;
    ChunkDecoder m_chunks;
    bool m_keepAlive = true;
    bool m_complete = false;
    bool m_broken = false;
};

} // namespace core
