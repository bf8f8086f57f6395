#include "core/sandbox/faults.h"

namespace core {

namespace {

constexpr std::array kNames {
    "create-429",
    "create-500",
    "create-accepted-500",
    "create-cut",
    "create-timeout",
    "callback-lost",
    "callback-late",
    "callback-doubled",
    "callback-reordered",
    "relay-drop",
    "model-slow",
    "model-stall",
    "model-broken",
    "model-cut",
    "model-429",
    "model-500",
    "model-401",
    "model-refuse",
    "model-404",
    "model-429-long",
    "model-context",
    "model-filter",
};
static_assert(kNames.size() == std::size_t(Fault::Count));

Error malformed(const QString& message) { return Error { ErrorCode::Malformed, message }; }

} // namespace

QStringList Faults::names()
{
    QStringList names;
    for (const char* name : kNames)
        names.append(QLatin1String(name));
    return names;
}

Result<Faults> Faults::parse(const QString& spec, quint32 seed)
{
    Faults faults;
    for (std::size_t i = 0; i < faults.m_rows.size(); ++i)
        faults.m_rows[i].dice.seed(seed + quint32(i) * 7919u);

    const QStringList known = names();
    for (const QString& part : spec.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const QString name = part.section(QLatin1Char('='), 0, 0).trimmed();
        const qsizetype index = known.indexOf(name);
        if (index < 0) {
            return malformed(QStringLiteral("There is no sandbox fault \"%1\". Known are: %2.")
                                 .arg(name, known.join(QStringLiteral(", "))));
        }
        bool isNumber = false;
        const double probability = part.section(QLatin1Char('='), 1).trimmed().toDouble(&isNumber);
        if (!isNumber || !(probability >= 0 && probability <= 1)) {
            return malformed(
                QStringLiteral("The sandbox fault \"%1\" needs a probability from 0 to 1, as in %1=0.2.").arg(name));
        }
        faults.m_rows[std::size_t(index)].probability = probability;
    }
    return faults;
}

Result<void> Faults::limit(const QString& name, int after, int times)
{
    const qsizetype index = names().indexOf(name);
    if (index < 0)
        return malformed(QStringLiteral("There is no sandbox fault \"%1\".").arg(name));
    m_rows[std::size_t(index)].after = after;
    m_rows[std::size_t(index)].most = times;
    return {};
}

int Faults::injected(const QString& name) const
{
    const qsizetype index = names().indexOf(name);
    return index < 0 ? 0 : m_rows[std::size_t(index)].injected;
}

bool Faults::strikes(Fault fault)
{
    Row& entry = m_rows[std::size_t(fault)];
    if (entry.probability <= 0 || (entry.most > 0 && entry.injected >= entry.most))
        return false;
    if (entry.after > 0) {
        --entry.after;
        return false;
    }
    if (entry.dice.generateDouble() >= entry.probability)
        return false;
    ++entry.injected;
    return true;
}

QString Faults::summary() const
{
    QStringList parts;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].injected > 0)
            parts.append(QStringLiteral("%1 %2").arg(QLatin1String(kNames[i])).arg(m_rows[i].injected));
    }
    return parts.isEmpty() ? QStringLiteral("none") : parts.join(QStringLiteral(", "));
}

} // namespace core
