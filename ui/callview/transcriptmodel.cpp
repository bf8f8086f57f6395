#include "ui/callview/transcriptmodel.h"

#include "ui/callview/actwords.h"

#include <QLocale>

#include <algorithm>

namespace ui {

using Kind = TranscriptRow::Kind;

TranscriptModel::TranscriptModel(QObject* parent)
    : QAbstractListModel(parent)
{
}

void TranscriptModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_call = {};
    m_sayings.clear();
    m_statuses.clear();
    endResetModel();
    setCuts(0);
}

void TranscriptModel::setRecord(const core::RecordInfo& record)
{
    const bool isNew = m_call.id != record.call.id;
    if (isNew) {
        clear();
        beginResetModel();
        m_filling = true;
    }
    for (const core::StatusInfo& status : record.statuses)
        takeStatus(status);
    takeCall(record.call);
    for (const core::ActInfo& act : record.acts)
        takeAct(act);
    for (const core::UtteranceInfo& utterance : record.utterances)
        takeSaid(utterance);
    if (isNew) {
        m_filling = false;
        endResetModel();
    }
    Q_EMIT namesChanged();
}

void TranscriptModel::take(const core::FeedEvent& event)
{
    if (const auto* call = std::get_if<core::CallInfo>(&event))
        takeCall(*call);
    else if (const auto* said = std::get_if<core::UtteranceInfo>(&event))
        takeSaid(*said);
    else if (const auto* spoken = std::get_if<core::SpokenInfo>(&event))
        takeTokens(*spoken);
    else if (const auto* partly = std::get_if<core::PartlyHeardInfo>(&event))
        takePartly(partly->text);
    else if (const auto* act = std::get_if<core::ActInfo>(&event))
        takeAct(*act);
}

void TranscriptModel::takeCall(const core::CallInfo& call)
{
    const bool namesChange = call.answeredAt != m_call.answeredAt || call.parameters != m_call.parameters;
    m_call = call;
    QDateTime at = call.createdAt;
    if (core::isFinalStatus(call.status))
        at = call.endedAt.isValid() ? call.endedAt : QDateTime::currentDateTimeUtc();
    else if (call.status == QLatin1String("in-progress") && call.answeredAt.isValid())
        at = call.answeredAt;
    else if (!call.status.isEmpty())
        at = QDateTime::currentDateTimeUtc();
    if (!call.status.isEmpty())
        takeStatus({ call.status, at, {}, {} });
    if (isOver())
        endPartly();
    if (namesChange && !m_filling)
        Q_EMIT namesChanged();
}

void TranscriptModel::takeStatus(const core::StatusInfo& status)
{
    if (m_statuses.contains(status.status))
        return;
    m_statuses.append(status.status);
    TranscriptRow row = rowOf(status, m_call);
    row.key = int(m_statuses.size());
    if (!row.text.isEmpty())
        put(std::move(row));
}

void TranscriptModel::takeAct(const core::ActInfo& act)
{
    if (act.kind == QLatin1String("say"))
        m_sayings.append(act);
    TranscriptRow row = rowOf(act);
    if (!row.text.isEmpty())
        put(std::move(row));
}

void TranscriptModel::takeSaid(const core::UtteranceInfo& utterance)
{
    TranscriptRow row = rowOf(utterance);
    if (utterance.speaker == QLatin1String("operator")) {
        const auto saying = std::ranges::find(m_sayings, utterance.text, &core::ActInfo::text);
        const int known = find(Kind::Said, utterance.position);
        if (saying != m_sayings.end()) {
            row.actor = saying->actor;
            m_sayings.erase(saying);
        } else if (known >= 0) {
            row.actor = m_rows[std::size_t(known)].actor;
        }
    }
    if (utterance.speaker == QLatin1String("callee"))
        endPartly();
    put(std::move(row));
}

void TranscriptModel::takeTokens(const core::SpokenInfo& spoken)
{
    const int known = find(Kind::Said, spoken.position);
    if (known < 0) {
        TranscriptRow row;
        row.key = spoken.position;
        row.at = QDateTime::currentDateTimeUtc();
        row.speaker = QStringLiteral("assistant");
        row.streams = true;
        // Words begin with a blank but for the first one of an answer.
        row.beganEarlier = !spoken.text.isEmpty() && spoken.text[0].isSpace();
        row.text = row.beganEarlier ? QChar(0x2026) + spoken.text : spoken.text;
        put(std::move(row));
        return;
    }
    TranscriptRow& row = m_rows[std::size_t(known)];
    row.text += spoken.text;
    row.streams = true;
    Q_EMIT dataChanged(index(known), index(known), { Qt::DisplayRole });
}

