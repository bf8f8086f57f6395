#include "core/sandbox/completionformat.h"
#include "core/sandbox/sandboxmodel.h"
#include "tests/unit/sandbox/scriptedapp.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTcpSocket>
#include <QTest>

#include <memory>

using namespace core;
using namespace tests;
using namespace std::chrono_literals;

namespace {

QJsonObject request(bool stream)
{
    const QJsonObject system { { QStringLiteral("role"), QStringLiteral("system") },
        { QStringLiteral("content"),
            QStringLiteral("Call Context: {\"customParameters\":{\"customerName\":\"Sarah Johnson\"}}") } };
    return { { QStringLiteral("model"), SandboxModel::modelName() }, { QStringLiteral("stream"), stream },
        { QStringLiteral("messages"), QJsonArray { system } } };
}

QJsonObject tool(const char* name, const char* parameter)
{
    const QJsonObject properties { { QLatin1String(parameter),
        QJsonObject { { QStringLiteral("type"), QStringLiteral("string") } } } };
    const QJsonObject function { { QStringLiteral("name"), QLatin1String(name) },
        { QStringLiteral("parameters"), QJsonObject { { QStringLiteral("properties"), properties } } } };
    return { { QStringLiteral("type"), QStringLiteral("function") }, { QStringLiteral("function"), function } };
}

/// A request that is answered with a text and two calls.
QJsonObject withTools(bool stream)
{
    QJsonObject body = request(stream);
    QJsonArray messages = body[QLatin1String("messages")].toArray();
    messages.append(QJsonObject { { QStringLiteral("role"), QStringLiteral("user") },
        { QStringLiteral("content"), QStringLiteral("Please call me back tomorrow.") } });
    body.insert(QStringLiteral("messages"), messages);
    body.insert(QStringLiteral("tools"), QJsonArray { tool("end_call", "reason"), tool("note", "text") });
    return body;
}

/// The JSON of all events before [DONE].
QList<QJsonObject> eventsOf(const QByteArray& body)
{
    QList<QJsonObject> events;
    for (const QByteArray& event : body.split('\n')) {
        if (event.startsWith("data: {"))
            events.append(QJsonDocument::fromJson(event.sliced(6)).object());
    }
    return events;
}

QString textOf(const QList<QJsonObject>& events)
{
    QString text;
    for (const QJsonObject& event : events)
        text += event[QLatin1String("choices")][0][QLatin1String("delta")][QLatin1String("content")].toString();
    return text;
}

} // namespace

class TestSandboxModel : public QObject {
    Q_OBJECT

private:
    void start(const char* faults = "")
    {
        m_faults = *Faults::parse(QLatin1String(faults), 5);
        m_options.firstToken = 20ms;
        m_options.betweenTokens = 2ms;
        m_options.slowFirstToken = 150ms;
        m_model = std::make_unique<SandboxModel>(m_options, m_faults);
        QVERIFY(m_model->listen());
    }
    HttpResponse post(const QJsonObject& body, std::chrono::milliseconds timeout = 5s)
    {
        return ask("POST", m_model->baseUrl().toEncoded() + "/chat/completions",
            QJsonDocument(body).toJson(QJsonDocument::Compact), { { "Content-Type", "application/json" } }, timeout);
    }
    static QString errorCode(const HttpResponse& response)
    {
        return jsonOf(response)[QLatin1String("error")][QLatin1String("code")].toString();
    }

    SandboxModelOptions m_options;
    Faults m_faults;
    std::unique_ptr<SandboxModel> m_model;

private Q_SLOTS:
    void cleanup()
    {
        m_model.reset();
        m_options = {};
    }

    void tokensJoinToTheText()
    {
        const QString text = QStringLiteral("Hello Sarah! How  are you?");
        QCOMPARE(tokensOf(text).join(QString()), text);
        QCOMPARE(tokensOf(text).first(), QStringLiteral("Hello"));
        QCOMPARE(tokensOf(QStringLiteral("One")), QStringList { QStringLiteral("One") });
    }

    void streams()
    {
        start();
        QJsonObject body = request(true);
        body.insert(QStringLiteral("stream_options"), QJsonObject { { QStringLiteral("include_usage"), true } });
        const HttpResponse response = post(body);
        QCOMPARE(response.status, 200);
        QVERIFY(response.header("Content-Type").startsWith("text/event-stream"));
        QVERIFY(response.body.endsWith("data: [DONE]\n\n"));
        const QList<QJsonObject> events = eventsOf(response.body);
        QVERIFY(textOf(events).startsWith(QStringLiteral("Hello Sarah! I'm an automated assistant")));
        QCOMPARE(events.first()[QLatin1String("choices")][0][QLatin1String("delta")][QLatin1String("role")].toString(),
            QStringLiteral("assistant"));
        QCOMPARE(events.first()[QLatin1String("model")].toString(), QStringLiteral("callwright-sandbox"));
        const QJsonObject stop = events[events.size() - 2];
        QCOMPARE(stop[QLatin1String("choices")][0][QLatin1String("finish_reason")].toString(), QStringLiteral("stop"));
        const QJsonObject usage = events.last();
        QVERIFY(usage[QLatin1String("choices")].toArray().isEmpty());
        QVERIFY(usage[QLatin1String("usage")][QLatin1String("completion_tokens")].toInt() > 5);
        QVERIFY(m_model->requests().first().contains(QLatin1String("messages")));
    }

