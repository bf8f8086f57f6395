#include "core/base/phoneformat.h"
#include "ui/calls/calltablemodel.h"

#include <QLocale>

#include <array>

namespace ui {

namespace {

constexpr int kMostFormatted = 5'000;

bool isRight(int column) { return column == CallTableModel::Timer || column == CallTableModel::Turn; }

/// The most urgent first.
int statusRank(const core::CallInfo& call)
{
    constexpr std::array kOrder { "in-progress", "ringing", "initiated", "queued", "intent", "unknown", "failed",
        "refused", "busy", "no-answer", "canceled", "completed" };
    if (call.takenOver && call.status == QLatin1String("in-progress"))
        return -1;
    const auto place
        = std::ranges::find_if(kOrder, [&call](const char* one) { return call.status == QLatin1String(one); });
    return int(place - kOrder.begin());
}

} // namespace

std::optional<qint64> secondsOf(const core::CallInfo& call, bool isOver, const QDateTime& now)
{
    if (!isOver)
        return (call.answeredAt.isValid() ? call.answeredAt : call.createdAt).secsTo(now);
    if (call.durationSeconds && *call.durationSeconds > 0)
        return *call.durationSeconds;
    if (call.answeredAt.isValid() && call.endedAt.isValid())
        return call.answeredAt.secsTo(call.endedAt);
    return {};
}

QVariant CallTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((isRight(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const std::array<QString, ColumnCount> words { tr("Status"), tr("Name"), tr("Number"), tr("Time"), tr("Speaks"),
        tr("Last words"), tr("Turn"), tr("Playbook"), tr("Outcome"), tr("Started") };
    return words[std::size_t(section)];
}

QVariant CallTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const CallTableRow& row = at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::ToolTipRole:
        return toolTip(row, column);
    case Qt::TextAlignmentRole:
        return int((isRight(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case SortRole:
        return sortValue(row, column);
    case CallIdRole:
        return row.call.id;
    case ToneRole:
        return toneOf(row, column);
    case IconNameRole:
        if (column == Status)
            return statusLook(row.call.status, row.call.takenOver).icon;
        return column == Speaks ? speakerLook(row.speaker).icon : QString();
    default:
        return {};
    }
}

QString CallTableModel::text(const CallTableRow& row, int column) const
{
    switch (column) {
    case Status:
        return statusLook(row.call.status, row.call.takenOver).word;
    case Name:
        return row.name;
    case Number:
        return formatted(otherNumber(row.call));
    case Playbook:
        return row.call.playbook;
    case Timer:
        return timerText(row);
    case Speaks:
        return speakerLook(row.speaker).word;
    case Words:
        return row.words;
    case Turn:
        return row.turnMs < 0 ? QString() : tr("%1 ms").arg(QLocale().toString(qRound(row.turnMs)));
    case Outcome:
        return row.outcome;
    case Started:
        return startedText(row.call.createdAt, m_now);
    default:
        return {};
    }
}

QString CallTableModel::timerText(const CallTableRow& row) const
{
    const auto seconds = secondsOf(row.call, row.isOver, m_now);
    return seconds ? durationText(*seconds) : QString();
}

QVariant CallTableModel::sortValue(const CallTableRow& row, int column) const
{
    switch (column) {
    case Status:
        return statusRank(row.call);
    case Number:
        return otherNumber(row.call);
    case Timer:
        return secondsOf(row.call, row.isOver, m_now).value_or(-1);
    case Speaks:
        return int(row.speaker);
    case Turn:
        return row.turnMs;
    case Started:
        return row.call.createdAt.toMSecsSinceEpoch();
    default:
        return text(row, column);
    }
}

QVariant CallTableModel::toneOf(const CallTableRow& row, int column) const
{
    switch (column) {
    case Status:
        return int(statusLook(row.call.status, row.call.takenOver).tone);
    case Speaks:
        return int(speakerLook(row.speaker).tone);
    case Name:
        return int(Tone::Text);
    case Timer:
    case Words:
        return int(row.isOver || row.isPartial || !row.call.answeredAt.isValid() ? Tone::Dim : Tone::Text);
    default:
        return int(row.isOver && column != Outcome ? Tone::Dim : Tone::Text);
    }
}

QString CallTableModel::toolTip(const CallTableRow& row, int column) const
{
    switch (column) {
    case Status:
        return row.call.errorMessage;
    case Timer:
    case Started:
        return exactTime(row.call.createdAt);
    case Turn:
        return row.turnMs < 0 ? QString() : tr("From the callee's last word to the first token of the answer");
    case Number:
        return row.call.warning;
    default:
        return text(row, column);
    }
}

const QString& CallTableModel::formatted(const QString& e164) const
{
    auto known = m_numbers.find(e164);
    if (known == m_numbers.end()) {
        if (m_numbers.size() > kMostFormatted)
            m_numbers.clear();
        known = m_numbers.insert(e164, core::formatInternational(e164));
    }
    return *known;
}

} // namespace ui
