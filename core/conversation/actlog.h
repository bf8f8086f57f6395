#pragma once

#include "core/base/clock.h"
#include "core/storage/callstore.h"

#include <QObject>

namespace core {

/// What was done in a call besides talking: written to the store and told to whoever watches.
class ActLog : public QObject {
    Q_OBJECT
public:
    ActLog(CallStore& store, const Clock& clock, QString callId, int firstNumber);

    /// `kind` and `actor` as in ActRow.
    ActRow add(const char* kind, const QString& actor, const QString& text);
    void addOwn(const char* kind, const QString& text) { add(kind, QStringLiteral("core"), text); }

Q_SIGNALS:
    void acted(const core::ActRow& act);

private:
    CallStore& m_store;
    const Clock& m_clock;
    QString m_callId;
    int m_number;
};

} // namespace core
