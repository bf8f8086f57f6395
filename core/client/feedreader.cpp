#include "core/client/feedreader.h"

#include "core/client/callparsing.h"

namespace core {

namespace {

using namespace std::chrono_literals;

/// Two frames of a screen: more often nobody sees, and each batch costs the windows a pass.
constexpr std::chrono::milliseconds kGathering = 33ms;

} // namespace

FeedReader::FeedReader()
    : m_gathering(this)
{
    m_gathering.setSingleShot(true);
    connect(&m_gathering, &QTimer::timeout, this, &FeedReader::flush);
}

void FeedReader::attachTo(const QUrl& base, const QString& token)
{
    m_stream.reset();
    m_gathering.stop();
    m_waiting = {};
    if (base.isEmpty())
        return;
    Q_EMIT linkChanged(CallFeed::Link::Connecting, {});
    m_stream = std::make_unique<EventStream>(base, token);
    connect(m_stream.get(), &EventStream::received, this,
        [this](const QString&, const OrderedJson& event) { take(event); });
    connect(m_stream.get(), &EventStream::attached, this, [this] { Q_EMIT linkChanged(CallFeed::Link::Attached, {}); });
    connect(m_stream.get(), &EventStream::lost, this, [this](const QString& reason) {
        flush();
        Q_EMIT linkChanged(CallFeed::Link::Away, reason);
    });
    m_stream->open();
}

void FeedReader::take(const OrderedJson& event)
{
    auto more = parseFeedMessage(event);
    if (!more)
        return; // a newer core tells of things that are not known here
    if (more->isSnapshot) {
        flush();
        m_waiting = std::move(*more);
        return flush();
    }
    m_waiting.events.append(std::move(more->events));
    if (m_gathering.isActive())
        return;
    // After a quiet time at once, that is when all that came together has been read.
    const auto quiet = m_sinceFlush.isValid() ? std::chrono::milliseconds(m_sinceFlush.elapsed()) : kGathering;
    m_gathering.start(std::max(0ms, kGathering - quiet));
}

void FeedReader::flush()
{
    m_gathering.stop();
    m_sinceFlush.start();
    if (m_waiting.isSnapshot || !m_waiting.events.isEmpty())
        Q_EMIT batch(std::exchange(m_waiting, {}));
}

} // namespace core
