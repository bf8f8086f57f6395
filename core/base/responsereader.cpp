#include "core/base/responsereader.h"

#include <algorithm>

namespace core {

Result<qsizetype> ResponseReader::feedHead(QByteArrayView bytes)
{
    qsizetype before = m_text.size(); // where `bytes` begin in m_text
    m_text.append(bytes);
    while (true) {
        const auto end = findResponseHeadEnd(m_text, m_scanned);
        if (!end)
            return end.error();
        if (m_interim + (*end > 0 ? *end : m_text.size()) > kMostResponseHead)
            return Error { ErrorCode::Malformed, QStringLiteral("its head is too large") };
        m_scanned = m_text.size();
        if (*end == 0)
            return bytes.size();
        auto head = parseResponseHead(QByteArrayView(m_text).first(*end));
        if (!head)
            return head.error();
        if (head->status == 101)
            return Error { ErrorCode::Malformed, QStringLiteral("it changes to a protocol nobody asked for") };
        if (head->status >= 200) {
            m_head = std::move(*head);
            m_text.clear();
            beginBody();
            return *end - before;
        }
        m_interim += *end;
        before -= *end;
        m_text.remove(0, *end);
        m_scanned = 0;
    }
}

void ResponseReader::beginBody()
{
    if (m_headOnly || m_head.status == 204 || m_head.status == 304) {
        m_body = Body::Length;
    } else if (m_head.chunked) {
        m_body = Body::Chunked;
    } else if (m_head.contentLength) {
        m_body = Body::Length;
        m_left = *m_head.contentLength;
    } else {
        m_body = Body::UntilClose;
    }
}

Result<qsizetype> ResponseReader::feedBody(QByteArrayView bytes, QByteArray& body)
{
    if (m_body == Body::Chunked) {
        body.reserve(body.size() + bytes.size());
        return m_chunks.feed(bytes, body);
    }
    const qsizetype count = m_body == Body::Length ? qsizetype(std::min<qint64>(bytes.size(), m_left)) : bytes.size();
    m_left -= m_body == Body::Length ? count : 0;
    body.append(bytes.first(count));
    return count;
}

bool ResponseReader::isComplete() const
{
    return (m_body == Body::Length && m_left == 0) || (m_body == Body::Chunked && m_chunks.isComplete());
}

} // namespace core
