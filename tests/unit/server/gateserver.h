#pragma once

#include "core/server/httpfront.h"

#include <QHostAddress>

#include <chrono>
#include <memory>
#include <vector>

namespace tests {

/// A front with short deadlines and a few routes, on a free port.
struct GateServer {
    explicit GateServer(core::GateOptions options = quick())
        : front(std::make_unique<core::HttpFront>(std::move(options)))
    {
        front->router().add("POST", "/echo",
            [](const core::WebRequest& request, const core::Answer& answer) { answer.json(200, request.body); });
        front->router().add("GET", "/target", [](const core::WebRequest& request, const core::Answer& answer) {
            answer.text(200, "text/plain",
                request.target + ' ' + request.header(core::kTargetHeader) + ' ' + request.header("Connection")
                    + request.peer.toString().toLatin1());
        });
        front->router().add("GET", "/big", [](const core::WebRequest&, const core::Answer& answer) {
            answer.text(200, "text/plain", QByteArray(4'000'000, 'x'));
        });
        front->router().add(
            "GET", "/late", [this](const core::WebRequest&, const core::Answer& answer) { late.push_back(answer); });
        front->router().add(
            "GET", "/none", [](const core::WebRequest&, const core::Answer& answer) { answer.empty(204); });
        front->router().add("GET", "/dropped", [](const core::WebRequest&, const core::Answer&) {});
        const auto listening = front->listen(QHostAddress(QHostAddress::LocalHost), 0);
        port = listening ? *listening : 0;
    }
    static core::GateOptions quick()
    {
        core::GateOptions options;
        options.tick = std::chrono::milliseconds(10);
        options.lingerTime = std::chrono::milliseconds(50);
        options.bodyLimit = [](const core::HttpHead& head) { return qint64(head.path() == "/echo" ? 1000 : 10); };
        options.mayUpgrade = [](const core::HttpHead& head, const QHostAddress&) -> core::Result<void> {
            if (head.path() == "/relay/1")
                return {};
            return core::Error { core::ErrorCode::BadSignature, QStringLiteral("Not you.") };
        };
        return options;
    }

    std::vector<core::Answer> late;
    std::unique_ptr<core::HttpFront> front;
    quint16 port = 0;
};

} // namespace tests
