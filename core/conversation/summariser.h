#pragma once

#include "core/base/later.h"
#include "core/conversation/history.h"
#include "core/llm/chatmodel.h"

#include <QObject>

namespace core {

/// Keeps a history within the model's context: has the model itself sum up the older turns while the talk goes on.
class Summariser : public QObject {
    Q_OBJECT
public:
    Summariser(ChatModel& model, History& history, qsizetype budgetTokens);

    /// To be called after each answer; does nothing while the history fits or a summary is being written.
    void consider();
    void stop() { m_stream.reset(); }

private:
    void takeEnd();
    void takeFailure(const Error& error);

    ChatModel& m_model;
    History& m_history;
    qsizetype m_budgetTokens;
    Later<ChatStream> m_stream; ///< null while no summary is being written
    qsizetype m_count = 0; ///< messages that become the summary
    QString m_summary;
};

} // namespace core
