#include "tests/ui/screens/shots.h"

#include <QTest>
#include <QWidget>

#include <algorithm>

namespace tests {

Shots::Shots(QString folder, QStringList wanted, Look look)
    : m_folder(std::move(folder))
    , m_wanted(std::move(wanted))
    , m_look(std::move(look))
{
}

bool Shots::wants(const QString& name) const
{
    return m_wanted.isEmpty()
        || std::ranges::any_of(m_wanted, [&](const QString& one) { return name.startsWith(one); });
}

bool Shots::concerns(const QString& beginning) const
{
    return wants(beginning)
        || std::ranges::any_of(m_wanted, [&](const QString& one) { return one.startsWith(beginning); });
}

void Shots::settle() { QTest::qWait(300); }

void Shots::take(QWidget& window, const QString& name) const
{
    if (!wants(name))
        return;
    window.show();
    settle();
    const QString file = QStringLiteral("%1/%2-%3.png").arg(m_folder, name, m_look.name);
    if (!window.grab().save(file))
        qWarning("%s cannot be written.", qPrintable(file));
}

} // namespace tests
