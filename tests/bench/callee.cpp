#include "tests/bench/callee.h"

#include "tests/bench/relaymessages.h"
#include "tests/bench/websocketclient.h"

namespace tests {

class Callee::Socket : public WebSocketClient {
public:
    Socket(Callee& callee, int fd, std::string_view host, std::string_view path, std::string_view signature)
        : WebSocketClient(callee.m_scene.loop, fd, host, path, "X-Twilio-Signature: " + std::string(signature))
        , m_callee(callee)
    {
    }

private:
    void upgraded() override { m_callee.sendSetup(); }
    void textReceived(std::string_view text) override { m_callee.textReceived(text, readAt()); }
    void over(std::string_view why) override { m_callee.socketOver(why); }

    Callee& m_callee;
};

Callee::Callee(Scene& scene, int call)
    : m_scene(scene)
    , m_call(call)
    , m_current({ call, 0 }, {}, false)
    , m_previous({ call, -1 }, {}, false)
{
}

Callee::~Callee() = default;

void Callee::answerPhone()
{
    const std::string target = "/api/outbound-call-twiml?customParams=" + percentEncoded(customParameters(m_call));
    m_scene.http.send(signedPost(kAuthToken, m_scene.serverPort, target, callFields(m_call, "in-progress")),
        [this](const HttpAnswer& answer) { twimlArrived(answer); });
}

void Callee::twimlArrived(const HttpAnswer& answer)
{
    const std::string url = attribute(answer.body, "ConversationRelay", "url");
    const std::size_t host = url.find("://");
    const std::size_t path = url.find('/', host + 3);
    if (answer.status != 200 || host == std::string::npos || path == std::string::npos)
        return m_scene.tally.fault("a TwiML request was answered " + std::to_string(answer.status));
    m_hasGreeting = !attribute(answer.body, "ConversationRelay", "welcomeGreeting").empty();
    const int fd = connectToLoopback(m_scene.serverPort);
    if (fd < 0)
        return m_scene.tally.fault("a WebSocket connection was refused");
    m_socket = std::make_unique<Socket>(
        *this, fd, url.substr(host + 3, path - host - 3), url.substr(path), twilioSignature(kAuthToken, url, {}));
}

void Callee::sendSetup()
{
    m_socket->sendTexts({ setupMessage(m_call) });
    m_isReady = m_hasGreeting;
}

std::string Callee::nextPrompt(Nanos at)
{
    if (!m_current.isOver() && m_turn > 0) {
        m_scene.tally.fault("an answer was not complete before the next prompt");
        stopCurrent(CutCause::NextPrompt, at);
    }
    m_previous.retire(m_scene.tally);
    m_previous = std::move(m_current);
    m_current = Answer({ m_call, ++m_turn }, at, m_scene.isMeasuring);
    if (m_scene.isMeasuring)
        ++m_scene.tally.turns;
    return promptMessage(m_current.id());
}

void Callee::prompt()
{
    if (!m_socket || !m_socket->isUpgraded() || m_hasHungUp)
        return m_scene.tally.fault("a prompt found no open WebSocket");
    m_isFollowUp = false;
    m_socket->sendTexts({ nextPrompt(now()) });
}

bool Callee::interrupt(bool isStalled, bool thenPrompt)
{
    if (!m_socket || !m_current.isStreaming() || m_current.wasStopped())
        return false;
    const std::string message = interruptMessage(m_current.id(), m_current.received());
    const CutCause early = tokensWritten() == 0 ? CutCause::BeforeFirstToken : CutCause::MidStream;
    const Nanos at = now();
    stopCurrent(isStalled ? CutCause::WhileStalled : early, at);
    m_isFollowUp = thenPrompt;
    if (thenPrompt)
        m_socket->sendTexts({ message, nextPrompt(at) });
    else
        m_socket->sendTexts({ message });
    return true;
}

void Callee::hangUp(bool politely)
{
    m_hasHungUp = true;
    if (!m_socket)
        return;
    stopCurrent(CutCause::HangUp, now());
    if (politely)
        return m_socket->sendClose(); // the server closes
    m_socket->close();
    m_scene.loop.bury(std::move(m_socket));
}

void Callee::stopCurrent(CutCause cause, Nanos at)
{
    if (!m_current.isOver())
        m_current.stop(cause, at);
}

void Callee::retire()
{
    m_previous.retire(m_scene.tally);
    m_current.retire(m_scene.tally);
}

Answer* Callee::answerOf(int turn)
{
    if (turn == m_current.id().turn)
        return &m_current;
    return turn == m_previous.id().turn ? &m_previous : nullptr;
}

void Callee::requestArrived(int turn, Nanos at)
{
    if (turn != m_current.id().turn)
        m_scene.tally.fault("the model was asked for an answer to an old prompt");
    if (Answer* answer = answerOf(turn))
        answer->requested(at, m_scene.tally);
}

void Callee::tokensWritten(int turn, int first, int count, Nanos at)
{
    if (Answer* answer = answerOf(turn))
        answer->tokensWritten(first, count, at);
}

void Callee::streamFinished(int turn, Nanos at)
{
    if (Answer* answer = answerOf(turn))
        answer->finished(at, m_scene.tally);
}

/// What the server had written to the callee before it closed the stream has arrived by now (loopback keeps order),
/// so it is read first: what comes later of this answer is stale.
void Callee::streamCut(int turn, Nanos at)
{
    if (m_socket)
        m_socket->drain();
    if (Answer* answer = answerOf(turn))
        answer->cut(at, m_scene.tally);
}

void Callee::textReceived(std::string_view frame, Nanos at)
{
    if (frame.find(R"("text")") == std::string_view::npos)
        return m_scene.tally.fault("a message that is not a text: " + std::string(frame.substr(0, 60)));
    if (const std::string_view token = stringMember(frame, R"("token":)"); !token.empty())
        wordsReceived(token, at);
    if (frame.find(R"("last":true)") == std::string_view::npos)
        return;
    if (m_current.received() > 0) {
        m_current.closed(m_scene.tally);
        m_isReady = true;
    } else if (!m_previous.wasStopped() && !m_current.wasStopped()) {
        m_scene.tally.fault("an answer without a token");
    }
}

void Callee::wordsReceived(std::string_view text, Nanos at)
{
    std::string joined;
    if (!m_cutWord.empty()) {
        joined = m_cutWord.append(text);
        text = joined;
        m_cutWord.clear();
    }
    std::size_t foreign = 0;
    for (Word word; takeWord(text, word, foreign);) {
        Answer* answer = word.of.call == m_call ? answerOf(word.of.turn) : nullptr;
        if (answer)
            answer->wordReceived(word.index, at, m_scene.tally);
        else
            ++m_scene.tally.stale;
    }
    m_cutWord = text;
    if (foreign > 0)
        m_scene.tally.fault("text that the model did not write");
}

void Callee::socketOver(std::string_view why)
{
    if (!m_hasHungUp)
        m_scene.tally.fault(std::string(why));
    m_socket->close();
    m_scene.loop.bury(std::move(m_socket));
}

} // namespace tests
