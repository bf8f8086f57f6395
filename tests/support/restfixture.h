#pragma once

#include "core/base/qnamhttpclient.h"
#include "core/twilio/restclient.h"
#include "tests/support/scriptedhttpserver.h"
#include "tests/support/testdata.h"

#include <memory>

namespace tests {

/// A TwilioRestClient on a real connection to a scripted Twilio.
class RestFixture {
public:
    RestFixture()
    {
        account.accountSid = QStringLiteral("AC00000000000000000000000000000000");
        account.authToken = QStringLiteral("token");
        account.baseUrl = server.url();
        account.retry.firstPause = std::chrono::milliseconds(2);
    }

    /// Made when first used, from what the account is by then.
    core::TwilioRestClient& client()
    {
        if (!m_client)
            m_client = std::make_unique<core::TwilioRestClient>(m_http, account);
        return *m_client;
    }
    void dropClient() { m_client.reset(); }

    /// samples/twilio-<name>.json
    static QByteArray sample(const char* name)
    {
        return testData(QStringLiteral("samples/twilio-%1.json").arg(QLatin1StringView(name)));
    }
    static core::CreateCallRequest someCall()
    {
        return { QStringLiteral("+15005550010"), QStringLiteral("+15005550006"),
            QUrl::fromEncoded("https://x.example/api/outbound-call-twiml?customParams=%7B%22a%22%3A%221%2B1%25%22%7D"),
            QUrl(QStringLiteral("https://x.example/api/call-status?id=7")) };
    }

    ScriptedHttpServer server;
    core::TwilioAccount account;

private:
    core::QnamHttpClient m_http;
    std::unique_ptr<core::TwilioRestClient> m_client;
};

} // namespace tests
