#pragma once

#include "core/base/later.h"
#include "core/conversation/conversation.h"
#include "core/conversation/messagechannel.h"
#include "core/twilio/relaymessage.h"

#include <QTimer>

namespace core {

/// One ConversationRelay socket: turns Twilio's messages into what a Conversation hears, and its words into messages.
class RelaySession : public QObject, private SpeechWire {
    Q_OBJECT
public:
    /// `callSid` is the one that the call's record names; empty when it is not known yet.
    RelaySession(Later<MessageChannel> channel, QString callSid);
    ~RelaySession() override;

    /// After setupArrived: carries this conversation until the socket closes. What has come meanwhile is heard now.
    void carry(Conversation& conversation, std::unique_ptr<PreparedStream> opening);
    /// Leaves the conversation and closes the socket.
    void close();

Q_SIGNALS:
    void setupArrived(const core::RelaySetup& setup);
    void closed();

private:
    void take(const QString& message);
    void takeSetup(const RelaySetup& setup);
    void pass(const RelayMessage& message);
    void takeInfo(const RelayInfo& info);
    void finish();
    bool mayHold() const;
    void sendHeld();

    void speak(const QString& token, bool last) override;
    void interject(const QString& text) override;
    void sendDigits(const QString& digits) override;
    void setLanguage(const QString& code) override;
    void end(const QString& handoffData) override;

    Later<MessageChannel> m_channel;
    QString m_callSid;
    Conversation* m_conversation = nullptr; ///< null before carry() and after the end
    QList<RelayMessage> m_early; ///< came between setup and carry()
    QTimer m_setupDeadline;
    QString m_held; ///< tokens that wait a moment for the next, since the core is busy
    QTimer m_holdEnd;
    bool m_isSpeaking = false; ///< the first token of the talk cycle is out
    bool m_isSetUp = false;
    bool m_closed = false;
};

} // namespace core
