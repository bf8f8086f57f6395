#include "core/server/answerframe.h"

#include <algorithm>
#include <utility>

namespace core {

namespace {

bool equals(QByteArrayView a, QByteArrayView b) { return a.compare(b, Qt::CaseInsensitive) == 0; }

} // namespace

AnswerFrame::AnswerFrame(const AnswerWish& wish, const QByteArray& date)
    : m_wish(wish)
    , m_date(date)
    , m_keepAlive(wish.keepAlive)
{
}

QByteArray AnswerFrame::feed(QByteArrayView bytes)
{
    if (m_complete || m_broken)
        return {};
    if (m_body != Body::Unknown)
        return passBody(bytes);
    m_head.append(bytes);
    const qsizetype end = m_head.indexOf("\r\n\r\n");
    if (end < 0)
        return {};
    const QByteArray all = std::exchange(m_head, {});
    QByteArray out = beginBody(QByteArrayView(all).first(end));
    return out + passBody(QByteArrayView(all).sliced(end + 4));
}

QByteArray AnswerFrame::beginBody(QByteArrayView head)
{
    m_body = Body::UntilClose;
    m_status = head.size() >= 12 ? head.sliced(9, 3).toByteArray().toInt() : 0;
    QByteArray out;
    out.reserve(head.size() + 96);
    bool first = true;
    while (!head.isEmpty()) {
        const qsizetype end = head.indexOf("\r\n");
        const QByteArrayView line = end < 0 ? head : head.first(end);
        head = end < 0 ? QByteArrayView() : head.sliced(end + 2);
        const qsizetype colon = line.indexOf(':');
        if (!first && colon > 0)
            readField(line.first(colon), line.sliced(colon + 1).trimmed());
        if (first || (colon > 0 && isPassedOn(line.first(colon))))
            out.append(line).append("\r\n");
        first = false;
    }
    if (m_status == 204 || m_status == 304)
        m_body = Body::None;
    m_keepAlive = m_keepAlive && m_body != Body::UntilClose;
    out.append("Date: ").append(m_date).append(m_keepAlive ? "\r\n\r\n" : "\r\nConnection: close\r\n\r\n");
    return out;
}

void AnswerFrame::readField(QByteArrayView name, QByteArrayView value)
{
    if (equals(name, "content-length") && m_body != Body::Chunked) {
        m_body = Body::Length;
        m_left = value.toByteArray().toLongLong();
    } else if (equals(name, "transfer-encoding")) {
        m_body = Body::Chunked;
        m_keepAlive = m_keepAlive && m_wish.minorVersion > 0;
    }
}

bool AnswerFrame::isPassedOn(QByteArrayView name) const
{
    if (equals(name, "transfer-encoding"))
        return m_wish.minorVersion > 0;
    if (equals(name, "content-length"))
        return m_status != 204;
    return !equals(name, "connection") && !equals(name, "keep-alive") && !equals(name, "date");
}

QByteArray AnswerFrame::passBody(QByteArrayView bytes)
{
    switch (m_body) {
    case Body::Unknown:
    case Body::UntilClose:
        return m_wish.headOnly ? QByteArray() : bytes.toByteArray();
    case Body::None:
        m_complete = true;
        return {};
    case Body::Chunked:
        return passChunks(bytes);
    case Body::Length:
        break;
    }
    const qsizetype count = std::min<qsizetype>(bytes.size(), qsizetype(m_left));
    m_left -= count;
    m_complete = m_left == 0;
    return m_wish.headOnly ? QByteArray() : bytes.first(count).toByteArray();
}

QByteArray AnswerFrame::passChunks(QByteArrayView bytes)
{
    QByteArray decoded;
    const auto used = m_chunks.feed(bytes, decoded);
    m_broken = !used;
    m_complete = m_chunks.isComplete();
    if (m_wish.headOnly)
        return {};
    if (m_broken || m_wish.minorVersion == 0)
        return decoded;
    return bytes.first(*used).toByteArray();
}

void AnswerFrame::end()
{
    if (m_body == Body::UntilClose)
        m_complete = true;
    else if (!m_complete)
        m_broken = true;
}

} // namespace core
