#pragma once

#include "core/conversation/conversation.h"
#include "tests/support/fakechatmodel.h"
#include "tests/support/manualclock.h"
#include "tests/support/memorycallstore.h"

namespace tests {

using core::ActRow;
using core::BuiltinToolOptions;
using core::CallRecord;
using core::Conversation;
using core::ConversationOptions;
using core::SpeechWire;
using core::ToolBox;
using core::ToolCall;

/// Writes down what would be spoken.
class RecordingWire : public SpeechWire {
public:
    void speak(const QString& token, bool last) override
    {
        tokens.append(token);
        lasts.append(last);
    }
    void interject(const QString& text) override { interjected.append(text); }
    void sendDigits(const QString& digits) override { keys.append(digits); }
    void setLanguage(const QString& code) override { languages.append(code); }
    void end(const QString& handoffData) override { ends.append(handoffData); }
    QString all() const { return tokens.join(QString()); }

    QStringList tokens;
    QStringList interjected;
    QList<bool> lasts;
    QStringList keys;
    QStringList languages;
    QStringList ends;
};

/// What a call was before: for talks that do not begin with an opening.
inline CallRecord underWay()
{
    CallRecord record;
    record.utterances = { { QStringLiteral("call"), -1, QStringLiteral("assistant"), {}, {}, false, {}, -1 } };
    return record;
}

/// A conversation on fakes.
struct Talk {
    /// `keepsExcuse`: what is said after a lost connection is as in the options; else nothing is.
    explicit Talk(ConversationOptions options = {}, bool keepsExcuse = false, const QStringList& transferNumbers = {})
        : tools(BuiltinToolOptions { transferNumbers, {} })
    {
        options.callId = QStringLiteral("call");
        options.customerPhone = QStringLiteral("+15558675310");
        options.systemPrompt = QStringLiteral("Be brief.");
        options.phrases.apology = QStringLiteral("Sorry.");
        options.phrases.opening = QStringLiteral("Hello from a machine.");
        if (!keepsExcuse)
            options.phrases.excuse = QString();
        conversation = std::make_unique<Conversation>(Conversation::Means { model, tools, store, clock }, options);
    }

    /// A talk in which the assistant has no need to speak first.
    static Talk* running(const QStringList& transferNumbers = {}, ConversationOptions options = {})
    {
        options.earlier = underWay();
        auto* talk = new Talk(options, false, transferNumbers);
        talk->conversation->attach(talk->wire);
        return talk;
    }

    FakeChatModel model;
    ToolBox tools;
    RecordingWire wire;
    MemoryCallStore store;
    ManualClock clock;
    std::unique_ptr<Conversation> conversation;
};

/// The newest message that the model was given.
inline QString lastOf(const Talk& talk) { return talk.model.asked.last().last().content; }

inline ToolCall call(const char* name, const char* arguments = "{}", const char* id = "t1")
{
    return { QLatin1String(id), QLatin1String(name), QLatin1String(arguments) };
}

/// The model's answer is complete, and it wants these done.
inline void finishWith(Talk& talk, const QList<ToolCall>& calls)
{
    Q_EMIT talk.model.streams.last()->finished({ QStringLiteral("tool_calls"), { 7, 3 }, calls, {} });
}

/// What was done in the call so far.
inline QStringList kinds(const Talk& talk)
{
    QStringList all;
    for (const ActRow& act : talk.store.acts)
        all.append(act.kind);
    return all;
}

} // namespace tests
