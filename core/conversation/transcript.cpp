#include "core/conversation/transcript.h"

#include "core/conversation/conversationlog.h"
#include "core/conversation/history.h"

namespace core {

Transcript::Transcript(CallStore& store, const Clock& clock, QString callId, int firstPosition)
    : m_store(store)
    , m_clock(clock)
    , m_callId(std::move(callId))
    , m_position(firstPosition)
{
}

void Transcript::addCallee(const QString& text, int turn) { save(newRow(QStringLiteral("callee"), text, turn)); }

void Transcript::addOperator(const QString& text)
{
    if (m_assistant.interrupted)
        m_replaced = m_assistant;
    m_assistant = newRow(QStringLiteral("operator"), text, -1);
    save(m_assistant);
}

void Transcript::beginAssistant(int turn)
{
    m_assistant = {};
    m_assistant.turn = turn;
}

void Transcript::append(const QString& text)
{
    if (m_assistant.callId.isEmpty())
        m_assistant = newRow(QStringLiteral("assistant"), {}, m_assistant.turn);
    m_assistant.text += text;
}

void Transcript::finishAssistant()
{
    m_assistant.heard = m_assistant.text;
    save(m_assistant);
}

void Transcript::cutAssistant(const QString& heard)
{
    if (m_assistant.text.isEmpty() || m_assistant.interrupted)
        return;
    m_assistant.heard = heardPart(m_assistant.text, heard);
    m_assistant.interrupted = true;
    save(m_assistant);
}

void Transcript::heardMore(const QString& text)
{
    if (!m_replaced.interrupted || !isOperators())
        return;
    const QString heard = heardPart(m_replaced.text, m_replaced.heard + text);
    if (heard.size() <= m_replaced.heard.size() || !m_replaced.text.startsWith(heard))
        return;
    m_replaced.heard = heard;
    save(m_replaced);
}

UtteranceRow Transcript::newRow(const QString& speaker, const QString& text, int turn)
{
    return { m_callId, m_position++, speaker, text, text, false, m_clock.now(), turn };
}

void Transcript::save(const UtteranceRow& utterance)
{
    reportFailure(m_store.saveUtterance(utterance), this, m_callId);
    Q_EMIT changed(utterance);
}

} // namespace core
