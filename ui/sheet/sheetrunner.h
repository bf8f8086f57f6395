#pragma once

#include "core/client/callapi.h"
#include "core/client/callfeed.h"
#include "ui/sheet/sheetmodel.h"

#include <QTimer>

#include <deque>

namespace ui {

/// Places the calls of a sheet, a few requests at a time, as fast as the core lets it. Nobody is called twice for one
/// wish: each wish has a key, which stays in the row until it is known what became of it. An answer that is lost is
/// looked up by that key, never repeated. Keeps the calls of the rows as they are in the feed.
class SheetRunner : public QObject {
    Q_OBJECT
public:
    struct Progress {
        int wanted = 0; ///< since the run began
        int placed = 0;
        int refused = 0;
        int notKnown = 0;
        int waiting = 0;
        int asking = 0;
        bool isPaused = false;
        QDateTime resumesAt; ///< valid while the core wants us to wait
        core::Error hold; ///< why it has paused by itself; empty message: it has not
    };
    static constexpr int kMostAtOnce = 3;

    SheetRunner(core::CallApi& api, core::CallFeed& feed, SheetModel& model, QObject* parent = nullptr);

    void setPlaybook(const QString& name) { m_playbook = name; }
    /// Whether a new wish may be made for the row: it is not in line, not under way, and nothing about it is unknown.
    bool mayCall(quint64 id) const;
    /// Whether the row was called already, or is being called.
    bool wasCalled(quint64 id) const;
    /// A new wish for each of them; those that may not be called are left out.
    void call(const QList<quint64>& ids);
    void pause();
    void resume();
    /// Rows in line are not called; what was asked already comes to its end.
    void stop();

    Progress progress() const;
    bool isRunning() const { return !m_line.empty() || m_asking > 0; }
    /// Takes up what an earlier session left: looks up what is not known, and calls that were not over.
    void takeUp();

Q_SIGNALS:
    void changed();

private:
    void advance();
    void ask(quint64 id);
    void takeAnswer(quint64 id, const core::Result<core::CallInfo>& answer);
    void takeRefusal(quint64 id, const core::Error& error);
    void holdFor(quint64 id, const core::Error& error);
    void takeBatch(const core::FeedBatch& batch);
    void takeCall(const core::CallInfo& info);
    void takeCallOf(quint64 id, const core::CallInfo& info);
    void lookUp(quint64 id);
    void lookUpAnew();
    void lookUpMore();
    void takeRecord(quint64 id, const core::Result<core::RecordInfo>& record);
    void forget(const QStringList& callIds);
    core::CallOrder orderOf(quint64 id) const;
    void setPhase(quint64 id, RowPhase phase, const QString& fault = {});

    core::CallApi& m_api;
    core::CallFeed& m_feed;
    SheetModel& m_model;
    QString m_playbook;
    std::deque<quint64> m_line;
    QHash<QString, quint64> m_rowOfCall; ///< by the core's id and by SID
    QSet<quint64> m_open; ///< to be looked up: not known, or vanished from the feed
    QSet<quint64> m_lookingUp;
    QSet<quint64> m_tried; ///< in this round
    QTimer m_wait;
    QTimer m_lookUpTimer;
    QDateTime m_resumesAt;
    core::Error m_hold;
    bool m_isPaused = false;
    int m_asking = 0;
    int m_wanted = 0;
    int m_placed = 0;
    int m_refused = 0;
};

} // namespace ui
