#pragma once

#include "app/rehearsal/rehearsal.h"
#include "app/rehearsal/rehearsalresult.h"
#include "app/unixsignals.h"
#include "core/settings/loadsettings.h"

#include <QElapsedTimer>
#include <QObject>

namespace app {

/// callwright --rehearse FILE…: plays the scenarios, several at a time, tells about each and counts.
class RehearseCommand : public QObject {
    Q_OBJECT
public:
    struct Order {
        QStringList files; ///< a folder stands for all *.json in it
        QString junitFile = {}; ///< empty: no report
        int jobs = 0; ///< 0: what suits the model
        std::optional<quint32> seed = {}; ///< instead of the scenarios' own
    };

    RehearseCommand(Order order, core::SettingSources sources, QList<core::HttpToolConfig> tools);

    void start();

Q_SIGNALS:
    /// 0: all passed, 1: some failed or were not played, 2: a file is wrong and nothing was played.
    void done(int exitCode);

private:
    struct Piece {
        Scenario scenario;
        core::Settings settings;
        QElapsedTimer since = {};
        core::Later<Rehearsal> rehearsal = {}; ///< while it is played
        std::optional<RehearsalResult> result = {};
    };

    core::Result<QStringList> findFiles() const;
    core::Result<Piece> load(const QString& file) const;
    bool isReal() const; ///< a language model of the user's
    int jobs() const;
    void playNext();
    void play(std::size_t index);
    void judge(std::size_t index, const RehearsalFacts& facts);
    void conclude(std::size_t index, RehearsalResult result);
    void report(const RehearsalResult& result);
    void showProgress() const;
    void stop();
    void finish();
    bool writeJunit() const;
    void fail(const QString& message);

    Order m_order;
    core::SettingSources m_sources;
    QList<core::HttpToolConfig> m_tools;
    UnixSignals m_signals;
    QElapsedTimer m_since;
    std::vector<Piece> m_pieces;
    QStringList m_files; ///< one for each piece
    std::size_t m_next = 0;
    bool m_stopped = false;
    bool m_finished = false;
    bool m_isTerminal;
};

} // namespace app
