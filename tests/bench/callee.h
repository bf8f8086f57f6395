#pragma once

#include "tests/bench/answer.h"
#include "tests/bench/httppool.h"

namespace tests {

/// What all callees of a run share.
struct Scene {
    Loop& loop;
    HttpPool& http; ///< to the server
    Tally& tally;
    int serverPort = 0;
    bool isMeasuring = false; ///< whether prompts sent now count
};

/// One call, from Twilio's side: asks for TwiML, opens the ConversationRelay socket, talks.
class Callee {
public:
    Callee(Scene& scene, int call);
    ~Callee();

    void answerPhone(); ///< TwiML, WebSocket, setup
    bool isReady() const { return m_isReady; } ///< the opening line has been spoken
    bool isStreaming() const { return m_current.isStreaming(); }
    bool isFollowUp() const { return m_isFollowUp; } ///< the prompt came together with an interrupt
    int tokensWritten() const { return m_current.written(); }

    void prompt();
    /// Sends `interrupt`, and the next prompt in the same write if `thenPrompt`. Returns false, and does nothing,
    /// when the model is not answering.
    bool interrupt(bool isStalled, bool thenPrompt);
    /// With a close frame, or by just closing the connection.
    void hangUp(bool politely);
    void retire(); ///< counts what is still open as faults

    // What the model does:
    void requestArrived(int turn, Nanos at);
    void tokensWritten(int turn, int first, int count, Nanos at);
    void streamFinished(int turn, Nanos at);
    void streamCut(int turn, Nanos at);

private:
    class Socket;
    void twimlArrived(const HttpAnswer& answer);
    void sendSetup();
    void textReceived(std::string_view frame, Nanos at);
    void wordsReceived(std::string_view text, Nanos at);
    void socketOver(std::string_view why);
    Answer* answerOf(int turn);
    void stopCurrent(CutCause cause, Nanos at);
    std::string nextPrompt(Nanos at);

    Scene& m_scene;
    int m_call;
    int m_turn = 0;
    Answer m_current;
    Answer m_previous;
    std::string m_cutWord; ///< the beginning of a word whose rest comes in the next frame
    std::unique_ptr<Socket> m_socket;
    bool m_isReady = false;
    bool m_isFollowUp = false;
    bool m_hasHungUp = false;
    bool m_hasGreeting = false; ///< Twilio speaks first
};

} // namespace tests
