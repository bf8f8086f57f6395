#pragma once

#include "core/client/callfeed.h"
#include "core/client/eventstream.h"

#include <QElapsedTimer>
#include <QTimer>

#include <memory>

namespace core {

/// Reads a core's events on a thread of its own and hands them on in batches, so that neither parsing nor many small
/// signals cost the windows' thread anything.
class FeedReader : public QObject {
    Q_OBJECT
public:
    FeedReader();

    /// From then on that core; what was waiting of another one is forgotten. An empty `base` reads nothing.
    void attachTo(const QUrl& base, const QString& token);

Q_SIGNALS:
    void batch(const core::FeedBatch& batch);
    void linkChanged(core::CallFeed::Link link, const QString& reason);

private:
    void take(const OrderedJson& event);
    void flush();

    std::unique_ptr<EventStream> m_stream;
    FeedBatch m_waiting;
    QTimer m_gathering;
    QElapsedTimer m_sinceFlush;
};

} // namespace core