    void usageOnlyWhenAsked()
    {
        start();
        QVERIFY(!post(request(true)).body.contains("\"usage\""));
    }

    void answersWhole()
    {
        start();
        const QJsonObject answer = jsonOf(post(request(false)));
        QCOMPARE(answer[QLatin1String("object")].toString(), QStringLiteral("chat.completion"));
        QVERIFY(answer[QLatin1String("choices")][0][QLatin1String("message")][QLatin1String("content")]
                    .toString()
                    .startsWith(QStringLiteral("Hello Sarah!")));
    }

    void modelsAreListed()
    {
        start();
        const QJsonObject list = jsonOf(ask("GET", m_model->baseUrl().toEncoded() + "/models"));
        QCOMPARE(list[QLatin1String("data")][0][QLatin1String("id")].toString(), SandboxModel::modelName());
    }

    void refusals()
    {
        m_options.apiKey = QStringLiteral("sk-sandbox");
        start();
        QCOMPARE(post(request(true)).status, 401);
        m_options.apiKey.clear();
        start();
        QJsonObject body = request(true);
        body.insert(QStringLiteral("model"), QStringLiteral("gpt-9"));
        HttpResponse response = post(body);
        QCOMPARE(response.status, 404);
        QCOMPARE(errorCode(response), QStringLiteral("model_not_found"));
        body = request(true);
        body.remove(QStringLiteral("messages"));
        response = post(body);
        QCOMPARE(response.status, 400);
        QCOMPARE(jsonOf(response)[QLatin1String("error")][QLatin1String("type")].toString(),
            QStringLiteral("invalid_request_error"));
        QCOMPARE(ask("POST", m_model->baseUrl().toEncoded() + "/chat/completions", "no json").status, 400);
        QCOMPARE(ask("GET", m_model->baseUrl().toEncoded() + "/nothing").status, 404);
    }

    void errorFaults_data()
    {
        QTest::addColumn<QByteArray>("spec");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::newRow("401") << QByteArray("model-401=1") << 401 << QStringLiteral("invalid_api_key");
        QTest::newRow("429") << QByteArray("model-429=1") << 429 << QStringLiteral("rate_limit_exceeded");
        QTest::newRow("429-long") << QByteArray("model-429-long=1") << 429 << QStringLiteral("rate_limit_exceeded");
        QTest::newRow("404") << QByteArray("model-404=1") << 404 << QStringLiteral("model_not_found");
        QTest::newRow("500") << QByteArray("model-500=1") << 500 << QString();
    }

    void errorFaults()
    {
        QFETCH(QByteArray, spec);
        QFETCH(int, status);
        QFETCH(QString, code);
        start(spec.constData());
        const HttpResponse response = post(request(true));
        QCOMPARE(response.status, status);
        QCOMPARE(errorCode(response), code);
        const QByteArray wait = spec.contains("long") ? "30" : status == 429 ? "1" : "";
        QCOMPARE(response.header("Retry-After"), wait);
        QVERIFY(m_faults.summary().startsWith(QString::fromLatin1(spec.chopped(2))));
    }

