#pragma once

#include "tests/bench/connection.h"
#include "tests/bench/words.h"

namespace tests {

/// How an answer is streamed.
struct AnswerPlan {
    Nanos firstToken = std::chrono::milliseconds(100); ///< after the whole request has been read
    Nanos interval = std::chrono::milliseconds(10); ///< from one write to the next
    int tokens = 40;
    int burst = 1; ///< tokens for each write
    int stallAfter = -1; ///< says nothing more after so many tokens; -1: never
};

/// What happens at the model, told as it happens.
class LlmObserver {
public:
    virtual ~LlmObserver() = default;
    virtual AnswerPlan planFor(TurnId id) = 0;
    virtual void requestArrived(TurnId id, Nanos at, bool promptIsLast) = 0;
    virtual void tokensWritten(TurnId id, int first, int count, Nanos at) = 0;
    virtual void streamFinished(TurnId id, Nanos at) = 0; ///< written to its end
    virtual void streamCut(TurnId id, Nanos at) = 0; ///< the server closed the connection in mid-answer
    virtual void badRequest(std::string_view why) = 0;
};

/// An OpenAI-compatible model on a free port of the loopback interface, HTTP/1.1 without TLS.
class MockLlm {
public:
    MockLlm(Loop& loop, LlmObserver& observer);
    ~MockLlm();
    int port() const { return m_listener.port(); }

private:
    class Stream;
    void forget(Stream* stream);

    Loop& m_loop;
    LlmObserver& m_observer;
    std::vector<std::unique_ptr<Stream>> m_streams;
    Listener m_listener;
};

} // namespace tests
