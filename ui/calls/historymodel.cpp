#include "ui/calls/historymodel.h"

#include "core/base/phoneformat.h"
#include "ui/calls/calltablemodel.h"

#include <QLocale>

#include <array>

namespace ui {

namespace {

bool isRight(int column) { return column == HistoryModel::Length || column == HistoryModel::Price; }

QString parametersText(const core::CallInfo& call)
{
    QStringList parts;
    for (const core::CallParameter& parameter : call.parameters)
        parts.append(parameter.name + QStringLiteral(" = ") + parameter.value);
    return parts.join(QStringLiteral("  ·  "));
}

} // namespace

int HistoryModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_calls.size()); }

int HistoryModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

void HistoryModel::clear()
{
    if (m_calls.isEmpty())
        return;
    beginRemoveRows({}, 0, int(m_calls.size()) - 1);
    m_calls.clear();
    endRemoveRows();
}

void HistoryModel::append(const QList<core::CallInfo>& calls)
{
    if (calls.isEmpty())
        return;
    beginInsertRows({}, int(m_calls.size()), int(m_calls.size() + calls.size()) - 1);
    m_calls.append(calls);
    endInsertRows();
}

void HistoryModel::update(const core::CallInfo& call)
{
    for (int row = 0; row < m_calls.size(); ++row) {
        if (m_calls[row].id != call.id)
            continue;
        m_calls[row] = call;
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
        return;
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((isRight(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const std::array<QString, ColumnCount> words { tr("Started"), tr("Status"), tr("Name"), tr("Number"),
        tr("Playbook"), tr("Time"), tr("Outcome"), tr("Price"), tr("Parameters") };
    return words[std::size_t(section)];
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const core::CallInfo& call = m_calls[index.row()];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(call, column);
    case Qt::ToolTipRole:
        return column == Started ? exactTime(call.createdAt) : text(call, column);
    case Qt::TextAlignmentRole:
        return int((isRight(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case CallIdRole:
        return call.id;
    case IconNameRole:
        return column == Status ? statusLook(call.status).icon : QString();
    case ToneRole:
        if (column == Status)
            return int(statusLook(call.status).tone);
        return int(column == Name || column == Outcome || column == Started ? Tone::Text : Tone::Dim);
    default:
        return {};
    }
}

QString HistoryModel::text(const core::CallInfo& call, int column) const
{
    switch (column) {
    case Started:
        return call.createdAt.isValid() ? QLocale().toString(call.createdAt.toLocalTime(), QLocale::ShortFormat)
                                        : QString();
    case Status:
        return statusLook(call.status).word;
    case Name:
        return personName(call);
    case Number:
        return core::formatInternational(otherNumber(call));
    case Playbook:
        return call.playbook;
    case Length: {
        const bool isOver = core::isFinalStatus(call.status);
        const auto seconds = isOver ? secondsOf(call, true, {}) : std::nullopt;
        return seconds ? durationText(*seconds) : QString();
    }
    case Outcome:
        return outcomeText(call);
    case Price:
        return priceText(call);
    case Parameters:
        return parametersText(call);
    default:
        return {};
    }
}

} // namespace ui
