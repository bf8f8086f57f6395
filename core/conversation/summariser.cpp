#include "core/conversation/summariser.h"

#include "core/conversation/conversationlog.h"
#include "core/conversation/historysummary.h"

namespace core {

Summariser::Summariser(ChatModel& model, History& history, qsizetype budgetTokens)
    : m_model(model)
    , m_history(history)
    , m_budgetTokens(budgetTokens)
{
}

void Summariser::consider()
{
    if (m_stream)
        return;
    m_count = splitForSummary(m_history.messages(), m_budgetTokens);
    if (m_count == 0)
        return;
    m_summary.clear();
    m_stream.reset(m_model.start(summaryRequest(m_history.messages(), m_count)).release());
    connect(m_stream.get(), &ChatStream::textArrived, this,
        [this](const QStringList& texts) { m_summary += texts.join(QString()); });
    connect(m_stream.get(), &ChatStream::finished, this, &Summariser::takeEnd);
    connect(m_stream.get(), &ChatStream::failed, this, &Summariser::takeFailure);
}

void Summariser::takeEnd()
{
    m_stream.reset();
    // The summarised messages still stand at the front: a history changes at its end only.
    if (!m_summary.trimmed().isEmpty())
        m_history.replace(withSummary(m_history.messages(), m_count, m_summary.trimmed()));
}

void Summariser::takeFailure(const Error& error)
{
    m_stream.reset();
    qCWarning(lcConversation, "A long conversation could not be summed up; it is tried again after the next answer: %s",
        qUtf8Printable(error.message));
}

} // namespace core
