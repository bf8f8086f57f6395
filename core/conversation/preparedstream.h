#pragma once

#include "core/base/later.h"
#include "core/llm/chatmodel.h"

#include <optional>

namespace core {

/// An answer that is written before anybody listens: what comes is kept until release() and passed on from then on.
class PreparedStream : public ChatStream {
    Q_OBJECT
public:
    explicit PreparedStream(std::unique_ptr<ChatStream> stream);

    /// Tells at once what has come so far. May be destroyed inside the signals that follow.
    void release();
    void abort() override;

private:
    Later<ChatStream> m_stream;
    QStringList m_texts;
    QStringList m_troubles;
    std::optional<ChatEnd> m_end;
    std::optional<Error> m_failure;
};

} // namespace core
