#pragma once

#include "core/base/http.h"
#include "core/base/silencetimer.h"
#include "core/llm/answerreader.h"
#include "core/llm/openairequest.h"
#include "core/llm/sseparser.h"

#include <optional>

namespace core {

/// One answer over HTTP, whoever writes it: timers, failures, the end. May be destroyed or aborted inside its own
/// signals.
class StreamedChat : public ChatStream {
    Q_OBJECT
public:
    /// `secret` (the API key) is kept out of messages.
    StreamedChat(std::unique_ptr<HttpStream> http, std::unique_ptr<AnswerReader> reader, const OpenAiTimeouts& timeouts,
        QByteArray secret);

    void abort() override;

private:
    void onHead(int status, const HttpHeaders& headers);
    void onBytes(const QByteArray& bytes);
    void onBodyEnd();
    void onHttpFailure(const Error& error);
    void onSilence();
    void onTotal();
    /// Reads the events and emits their texts. False when the stream is over now.
    bool deliver(const QList<SseEvent>& events);
    void conclude();
    void fail(const Error& error);
    bool isStream() const { return m_response.status != 0 && !m_isRefusal; }

    std::unique_ptr<HttpStream> m_http; ///< null when the stream is over
    OpenAiTimeouts m_timeouts;
    QByteArray m_secret;
    SilenceTimer m_silence;
    QTimer m_total;
    QTimer m_grace; ///< for what may come after the finish reason
    HttpResponse m_response; ///< with the body of a refusal
    SseParser m_sse;
    std::unique_ptr<AnswerReader> m_reader;
    bool m_isRefusal = false;
    bool m_hasEvents = false;
    bool m_hasBegun = false; ///< a text or a part of a tool call has come
    bool m_done = false; ///< the mark of the end has come
};

} // namespace core
