#include "core/twilio/form.h"
#include "tests/support/hostedcore.h"
#include "tests/support/testdata.h"

#include <QJsonArray>
#include <QTest>
#include <QXmlStreamReader>

using namespace core;
using namespace tests;

namespace {

const QString kSarah = QStringLiteral("+15558675310");

OrderedJson json(const QByteArray& text)
{
    const auto parsed = OrderedJson::parse(text);
    if (!parsed)
        qFatal("The test's own JSON is wrong.");
    return *parsed;
}

OrderedJson payment()
{
    return json(R"({"customerName": "Sarah Johnson", "accountId": "ACC78910", "callReason": "Payment reminder",
        "amount": "$250.00", "dueDate": "2025-12-10"})");
}

/// What customParams says, decoded as any web server would.
QByteArray customParams(const QByteArray& url)
{
    const QByteArray value = url.mid(url.indexOf("customParams=") + 13);
    return QByteArray::fromPercentEncoding(value.first(value.indexOf('&')));
}

QList<QPair<QString, QString>> parametersIn(const QByteArray& twiml)
{
    QList<QPair<QString, QString>> parameters;
    QXmlStreamReader xml(twiml);
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QLatin1String("Parameter"))
            parameters.append({ xml.attributes().value(QLatin1String("name")).toString(),
                xml.attributes().value(QLatin1String("value")).toString() });
    }
    if (xml.hasError())
        qFatal("The TwiML is no XML: %s", qPrintable(xml.errorString()));
    return parameters;
}

} // namespace

/// guide.md and design.md section 3, to the letter: from the POST to the first message at the model.
class TestGuide : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<HostedCore> m_core;

    /// What Twilio gets when it asks for the instructions of its newest call.
    QByteArray twimlOf(const FormFields& create) const
    {
        const QByteArray url = formValue(create, u"Url").toUtf8();
        const QByteArray target = url.mid(url.indexOf("/api/"));
        const FormFields voice { { QStringLiteral("CallSid"), m_core->world.lastCall()->sid },
            { QStringLiteral("AccountSid"), m_core->settings.twilio.accountSid },
            { QStringLiteral("From"), SandboxWorld::ourNumber() }, { QStringLiteral("To"), kSarah },
            { QStringLiteral("CallStatus"), QStringLiteral("in-progress") },
            { QStringLiteral("Direction"), QStringLiteral("outbound-api") } };
        const ApiAnswer answer = m_core->postSigned(target, voice);
        if (answer.status != 200 || !answer.header("Content-Type").startsWith("text/xml"))
            qFatal("No TwiML: %d %s", answer.status, answer.body.constData());
        return answer.body;
    }

