#include "ui/sheet/sheetcontent.h"

#include <QDataStream>

#include <algorithm>

namespace ui {

bool SheetRow::isEmpty() const
{
    return std::ranges::all_of(cells, [](const QString& cell) { return cell.isEmpty(); });
}

QDataStream& operator<<(QDataStream& out, const SheetRow& row) { return out << row.id << row.cells; }

QDataStream& operator>>(QDataStream& in, SheetRow& row) { return in >> row.id >> row.cells; }

QDataStream& operator<<(QDataStream& out, const SheetContent& content)
{
    return out << content.columns << content.rows << content.nextId;
}

QDataStream& operator>>(QDataStream& in, SheetContent& content)
{
    return in >> content.columns >> content.rows >> content.nextId;
}

QDataStream& operator<<(QDataStream& out, const RowCall& call)
{
    return out << quint8(call.phase) << call.key << call.callId << call.sid << call.to << call.status << call.askedAt
               << call.answeredAt << call.endedAt << qint32(call.seconds.value_or(-1)) << call.outcome << call.fault;
}

QDataStream& operator>>(QDataStream& in, RowCall& call)
{
    quint8 phase = 0;
    qint32 seconds = -1;
    in >> phase >> call.key >> call.callId >> call.sid >> call.to >> call.status >> call.askedAt >> call.answeredAt
        >> call.endedAt >> seconds >> call.outcome >> call.fault;
    call.phase = RowPhase(std::min(phase, quint8(RowPhase::NotKnown)));
    call.seconds = seconds < 0 ? std::nullopt : std::optional<int>(seconds);
    return in;
}

} // namespace ui
