#pragma once

#include "tests/support/api.h"

#include <QWebSocket>

namespace tests {

/// One who watches /api/events.
class EventWatcher : public QWebSocket {
public:
    EventWatcher()
    {
        connect(this, &QWebSocket::textMessageReceived, this, [this](const QString& text) {
            if (const auto json = core::OrderedJson::parse(text.toUtf8()))
                messages.append(*json);
        });
    }
    void watch(quint16 port, qint64 since = -1)
    {
        const QString query = since < 0 ? QString() : QStringLiteral("?since=%1").arg(since);
        open(QUrl(QStringLiteral("ws://127.0.0.1:%1/api/events%2").arg(port).arg(query)));
    }
    static qint64 sequenceOf(const core::OrderedJson& message) { return textOf(message, "seq").toLongLong(); }
    qint64 sequence() const { return messages.isEmpty() ? -1 : sequenceOf(messages.last()); }
    QStringList types() const
    {
        QStringList types;
        for (const core::OrderedJson& message : messages)
            types << textOf(message, "type");
        return types;
    }
    /// "kind by actor: text" of each act.
    QStringList acts() const
    {
        QStringList acts;
        for (const core::OrderedJson& message : messages) {
            if (const core::OrderedJson* act = message.find(QStringLiteral("act")))
                acts << QStringLiteral("%1 by %2: %3")
                            .arg(textOf(*act, "kind"), textOf(*act, "actor"), textOf(*act, "text"));
        }
        return acts;
    }

    /// What each "call" event tells of who speaks.
    QStringList takenOver() const
    {
        QStringList told;
        for (const core::OrderedJson& message : messages) {
            if (const core::OrderedJson* call = message.find(QStringLiteral("call")))
                told << textOf(*call, "takenOver");
        }
        return told;
    }

    QList<core::OrderedJson> messages;
};

} // namespace tests