private Q_SLOTS:
    void init()
    {
        m_core = std::make_unique<HostedCore>();
        m_core->start();
    }

    void cleanup() { m_core.reset(); }

    void placedCallIsAnsweredWithFourKeys()
    {
        const ApiAnswer answer = m_core->api().place(kSarah, payment());
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.header("Content-Type"), QByteArray("application/json"));
        QCOMPARE(answer.keys(),
            QStringList(
                { QStringLiteral("callSid"), QStringLiteral("status"), QStringLiteral("to"), QStringLiteral("from") }));
        QCOMPARE(answer.text("callSid"), m_core->world.lastCall()->sid);
        QCOMPARE(answer.text("status"), QStringLiteral("queued"));
        QCOMPARE(answer.text("to"), kSarah);
        QCOMPARE(answer.text("from"), SandboxWorld::ourNumber());
    }

    void parametersAreOptional()
    {
        QCOMPARE(m_core->api().post("/api/outbound-call", R"({"to": "+15558675310"})").status, 200);
        QCOMPARE(m_core->world.creates().size(), 1);
    }

    void missingNumberIsTold()
    {
        const ApiAnswer answer
            = m_core->api().post("/api/outbound-call", R"({"customParameters": {"customerName": "John"}})");
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.text("error"), QStringLiteral("Missing required field: to"));
        QCOMPARE(m_core->world.creates().size(), 0);
    }

    void refusalOfTwilioIsTold_data()
    {
        QTest::addColumn<QString>("to");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("message");
        QTest::newRow("invalid") << QStringLiteral("+15005550001") << 21217
                                 << QStringLiteral("Phone Number: +15005550001 does not appear to be valid");
        QTest::newRow("unreachable") << QStringLiteral("+15005550002") << 21214
                                     << QStringLiteral("'To' phone number cannot be reached: +15005550002");
        QTest::newRow("not allowed") << QStringLiteral("+15005550004") << 21216
                                     << QStringLiteral("Account not allowed to call +15005550004");
    }

    void refusalOfTwilioIsTold()
    {
        QFETCH(QString, to);
        QFETCH(int, code);
        QFETCH(QString, message);
        const ApiAnswer answer = m_core->api().place(to);
        QCOMPARE(answer.status, 500);
        QCOMPARE(answer.text("error"), QStringLiteral("Failed to initiate outbound call"));
        QCOMPARE(answer.text("message"), message);
        QCOMPARE(answer.text("code"), QStringLiteral("carrier_refused"));
        const OrderedJson* twilio = answer.json.find(QStringLiteral("twilio"));
        QVERIFY(twilio);
        QCOMPARE(textOf(*twilio, "code"), QString::number(code));
        QCOMPARE(textOf(*twilio, "status"), QStringLiteral("400"));
        QCOMPARE(textOf(*twilio, "moreInfo"), QStringLiteral("https://www.twilio.com/docs/errors/%1").arg(code));

        const QList<OrderedJson> calls = m_core->api().get("/api/calls?status=refused").items("calls");
        QCOMPARE(calls.size(), 1);
        QCOMPARE(textOf(calls.first(), "to"), to);
        const OrderedJson* error = calls.first().find(QStringLiteral("error"));
        QVERIFY(error);
        QCOMPARE(textOf(*error, "code"), QString::number(code));
        QCOMPARE(textOf(*error, "message"), message);
    }

    void twilioIsAskedAsTheGuideSays()
    {
        const OrderedJson nasty = json(testData(QStringLiteral("parameters/nasty.json")));
        QCOMPARE(m_core->api().place(kSarah, nasty).status, 200);
        QCOMPARE(m_core->world.creates().size(), 1);
        const FormFields form = m_core->world.creates().first().fields;
        const QString base = QStringLiteral("http://127.0.0.1:%1").arg(m_core->port());
        QCOMPARE(formValue(form, u"To"), kSarah);
        QCOMPARE(formValue(form, u"From"), SandboxWorld::ourNumber());
        QCOMPARE(formValue(form, u"Method"), QStringLiteral("POST"));
        QCOMPARE(formValue(form, u"StatusCallbackMethod"), QStringLiteral("POST"));
        QVERIFY(formValue(form, u"StatusCallback").startsWith(base + QStringLiteral("/api/call-status")));
        QStringList events;
        for (const auto& [name, value] : form) {
            if (name == QLatin1String("StatusCallbackEvent"))
                events.append(value);
        }
        QCOMPARE(events,
            QStringList({ QStringLiteral("initiated"), QStringLiteral("ringing"), QStringLiteral("answered"),
                QStringLiteral("completed") }));

        const QByteArray url = formValue(form, u"Url").toUtf8();
        QVERIFY2(url.startsWith(base.toUtf8() + "/api/outbound-call-twiml?customParams=%7B%22zebra%22%3A"), url);
        for (const char forbidden : { ' ', '+', '"', '{' })
            QVERIFY2(!url.contains(forbidden), url);
        QCOMPARE(customParams(url), nasty.compact()); // the same JSON, keys in the order given
    }

    void twimlCarriesEachParameter()
    {
        const QString long4k = QString(QStringLiteral("4 KB, ")).repeated(682);
        OrderedJson given = json(testData(QStringLiteral("parameters/nasty.json")));
        given.insert(QStringLiteral("long"), OrderedJson::string(long4k));
        QCOMPARE(m_core->api().place(kSarah, given).status, 200);
        const QByteArray twiml = twimlOf(m_core->world.creates().first().fields);
        const QList<QPair<QString, QString>> expected {
            { QStringLiteral("zebra"), QStringLiteral("50% + 1 & 2 = \"3\" <b> 'x'") },
            { QStringLiteral("apple"), QStringLiteral("né 🙂\nline\ttab") },
            { QStringLiteral("int"), QStringLiteral("7") },
            { QStringLiteral("money"), QStringLiteral("250.00") },
            { QStringLiteral("big"), QStringLiteral("12345678901234567890") },
            { QStringLiteral("yes"), QStringLiteral("true") },
            { QStringLiteral("no"), QStringLiteral("false") },
            { QStringLiteral("nothing"), QStringLiteral("null") },
            { QStringLiteral("list"), QStringLiteral("[1,\"two\",{\"x\":null}]") },
            { QStringLiteral("map"), QStringLiteral("{\"b\":1,\"a\":2}") },
            { QStringLiteral("empty"), QString() },
            { QStringLiteral("long"), long4k },
        };
        QCOMPARE(parametersIn(twiml), expected);
    }

    void twimlConnectsToTheRelay()
    {
        QCOMPARE(m_core->api().place(kSarah, payment()).status, 200);
        const QByteArray twiml = twimlOf(m_core->world.creates().first().fields);
        const QByteArray authority = "127.0.0.1:" + QByteArray::number(m_core->port());
        const QString id = m_core->api().record(m_core->world.lastCall()->sid).text("id");
        QVERIFY2(twiml.contains("<Connect action=\"http://" + authority + "/api/connect-action\""), twiml);
        QVERIFY2(twiml.contains("<ConversationRelay url=\"ws://" + authority + "/relay/" + id.toUtf8() + '"'), twiml);
    }

    void longParametersGoByReference()
    {
        OrderedJson given = payment();
        given.insert(QStringLiteral("story"), OrderedJson::string(QString(QStringLiteral("ж")).repeated(3000)));
        QCOMPARE(m_core->api().place(kSarah, given).status, 200);
        const FormFields form = m_core->world.creates().first().fields;
        const QString url = formValue(form, u"Url");
        QVERIFY(url.size() < 4000);
        QVERIFY(!url.contains(QLatin1String("customParams")));
        const auto parameters = parametersIn(twimlOf(form));
        QCOMPARE(parameters.size(), 6);
        QCOMPARE(parameters.first().second, QStringLiteral("Sarah Johnson"));
        QCOMPARE(parameters.last().second, QString(QStringLiteral("ж")).repeated(3000));
    }

    void tooLongParameterIsRefusedByName()
    {
        OrderedJson given = payment();
        given.insert(QStringLiteral("story"), OrderedJson::string(QString(17'000, QLatin1Char('x'))));
        const ApiAnswer answer = m_core->api().place(kSarah, given);
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.text("code"), QStringLiteral("parameter_too_long"));
        QCOMPARE(answer.text("parameter"), QStringLiteral("story"));
        QCOMPARE(m_core->world.creates().size(), 0);
    }

    void modelIsGivenTheContext()
    {
        const OrderedJson given
            = json(R"({"zebra": "last", "customerName": "Sarah Johnson", "amount": "$250.00", "n": 1.50})");
        QCOMPARE(m_core->api().place(kSarah, given).status, 200);
        QTRY_VERIFY(!m_core->world.model().requests().isEmpty());
        const QJsonArray messages = m_core->world.model().requests().first().value(QLatin1String("messages")).toArray();
        QVERIFY(messages.size() >= 2);
        QCOMPARE(messages[0][QLatin1String("role")].toString(), QStringLiteral("system"));
        QCOMPARE(messages[1][QLatin1String("role")].toString(), QStringLiteral("system"));
        QCOMPARE(messages[1][QLatin1String("content")].toString(),
            QStringLiteral("Call Context: {\n  \"customerPhone\": \"+15558675310\",\n  \"customParameters\": {\n"
                           "    \"zebra\": \"last\",\n    \"customerName\": \"Sarah Johnson\",\n"
                           "    \"amount\": \"$250.00\",\n    \"n\": 1.50\n  }\n}"));
    }

    void setupCarriesTheParameters()
    {
        QCOMPARE(m_core->api().place(kSarah, payment()).status, 200);
        const SandboxCall* call = m_core->world.lastCall();
        QTRY_VERIFY(!call->relaySent.isEmpty());
        const auto setup = OrderedJson::parse(call->relaySent.first());
        QVERIFY(setup);
        QCOMPARE(textOf(*setup, "type"), QStringLiteral("setup"));
        const OrderedJson* parameters = setup->find(QStringLiteral("customParameters"));
        QVERIFY(parameters);
        const OrderedJson given = payment();
        for (const auto& [name, value] : given.members())
            QCOMPARE(textOf(*parameters, name.toLatin1().constData()), value.text());
    }
};

QTEST_GUILESS_MAIN(TestGuide)
#include "tst_guide.moc"
