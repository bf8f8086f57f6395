#pragma once

#include "core/base/http.h"
#include "core/client/callapi.h"
#include "core/client/callfeed.h"
#include "core/client/controlapi.h"
#include "core/client/deskapi.h"

#include <QThread>

#include <memory>

namespace core {

class FeedReader;

/// A core that windows are attached to: its API, and its events, which a thread of their own reads and parses.
class CoreLink : public QObject {
    Q_OBJECT
public:
    /// `base` is "http://host:port" or "https://…"; `token` may be empty.
    CoreLink(HttpClient& http, const QUrl& base, const QString& token);
    ~CoreLink() override;

    void open();
    void close();
    /// Another address, as after a restart of the core on another port; attaches again.
    void moveTo(const QUrl& base, const QString& token);

    QUrl base() const { return m_base; }
    CallFeed& feed() { return m_feed; }
    CallApi& calls() { return m_calls; }
    ControlApi& control() { return m_control; }
    DeskApi& desk() { return m_desk; }

private:
    ApiClient m_client;
    CallApi m_calls;
    ControlApi m_control;
    DeskApi m_desk;
    CallFeed m_feed;
    QUrl m_base;
    QString m_token;
    QThread m_thread;
    FeedReader* m_reader; ///< lives and dies on m_thread
};

} // namespace core
