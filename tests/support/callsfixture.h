#pragma once

#include "core/calls/callcontroller.h"
#include "core/calls/callintake.h"
#include "core/calls/callsettler.h"
#include "core/twilio/form.h"
#include "tests/support/awaitresult.h"
#include "tests/support/fakecarrier.h"
#include "tests/support/manualclock.h"
#include "tests/support/memorycallstore.h"
#include "tests/support/testdata.h"

namespace tests {

inline const QString kSid = QStringLiteral("CA11111111111111111111111111111111"); ///< of the recorded callbacks
inline const QString kOtherSid = QStringLiteral("CA22222222222222222222222222222222");
inline const QString kTo = QStringLiteral("+15005550010");
inline const QString kFrom = QStringLiteral("+15005550006");

inline core::StatusCallback recordedCallback(const QString& name)
{
    const auto fields = core::parseForm(testData(QStringLiteral("samples/cb-status-%1.txt").arg(name)));
    const auto parsed = core::parseStatusCallback(fields);
    if (!parsed)
        qFatal("a recorded callback cannot be read");
    return *parsed;
}

inline core::CallSettings callSettings()
{
    core::CallSettings settings;
    settings.publicUrl = QUrl(QStringLiteral("https://x.example"));
    settings.from = kFrom;
    return settings;
}

/// Everything that places and follows calls, on fakes.
struct CallsFixture {
    CallsFixture() { carrier.createAnswer = FakeCarrier::call(kSid, QStringLiteral("queued")); }

    core::CallRequest request(const QString& key = {}, const QByteArray& hash = "h")
    {
        core::CallRequest made;
        made.to = kTo;
        made.idempotencyKey = key;
        made.requestHash = key.isEmpty() ? QByteArray() : hash;
        return made;
    }
    core::Result<core::CallRow> place(const QString& key = {}, const QByteArray& hash = "h")
    {
        return awaitResult(controller.place(request(key, hash)));
    }
    core::CallRow row(const QString& id, const QString& status, const QString& sid = {})
    {
        core::CallRow made;
        made.id = id;
        made.sid = sid;
        made.direction = QStringLiteral("outbound-api");
        made.to = kTo;
        made.from = kFrom;
        made.status = status;
        made.createdAt = clock.now();
        return made;
    }
    core::CallRow saved() const { return store.calls.isEmpty() ? core::CallRow {} : store.calls.first(); }
    QString savedStatus() const { return saved().status; }
    /// The record as it would be found after a crash at this moment.
    core::StatusEvent event(core::CallStatus status) const { return book.localEvent(status); }

    ManualClock clock;
    MemoryCallStore store;
    FakeCarrier carrier;
    core::CallBook book { store, clock };
    core::CallController controller { carrier, store, book, clock, callSettings() };
    core::CallIntake intake { book, clock };
};

} // namespace tests
