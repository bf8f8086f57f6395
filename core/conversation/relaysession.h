#pragma once

#include "core/conversation/conversation.h"
#include "core/conversation/messagechannel.h"
#include "core/twilio/relaymessage.h"

#include <QTimer>

#include <functional>

namespace core {

/// One ConversationRelay socket: turns Twilio's messages into a Conversation and its words into messages.
class RelaySession : public QObject, private SpeechWire {
    Q_OBJECT
public:
    /// Makes the conversation when `setup` has come.
    using MakeConversation = std::function<std::unique_ptr<Conversation>(const RelaySetup&, SpeechWire&)>;

    /// `callSid` is the one that the call's record names; empty when it is not known yet.
    RelaySession(Later<MessageChannel> channel, QString callSid, MakeConversation make);
    ~RelaySession() override;

    /// Ends the conversation and closes the socket.
    void close();

Q_SIGNALS:
    void closed();

private:
    void take(const QString& message);
    void takeSetup(const RelaySetup& setup);
    void takePrompt(const RelayPrompt& prompt);
    void finish();
    void speak(const QString& token, bool last) override;

    Later<MessageChannel> m_channel;
    QString m_callSid;
    MakeConversation m_make;
    std::unique_ptr<Conversation> m_conversation;
    QTimer m_setupDeadline;
    bool m_closed = false;
};

} // namespace core
