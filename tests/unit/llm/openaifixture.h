#pragma once

#include "core/base/socketstreamer.h"
#include "core/llm/openaichatmodel.h"
#include "tests/support/streamingserver.h"
#include "tests/support/testdata.h"

#include <QJsonObject>

#include <chrono>
#include <memory>

namespace tests {

inline const QByteArray kLlmKey = "sk-very-secret";

inline QByteArray llmSample(const char* name)
{
    return testData(QStringLiteral("samples/") + QString::fromLatin1(name));
}

inline QByteArray delta(const QByteArray& text)
{
    return R"(data: {"choices":[{"index":0,"delta":{"content":")" + text + "\"}}]}\n\n";
}

inline QByteArray finishChunk(const QByteArray& reason = "stop")
{
    return R"(data: {"choices":[{"index":0,"delta":{},"finish_reason":")" + reason + "\"}]}\n\n";
}

/// A delta with a part of a tool call, given as JSON.
inline QByteArray toolPart(const QByteArray& json)
{
    return R"(data: {"choices":[{"index":0,"delta":{"tool_calls":[)" + json + "]}}]}\n\n";
}

/// Collects what a stream says.
struct OpenAiAnswer {
    explicit OpenAiAnswer(std::unique_ptr<core::ChatStream> started)
        : stream(std::move(started))
    {
        QObject::connect(stream.get(), &core::ChatStream::textArrived, stream.get(),
            [this](const QStringList& texts) { deltas += texts; });
        QObject::connect(stream.get(), &core::ChatStream::finished, stream.get(),
            [this](const core::ChatEnd& end) { ends.append(end); });
        QObject::connect(stream.get(), &core::ChatStream::failed, stream.get(),
            [this](const core::Error& error) { failures.append(error); });
    }
    OpenAiAnswer(const OpenAiAnswer&) = delete;
    OpenAiAnswer& operator=(const OpenAiAnswer&) = delete;

    bool ended() const { return !ends.isEmpty() || !failures.isEmpty(); }
    QString text() const { return deltas.join(QString()); }
    QString kind() const { return failures.value(0).details.value(QLatin1String("kind")).toString(); }

    QStringList deltas = {};
    QList<core::ChatEnd> ends = {};
    QList<core::Error> failures = {};
    std::unique_ptr<core::ChatStream> stream; // last: destroyed first
};

/// Starts streams of a model that talks to a StreamingServer.
struct OpenAiFixture {
    core::OpenAiOptions optionsFor(const QUrl& url) const
    {
        core::OpenAiOptions options;
        options.baseUrl = url;
        options.dialect = core::dialectFor(url);
        options.apiKey = kLlmKey;
        options.model = QStringLiteral("test-model");
        options.timeouts = { std::chrono::seconds(5), std::chrono::seconds(5), std::chrono::seconds(20) };
        return options;
    }
    OpenAiAnswer start(StreamingServer& server)
    {
        core::OpenAiChatModel model(streamer, optionsFor(server.url(QStringLiteral("/v1/"))));
        return OpenAiAnswer(model.start({ .messages = { { core::ChatMessage::Role::User, QStringLiteral("Hi") } } }));
    }

    core::SocketStreamer streamer;
};

} // namespace tests
