#include "core/sandbox/modelturn.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace core;

namespace {

QJsonObject json(const char* text) { return QJsonDocument::fromJson(text).object(); }

const QJsonObject kPayment
    = json(R"({"customerName":"Sarah Johnson","accountId":"ACC78910","callReason":"Payment reminder",
    "amount":"$250.00","dueDate":"2025-12-10"})");

QJsonObject tool(const char* name, const char* properties, const char* description = "")
{
    const QJsonObject schema { { QStringLiteral("type"), QStringLiteral("object") },
        { QStringLiteral("properties"), json(properties) } };
    return { { QStringLiteral("type"), QStringLiteral("function") },
        { QStringLiteral("function"),
            QJsonObject { { QStringLiteral("name"), QLatin1String(name) },
                { QStringLiteral("description"), QLatin1String(description) },
                { QStringLiteral("parameters"), schema } } } };
}

QJsonArray allTools()
{
    const char* const reason = R"({"reason":{"type":"string"}})";
    return { tool("end_call", reason), tool("opt_out", reason),
        tool("transfer_call", R"({"to":{"type":"string"},"reason":{"type":"string"}})"),
        tool("send_digits", R"({"digits":{"type":"string"}})"), tool("note", R"({"text":{"type":"string"}})"),
        tool("set_language", R"({"language":{"type":"string"}})"),
        tool("lookup_balance", R"({"account_id":{"type":"string"},"limit":{"type":"integer"}})",
            "Tells the open balance of an account."),
        tool("order_status", R"({"phone":{"type":"string"}})") };
}

/// A talk as an application keeps it: with the calls of the model and the results of its tools.
class Talk {
public:
    explicit Talk(const QJsonArray& tools = allTools(), const QJsonObject& parameters = kPayment)
    {
        const QJsonObject context { { QStringLiteral("customerPhone"), QStringLiteral("+15558675310") },
            { QStringLiteral("customParameters"), parameters } };
        add("system", QStringLiteral("You are calling for a company."));
        add("system", QStringLiteral("Call Context: ") + QString::fromUtf8(QJsonDocument(context).toJson()));
        request.insert(QStringLiteral("tools"), tools);
    }
    void add(const char* role, const QString& text)
    {
        m_messages.append(
            QJsonObject { { QStringLiteral("role"), QLatin1String(role) }, { QStringLiteral("content"), text } });
    }
    ModelTurn hears(const char* said)
    {
        add("user", QString::fromUtf8(said));
        return turn();
    }
    /// All calls of the last turn come back with the same result.
    ModelTurn results(const char* result)
    {
        const int calls = m_calls;
        for (int i = 0; i < calls; ++i)
            add("tool", QString::fromUtf8(result));
        return turn();
    }
    ModelTurn turn()
    {
        request.insert(QStringLiteral("messages"), m_messages);
        const ModelTurn turn = modelTurn(request);
        m_calls = int(turn.calls.size());
        QJsonArray calls;
        for (const ModelCall& call : turn.calls)
            calls.append(
                QJsonObject { { QStringLiteral("function"), QJsonObject { { QStringLiteral("name"), call.name } } } });
        QJsonObject message { { QStringLiteral("role"), QStringLiteral("assistant") },
            { QStringLiteral("content"), turn.text } };
        if (!calls.isEmpty())
            message.insert(QStringLiteral("tool_calls"), calls);
        m_messages.append(message);
        return turn;
    }
    QJsonObject request;

private:
    QJsonArray m_messages;
    int m_calls = 0;
};

QStringList namesOf(const ModelTurn& turn)
{
    QStringList names;
    for (const ModelCall& call : turn.calls)
        names.append(call.name);
    return names;
}

QString argument(const ModelTurn& turn, const char* name)
{
    return turn.calls.isEmpty() ? QString() : turn.calls.first().arguments.value(QLatin1String(name)).toString();
}

} // namespace

