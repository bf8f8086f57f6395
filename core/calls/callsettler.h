#pragma once

#include "core/calls/callbook.h"
#include "core/calls/callsettings.h"
#include "core/twilio/carrier.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace core {

/// Asks Twilio about calls that Twilio does not tell about: those whose create answer was lost (looked up in the list
/// of calls), and those whose callbacks have stopped (fetched until they are over). Also forgets calls that ended long
/// ago.
class CallSettler : public QObject {
    Q_OBJECT
public:
    CallSettler(Carrier& carrier, CallStore& store, CallBook& book, const Clock& clock, CallSettings settings);

    void start();
    /// What start() has done every second.
    void tick();

private:
    struct Watch {
        std::chrono::nanoseconds since { 0 }; ///< of the last news
        int lookUps = 0;
        bool asking = false;
    };

    void noteNews(const CallRow& row);
    void follow(Call& call, Watch& watch);
    void lookUp(const Call& call, Watch& watch);
    void takeList(const QString& id, const Result<QList<CarrierCall>>& calls);
    void giveUp(Call& call);
    void takeIfUnknown(const QString& id, const CarrierCall& found);
    void fetch(const Call& call, Watch& watch);
    void takeFetched(const QString& id, const Result<CarrierCall>& call);
    bool isAlone(const Call& call);

    Carrier& m_carrier;
    CallStore& m_store;
    CallBook& m_book;
    const Clock& m_clock;
    CallSettings m_settings;
    QHash<QString, Watch> m_watches; ///< by our id
    QTimer m_timer;
};

} // namespace core
