#include "core/sandbox/dialoguetalk.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace core {

namespace {

QJsonObject contextIn(const QString& systemText)
{
    const QString mark = QStringLiteral("Call Context:");
    const qsizetype at = systemText.indexOf(mark);
    if (at < 0)
        return {};
    const QByteArray json = systemText.sliced(at + mark.size()).trimmed().toUtf8();
    QJsonParseError error;
    QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error == QJsonParseError::GarbageAtEnd) // further instructions follow the object
        document = QJsonDocument::fromJson(json.left(error.offset));
    return document.object();
}

bool isPlaceholder(const QString& heard) { return matchesWords(heard, "^[(\\[].*[)\\]]$"); }

QString nameOfCall(const QJsonValue& call) { return call[QLatin1String("function")][QLatin1String("name")].toString(); }

void readAssistant(DialogueTalk& talk, const QJsonObject& message, const QString& text)
{
    if (!text.isEmpty()) {
        talk.lastSpoken = text;
        talk.notes.clear();
    }
    const QJsonArray calls = message.value(QLatin1String("tool_calls")).toArray();
    if (calls.isEmpty())
        talk.heard.clear();
    for (const QJsonValue& call : calls) {
        talk.called.append(nameOfCall(call));
        talk.everCalled.append(nameOfCall(call));
    }
}

void readUser(DialogueTalk& talk, const QString& text, bool follows)
{
    talk.called.clear();
    const bool joins = follows && !talk.heard.isEmpty() && !isPlaceholder(talk.heard);
    talk.heard = joins ? talk.heard + QLatin1Char(' ') + text : text;
    if (!isPlaceholder(text))
        talk.said.append(text);
}

} // namespace

bool matchesWords(const QString& text, const char* pattern)
{
    return QRegularExpression(QLatin1String(pattern),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption)
        .match(text)
        .hasMatch();
}

bool DialogueTalk::hears(const char* pattern) const { return matchesWords(heard, pattern); }

bool DialogueTalk::noted(const char* pattern) const
{
    return std::ranges::any_of(notes, [pattern](const QString& note) { return matchesWords(note, pattern); });
}

bool DialogueTalk::wasInterrupted() const
{
    return !lastSpoken.isEmpty() && !QStringLiteral(".!?").contains(lastSpoken.back());
}

QString DialogueTalk::named(const QString& words, const QString& separator) const
{
    return matter.name.isEmpty() ? words : words + separator + matter.name;
}

QString messageText(const QJsonObject& message)
{
    const QJsonValue content = message.value(QLatin1String("content"));
    if (content.isString())
        return content.toString();
    QString text;
    const QJsonArray parts = content.toArray();
    for (const QJsonValue& part : parts)
        text += part[QLatin1String("text")].toString();
    return text;
}

DialogueTalk readDialogueTalk(const QJsonArray& messages)
{
    DialogueTalk talk;
    QJsonObject context;
    QString allSpoken;
    QString lastRole;
    int systemMessages = 0;
    for (const QJsonValue& value : messages) {
        const QJsonObject message = value.toObject();
        const QString role = message.value(QLatin1String("role")).toString();
        const QString text = messageText(message).trimmed();
        if (role != QLatin1String("tool"))
            talk.results.clear();
        if (role == QLatin1String("assistant")) {
            readAssistant(talk, message, text);
            allSpoken += text + QLatin1Char('\n');
        } else if (role == QLatin1String("user")) {
            readUser(talk, text, lastRole == role);
        } else if (role == QLatin1String("tool")) {
            talk.results.append(text);
        } else if (text.contains(QLatin1String("Call Context:"))) {
            context = contextIn(text);
        } else if (++systemMessages > 1 && !text.startsWith(QLatin1String("Summary"))) { // the first is the prompt
            talk.notes.append(text);
        }
        lastRole = role;
    }
    talk.parameters = context.value(QLatin1String("customParameters")).toObject();
    talk.phone = context.value(QLatin1String("customerPhone")).toString();
    talk.matter = matterOf(talk.parameters);
    talk.subjectWasTold = allSpoken.contains(talk.matter.subject);
    return talk;
}

} // namespace core
