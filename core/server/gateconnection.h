#pragma once

#include "core/server/answerframe.h"
#include "core/base/chunkdecoder.h"
#include "core/server/gatehost.h"

#include <QObject>
#include <QPointer>
#include <QTcpSocket>

#include <chrono>
#include <memory>
#include <optional>

namespace core {

/// One client of the gate: reads whole requests under limits, hands them to the HTTP server one at a time and
/// passes the answers back. Lives on after its client for as long as an answer is owed to the server.
class GateConnection : public QObject {
    Q_OBJECT
public:
    using TimePoint = std::chrono::steady_clock::time_point;

    /// `socket` is connected and becomes the connection's.
    GateConnection(std::unique_ptr<QTcpSocket> socket, GateHost& host, QObject* parent);
    ~GateConnection() override;

    void start();
    /// Answers with `error` and closes.
    void refuse(const Error& error);
    /// Looks at all deadlines.
    void check(TimePoint now);
    /// No further request: closes at once when idle, otherwise after the answer.
    void finish();
    QHostAddress peer() const { return m_peer; }

private:
    enum class State { Head, Body, Answering, Answered, Lingering, Ended };

    void advance();
    bool readHead();
    bool beginRequest(const HttpHead& head);
    bool readBody();
    bool readPlainBody();
    bool readChunkedBody();
    bool holdBody(qint64 size);
    void dispatch();
    QByteArray requestForServer() const;

    void onAnswered(const QByteArray& bytes);
    void onClosedByServer();
    void onDisconnected();
    void onBytesWritten();
    void answerEnded();
    void nextRequest();

    void upgrade(const HttpHead& head, qsizetype headSize);
    void send(const QByteArray& bytes);
    void closeGently();
    void abort();
    void releaseBody();
    void end();
    void setDeadline(std::chrono::milliseconds after);

    GateHost& m_host;
    std::unique_ptr<QTcpSocket> m_socket; ///< null when the client has left
    QPointer<PipeSocket> m_pipe;
    QHostAddress m_peer;
    quint16 m_peerPort = 0;
    State m_state = State::Head;
    bool m_headBegun = false;
    qsizetype m_scanned = 0; ///< of the head
    bool m_isFirst = true;
    bool m_finishing = false;
    bool m_waitsForClient = false; ///< to read its answer before the next request is taken
    HttpHead m_head;
    QByteArray m_body;
    qint64 m_bodyLimit = 0;
    qint64 m_held = 0; ///< bytes of body reported to the host
    ChunkDecoder m_chunks;
    std::optional<AnswerFrame> m_answer;
    TimePoint m_deadline = TimePoint::max();
    TimePoint m_lastWritten;
};

} // namespace core
