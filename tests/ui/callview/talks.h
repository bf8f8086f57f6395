#pragma once

#include "core/client/feed.h"

#include <QPixmap>
#include <QWidget>

namespace tests {

inline const QString kCallId = QStringLiteral("call-1");

inline QDateTime clockAt(int seconds) { return QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC).addSecs(seconds); }

inline core::UtteranceInfo said(int position, const char* speaker, const QString& text, int second)
{
    core::UtteranceInfo utterance;
    utterance.callId = kCallId;
    utterance.position = position;
    utterance.speaker = QLatin1String(speaker);
    utterance.text = utterance.heard = text;
    utterance.at = clockAt(second);
    if (utterance.speaker == QLatin1String("assistant"))
        utterance.sentences = { { text, core::SentenceFate::Heard } };
    return utterance;
}

inline core::ActInfo act(int number, const char* kind, const char* actor, const QString& text, int second)
{
    return { kCallId, number, QLatin1String(kind), QLatin1String(actor), text, clockAt(second) };
}

inline core::SpokenInfo tokens(int position, const char* text)
{
    return { kCallId, position, QString::fromUtf8(text) };
}

inline core::TurnInfo turn(int number, double waited)
{
    core::TurnInfo turn;
    turn.callId = kCallId;
    turn.number = number;
    turn.promptToRequestMs = 4;
    turn.requestToFirstDeltaMs = waited - 10;
    turn.firstDeltaToFirstTokenMs = 6;
    turn.promptToFirstTokenMs = waited;
    turn.totalMs = waited + 900;
    turn.model = QStringLiteral("gpt-4o-mini");
    turn.promptTokens = 800 + 40 * number;
    turn.completionTokens = 30;
    turn.end = QStringLiteral("stop");
    return turn;
}

/// A call that is answered, with an interruption and an operator in it.
inline core::RecordInfo typicalRecord()
{
    core::RecordInfo record;
    core::CallInfo& call = record.call;
    call.id = kCallId;
    call.sid = QStringLiteral("CA00000000000000000000000000000001");
    call.status = QStringLiteral("in-progress");
    call.to = QStringLiteral("+15558675310");
    call.from = QStringLiteral("+15551234567");
    call.playbook = QStringLiteral("payment-reminder");
    call.parameters = { { QStringLiteral("customerName"), QStringLiteral("Sarah Johnson") },
        { QStringLiteral("amount"), QStringLiteral("$250.00") },
        { QStringLiteral("dueDate"), QStringLiteral("2025-12-10") } };
    call.createdAt = clockAt(-9);
    call.answeredAt = clockAt(0);
    record.statuses = { { QStringLiteral("queued"), clockAt(-9), {}, {} },
        { QStringLiteral("ringing"), clockAt(-8), {}, {} }, { QStringLiteral("in-progress"), clockAt(0), {}, {} } };
    core::UtteranceInfo cut = said(2, "assistant",
        QStringLiteral("It is due on December 10th. Would you like to pay by card or by transfer? I can send a link."),
        9);
    cut.interrupted = true;
    cut.heard = QStringLiteral("It is due on December 10th. Would you like");
    cut.sentences = { { QStringLiteral("It is due on December 10th."), core::SentenceFate::Heard },
        { QStringLiteral("Would you like to pay by card or by transfer?"), core::SentenceFate::Cut },
        { QStringLiteral("I can send a link."), core::SentenceFate::NeverSaid } };
    record.utterances
        = { said(0, "assistant",
                QStringLiteral("Hello Sarah, this is an AI assistant of Acme about your payment of $250.00."), 1),
              said(1, "callee", QStringLiteral("Yes, hi. When is it due?"), 6), cut,
              said(3, "callee", QStringLiteral("Wait, I have paid that already."), 14),
              said(4, "operator", QStringLiteral("Hello Sarah, I am Ana. I am looking it up for you."), 24) };
    record.acts = { act(0, "tool", "assistant", QStringLiteral("lookup_invoice"), 8),
        act(1, "note", "operator Ana", QStringLiteral("She has paid on Monday."), 16),
        act(2, "takeover", "operator Ana", {}, 20),
        act(3, "say", "operator Ana", QStringLiteral("Hello Sarah, I am Ana. I am looking it up for you."), 24),
        act(4, "digits", "operator Ana", QStringLiteral("12#"), 30),
        act(5, "trouble", "core", QStringLiteral("The language model answered 503."), 31) };
    record.turns = { turn(0, 412), turn(1, 690), turn(2, 350) };
    return record;
}

/// Half an hour of talk.
inline core::RecordInfo longRecord(int utterances = 400)
{
    core::RecordInfo record = typicalRecord();
    record.utterances.clear();
    record.acts.clear();
    for (int i = 0; i < utterances; ++i) {
        const char* who = i % 2 == 0 ? "assistant" : "callee";
        const QString text = i % 2 == 0
            ? QStringLiteral("This is answer %1 of the assistant, which is about as long as such answers are. It "
                             "asks something at its end, as they do, does it not?")
                  .arg(i)
            : QStringLiteral("And this is what she says to that, number %1.").arg(i);
        record.utterances.append(said(i, who, text, i * 5));
        if (i % 20 == 7)
            record.acts.append(act(i / 20, "tool", "assistant", QStringLiteral("lookup_invoice"), i * 5 + 1));
        if (i % 2 == 0)
            record.turns.append(turn(i / 2, 300 + i % 17 * 20));
    }
    return record;
}

/// For the eye; only when asked for.
inline void picture(QWidget& widget, const char* name)
{
    const QString folder = qEnvironmentVariable("CALLWRIGHT_SHOTS");
    if (!folder.isEmpty())
        widget.grab().save(QStringLiteral("%1/%2.png").arg(folder, QLatin1String(name)));
}

} // namespace tests
