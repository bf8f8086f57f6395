#pragma once

#include "core/base/http.h"

#include <memory>

namespace tests {

inline core::HttpRequest post(const QUrl& url, const QByteArray& body = "{}")
{
    return { "POST", url, { { "Content-Type", "application/json" } }, body };
}

/// Collects what a stream says.
struct Listener {
    explicit Listener(std::unique_ptr<core::HttpStream> opened)
        : stream(std::move(opened))
    {
        QObject::connect(
            stream.get(), &core::HttpStream::started, stream.get(), [this](int code, const core::HttpHeaders& fields) {
                head = { code, fields, {} };
            });
        QObject::connect(stream.get(), &core::HttpStream::arrived, stream.get(),
            [this](const QByteArray& bytes) { pieces.append(bytes); });
        QObject::connect(stream.get(), &core::HttpStream::finished, stream.get(), [this] { ++finished; });
        QObject::connect(stream.get(), &core::HttpStream::failed, stream.get(),
            [this](const core::Error& error) { failures.append(error); });
    }
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;

    QByteArray body() const { return pieces.join(); }
    bool ended() const { return finished > 0 || !failures.isEmpty(); }
    int signalCount() const { return int(pieces.size() + failures.size()) + finished; }

    core::HttpResponse head = {};
    QByteArrayList pieces = {};
    int finished = 0;
    QList<core::Error> failures = {};
    std::unique_ptr<core::HttpStream> stream; // last: destroyed first
};

} // namespace tests
