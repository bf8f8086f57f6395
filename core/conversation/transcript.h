#pragma once

#include "core/base/clock.h"
#include "core/storage/callstore.h"

#include <QObject>

namespace core {

/// Who said what in a call, in order: written to the store and told to whoever watches.
class Transcript : public QObject {
    Q_OBJECT
public:
    /// `firstPosition`: where the transcript goes on, when the call was talked in before.
    Transcript(CallStore& store, const Clock& clock, QString callId, int firstPosition);

    void addCallee(const QString& text, int turn);
    void addOperator(const QString& text);
    /// What the assistant says from here on is one utterance. It takes its place with its first words: what the callee
    /// says before them stands before them.
    void beginAssistant(int turn);
    void append(const QString& text);
    /// The assistant's words are complete; so far all of it counts as heard.
    void finishAssistant();
    /// Only `heard` of the assistant's newest words reached the callee.
    void cutAssistant(const QString& heard);
    /// Of the words that the operator's have replaced, the callee has heard that too.
    void heardMore(const QString& text);

    const QString& assistantText() const { return m_assistant.text; }
    /// The newest words on our side are the operator's.
    bool isOperators() const { return m_assistant.speaker == QLatin1String("operator"); }
    int assistantPosition() const { return m_assistant.position; }

Q_SIGNALS:
    void changed(const core::UtteranceRow& utterance);

private:
    UtteranceRow newRow(const QString& speaker, const QString& text, int turn);
    void save(const UtteranceRow& utterance);

    CallStore& m_store;
    const Clock& m_clock;
    QString m_callId;
    int m_position;
    UtteranceRow m_replaced; ///< what was cut by the operator's words
    UtteranceRow m_assistant; ///< the assistant's newest words, which an interruption may cut
};

} // namespace core
