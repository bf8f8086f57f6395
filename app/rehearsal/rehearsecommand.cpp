#include "app/rehearsal/rehearsecommand.h"

#include "app/rehearsal/judge.h"
#include "app/rehearsal/junitreport.h"
#include "app/rehearsal/scenarioreader.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <unistd.h>

#include <cstdio>

namespace app {

namespace {

using namespace core;
using Verdict = RehearsalResult::Verdict;

constexpr double kQuick = 0.1; ///< ten times as fast as on a telephone
constexpr int kQuickJobs = 4; ///< mostly they wait
constexpr qint64 kMostBytes = 1024 * 1024;

void print(const QString& line) { std::printf("%s\n", qUtf8Printable(line)); }

QString seconds(qint64 milliseconds) { return QStringLiteral("%1 s").arg(double(milliseconds) / 1000, 0, 'f', 1); }

Error wrongFile(const QString& file, const QString& why)
{
    return { ErrorCode::Malformed, QStringLiteral("%1: %2").arg(file, why) };
}

} // namespace

RehearseCommand::RehearseCommand(Order order, SettingSources sources, QList<HttpToolConfig> tools)
    : m_order(std::move(order))
    , m_sources(std::move(sources))
    , m_tools(std::move(tools))
    , m_isTerminal(::isatty(STDOUT_FILENO) == 1)
{
    connect(&m_signals, &UnixSignals::stopRequested, this, &RehearseCommand::stop);
}

void RehearseCommand::start()
{
    m_since.start();
    const auto files = findFiles();
    if (!files)
        return fail(files.error().message);
    m_files = *files;
    for (const QString& file : m_files) {
        auto piece = load(file);
        if (!piece)
            return fail(piece.error().message);
        m_pieces.push_back(std::move(*piece));
    }
    print(QStringLiteral("Callwright %1 · %2 rehearsals · model %3%4")
              .arg(QStringLiteral(CALLWRIGHT_VERSION))
              .arg(m_pieces.size())
              .arg(isReal() ? m_pieces.front().settings.llm.model : SandboxModel::modelName(),
                  isReal() ? QString() : QStringLiteral(" · ten times as fast as on a telephone")));
    playNext();
}

Result<QStringList> RehearseCommand::findFiles() const
{
    QStringList files;
    for (const QString& name : m_order.files) {
        if (!QFileInfo(name).isDir()) {
            files.append(name);
            continue;
        }
        const QDir folder(name);
        const QStringList found = folder.entryList({ QStringLiteral("*.json") }, QDir::Files, QDir::Name);
        if (found.isEmpty())
            return wrongFile(name, QStringLiteral("there is no *.json in this folder."));
        for (const QString& file : found)
            files.append(folder.filePath(file));
    }
    return files;
}

Result<RehearseCommand::Piece> RehearseCommand::load(const QString& name) const
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return wrongFile(name, file.errorString() + QLatin1Char('.'));
    const QByteArray json = file.read(kMostBytes + 1);
    if (json.size() > kMostBytes)
        return wrongFile(name, QStringLiteral("it is larger than a megabyte."));
    auto scenario = readScenario(json);
    if (!scenario)
        return wrongFile(name, scenario.error().message);
    SettingSources sources = m_sources;
    for (const auto& [setting, value] : scenario->settings)
        sources.environment.insert(setting, value);
    const SettingsResult settings = loadSettings(sources);
    if (!settings.faults.isEmpty())
        return wrongFile(name, toLine(settings.faults.first()));
    return Piece { std::move(*scenario), settings.settings };
}

bool RehearseCommand::isReal() const { return !m_pieces.empty() && !m_pieces.front().settings.sandboxModel(); }

int RehearseCommand::jobs() const
{
    if (m_order.jobs > 0)
        return m_order.jobs;
    return isReal() ? 1 : kQuickJobs;
}

void RehearseCommand::playNext()
{
    const auto running = std::ranges::count_if(m_pieces, [](const Piece& piece) { return piece.rehearsal != nullptr; });
    for (auto free = jobs() - running; free > 0 && m_next < m_pieces.size(); --free)
        play(m_next++);
    showProgress();
    const bool allDone = std::ranges::all_of(m_pieces, [](const Piece& piece) { return piece.result.has_value(); });
    if (allDone)
        finish();
}

