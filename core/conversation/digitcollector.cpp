#include "core/conversation/digitcollector.h"

namespace core {

namespace {

constexpr qsizetype kMostDigits = 64;

} // namespace

DigitCollector::DigitCollector(std::chrono::milliseconds quiet, QObject* parent)
    : QObject(parent)
    , m_quiet(this)
{
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(quiet);
    connect(&m_quiet, &QTimer::timeout, this, &DigitCollector::deliver);
}

void DigitCollector::pressed(const QString& keys)
{
    static const QString kKeys = QStringLiteral("0123456789*#ABCD");
    for (const QChar key : keys.left(kMostDigits)) {
        if (!kKeys.contains(key))
            continue;
        if (key == QLatin1Char('#') && !m_digits.isEmpty()) {
            deliver();
            continue;
        }
        m_digits += key;
        if (key == QLatin1Char('#') || m_digits.size() >= kMostDigits)
            deliver();
    }
    if (!m_digits.isEmpty())
        m_quiet.start();
}

void DigitCollector::clear()
{
    m_quiet.stop();
    m_digits.clear();
}

void DigitCollector::deliver()
{
    m_quiet.stop();
    Q_EMIT collected(std::exchange(m_digits, QString()));
}

} // namespace core