void TranscriptModel::takePartly(const QString& text)
{
    if (text.trimmed().isEmpty())
        return endPartly();
    TranscriptRow row;
    row.kind = Kind::Partly;
    row.at = QDateTime::currentDateTimeUtc();
    row.speaker = QStringLiteral("callee");
    row.text = text.simplified();
    if (!m_rows.empty() && m_rows.back().kind == Kind::Partly)
        row.at = m_rows.back().at;
    put(std::move(row));
}

void TranscriptModel::endPartly()
{
    if (m_rows.empty() || m_rows.back().kind != Kind::Partly)
        return;
    const int last = int(m_rows.size()) - 1;
    if (!m_filling)
        beginRemoveRows({}, last, last);
    m_rows.pop_back();
    if (!m_filling)
        endRemoveRows();
}

void TranscriptModel::noteGap()
{
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (!m_rows[i].streams)
            continue;
        m_rows[i].text += QStringLiteral(" … ");
        Q_EMIT dataChanged(index(int(i)), index(int(i)), { Qt::DisplayRole });
    }
    endPartly();
}

void TranscriptModel::put(TranscriptRow row)
{
    const int known = find(row.kind, row.key);
    const int cuts
        = m_cuts + (row.heardUntil >= 0 ? 1 : 0) - (known >= 0 && m_rows[std::size_t(known)].heardUntil >= 0 ? 1 : 0);
    if (known >= 0) {
        if (m_rows[std::size_t(known)] != row) {
            m_rows[std::size_t(known)] = std::move(row);
            if (!m_filling)
                Q_EMIT dataChanged(index(known), index(known), {});
        }
    } else {
        auto place = m_rows.size(); // nearly always the end
        while (place > 0 && standsBefore(row, m_rows[place - 1]))
            --place;
        if (!m_filling)
            beginInsertRows({}, int(place), int(place));
        m_rows.insert(m_rows.begin() + std::ptrdiff_t(place), std::move(row));
        if (!m_filling)
            endInsertRows();
    }
    setCuts(cuts);
}

int TranscriptModel::find(Kind kind, int key) const
{
    for (std::size_t i = m_rows.size(); i > 0; --i) {
        if (m_rows[i - 1].kind == kind && (m_rows[i - 1].key == key || kind == Kind::Partly))
            return int(i) - 1;
    }
    return -1;
}

void TranscriptModel::setCuts(int count)
{
    const bool changes = (count > 0) != (m_cuts > 0);
    m_cuts = count;
    if (changes)
        Q_EMIT cutsChanged();
}

void TranscriptModel::setCalleeName(const QString& name)
{
    m_calleeName = name;
    Q_EMIT namesChanged();
}

QString TranscriptModel::speakerName(const TranscriptRow& row) const
{
    if (row.speaker == QLatin1String("assistant"))
        return tr("Assistant");
    if (row.speaker == QLatin1String("operator")) {
        const QString name = operatorName(row.actor);
        return name.isEmpty() ? tr("Operator") : name;
    }
    if (row.speaker != QLatin1String("callee"))
        return row.speaker;
    if (!m_calleeName.isEmpty())
        return m_calleeName;
    const QString name = m_call.parameter(QStringLiteral("customerName")).simplified();
    return name.isEmpty() ? tr("Callee") : name.section(QLatin1Char(' '), 0, 0);
}

QDateTime TranscriptModel::start() const { return m_call.answeredAt.isValid() ? m_call.answeredAt : m_call.createdAt; }

int TranscriptModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

QVariant TranscriptModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TranscriptRow& one = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return one.text;
    case Qt::AccessibleTextRole: {
        const QString who = speakerName(one);
        return who.isEmpty() ? rowWords(one) : tr("%1: %2").arg(who, rowWords(one));
    }
    case Qt::ToolTipRole:
        return one.at.isValid() ? QLocale().toString(one.at.toLocalTime(), QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz"))
                                : QString();
    case KindRole:
        return int(one.kind);
    case SpeakerRole:
        return speakerName(one);
    case TimeRole:
        return one.at;
    default:
        return {};
    }
}

} // namespace ui
