#include "ui/sheet/rowcalltext.h"

#include "ui/sheet/sheetwords.h"

#include <QLocale>

#include <algorithm>

namespace ui {

namespace {

QString whenText(const QDateTime& at)
{
    const QDateTime local = at.toLocalTime();
    const QLocale locale;
    const QString time = locale.toString(local.time(), QLocale::ShortFormat);
    return local.date() == QDate::currentDate()
        ? time
        : locale.toString(local.date(), QLocale::ShortFormat) + QLatin1Char(' ') + time;
}

qint64 lengthOf(const RowCall& call)
{
    if (call.seconds)
        return *call.seconds;
    if (!call.answeredAt.isValid())
        return -1;
    const QDateTime end = call.endedAt.isValid() ? call.endedAt : QDateTime::currentDateTimeUtc();
    return std::max<qint64>(0, call.answeredAt.secsTo(end));
}

} // namespace

StatusLook rowStatusLook(const RowCall& call)
{
    switch (call.phase) {
    case RowPhase::Idle:
        break;
    case RowPhase::Waiting:
    case RowPhase::Asking:
        return statusLook(QStringLiteral("intent"));
    case RowPhase::Placed:
        return statusLook(call.status, call.takenOver);
    case RowPhase::Refused:
        return statusLook(QStringLiteral("refused"));
    case RowPhase::NotKnown:
        return statusLook(QStringLiteral("unknown"));
    }
    return {};
}

QString lengthText(qint64 seconds)
{
    const qint64 hours = seconds / 3600;
    const QString minutes = QString::number(seconds / 60 % 60);
    const QString rest = QString::number(seconds % 60).rightJustified(2, QLatin1Char('0'));
    if (hours == 0)
        return QStringLiteral("%1:%2").arg(minutes, rest);
    return QStringLiteral("%1:%2:%3").arg(QString::number(hours), minutes.rightJustified(2, QLatin1Char('0')), rest);
}

QString rowTimeText(const RowCall& call)
{
    if (!call.askedAt.isValid() || call.phase == RowPhase::Waiting)
        return {};
    const QString when = whenText(call.askedAt);
    const qint64 length = lengthOf(call);
    return length < 0 ? when : QStringLiteral("%1 · %2").arg(when, lengthText(length));
}

QString rowTimeToolTip(const RowCall& call)
{
    if (!call.askedAt.isValid())
        return {};
    const QLocale locale;
    QStringList lines {
        SheetWords::tr("Called %1").arg(locale.toString(call.askedAt.toLocalTime(), QLocale::LongFormat))
    };
    if (!call.to.isEmpty())
        lines.append(SheetWords::tr("Number %1").arg(call.to));
    if (call.answeredAt.isValid())
        lines.append(
            SheetWords::tr("Answered %1").arg(locale.toString(call.answeredAt.toLocalTime(), QLocale::LongFormat)));
    if (call.endedAt.isValid())
        lines.append(SheetWords::tr("Ended %1").arg(locale.toString(call.endedAt.toLocalTime(), QLocale::LongFormat)));
    return lines.join(QLatin1Char('\n'));
}

QString rowOutcomeText(const RowCall& call) { return call.fault.isEmpty() ? call.outcome : call.fault; }

} // namespace ui