void RehearseCommand::play(std::size_t index)
{
    Piece& piece = m_pieces[index];
    piece.since.start();
    if (isReal() && piece.scenario.needsSandboxModel()) {
        // From the event loop: playNext() must not be called within itself.
        QMetaObject::invokeMethod(
            this,
            [this, index] {
                conclude(
                    index, { Verdict::Skipped, {}, {}, { QStringLiteral("Only the sandbox model can fail so.") } });
            },
            Qt::QueuedConnection);
        return;
    }
    RehearsalStage stage { piece.settings, m_tools, isReal() ? 1.0 : kQuick,
        m_order.seed.value_or(piece.scenario.seed) };
    piece.rehearsal.reset(new Rehearsal(piece.scenario, std::move(stage)));
    connect(piece.rehearsal.get(), &Rehearsal::played, this,
        [this, index](const RehearsalFacts& facts) { judge(index, facts); });
    connect(piece.rehearsal.get(), &Rehearsal::failed, this, [this, index](const QString& why) {
        conclude(index, { Verdict::Failed, {}, {}, { why } });
    });
    QMetaObject::invokeMethod(piece.rehearsal.get(), &Rehearsal::start, Qt::QueuedConnection);
}

void RehearseCommand::judge(std::size_t index, const RehearsalFacts& facts)
{
    const QStringList unmet = unmetExpectations(m_pieces[index].scenario.expect, facts);
    conclude(index, { unmet.isEmpty() ? Verdict::Passed : Verdict::Failed, {}, {}, unmet, transcriptLines(facts) });
}

void RehearseCommand::conclude(std::size_t index, RehearsalResult result)
{
    Piece& piece = m_pieces[index];
    if (m_finished || piece.result)
        return;
    piece.rehearsal.reset();
    result.name = piece.scenario.name;
    result.file = m_files[qsizetype(index)];
    result.took = std::chrono::milliseconds(piece.since.isValid() ? piece.since.elapsed() : 0);
    report(result);
    piece.result = std::move(result);
    playNext();
}

void RehearseCommand::report(const RehearsalResult& result)
{
    if (m_isTerminal)
        std::printf("\r\x1b[K");
    const bool passed = result.verdict == Verdict::Passed;
    const QString mark = passed             ? QStringLiteral("✓")
        : result.verdict == Verdict::Failed ? QStringLiteral("✗")
                                            : QStringLiteral("–");
    print(QStringLiteral(" %1 %2 %3")
              .arg(mark, result.name.leftJustified(48), seconds(result.took.count()).rightJustified(7)));
    for (const QString& reason : result.reasons)
        print(QStringLiteral("     ") + reason);
    if (result.verdict == Verdict::Failed) {
        for (const QString& line : result.transcript)
            print(QStringLiteral("       ") + line);
    }
    std::fflush(stdout);
}

void RehearseCommand::showProgress() const
{
    if (!m_isTerminal)
        return;
    QStringList names;
    std::size_t over = 0;
    for (const Piece& piece : m_pieces) {
        over += std::size_t(piece.result.has_value());
        if (piece.rehearsal)
            names.append(piece.scenario.name);
    }
    std::printf(
        "\r\x1b[K   %zu of %zu · %s", over, m_pieces.size(), qUtf8Printable(names.join(QStringLiteral(", ")).left(60)));
    std::fflush(stdout);
}

void RehearseCommand::stop()
{
    if (m_finished)
        return;
    m_stopped = true;
    for (std::size_t i = 0; i < m_pieces.size(); ++i) {
        Piece& piece = m_pieces[i];
        piece.rehearsal.reset();
        if (!piece.result)
            piece.result = { Verdict::Skipped, piece.scenario.name, m_files[qsizetype(i)],
                { QStringLiteral("Stopped before its end.") } };
    }
    finish();
}

void RehearseCommand::finish()
{
    m_finished = true;
    const auto count = [this](Verdict verdict) {
        return std::ranges::count_if(m_pieces, [verdict](const Piece& p) { return p.result->verdict == verdict; });
    };
    if (m_isTerminal)
        std::printf("\r\x1b[K");
    const auto failed = count(Verdict::Failed);
    print(QStringLiteral("%1 passed, %2 failed, %3 skipped in %4.")
              .arg(count(Verdict::Passed))
              .arg(failed)
              .arg(count(Verdict::Skipped))
              .arg(seconds(m_since.elapsed())));
    const bool written = writeJunit();
    Q_EMIT done(failed > 0 || m_stopped || !written ? 1 : 0);
}

bool RehearseCommand::writeJunit() const
{
    if (m_order.junitFile.isEmpty())
        return true;
    QList<RehearsalResult> results;
    for (const Piece& piece : m_pieces)
        results.append(*piece.result);
    QSaveFile file(m_order.junitFile);
    if (file.open(QIODevice::WriteOnly) && file.write(junitXml(results)) >= 0 && file.commit())
        return true;
    std::fprintf(stderr, "callwright: %s cannot be written: %s.\n", qUtf8Printable(m_order.junitFile),
        qUtf8Printable(file.errorString()));
    return false;
}

void RehearseCommand::fail(const QString& message)
{
    m_finished = true;
    std::fprintf(stderr, "callwright: %s\n", qUtf8Printable(message));
    Q_EMIT done(2);
}

} // namespace app
