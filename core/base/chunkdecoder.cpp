#include "core/base/chunkdecoder.h"

#include <algorithm>

namespace core {

namespace {

constexpr int kMostDigits = 15;
constexpr int kMostLineBytes = 8 * 1024;

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

bool isControl(char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7f; }

Error malformed() { return { ErrorCode::Malformed, QStringLiteral("The chunked body is malformed.") }; }

} // namespace

Result<qsizetype> ChunkDecoder::feed(QByteArrayView bytes, QByteArray& body)
{
    qsizetype i = 0;
    while (i < bytes.size() && m_state != State::Done) {
        if (m_state == State::Data) {
            const qsizetype count = std::min<qsizetype>(qsizetype(m_size), bytes.size() - i);
            body.append(bytes.sliced(i, count));
            i += count;
            m_size -= count;
            if (m_size == 0)
                m_state = State::DataCr;
        } else if (const auto stepped = step(bytes[i++]); !stepped) {
            return stepped.error();
        }
    }
    return i;
}

Result<void> ChunkDecoder::step(char c)
{
    switch (m_state) {
    case State::Size:
        return stepSize(c);
    case State::Extension:
    case State::Trailer:
        return stepLine(c);
    case State::SizeEnd:
        if (c != '\n')
            return malformed();
        sizeComplete();
        return {};
    case State::DataCr:
        m_state = State::DataLf;
        return c == '\r' ? Result<void>() : malformed();
    case State::DataLf:
        m_state = State::Size;
        m_digits = 0;
        return c == '\n' ? Result<void>() : malformed();
    case State::TrailerLf:
        m_state = m_lineEmpty ? State::Done : State::Trailer;
        m_lineEmpty = true;
        return c == '\n' ? Result<void>() : malformed();
    case State::Data:
    case State::Done:
        break;
    }
    return malformed();
}

Result<void> ChunkDecoder::stepSize(char c)
{
    if (const int value = hexValue(c); value >= 0) {
        if (++m_digits > kMostDigits)
            return Error { ErrorCode::TooLarge, QStringLiteral("A chunk of the body is too large.") };
        m_size = m_size * 16 + value;
        return {};
    }
    if (m_digits == 0)
        return malformed();
    if (c == ';' || c == ' ' || c == '\t') {
        m_state = State::Extension;
        return {};
    }
    m_state = State::SizeEnd;
    return c == '\r' ? Result<void>() : malformed();
}

/// One character of an extension or a trailer.
Result<void> ChunkDecoder::stepLine(char c)
{
    if (c == '\r') {
        m_state = m_state == State::Extension ? State::SizeEnd : State::TrailerLf;
        return {};
    }
    if (isControl(c))
        return malformed();
    if (++m_lineBytes > kMostLineBytes)
        return Error { ErrorCode::TooLarge, QStringLiteral("The chunk extensions or trailers are too long.") };
    m_lineEmpty = false;
    return {};
}

void ChunkDecoder::sizeComplete()
{
    m_state = m_size > 0 ? State::Data : State::Trailer;
    m_lineEmpty = true;
}

} // namespace core
