#include "core/conversation/history.h"

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

void History::addUser(const QString& text) { add(ChatMessage::Role::User, text); }

void History::addAssistant(const QString& text)
{
    if (!text.trimmed().isEmpty())
        add(ChatMessage::Role::Assistant, text);
}

void History::cutAssistant(const QString& heard)
{
    ChatMessage& last = m_messages.last();
    if (last.role != ChatMessage::Role::Assistant)
        return;
    last.content = heardPart(last.content, heard);
    if (last.content.isEmpty())
        m_messages.removeLast();
}

void History::add(ChatMessage::Role role, const QString& text)
{
    // Strict APIs want user and assistant to alternate.
    if (m_messages.last().role == role)
        m_messages.last().content += QLatin1Char(' ') + text;
    else
        m_messages.append({ role, text });
}

} // namespace core
