#include "core/llm/sseparser.h"

#include <cstring>
#include <utility>

namespace core {

namespace {

constexpr QByteArrayView kByteOrderMark("\xEF\xBB\xBF");

/// Position of the first CR or LF, or -1.
qsizetype endOfLine(QByteArrayView bytes)
{
    const auto find = [](QByteArrayView in, char c) -> qsizetype {
        const void* hit = in.isEmpty() ? nullptr : std::memchr(in.data(), c, static_cast<size_t>(in.size()));
        return hit ? static_cast<const char*>(hit) - in.data() : -1;
    };
    const qsizetype lineFeed = find(bytes, '\n');
    const qsizetype carriageReturn = find(lineFeed < 0 ? bytes : bytes.first(lineFeed), '\r');
    return carriageReturn < 0 ? lineFeed : carriageReturn;
}

} // namespace

Result<QList<SseEvent>> SseParser::feed(const QByteArray& bytes)
{
    QList<SseEvent> out;
    const QByteArray text = withoutByteOrderMark(bytes);
    QByteArrayView rest(text);
    while (!rest.isEmpty()) {
        if (m_skipLineFeed) {
            m_skipLineFeed = false;
            if (rest.front() == '\n') {
                rest = rest.sliced(1);
                continue;
            }
        }
        const qsizetype end = endOfLine(rest);
        if (end < 0) {
            m_line.append(rest.data(), rest.size());
            break;
        }
        m_skipLineFeed = rest[end] == '\r';
        if (m_line.isEmpty()) {
            readLine(rest.first(end), out);
        } else {
            m_line.append(rest.data(), end);
            readLine(m_line, out);
            m_line.clear();
        }
        rest = rest.sliced(end + 1);
        if (m_event.data.size() + m_event.name.size() > m_maxEventSize)
            break;
    }
    if (m_line.size() + m_event.data.size() + m_event.name.size() > m_maxEventSize)
        return Error { ErrorCode::TooLarge, QStringLiteral("An event of the stream is too long.") };
    return out;
}

SseEvent SseParser::finish()
{
    QList<SseEvent> out;
    const QByteArray line = m_start + m_line;
    m_start.clear();
    m_line.clear();
    if (!line.isEmpty())
        readLine(line, out);
    readLine({}, out);
    return out.value(0);
}

QByteArray SseParser::withoutByteOrderMark(const QByteArray& bytes)
{
    if (m_started)
        return bytes;
    m_start += bytes;
    if (m_start.size() < kByteOrderMark.size() && kByteOrderMark.startsWith(m_start))
        return {};
    m_started = true;
    const QByteArray start = std::exchange(m_start, {});
    return start.startsWith(kByteOrderMark) ? start.sliced(kByteOrderMark.size()) : start;
}

void SseParser::readLine(QByteArrayView line, QList<SseEvent>& out)
{
    if (line.isEmpty()) {
        if (!m_event.data.isEmpty())
            out.append(std::move(m_event));
        m_event = {};
        m_hasData = false;
        return;
    }
    const void* hit = std::memchr(line.data(), ':', static_cast<size_t>(line.size()));
    if (!hit) {
        readField(line, {});
        return;
    }
    const qsizetype colon = static_cast<const char*>(hit) - line.data();
    QByteArrayView value = line.sliced(colon + 1);
    if (value.startsWith(' '))
        value = value.sliced(1);
    readField(line.first(colon), value);
}

void SseParser::readField(QByteArrayView name, QByteArrayView value)
{
    if (name == "data") {
        if (m_hasData)
            m_event.data += '\n';
        m_hasData = true;
        m_event.data.append(value.data(), value.size());
    } else if (name == "event") {
        m_event.name = value.toByteArray();
    }
}

} // namespace core