    void refusedConnection()
    {
        start("model-refuse=1");
        QElapsedTimer since;
        since.start();
        QCOMPARE(post(request(true)).status, 0);
        QVERIFY(since.elapsed() < 4'000); // closed, not timed out
        QVERIFY(m_faults.injected(Fault::ModelRefuse) >= 1);
    }

    void contextIsTooLongForManyMessages()
    {
        m_options.contextMessages = 2;
        start("model-context=1");
        QJsonObject body = request(true);
        QCOMPARE(post(body).status, 200);
        QJsonArray messages = body[QLatin1String("messages")].toArray();
        for (int i = 0; i < 2; ++i)
            messages.append(messages.first());
        body.insert(QStringLiteral("messages"), messages);
        const HttpResponse response = post(body);
        QCOMPARE(response.status, 400);
        QCOMPARE(errorCode(response), QStringLiteral("context_length_exceeded"));
    }

    void filteredAnswerHasNoWord_data()
    {
        QTest::addColumn<bool>("stream");
        QTest::newRow("streamed") << true;
        QTest::newRow("whole") << false;
    }

    void filteredAnswerHasNoWord()
    {
        QFETCH(bool, stream);
        start("model-filter=1");
        const HttpResponse response = post(request(stream));
        QCOMPARE(response.status, 200);
        QVERIFY(response.body.contains("\"finish_reason\":\"content_filter\""));
        QVERIFY(!response.body.contains("Hello"));
    }

    void callsAreStreamedInFragments()
    {
        start();
        const HttpResponse response = post(withTools(true));
        QString text;
        QStringList names;
        QStringList ids;
        QMap<int, QString> arguments;
        QStringList finishes;
        for (const QJsonObject& event : eventsOf(response.body)) {
            const QJsonValue choice = event[QLatin1String("choices")][0];
            text += choice[QLatin1String("delta")][QLatin1String("content")].toString();
            if (choice[QLatin1String("finish_reason")].isString())
                finishes.append(choice[QLatin1String("finish_reason")].toString());
            const QJsonValue call = choice[QLatin1String("delta")][QLatin1String("tool_calls")][0];
            if (!call.isObject())
                continue;
            const QString name = call[QLatin1String("function")][QLatin1String("name")].toString();
            if (!name.isEmpty()) {
                QCOMPARE(call[QLatin1String("index")].toInt(), int(names.size()));
                QCOMPARE(call[QLatin1String("function")][QLatin1String("arguments")].toString(), QString());
                names.append(name);
                ids.append(call[QLatin1String("id")].toString());
            }
            arguments[call[QLatin1String("index")].toInt()]
                += call[QLatin1String("function")][QLatin1String("arguments")].toString();
        }
        QVERIFY(text.endsWith(QStringLiteral("Goodbye!")));
        QCOMPARE(names, (QStringList { QStringLiteral("note"), QStringLiteral("end_call") }));
        QVERIFY(ids[0] != ids[1] && ids[0].startsWith(QStringLiteral("call_")));
        QCOMPARE(QJsonDocument::fromJson(arguments[0].toUtf8())[QLatin1String("text")].toString(),
            QStringLiteral("Please call me back tomorrow."));
        QVERIFY(QJsonDocument::fromJson(arguments[1].toUtf8()).isObject());
        QCOMPARE(finishes, QStringList { QStringLiteral("tool_calls") });
        QVERIFY(response.body.endsWith("data: [DONE]\n\n"));
    }

    void callsComeWhole()
    {
        start();
        const QJsonObject answer = jsonOf(post(withTools(false)));
        const QJsonValue choice = answer[QLatin1String("choices")][0];
        QCOMPARE(choice[QLatin1String("finish_reason")].toString(), QStringLiteral("tool_calls"));
        const QJsonArray calls = choice[QLatin1String("message")][QLatin1String("tool_calls")].toArray();
        QCOMPARE(calls.size(), 2);
        QCOMPARE(calls[1][QLatin1String("function")][QLatin1String("name")].toString(), QStringLiteral("end_call"));
        QVERIFY(calls[1][QLatin1String("function")][QLatin1String("arguments")].toString().contains(
            QStringLiteral("called later")));
    }

    void slowFirstToken()
    {
        start("model-slow=1");
        QElapsedTimer since;
        since.start();
        QCOMPARE(post(request(true)).status, 200);
        QVERIFY(since.elapsed() >= 150);
    }

    void stalledStreamStaysOpen()
    {
        start("model-stall=1");
        QCOMPARE(post(request(true), 400ms).status, 0); // it never ends
        QTRY_COMPARE(m_model->abortedStreams(), 1);
        QCOMPARE(m_faults.injected(Fault::ModelStall), 1);
    }

    void brokenStreamHasAnEventThatIsNotJson()
    {
        start("model-broken=1");
        const HttpResponse response = post(request(true));
        QCOMPARE(response.status, 200);
        const QList<QJsonObject> events = eventsOf(response.body);
        QVERIFY(!textOf(events).isEmpty());
        QVERIFY(events.last().isEmpty()); // could not be parsed
        QVERIFY(!response.body.contains("[DONE]"));
    }

    void cutStreamEndsWithoutItsLastChunk()
    {
        start("model-cut=1");
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, quint16(m_model->baseUrl().port()));
        const QByteArray body = QJsonDocument(request(true)).toJson(QJsonDocument::Compact);
        socket.write("POST /v1/chat/completions HTTP/1.1\r\nContent-Length: " + QByteArray::number(body.size())
            + "\r\n\r\n" + body);
        QTRY_COMPARE(socket.state(), QAbstractSocket::ConnectedState);
        QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
        const QByteArray answer = socket.readAll();
        QVERIFY(answer.contains("\"content\":\"Hello\""));
        QVERIFY(!answer.contains("\"stop\""));
        QVERIFY(!answer.endsWith("0\r\n\r\n"));
    }

    void leavingClientsAreCounted()
    {
        start();
        m_options.betweenTokens = 50ms;
        m_model = std::make_unique<SandboxModel>(m_options, m_faults);
        QVERIFY(m_model->listen());
        QCOMPARE(post(request(true), 200ms).status, 0);
        QTRY_COMPARE(m_model->abortedStreams(), 1);
    }
};

QTEST_GUILESS_MAIN(TestSandboxModel)
#include "tst_sandboxmodel.moc"
