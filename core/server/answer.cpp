#include "core/server/answer.h"

#include "core/server/errorreply.h"
#include "core/server/serverlog.h"

#include <utility>

namespace core {

class Answer::Once {
public:
    explicit Once(Sink sink)
        : m_sink(std::move(sink))
    {
    }
    ~Once()
    {
        if (!m_sink)
            return;
        qCWarning(lcServer) << "A request was dropped without an answer.";
        const Error error { ErrorCode::Internal, QStringLiteral("The request could not be answered.") };
        give(500, errorHeaders(error), toJson(error));
    }
    Once(const Once&) = delete;
    Once& operator=(const Once&) = delete;

    void give(int status, const HttpHeaders& headers, const QByteArray& body)
    {
        if (const Sink sink = std::exchange(m_sink, {}))
            sink(status, headers, body);
        else
            qCWarning(lcServer) << "A request was answered twice; the second answer, with status" << status
                                << ", is dropped.";
    }
    bool isGiven() const { return !m_sink; }

private:
    Sink m_sink;
};

Answer::Answer(Sink sink)
    : m_once(std::make_shared<Once>(std::move(sink)))
{
}

void Answer::json(int status, const QByteArray& body, const HttpHeaders& extraHeaders) const
{
    m_once->give(status, HttpHeaders { { "Content-Type", "application/json" } } + extraHeaders, body);
}

void Answer::error(const Error& error, const HttpHeaders& extraHeaders) const
{
    m_once->give(wording(error.code).httpStatus, errorHeaders(error) + extraHeaders, toJson(error));
}

void Answer::text(int status, const QByteArray& mimeType, const QByteArray& body) const
{
    m_once->give(status, { { "Content-Type", mimeType } }, body);
}

void Answer::empty(int status) const { m_once->give(status, {}, {}); }

bool Answer::isGiven() const { return m_once->isGiven(); }

} // namespace core
