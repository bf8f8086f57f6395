#include "core/conversation/history.h"

#include <algorithm>

namespace core {

QString contextMessage(const QString& customerPhone, const OrderedJson& customParameters)
{
    const OrderedJson context = OrderedJson::object({
        { QStringLiteral("customerPhone"), OrderedJson::string(customerPhone) },
        { QStringLiteral("customParameters"), customParameters },
    });
    return QStringLiteral("Call Context: ") + QString::fromUtf8(context.indented());
}

QString heardPart(const QString& said, const QString& heard)
{
    const auto isBlank = [](QChar c) { return c.isSpace(); };
    QString wanted = heard;
    wanted.removeIf(isBlank);
    if (wanted.isEmpty())
        return {};
    QString squeezed;
    QList<qsizetype> ends; // for each character of `squeezed`, where it ends in `said`
    for (qsizetype i = 0; i < said.size(); ++i) {
        if (isBlank(said[i]))
            continue;
        squeezed += said[i];
        ends.append(i + 1);
    }
    const qsizetype at = squeezed.indexOf(wanted);
    return at < 0 ? heard.trimmed() : said.first(ends[at + wanted.size() - 1]);
}

History::History(const QString& systemPrompt, const QString& context)
    : m_messages { { ChatMessage::Role::System, systemPrompt }, { ChatMessage::Role::System, context } }
{
}

void History::recall(const QList<UtteranceRow>& earlier)
{
    for (const UtteranceRow& said : earlier) {
        if (said.speaker == QLatin1String("callee"))
            addUser(said.text);
        else
            addAssistant(said.heard);
    }
}

void History::addUser(const QString& text) { add(ChatMessage::Role::User, text); }

void History::addAssistant(const QString& text)
{
    if (!text.trimmed().isEmpty())
        add(ChatMessage::Role::Assistant, text);
}

void History::addSystem(const QString& text) { m_messages.append({ ChatMessage::Role::System, text }); }

void History::addToolCalls(const QString& text, const QList<ToolCall>& calls)
{
    m_messages.append({ ChatMessage::Role::Assistant, text, calls });
    for (const ToolCall& call : calls)
        m_messages.append({ ChatMessage::Role::Tool, QStringLiteral("(not finished yet)"), {}, call.id });
}

void History::setToolResult(const QString& toolCallId, const QString& text)
{
    // From the end: a provider may use the same id again in a later answer.
    const auto at = std::find_if(m_messages.rbegin(), m_messages.rend(),
        [&toolCallId](const ChatMessage& message) { return message.toolCallId == toolCallId; });
    if (at != m_messages.rend())
        at->content = text;
}

void History::cutAssistant(const QString& said, const QString& kept)
{
    const auto at = std::find_if(m_messages.rbegin(), m_messages.rend(),
        [](const ChatMessage& message) { return message.role != ChatMessage::Role::System; });
    if (at == m_messages.rend() || at->role != ChatMessage::Role::Assistant)
        return;
    if (at->content.endsWith(said))
        at->content = at->content.chopped(said.size()) + kept;
    else if (said.endsWith(at->content)) // what was said before the tools stands in an earlier message
        at->content = kept.mid(said.size() - at->content.size());
    else
        at->content = kept;
    if (at->content.trimmed().isEmpty() && at->toolCalls.isEmpty())
        m_messages.erase(std::next(at).base());
}

bool History::awaitsAnswer() const
{
    const auto at = std::find_if(m_messages.rbegin(), m_messages.rend(),
        [](const ChatMessage& message) { return message.role != ChatMessage::Role::System; });
    return at != m_messages.rend() && at->role == ChatMessage::Role::User;
}

bool History::isFresh() const
{
    return std::ranges::all_of(
        m_messages, [](const ChatMessage& message) { return message.role == ChatMessage::Role::System; });
}

void History::add(ChatMessage::Role role, const QString& text)
{
    // Strict APIs want user and assistant to alternate.
    ChatMessage& last = m_messages.last();
    if (last.role == role && last.toolCalls.isEmpty())
        last.content += QLatin1Char(' ') + text;
    else
        m_messages.append({ role, text });
}

} // namespace core
