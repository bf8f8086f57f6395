#pragma once

#include "core/client/corelink.h"
#include "tests/ui/callview/talks.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tests {

/// A core's HTTP side that answers when it is told to, and what it is told.
class HeldHttp : public core::HttpClient {
public:
    struct Asked {
        core::HttpRequest request;
        std::shared_ptr<QPromise<core::Result<core::HttpResponse>>> promise;
        bool answered = false;
    };

    QFuture<core::Result<core::HttpResponse>> send(const core::HttpRequest& request) override
    {
        auto promise = std::make_shared<QPromise<core::Result<core::HttpResponse>>>();
        promise->start();
        asked.append({ request, promise });
        const auto future = promise->future();
        if (automatic && request.method == "POST")
            answer(asked.size() - 1, 200, "{}");
        return future;
    }
    void answer(qsizetype index, int status, const QByteArray& body)
    {
        asked[index].answered = true;
        asked[index].promise->addResult(core::HttpResponse { status, {}, body });
        asked[index].promise->finish();
    }
    /// The newest request whose path ends so; -1: there was none.
    qsizetype last(const char* end) const
    {
        for (qsizetype i = asked.size() - 1; i >= 0; --i) {
            if (asked[i].request.url.path().endsWith(QLatin1String(end)))
                return i;
        }
        return -1;
    }
    int count(const char* end) const
    {
        return int(std::ranges::count_if(
            asked, [end](const Asked& one) { return one.request.url.path().endsWith(QLatin1String(end)); }));
    }
    QByteArray body(const char* end) const { return last(end) < 0 ? QByteArray() : asked[last(end)].request.body; }

    QList<Asked> asked;
    bool automatic = false; ///< acts succeed at once
};

inline QString isoTime(const QDateTime& time) { return time.isValid() ? time.toString(Qt::ISODateWithMs) : QString(); }

/// As GET /api/calls/{callSid} would answer.
inline QByteArray recordBody(const core::RecordInfo& record)
{
    const core::CallInfo& call = record.call;
    QJsonObject parameters;
    for (const core::CallParameter& one : call.parameters)
        parameters.insert(one.name, one.value);
    QJsonArray statuses;
    for (const core::StatusInfo& one : record.statuses)
        statuses.append(
            QJsonObject { { QStringLiteral("status"), one.status }, { QStringLiteral("at"), isoTime(one.at) } });
    QJsonArray transcript;
    for (const core::UtteranceInfo& one : record.utterances) {
        QJsonArray sentences;
        for (const core::SentenceInfo& sentence : one.sentences) {
            const char* fate = sentence.fate == core::SentenceFate::Heard ? "heard"
                : sentence.fate == core::SentenceFate::Cut                ? "cut"
                                                                          : "never_said";
            sentences.append(QJsonObject {
                { QStringLiteral("text"), sentence.text }, { QStringLiteral("fate"), QLatin1String(fate) } });
        }
        transcript.append(QJsonObject { { QStringLiteral("position"), one.position },
            { QStringLiteral("speaker"), one.speaker }, { QStringLiteral("text"), one.text },
            { QStringLiteral("heard"), one.heard }, { QStringLiteral("interrupted"), one.interrupted },
            { QStringLiteral("at"), isoTime(one.at) }, { QStringLiteral("sentences"), sentences } });
    }
    QJsonArray acts;
    for (const core::ActInfo& one : record.acts)
        acts.append(QJsonObject { { QStringLiteral("number"), one.number }, { QStringLiteral("kind"), one.kind },
            { QStringLiteral("actor"), one.actor }, { QStringLiteral("text"), one.text },
            { QStringLiteral("at"), isoTime(one.at) } });
    QJsonArray turns;
    for (const core::TurnInfo& one : record.turns)
        turns.append(QJsonObject { { QStringLiteral("number"), one.number },
            { QStringLiteral("promptToRequestMs"), one.promptToRequestMs },
            { QStringLiteral("requestToFirstDeltaMs"), one.requestToFirstDeltaMs },
            { QStringLiteral("firstDeltaToFirstTokenMs"), one.firstDeltaToFirstTokenMs },
            { QStringLiteral("promptToFirstTokenMs"), one.promptToFirstTokenMs },
            { QStringLiteral("totalMs"), one.totalMs }, { QStringLiteral("model"), one.model },
            { QStringLiteral("promptTokens"), one.promptTokens },
            { QStringLiteral("completionTokens"), one.completionTokens }, { QStringLiteral("end"), one.end } });
    QJsonObject json { { QStringLiteral("id"), call.id }, { QStringLiteral("callSid"), call.sid },
        { QStringLiteral("status"), call.status }, { QStringLiteral("to"), call.to },
        { QStringLiteral("from"), call.from }, { QStringLiteral("playbook"), call.playbook },
        { QStringLiteral("customParameters"), parameters }, { QStringLiteral("createdAt"), isoTime(call.createdAt) },
        { QStringLiteral("answeredAt"), isoTime(call.answeredAt) },
        { QStringLiteral("endedAt"), isoTime(call.endedAt) }, { QStringLiteral("outcome"), call.outcome },
        { QStringLiteral("warning"), call.warning }, { QStringLiteral("statusHistory"), statuses },
        { QStringLiteral("transcript"), transcript }, { QStringLiteral("acts"), acts },
        { QStringLiteral("turns"), turns } };
    if (!call.errorMessage.isEmpty())
        json.insert(QStringLiteral("error"),
            QJsonObject { { QStringLiteral("code"), call.errorCode }, { QStringLiteral("message"), call.errorMessage },
                { QStringLiteral("moreInfo"), call.moreInfo } });
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace tests
