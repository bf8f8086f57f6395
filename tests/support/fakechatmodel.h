#pragma once

#include "core/llm/chatmodel.h"

#include <QPointer>

namespace tests {

/// A stream that says what a test tells it to.
class FakeChatStream : public core::ChatStream {
    Q_OBJECT
public:
    using core::ChatStream::ChatStream;
    void abort() override { aborted = true; }

    bool aborted = false;
};

/// A model whose answers a test writes; remembers what it was asked.
class FakeChatModel : public core::ChatModel {
public:
    std::unique_ptr<core::ChatStream> start(const core::ChatRequest& request) override
    {
        asked.append(request.messages);
        auto stream = std::make_unique<FakeChatStream>();
        streams.append(stream.get());
        return stream;
    }
    QString name() const override { return QStringLiteral("fake"); }

    void say(const QStringList& deltas) { Q_EMIT streams.last()->textArrived(deltas); }
    void finish(const QString& reason = QStringLiteral("stop"))
    {
        Q_EMIT streams.last()->finished({ reason, { 7, 3 }, {}, {} });
    }
    void fail(const QString& message) { Q_EMIT streams.last()->failed({ core::ErrorCode::LlmFailed, message }); }

    QList<QList<core::ChatMessage>> asked;
    QList<QPointer<FakeChatStream>> streams;
};

} // namespace tests
