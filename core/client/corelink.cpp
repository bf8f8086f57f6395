#include "core/client/corelink.h"

#include "core/client/feedreader.h"

namespace core {

CoreLink::CoreLink(HttpClient& http, const QUrl& base, const QString& token)
    : m_client(http, base, token)
    , m_calls(m_client)
    , m_control(m_client)
    , m_desk(m_client)
    , m_base(base)
    , m_token(token)
    , m_reader(new FeedReader)
{
    qRegisterMetaType<core::FeedBatch>();
    m_thread.setObjectName(QStringLiteral("events"));
    m_reader->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_reader, &QObject::deleteLater);
    connect(m_reader, &FeedReader::batch, &m_feed, &CallFeed::take);
    connect(m_reader, &FeedReader::linkChanged, &m_feed, &CallFeed::setLink);
    m_thread.start();
}

CoreLink::~CoreLink()
{
    m_thread.quit();
    m_thread.wait();
}

void CoreLink::open()
{
    QMetaObject::invokeMethod(
        m_reader, [reader = m_reader, base = m_base, token = m_token] { reader->attachTo(base, token); });
}

void CoreLink::close()
{
    QMetaObject::invokeMethod(m_reader, [reader = m_reader] { reader->attachTo(QUrl(), QString()); });
}

void CoreLink::moveTo(const QUrl& base, const QString& token)
{
    m_base = base;
    m_token = token;
    m_client.moveTo(base, token);
    open();
}

} // namespace core
