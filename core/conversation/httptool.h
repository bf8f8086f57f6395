#pragma once

#include "core/base/http.h"
#include "core/llm/chatmodel.h"

namespace core {

/// A tool of the user's own: what the model is told, and the request that a call of it becomes. Made by
/// loadHttpTools(), which has checked all of it.
struct HttpToolConfig {
    ToolSpec spec;
    QByteArray method = "GET";
    QString url; ///< with {argument} in path and query
    HttpHeaders headers = {}; ///< secrets filled in: never to be shown
    QByteArrayList secrets = {}; ///< what was filled in; masked wherever it turns up
    std::chrono::milliseconds timeLimit { 10'000 };
    qsizetype answerLimit = 4096; ///< bytes of UTF-8 that the model gets
    QString filler = {}; ///< spoken when it takes long; empty: what the conversation says otherwise
    bool allowPrivate = false; ///< the server may stand in a private network
};

} // namespace core
