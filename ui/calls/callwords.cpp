#include "ui/calls/callwords.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

namespace ui {

namespace {

/// For the translations: whose words these are.
class CallWords {
    Q_DECLARE_TR_FUNCTIONS(ui::CallWords)
};

bool saysName(const QString& parameter)
{
    constexpr std::array kEnds { QLatin1String("name"), QLatin1String("nombre"), QLatin1String("nome") };
    return std::ranges::any_of(
        kEnds, [&parameter](QLatin1String end) { return parameter.endsWith(end, Qt::CaseInsensitive); });
}

constexpr qint64 kMinute = 60;
constexpr qint64 kHour = 60 * kMinute;
constexpr double kMicros = 1e6;

} // namespace

Speaker speakerOf(const QString& word)
{
    if (word == QLatin1String("assistant"))
        return Speaker::Assistant;
    if (word == QLatin1String("operator"))
        return Speaker::Operator;
    return word == QLatin1String("callee") ? Speaker::Callee : Speaker::Nobody;
}

StatusLook speakerLook(Speaker speaker)
{
    switch (speaker) {
    case Speaker::Assistant:
        return { CallWords::tr("assistant"), QStringLiteral("assistant"), Tone::Assistant };
    case Speaker::Callee:
        return { CallWords::tr("callee"), QStringLiteral("person"), Tone::Text };
    case Speaker::Operator:
        return { CallWords::tr("operator"), QStringLiteral("hand"), Tone::Live };
    case Speaker::Nobody:
        break;
    }
    return {};
}

QString personName(const core::CallInfo& call)
{
    QString name = call.parameter(QStringLiteral("customerName"));
    for (const core::CallParameter& parameter : call.parameters) {
        if (!name.isEmpty())
            break;
        if (parameter.isText && saysName(parameter.name))
            name = parameter.value;
    }
    return name.simplified();
}

QString otherNumber(const core::CallInfo& call)
{
    return call.direction.startsWith(QLatin1String("inbound")) ? call.from : call.to;
}

QString outcomeText(const core::CallInfo& call)
{
    return (call.outcome.isEmpty() ? call.errorMessage : call.outcome).simplified();
}

QString durationText(qint64 seconds)
{
    const qint64 rest = std::max<qint64>(seconds, 0);
    const auto two = [](qint64 value) { return QStringLiteral("%1").arg(value, 2, 10, QLatin1Char('0')); };
    const qint64 minutes = rest / kMinute;
    if (rest < kHour)
        return two(minutes) + u':' + two(rest % kMinute);
    return QString::number(rest / kHour) + u':' + two(minutes % kMinute) + u':' + two(rest % kMinute);
}

QString startedText(const QDateTime& at, const QDateTime& now)
{
    if (!at.isValid())
        return {};
    const qint64 age = at.secsTo(now);
    if (age >= 0 && age < kMinute)
        return CallWords::tr("just now");
    if (age >= 0 && age < kHour)
        return CallWords::tr("%n min ago", nullptr, int(age / kMinute));
    const QDateTime local = at.toLocalTime();
    const QLocale locale;
    if (local.date() == now.toLocalTime().date())
        return locale.toString(local.time(), QLocale::ShortFormat);
    return locale.toString(local, QLocale::ShortFormat);
}

QString exactTime(const QDateTime& at)
{
    return at.isValid() ? QLocale().toString(at.toLocalTime(), QStringLiteral("yyyy-MM-dd HH:mm:ss")) : QString();
}

QString priceText(const core::CallInfo& call)
{
    if (!call.priceMicros)
        return {};
    return QStringLiteral("%1 %2").arg(QLocale().toString(double(*call.priceMicros) / kMicros, 'f', 4), call.priceUnit);
}

core::CallOrder orderLike(const core::CallInfo& call) { return { otherNumber(call), call.playbook, call.parameters }; }

} // namespace ui