class TestModelTurn : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void callsTools_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<QStringList>("called");
        QTest::addColumn<QString>("piece");
        const auto row = [](const char* said, const QStringList& called, const char* piece) {
            QTest::newRow(said) << QString::fromUtf8(said) << called << QString::fromUtf8(piece);
        };
        const QString end = QStringLiteral("end_call");
        row("Okay, bye!", { end }, "Goodbye!");
        row("You have the wrong number.", { QStringLiteral("note"), end }, "wrong number");
        row("There is no Sarah here.", { QStringLiteral("note"), end }, "wrong number");
        row("Can you call me back later?", { QStringLiteral("note"), end }, "another time. Goodbye!");
        row("I'm driving. Call me tomorrow morning, please.", { QStringLiteral("note"), end }, "Goodbye!");
        row("Never call me again.", { QStringLiteral("opt_out") }, "not called again");
        row("Take me off your list!", { QStringLiteral("opt_out") }, "not called again");
        row("I want to talk to a human being, now!", { QStringLiteral("transfer_call") }, "connect you");
        row("Get me a manager.", { QStringLiteral("transfer_call") }, "connect you");
        row("Am I talking to a real person?", {}, "Yes, I am an AI");
        row("For billing, press 1. For support, press 2.", { QStringLiteral("send_digits") }, "");
        row("¿Quién habla? No hablo inglés.", { QStringLiteral("set_language") }, "");
        row("What is my balance?", { QStringLiteral("lookup_balance") }, "");
        row("What is my balance, and what is the status of my order?",
            { QStringLiteral("order_status"), QStringLiteral("lookup_balance") }, "");
        row("How much is it?", {}, "The amount is $250.00.");
        row("Yes, I will.", {}, "take care of the payment");
        row("Please state your name and the reason for your call.", {}, "calling for Sarah about your payment");
        row("All our agents are busy. Please hold.", {}, "I will hold");
        row("You have reached Sarah. Leave a message after the tone, I'll call back later.", { end },
            "a message for Sarah");
    }

    void callsTools()
    {
        QFETCH(QString, said);
        QFETCH(QStringList, called);
        QFETCH(QString, piece);
        Talk talk;
        QVERIFY(talk.turn().calls.isEmpty()); // the opening line
        const ModelTurn turn = talk.hears(said.toUtf8().constData());
        QCOMPARE(namesOf(turn), called);
        QVERIFY2(turn.text.contains(piece), qPrintable(turn.text));
        QVERIFY(!turn.text.isEmpty() || !turn.calls.isEmpty());
    }

    void withoutToolsItOnlyTalks()
    {
        for (const char* said : { "Never call me again.", "Okay, bye!", "Get me a manager.", "What is my balance?" }) {
            Talk talk { QJsonArray() };
            talk.turn();
            const ModelTurn turn = talk.hears(said);
            QVERIFY(turn.calls.isEmpty());
            QVERIFY(!turn.text.isEmpty());
        }
        Talk talk;
        talk.request.insert(QStringLiteral("tool_choice"), QStringLiteral("none"));
        talk.turn();
        QVERIFY(talk.hears("Okay, bye!").calls.isEmpty());
    }

    void optOutEndsWithAGoodbye()
    {
        Talk talk;
        talk.turn();
        QCOMPARE(argument(talk.hears("Never call me again."), "reason"), QStringLiteral("Never call me again."));
        const ModelTurn turn = talk.results("{\"ok\":true}");
        QCOMPARE(namesOf(turn), QStringList { QStringLiteral("end_call") });
        QVERIFY(turn.text.endsWith(QStringLiteral("Goodbye!")));
        QCOMPARE(argument(turn, "reason"), QStringLiteral("Wants no more calls."));
    }

    void oneCallAtATimeWhereAsked()
    {
        Talk talk;
        talk.request.insert(QStringLiteral("parallel_tool_calls"), false);
        talk.turn();
        ModelTurn turn = talk.hears("Please call me back tomorrow.");
        QCOMPARE(namesOf(turn), QStringList { QStringLiteral("note") });
        QVERIFY2(!turn.text.contains(QStringLiteral("Goodbye")), qPrintable(turn.text));
        turn = talk.results("{\"ok\":true}");
        QCOMPARE(namesOf(turn), QStringList { QStringLiteral("end_call") });
        QVERIFY2(turn.text.endsWith(QStringLiteral("Goodbye!")), qPrintable(turn.text));
    }

    void newAppointmentIsNoted()
    {
        Talk talk;
        talk.turn();
        QVERIFY(talk.hears("I can't pay by then.").text.contains(QStringLiteral("What day")));
        const ModelTurn turn = talk.hears("Next Monday.");
        QCOMPARE(namesOf(turn), QStringList { QStringLiteral("note") });
        QCOMPARE(argument(turn, "text"), QStringLiteral("Next Monday."));
        QVERIFY(talk.results("{\"ok\":true}").text.endsWith(QStringLiteral("anything else I can help you with?")));
        QCOMPARE(namesOf(talk.hears("No, thank you.")), QStringList { QStringLiteral("end_call") });
    }

    void failedTransferIsTold()
    {
        Talk talk;
        talk.turn();
        ModelTurn turn = talk.hears("Let me speak to a human.");
        QVERIFY(!turn.calls.first().arguments.contains(QLatin1String("to")));
        turn = talk.results("{\"ok\":false,\"error\":\"busy\"}");
        QVERIFY(turn.calls.isEmpty());
        QVERIFY2(turn.text.contains(QStringLiteral("none of my colleagues")), qPrintable(turn.text));
    }

    void transferThatCameBackIsTold()
    {
        Talk talk;
        talk.turn();
        talk.hears("Let me speak to a human.");
        talk.add("tool", QStringLiteral("{\"ok\":true}"));
        talk.add("system", QStringLiteral("The transfer failed: no answer. The person is with you again."));
        const ModelTurn turn = talk.turn();
        QVERIFY(turn.calls.isEmpty());
        QVERIFY2(turn.text.contains(QStringLiteral("none of my colleagues")), qPrintable(turn.text));
    }

    void menuKeys_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("digits");
        const auto row = [](const char* said, const char* digits) {
            QTest::newRow(said) << QString::fromUtf8(said) << QString::fromUtf8(digits);
        };
        row("For sales, press 1. For billing, press 2.", "2");
        row("Press 3 for support or press 4 to pay a bill.", "4");
        row("To continue in English, press one.", "1");
        row("Please enter your account number, followed by the pound key.", "78910#");
    }

    void menuKeys()
    {
        QFETCH(QString, said);
        QFETCH(QString, digits);
        Talk talk;
        talk.turn();
        const ModelTurn turn = talk.hears(said.toUtf8().constData());
        QCOMPARE(argument(turn, "digits"), digits);
    }

    void spanishIsAnsweredInSpanish()
    {
        Talk talk;
        talk.turn();
        QCOMPARE(argument(talk.hears("¿Hola? No hablo inglés."), "language"), QStringLiteral("es-ES"));
        ModelTurn turn = talk.results("{\"ok\":true}");
        QVERIFY(turn.calls.isEmpty());
        QVERIFY2(turn.text.contains(QStringLiteral("su pago de $250.00, que vence el 10 de diciembre")),
            qPrintable(turn.text));
        QVERIFY(talk.hears("Sí.").text.contains(QStringLiteral("¿Puedo ayudarle en algo más?")));
        turn = talk.hears("No.");
        QVERIFY(turn.text.endsWith(QStringLiteral("¡Adiós!")));
        QCOMPARE(namesOf(turn), QStringList { QStringLiteral("end_call") });
    }

    void languageIsOneOfThoseOffered()
    {
        Talk talk(QJsonArray { tool("set_language", R"({"language":{"type":"string","enum":["en-US","es-MX"]}})") });
        talk.turn();
        QCOMPARE(argument(talk.hears("¿Quién habla?"), "language"), QStringLiteral("es-MX"));
    }

    void summariesOfEarlierTurnsAreNoNotes()
    {
        Talk talk;
        talk.turn();
        talk.add("system", QStringLiteral("Summary of the conversation so far: the transfer failed, say goodbye."));
        QVERIFY(talk.hears("How much is it?").text.startsWith(QStringLiteral("The amount is $250.00.")));
    }

    void resultsAreTold()
    {
        Talk talk;
        talk.turn();
        ModelTurn turn = talk.hears("What is my balance?");
        QCOMPARE(turn.calls.first().arguments, json(R"({"account_id":"ACC78910"})"));
        turn = talk.results(R"({"balance":"$120.50","due_date":"2025-12-10"})");
        QVERIFY2(turn.text.startsWith(QStringLiteral("The balance is $120.50. The due date is December 10th.")),
            qPrintable(turn.text));
        talk.hears("And what is the status of my order?");
        turn = talk.results("It was sent on Monday");
        QVERIFY2(turn.text.startsWith(QStringLiteral("It was sent on Monday. ")), qPrintable(turn.text));
        talk.hears("What is my balance?");
        turn = talk.results("Error: the server did not answer in time.");
        QVERIFY2(turn.text.startsWith(QStringLiteral("I'm sorry, I cannot look that up")), qPrintable(turn.text));
    }

    void argumentsFollowTheSchema()
    {
        QJsonObject declared = tool("find_slot",
            R"({"day":{"type":"string","enum":["monday","friday"]},"guests":{"type":"integer"},
                "vip":{"type":"boolean"},"comment":{"type":"string"},"phone_number":{"type":"string"}})");
        QJsonObject function = declared[QLatin1String("function")].toObject();
        QJsonObject schema = function[QLatin1String("parameters")].toObject();
        schema.insert(QStringLiteral("required"), QJsonArray { QStringLiteral("day"), QStringLiteral("guests") });
        function.insert(QStringLiteral("parameters"), schema);
        declared.insert(QStringLiteral("function"), function);
        Talk talk(QJsonArray { declared });
        talk.turn();
        const ModelTurn turn = talk.hears("Is there a slot on Friday for 4 people?");
        QCOMPARE(turn.calls.first().arguments, json(R"({"day":"friday","guests":4,"phone_number":"+15558675310"})"));
    }

    void notesAreUsed()
    {
        Talk talk;
        talk.turn();
        talk.add("system", QStringLiteral("Note from the operator: offer her ten percent off."));
        QVERIFY(talk.turn().text == QStringLiteral("I can offer you ten percent off."));
        talk.add("system", QStringLiteral("Note from the operator: tell her that we close at five"));
        QVERIFY(
            talk.hears("How much is it?").text.startsWith(QStringLiteral("We close at five. The amount is $250.00.")));
        QVERIFY(!talk.hears("When is it due?").text.contains(QStringLiteral("five"))); // once is enough
        talk.add("system", QStringLiteral("The person has been silent for 10 seconds."));
        QVERIFY(talk.turn().text.startsWith(QStringLiteral("Are you still there?")));
        talk.add("system", QStringLiteral("End the call politely."));
        QCOMPARE(namesOf(talk.turn()), QStringList { QStringLiteral("end_call") });
    }

    void twoPromptsAreOneThought()
    {
        Talk talk { QJsonArray() };
        talk.turn();
        talk.add("user", QStringLiteral("How much is it,"));
        const QString text = talk.hears("and when is it due?").text;
        QVERIFY2(text.contains(QStringLiteral("$250.00. It is due on December 10th.")), qPrintable(text));
    }

    void summaries()
    {
        Talk talk;
        talk.turn();
        talk.hears("I will pay on Friday.");
        const QString text = talk.hears("Summarise the conversation so far in two sentences.").text;
        QVERIFY2(text.startsWith(QStringLiteral("The assistant called Sarah about your payment")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("I will pay on Friday.")), qPrintable(text));

        QJsonObject request = json(R"({"messages":[{"role":"system","content":"Summarize this telephone call."},
            {"role":"user","content":"Assistant: Hello!\nCallee: I moved to Boston.\nAssistant: I see."}]})");
        QCOMPARE(modelTurn(request).text, QStringLiteral("The person said: I moved to Boston."));
    }
};

QTEST_GUILESS_MAIN(TestModelTurn)
#include "tst_modelturn.moc"
