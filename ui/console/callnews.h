#pragma once

#include "core/client/callfeed.h"

#include <QHash>
#include <QObject>

namespace ui {

/// What is worth a notification while nobody looks: a call that was answered, one that failed, one that has ended, a
/// core that went away.
class CallNews : public QObject {
    Q_OBJECT
public:
    explicit CallNews(core::CallFeed& feed, QObject* parent = nullptr);

Q_SIGNALS:
    /// `callId` may be empty: it is about the core.
    void happened(const QString& title, const QString& text, const QString& callId, bool isTrouble);

private:
    void take(const core::FeedBatch& batch);
    void takeCall(const core::CallInfo& call);

    core::CallFeed& m_feed;
    QHash<QString, QString> m_statuses; ///< of the live calls, by id
};

} // namespace ui
