#pragma once

#include <QDateTime>
#include <QList>
#include <QStringList>

#include <optional>

class QDataStream;

namespace ui {

/// One person to call. Cells may be fewer than the columns: those at the end are empty.
struct SheetRow {
    quint64 id = 0; ///< stays with the row wherever it moves
    QStringList cells; ///< the number first

    QString cell(int column) const { return cells.value(column); }
    bool isEmpty() const;
    bool operator==(const SheetRow&) const = default;
};

/// What was typed. Copies share their text until one of them changes.
struct SheetContent {
    QStringList columns { QString() }; ///< parameter names; the first belongs to the number and has none
    QList<SheetRow> rows;
    quint64 nextId = 1;
    bool operator==(const SheetContent&) const = default;
};

/// Where a row stands between the wish to call and the core's answer.
enum class RowPhase : quint8 {
    Idle, ///< not called; may be called with the key that is there, if any
    Waiting, ///< in line
    Asking, ///< the request is under way
    Placed, ///< the core has a call for it
    Refused, ///< nobody was called
    NotKnown, ///< it may be ringing: looked up, never repeated
};

/// The call of a row.
struct RowCall {
    RowPhase phase = RowPhase::Idle;
    QString key; ///< of the wish: the same through every retry
    QString callId; ///< the core's; may be empty
    QString sid; ///< Twilio's; empty until known
    QString to; ///< whom the core calls
    QString status; ///< as the API has it
    QDateTime askedAt;
    QDateTime answeredAt;
    QDateTime endedAt;
    std::optional<int> seconds;
    QString outcome;
    QString fault; ///< one sentence; why it was refused or is not known
    bool takenOver = false;
    bool operator==(const RowCall&) const = default;
};

QDataStream& operator<<(QDataStream& out, const SheetRow& row);
QDataStream& operator>>(QDataStream& in, SheetRow& row);
QDataStream& operator<<(QDataStream& out, const SheetContent& content);
QDataStream& operator>>(QDataStream& in, SheetContent& content);
QDataStream& operator<<(QDataStream& out, const RowCall& call);
QDataStream& operator>>(QDataStream& in, RowCall& call);

} // namespace ui
