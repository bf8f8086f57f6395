#include "core/llm/toolcalls.h"

#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace core {

namespace {

constexpr qsizetype kMaxCalls = 16;
constexpr qsizetype kMaxArguments = 64 * 1024; ///< characters of one call
constexpr qsizetype kMaxName = 64; ///< OpenAI and Anthropic
constexpr qsizetype kMaxId = 40; ///< OpenAI
constexpr qsizetype kMaxRawId = 1024; ///< what of a hostile id is looked at

bool isWhole(const QString& arguments)
{
    return arguments.trimmed().endsWith(u'}') && QJsonDocument::fromJson(arguments.toUtf8()).isObject();
}

QString cleaned(const QString& word)
{
    QString text = word.trimmed();
    std::ranges::replace_if(
        text,
        [](QChar c) {
            const bool letter = (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
            return !letter && !(c >= u'0' && c <= u'9') && c != u'_' && c != u'-';
        },
        QChar(u'_'));
    return text;
}

/// The id as it goes into records and back to the provider. The end of a long one is what differs.
QString uniqueId(const QString& raw, const QSet<QString>& taken)
{
    const QString base = raw.isEmpty() ? QStringLiteral("call") : cleaned(raw).right(kMaxId);
    QString id = base;
    for (int number = 2; taken.contains(id); ++number) {
        const QString suffix = u'_' + QString::number(number);
        id = base.left(kMaxId - suffix.size()) + suffix;
    }
    return id;
}

} // namespace

ToolCallGatherer::Entry* ToolCallGatherer::findWithoutIndex(const ToolCallPart& part)
{
    if (!part.id.isEmpty()) {
        const auto known = std::ranges::find(m_calls, part.id, [](const Entry& entry) { return entry.call.id; });
        return known == m_calls.end() ? nullptr : &*known;
    }
    if (m_calls.isEmpty() || part.position >= m_calls.size())
        return nullptr;
    Entry& likely = part.position < 0 ? m_calls.last() : m_calls[part.position];
    // A name begins a call, unless it is only repeated.
    const ToolCall& call = likely.call;
    const bool begins = !part.name.isEmpty() && (part.name != call.name || isWhole(call.arguments));
    return begins ? nullptr : &likely;
}

ToolCallGatherer::Entry* ToolCallGatherer::find(const ToolCallPart& part)
{
    if (!part.index)
        return findWithoutIndex(part);
    // The last one: servers that count every call as 0 begin the next one with a new id and a name.
    for (auto entry = m_calls.rbegin(); entry != m_calls.rend(); ++entry) {
        if (entry->index != part.index)
            continue;
        const bool other = !part.id.isEmpty() && !entry->call.id.isEmpty() && part.id != entry->call.id;
        return other && !part.name.isEmpty() ? nullptr : &*entry;
    }
    return nullptr;
}

Result<bool> ToolCallGatherer::add(const ToolCallPart& part)
{
    ToolCallPart whole = part;
    whole.id.truncate(kMaxRawId);
    whole.name.truncate(kMaxRawId);
    Entry* entry = find(whole);
    const bool isNew = !entry;
    if (isNew) {
        if (!whole.index && whole.id.isEmpty() && whole.name.isEmpty())
            return false; // belongs to nothing
        if (m_calls.size() == kMaxCalls)
            return Error { ErrorCode::TooLarge,
                QStringLiteral("The answer has more than %1 tool calls.").arg(kMaxCalls) };
        m_calls.append({ whole.index, {} });
        entry = &m_calls.last();
    }
    ToolCall& call = entry->call;
    if (call.id.isEmpty())
        call.id = whole.id;
    const bool named = call.name.isEmpty() && !whole.name.isEmpty();
    if (named)
        call.name = whole.name;
    if (call.arguments.size() + whole.arguments.size() > kMaxArguments)
        return Error { ErrorCode::TooLarge,
            QStringLiteral("The arguments of a tool call are longer than %1 characters.").arg(kMaxArguments) };
    call.arguments += whole.arguments;
    return isNew || named || !whole.arguments.isEmpty();
}

QList<ToolCall> ToolCallGatherer::calls(bool wasCut) const
{
    QList<ToolCall> calls;
    QSet<QString> taken;
    for (const Entry& entry : m_calls) {
        ToolCall call = entry.call;
        call.name = cleaned(call.name).left(kMaxName);
        if (call.name.isEmpty() || (wasCut && !isWhole(call.arguments)))
            continue;
        if (call.arguments.trimmed().isEmpty())
            call.arguments = QStringLiteral("{}");
        call.id = uniqueId(call.id, taken);
        taken.insert(call.id);
        calls.append(call);
    }
    return calls;
}

QByteArray toolArguments(const QString& arguments)
{
    const QByteArray json = arguments.toUtf8();
    return QJsonDocument::fromJson(json).isObject() ? json : QByteArrayLiteral("{}");
}

} // namespace core
