#include "core/conversation/preparedstream.h"

#include <QPointer>

namespace core {

PreparedStream::PreparedStream(std::unique_ptr<ChatStream> stream)
    : m_stream(stream.release())
{
    connect(m_stream.get(), &ChatStream::textArrived, this, [this](const QStringList& texts) { m_texts += texts; });
    connect(m_stream.get(), &ChatStream::troubled, this, [this](const QString& what) { m_troubles += what; });
    connect(m_stream.get(), &ChatStream::finished, this, [this](const ChatEnd& end) { m_end = end; });
    connect(m_stream.get(), &ChatStream::failed, this, [this](const Error& error) { m_failure = error; });
}

void PreparedStream::release()
{
    m_stream->disconnect(this);
    connect(m_stream.get(), &ChatStream::textArrived, this, &ChatStream::textArrived);
    connect(m_stream.get(), &ChatStream::troubled, this, &ChatStream::troubled);
    connect(m_stream.get(), &ChatStream::finished, this, &ChatStream::finished);
    connect(m_stream.get(), &ChatStream::failed, this, &ChatStream::failed);
    const QPointer<PreparedStream> self(this);
    for (const QString& trouble : std::exchange(m_troubles, {})) {
        if (self)
            Q_EMIT troubled(trouble);
    }
    if (self && !m_texts.isEmpty())
        Q_EMIT textArrived(std::exchange(m_texts, {}));
    if (self && m_failure)
        Q_EMIT failed(*m_failure);
    else if (self && m_end)
        Q_EMIT finished(*m_end);
}

void PreparedStream::abort()
{
    m_stream->disconnect(this);
    m_stream->abort();
}

} // namespace core
