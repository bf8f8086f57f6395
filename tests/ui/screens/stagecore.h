#pragma once

#include "core/client/callinfo.h"
#include "core/client/corelink.h"

#include <map>

namespace tests {

/// The HTTP side of a core that has what a picture needs, and answers by path.
class StageCore : public core::HttpClient {
public:
    StageCore();

    QFuture<core::Result<core::HttpResponse>> send(const core::HttpRequest& request) override;

    void setCalls(const QList<core::CallInfo>& calls);
    void setRecord(const core::RecordInfo& record);
    void answer(const QString& path, const QByteArray& body, int status = 200)
    {
        m_answers[path] = { status, {}, body };
    }
    void refuse(const QString& path, const QByteArray& message);

private:
    std::map<QString, core::HttpResponse> m_answers;
};

/// A link over it that is never opened: the picture feeds it.
struct Stage {
    StageCore core;
    core::CoreLink link { core, QUrl(QStringLiteral("http://127.0.0.1:3000")), QString() };

    void attach() { link.feed().setLink(core::CallFeed::Link::Attached); }
};

} // namespace tests
