#include "ui/callview/turnmodel.h"

#include <QLocale>

#include <algorithm>

namespace ui {

namespace {

double number(const core::TurnInfo& turn, int column)
{
    switch (column) {
    case TurnModel::Number:
        return turn.number + 1;
    case TurnModel::Waited:
        return turn.promptToFirstTokenMs;
    case TurnModel::FirstToken:
        return turn.requestToFirstDeltaMs;
    case TurnModel::Own:
        return turn.ownMs();
    case TurnModel::Total:
        return turn.totalMs;
    case TurnModel::Tokens:
        return turn.promptTokens + turn.completionTokens;
    default:
        return -1;
    }
}

QString milliseconds(double value)
{
    if (value < 0)
        return QStringLiteral("–");
    return TurnModel::tr("%1 ms").arg(QLocale().toString(value, 'f', value < 10 ? 1 : 0));
}

} // namespace

void TurnModel::setTurns(const QList<core::TurnInfo>& turns)
{
    beginResetModel();
    m_turns = turns;
    std::ranges::sort(m_turns, {}, &core::TurnInfo::number);
    endResetModel();
}

void TurnModel::put(const core::TurnInfo& turn)
{
    const auto place = std::ranges::lower_bound(m_turns, turn.number, {}, &core::TurnInfo::number);
    const int row = int(place - m_turns.begin());
    if (place != m_turns.end() && place->number == turn.number) {
        *place = turn;
        Q_EMIT dataChanged(index(row, 0), index(row, kColumns - 1));
        return;
    }
    beginInsertRows({}, row, row);
    m_turns.insert(row, turn);
    endInsertRows();
}

QString TurnModel::words(const core::TurnInfo& turn)
{
    QString words = tr("Answer %1: the callee waited %2. Language model, first token: %3. Our own share: %4.")
                        .arg(turn.number + 1)
                        .arg(milliseconds(turn.promptToFirstTokenMs), milliseconds(turn.requestToFirstDeltaMs),
                            milliseconds(turn.ownMs()));
    const QString trouble = turn.error.isEmpty() ? turn.trouble : turn.error;
    return trouble.isEmpty() ? words : tr("%1 Trouble: %2").arg(words, trouble);
}

int TurnModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_turns.size()); }

int TurnModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(kColumns); }

QVariant TurnModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const core::TurnInfo& turn = m_turns[index.row()];
    const int column = index.column();
    const bool isText = column == Model || column == End;
    switch (role) {
    case Qt::DisplayRole:
        if (column == Model)
            return turn.model;
        if (column == End)
            return turn.error.isEmpty() ? (turn.trouble.isEmpty() ? turn.end : turn.trouble) : turn.error;
        if (column == Number || column == Tokens)
            return QLocale().toString(int(number(turn, column)));
        return milliseconds(number(turn, column));
    case SortRole:
        return isText ? data(index, Qt::DisplayRole) : QVariant(number(turn, column));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(isText ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return words(turn);
    default:
        return {};
    }
}

QVariant TurnModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return QAbstractTableModel::headerData(section, orientation, role);
    const bool brief = role == Qt::DisplayRole;
    switch (section) {
    case Number:
        return brief ? tr("#") : tr("Number of the answer");
    case Waited:
        return brief ? tr("Waited") : tr("From the callee's last word to our first, without recognition and voice");
    case FirstToken:
        return brief ? tr("LLM") : tr("From the request to the language model's first token");
    case Own:
        return brief ? tr("Own") : tr("What we took ourselves");
    case Total:
        return brief ? tr("Whole") : tr("From the callee's last word to the end of the answer");
    case Model:
        return tr("Model");
    case Tokens:
        return brief ? tr("Tokens") : tr("Tokens read and written");
    case End:
        return brief ? tr("End") : tr("How the answer ended");
    default:
        return {};
    }
}

} // namespace ui
