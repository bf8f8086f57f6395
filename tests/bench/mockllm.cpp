#include "tests/bench/mockllm.h"

#include "tests/bench/httptext.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace tests {

namespace {

constexpr std::string_view kHead = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream; charset=utf-8\r\n"
                                   "Cache-Control: no-cache\r\nTransfer-Encoding: chunked\r\n\r\n";
#define CHUNK_START                                                                                                    \
    "data: {\"id\":\"chatcmpl-bench\",\"object\":\"chat.completion.chunk\",\"created\":1793600000,"                    \
    "\"model\":\"bench\",\"choices\":"
constexpr std::string_view kRole
    = CHUNK_START "[{\"index\":0,\"delta\":{\"role\":\"assistant\",\"content\":\"\"},\"finish_reason\":null}]}\n\n";
constexpr std::string_view kDeltaStart = CHUNK_START "[{\"index\":0,\"delta\":{\"content\":\"";
constexpr std::string_view kDeltaEnd = "\"},\"finish_reason\":null}]}\n\n";
constexpr std::string_view kStop = CHUNK_START "[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n";
constexpr std::string_view kUsage
    = CHUNK_START "[],\"usage\":{\"prompt_tokens\":100,\"completion_tokens\":40,\"total_tokens\":140}}\n\n";
#undef CHUNK_START
constexpr std::string_view kDone = "data: [DONE]\n\n";
constexpr std::string_view kModels = R"({"object":"list","data":[{"id":"bench","object":"model"}]})";

void appendChunkSize(std::string& out, std::size_t size)
{
    std::array<char, 20> digits {};
    out.append(digits.begin(), std::to_chars(digits.begin(), digits.end(), size, 16).ptr);
    out += "\r\n";
}

void appendChunk(std::string& out, std::string_view data)
{
    appendChunkSize(out, data.size());
    out.append(data);
    out += "\r\n";
}

std::string jsonAnswer(std::string_view status, std::string_view body)
{
    return "HTTP/1.1 " + std::string(status) + "\r\nContent-Type: application/json\r\nContent-Length: "
        + std::to_string(body.size()) + "\r\n\r\n" + std::string(body);
}

} // namespace

/// One connection of the server to the model: one answer at a time.
class MockLlm::Stream : public Connection {
public:
    Stream(MockLlm& model, int fd)
        : Connection(model.m_loop, fd)
        , m_model(model)
        , m_pace(model.m_loop, [this] { writeNext(); })
    {
    }

private:
    void received() override
    {
        if (m_answering)
            return; // pipelined: its turn comes
        const auto message = wholeMessage(unread());
        if (!message)
            return;
        const std::string_view line = message->startLine;
        if (line.starts_with("POST ") && line.find("/chat/completions ") != std::string_view::npos)
            begin(message->body);
        else if (line.starts_with("GET ") && line.find("/models") != std::string_view::npos)
            send(jsonAnswer("200 OK", kModels));
        else
            refuse("404 Not Found", "unknown path");
        take(message->size);
    }

    void ended() override
    {
        m_pace.stop();
        if (m_answering)
            m_model.m_observer.streamCut(m_id, readAt());
        m_model.forget(this);
    }

    void refuse(std::string_view status, std::string_view why)
    {
        m_model.m_observer.badRequest(why);
        send(jsonAnswer(status, R"({"error":{"message":"bench","type":"invalid_request_error"}})"));
    }

    void begin(std::string_view body)
    {
        bool isLast = false;
        if (!findTurn(body, m_id, isLast))
            return refuse("400 Bad Request", "a request to the model without a marker");
        m_wantsUsage = body.find("\"include_usage\":true") != std::string_view::npos;
        m_answering = true;
        m_written = 0;
        m_plan = m_model.m_observer.planFor(m_id);
        m_model.m_observer.requestArrived(m_id, readAt(), isLast);
        m_due = readAt() + m_plan.firstToken;
        m_pace.startAt(m_due);
    }

    void writeNext()
    {
        m_buffer.clear();
        if (m_written == 0) {
            m_buffer += kHead;
            appendChunk(m_buffer, kRole);
        }
        const int first = m_written;
        const int end = m_plan.stallAfter < 0 ? m_plan.tokens : std::min(m_plan.tokens, m_plan.stallAfter);
        const int next = std::min(end, first + m_plan.burst);
        for (; m_written < next; ++m_written)
            appendDelta();
        const bool last = m_written == m_plan.tokens;
        if (last)
            appendEnd();
        m_model.m_observer.tokensWritten(m_id, first, m_written - first, now());
        send(m_buffer);
        if (last)
            return finish();
        m_due += m_plan.interval;
        if (m_written < end)
            m_pace.startAt(m_due);
    }

    void appendDelta()
    {
        m_word.clear();
        appendWord(m_word, { m_id, m_written });
        appendChunkSize(m_buffer, kDeltaStart.size() + m_word.size() + kDeltaEnd.size());
        m_buffer.append(kDeltaStart).append(m_word).append(kDeltaEnd).append("\r\n");
    }

    void appendEnd()
    {
        appendChunk(m_buffer, kStop);
        if (m_wantsUsage)
            appendChunk(m_buffer, kUsage);
        appendChunk(m_buffer, kDone);
        m_buffer += "0\r\n\r\n";
    }

    void finish()
    {
        m_answering = false;
        m_model.m_observer.streamFinished(m_id, now());
        if (!unread().empty())
            received();
    }

    MockLlm& m_model;
    Timer m_pace;
    TurnId m_id;
    AnswerPlan m_plan;
    Nanos m_due {};
    int m_written = 0;
    bool m_answering = false;
    bool m_wantsUsage = false;
    std::string m_buffer;
    std::string m_word;
};

MockLlm::MockLlm(Loop& loop, LlmObserver& observer)
    : m_loop(loop)
    , m_observer(observer)
    , m_listener(loop, [this](int fd) { m_streams.push_back(std::make_unique<Stream>(*this, fd)); })
{
}

MockLlm::~MockLlm() = default;

void MockLlm::forget(Stream* stream)
{
    const auto place = std::ranges::find(m_streams, stream, &std::unique_ptr<Stream>::get);
    std::swap(*place, m_streams.back());
    m_loop.bury(std::move(m_streams.back()));
    m_streams.pop_back();
}

} // namespace tests
