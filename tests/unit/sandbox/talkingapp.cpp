#include "tests/unit/sandbox/talkingapp.h"

#include <QJsonDocument>

namespace tests {

using namespace core;

namespace {

QJsonObject message(const char* role, const QString& content)
{
    return { { QStringLiteral("role"), QLatin1String(role) }, { QStringLiteral("content"), content } };
}

QJsonObject tool(const char* name, const char* parameter)
{
    const QJsonObject properties { { QLatin1String(parameter),
        QJsonObject { { QStringLiteral("type"), QStringLiteral("string") } } } };
    const QJsonObject function { { QStringLiteral("name"), QLatin1String(name) },
        { QStringLiteral("parameters"), QJsonObject { { QStringLiteral("properties"), properties } } } };
    return { { QStringLiteral("type"), QStringLiteral("function") }, { QStringLiteral("function"), function } };
}

QString text(const QJsonObject& frame, const char* name) { return frame.value(QLatin1String(name)).toString(); }

} // namespace

TalkingApp::TalkingApp(const SandboxTwilioOptions& options, const QJsonObject& parameters)
    : ScriptedApp(options)
{
    const QJsonObject context { { QStringLiteral("customParameters"), parameters } };
    m_history.append(message("system",
        QStringLiteral("Call Context: ") + QString::fromUtf8(QJsonDocument(context).toJson(QJsonDocument::Indented))));
    onRelay = [this](const QJsonObject& frame) { react(frame); };
}

void TalkingApp::declareAll()
{
    tools = { tool("end_call", "reason"), tool("opt_out", "reason"), tool("transfer_call", "reason"),
        tool("send_digits", "digits"), tool("note", "text"), tool("set_language", "language") };
}

void TalkingApp::react(const QJsonObject& frame)
{
    const QString type = text(frame, "type");
    if (type == QLatin1String("info") && text(frame, "name") == QLatin1String("agentSpeaking")
        && text(frame, "value") == QLatin1String("off") && m_ends)
        return send({ { QStringLiteral("type"), QStringLiteral("end") } });
    if (type == QLatin1String("interrupt")) {
        while (!m_history.isEmpty() && m_history.last()[QLatin1String("role")] != QLatin1String("assistant"))
            m_history.removeLast();
        m_history.removeLast();
        m_history.append(message("assistant", text(frame, "utteranceUntilInterrupt")));
        return;
    }
    if (type == QLatin1String("prompt"))
        m_history.append(message("user", text(frame, "voicePrompt")));
    else if (type != QLatin1String("setup"))
        return;
    takeTurn();
}

void TalkingApp::takeTurn()
{
    const ModelTurn turn = modelTurn({ { QStringLiteral("messages"), m_history }, { QStringLiteral("tools"), tools } });
    QJsonObject said = message("assistant", turn.text);
    QJsonArray calls;
    for (const ModelCall& call : turn.calls)
        calls.append(
            QJsonObject { { QStringLiteral("function"), QJsonObject { { QStringLiteral("name"), call.name } } } });
    if (!calls.isEmpty())
        said.insert(QStringLiteral("tool_calls"), calls);
    m_history.append(said);
    if (!turn.text.isEmpty())
        sendText(turn.text);
    for (const ModelCall& call : turn.calls)
        carryOut(call);
    if (!turn.calls.isEmpty() && !m_ends)
        takeTurn();
}

void TalkingApp::carryOut(const ModelCall& call)
{
    called.append(call);
    m_history.append(message("tool", QStringLiteral("{\"ok\":true}")));
    if (call.name == QLatin1String("end_call") || call.name == QLatin1String("transfer_call"))
        m_ends = true;
    else if (call.name == QLatin1String("send_digits"))
        send({ { QStringLiteral("type"), QStringLiteral("sendDigits") },
            { QStringLiteral("digits"), call.arguments.value(QLatin1String("digits")) } });
    else if (call.name == QLatin1String("set_language"))
        send({ { QStringLiteral("type"), QStringLiteral("language") },
            { QStringLiteral("ttsLanguage"), call.arguments.value(QLatin1String("language")) },
            { QStringLiteral("transcriptionLanguage"), call.arguments.value(QLatin1String("language")) } });
}

QString transcript(const SandboxCall& call)
{
    QString lines;
    for (const SandboxLine& line : call.lines)
        lines += (line.who == SandboxLine::Who::Assistant       ? QStringLiteral("A: ")
                         : line.who == SandboxLine::Who::Callee ? QStringLiteral("C: ")
                                                                : QStringLiteral("X: "))
            + line.text + (line.interrupted ? QStringLiteral("—\n") : QStringLiteral("\n"));
    return lines;
}

} // namespace tests
