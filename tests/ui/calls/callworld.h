#pragma once

#include "core/base/orderedjson.h"
#include "core/client/feed.h"
#include "core/client/recordexport.h"

#include <QCoreApplication>
#include <QSettings>
#include <QTemporaryDir>

namespace tests {

/// Settings of a test's own, which are gone with it.
class OwnSettings {
public:
    OwnSettings()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("callwright-test"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    }

    void forget() { QSettings().clear(); }

private:
    QTemporaryDir m_folder;
};

/// The call of that number; the higher, the later it began.
inline core::CallInfo makeCall(int number, const QString& status = QStringLiteral("in-progress"))
{
    static const QDateTime kNow = QDateTime::currentDateTimeUtc();
    core::CallInfo call;
    call.id = QStringLiteral("call-%1").arg(number, 6, 10, QLatin1Char('0'));
    call.sid = QStringLiteral("CA%1").arg(number, 32, 16, QLatin1Char('0'));
    call.status = status;
    call.direction = QStringLiteral("outbound-api");
    call.to = QStringLiteral("+1415555%1").arg(number % 10'000, 4, 10, QLatin1Char('0'));
    call.playbook = QStringLiteral("payment-reminder");
    call.parameters = { { QStringLiteral("customerName"), QStringLiteral("Person %1").arg(number) } };
    call.createdAt = kNow.addMSecs(number - 20'000);
    if (status == QLatin1String("in-progress") || status == QLatin1String("completed"))
        call.answeredAt = call.createdAt.addSecs(1);
    if (status == QLatin1String("completed")) {
        call.endedAt = call.answeredAt.addSecs(102);
        call.durationSeconds = 102;
        call.outcome = QStringLiteral("Paid");
    }
    return call;
}

inline core::FeedBatch batchOf(const QList<core::CallInfo>& calls)
{
    core::FeedBatch batch;
    for (const core::CallInfo& call : calls)
        batch.events.append(call);
    return batch;
}

inline core::FeedBatch said(const core::CallInfo& call, int position, const QString& speaker, const QString& text)
{
    core::UtteranceInfo words;
    words.callId = call.id;
    words.position = position;
    words.speaker = speaker;
    words.text = text;
    return { false, { words } };
}

/// GET /api/calls as the server answers it. The export's form of a call has the server's names.
inline QByteArray recordPage(const QList<core::CallInfo>& calls, const QString& next = {})
{
    auto json = core::OrderedJson::object();
    json.insert(QStringLiteral("calls"), *core::OrderedJson::parse(core::recordsAsJson(calls)));
    json.insert(QStringLiteral("nextCursor"), next.isEmpty() ? core::OrderedJson() : core::OrderedJson::string(next));
    return json.compact();
}

} // namespace tests
