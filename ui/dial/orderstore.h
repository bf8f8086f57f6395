#pragma once

#include "core/client/callapi.h"

#include <QList>
#include <QString>

class QSettings;

namespace ui {

/// An order under `key`, as it was typed.
void writeOrder(QSettings& settings, const QString& key, const core::CallOrder& order);
core::CallOrder readOrder(QSettings& settings, const QString& key);

/// The calls that were placed from here, newest first, one for each number.
class RecentCalls {
public:
    static constexpr qsizetype kMost = 20;

    explicit RecentCalls(QString group);

    const QList<core::CallOrder>& orders() const { return m_orders; }
    void add(const core::CallOrder& order);
    void clear();

private:
    void write() const;

    QString m_group;
    QList<core::CallOrder> m_orders;
};

/// Who is called, going by the parameters; empty when none of them says.
QString nameIn(const QList<core::CallParameter>& parameters);

} // namespace ui
