#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>

namespace core {

struct SseEvent {
    QByteArray name; ///< of the `event:` line; empty when there was none
    QByteArray data; ///< the `data:` lines, joined by LF
    bool operator==(const SseEvent&) const = default;
};

/// Splits a stream of bytes into server-sent events, wherever it was cut. Events without data are left out, as are
/// comments, ids and unknown fields.
/// Source: WHATWG HTML standard, "server-sent events".
class SseParser {
public:
    explicit SseParser(qsizetype maxEventSize = 1024 * 1024) ///< bytes, names and data together
        : m_maxEventSize(maxEventSize)
    {
    }

    /// The events that are complete now. Errors: TooLarge, after which the stream cannot be read on.
    Result<QList<SseEvent>> feed(const QByteArray& bytes);
    /// The event that the end of the stream left without its blank line; empty data when there is none. The standard
    /// drops it, yet its data may be whole: the caller looks at it.
    SseEvent finish();

private:
    QByteArray withoutByteOrderMark(const QByteArray& bytes);
    void readLine(QByteArrayView line, QList<SseEvent>& out);
    void readField(QByteArrayView name, QByteArrayView value);

    qsizetype m_maxEventSize;
    QByteArray m_start; ///< the first bytes, while they may be a byte-order mark
    QByteArray m_line; ///< the beginning of a line whose end has not come
    SseEvent m_event;
    bool m_started = false;
    bool m_skipLineFeed = false; ///< the last byte was CR
    bool m_hasData = false;
};

} // namespace core
