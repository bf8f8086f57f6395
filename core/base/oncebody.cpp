#include "core/base/oncebody.h"

#include <algorithm>
#include <cstring>

namespace core {

OnceBody::OnceBody(QByteArray bytes, QObject* parent)
    : QIODevice(parent)
    , m_bytes(std::move(bytes))
{
    // Unbuffered, so that bytesAvailable() has one truth and nothing is read ahead.
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OnceBody::bytesAvailable() const { return m_bytes.size() - m_position; }

qint64 OnceBody::readData(char* data, qint64 maxSize)
{
    const qint64 size = std::min(maxSize, bytesAvailable());
    if (size == 0)
        return -1;
    std::memcpy(data, m_bytes.constData() + m_position, static_cast<size_t>(size));
    m_position += size;
    return size;
}

} // namespace core
