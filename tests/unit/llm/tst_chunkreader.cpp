#include "core/llm/chunkreader.h"
#include "core/llm/sseparser.h"
#include "tests/support/testdata.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using core::ChatChunk;
using core::ChunkReader;
using core::ProviderError;
using core::TokenUsage;

namespace {

/// What a stream came to, in the words of expected.json.
struct Outcome {
    QString text;
    QString finishReason;
    std::optional<TokenUsage> usage;
    std::optional<ProviderError> error;
    QList<core::ToolCall> toolCalls;
    bool operator==(const Outcome&) const = default;
};

/// Reads the pieces [0, cut), [cut, end) or, with `size`, pieces of that size.
Outcome readStream(const QByteArray& stream, qsizetype size, qsizetype cut = 0)
{
    core::SseParser parser;
    ChunkReader reader;
    Outcome out;
    const auto take = [&](const QList<core::SseEvent>& events) {
        for (const core::SseEvent& event : events) {
            const auto chunk = reader.read(event.data);
            if (!chunk)
                continue; // [DONE], and the line that was cut
            out.text += chunk->text;
            if (!chunk->finishReason.isEmpty())
                out.finishReason = chunk->finishReason;
            if (chunk->usage)
                out.usage = chunk->usage;
            if (chunk->error)
                out.error = chunk->error;
        }
    };
    if (cut > 0)
        take(*parser.feed(stream.first(cut)));
    for (qsizetype at = cut; at < stream.size(); at += size)
        take(*parser.feed(stream.mid(at, size)));
    take({ parser.finish() });
    out.text += reader.finish();
    out.toolCalls = reader.toolCalls(false);
    return out;
}

QJsonObject expectations()
{
    return QJsonDocument::fromJson(tests::testData(QStringLiteral("samples/expected.json")))
        .object()
        .value(QLatin1String("files"))
        .toObject();
}

} // namespace

class ChunkReaderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsEverySample_data();
    void readsEverySample();
    void survivesMisshapenChunks_data();
    void survivesMisshapenChunks();
    void refusesWhatIsNoObject_data();
    void refusesWhatIsNoObject();
    void readsProviderErrors_data();
    void readsProviderErrors();
    void neverSpeaksThoughts();
    void joinsToolCalls_data();
    void joinsToolCalls();
    void toolCallsAreBounded();
};

void ChunkReaderTest::readsEverySample_data()
{
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<QJsonObject>("expected");
    const QJsonObject files = expectations();
    for (auto file = files.begin(); file != files.end(); ++file) {
        if (!file.key().startsWith(QLatin1String("anthropic")))
            QTest::newRow(qPrintable(file.key()))
                << tests::testData(QStringLiteral("samples/") + file.key()) << file.value().toObject();
    }
}

void ChunkReaderTest::readsEverySample()
{
    QFETCH(QByteArray, stream);
    QFETCH(QJsonObject, expected);
    const Outcome whole = readStream(stream, stream.size());
    QCOMPARE(whole.text,
        expected.value(QLatin1String("text")).toString() + expected.value(QLatin1String("refusal")).toString());

    const QJsonObject error = expected.value(QLatin1String("error")).toObject().value(QLatin1String("body")).toObject();
    QCOMPARE(whole.error.has_value(), !error.isEmpty());
    if (whole.error) {
        QCOMPARE(whole.error->message, error.value(QLatin1String("message")).toString());
        QCOMPARE(whole.error->type, error.value(QLatin1String("type")).toString());
        QCOMPARE(whole.error->code.toInt(), error.value(QLatin1String("code")).toInt());
    } else {
        QCOMPARE(whole.finishReason, expected.value(QLatin1String("finish_reason")).toString());
    }

    const QJsonValue usage = expected.value(QLatin1String("usage"));
    QCOMPARE(whole.usage.has_value(), usage.isObject());
    if (whole.usage) {
        QCOMPARE(whole.usage->promptTokens, usage.toObject().value(QLatin1String("prompt_tokens")).toInt());
        QCOMPARE(whole.usage->completionTokens, usage.toObject().value(QLatin1String("completion_tokens")).toInt());
    }

    const QJsonArray calls = expected.value(QLatin1String("tool_calls")).toArray();
    QCOMPARE(whole.toolCalls.size(), calls.size());
    for (qsizetype i = 0; i < calls.size(); ++i) {
        const QJsonObject call = calls[i].toObject();
        QCOMPARE(whole.toolCalls[i].id, call.value(QLatin1String("id")).toString());
        QCOMPARE(whole.toolCalls[i].name, call.value(QLatin1String("name")).toString());
        QCOMPARE(whole.toolCalls[i].arguments, call.value(QLatin1String("arguments")).toString());
    }

    QVERIFY(readStream(stream, 7) == whole);
    QVERIFY(readStream(stream, 1) == whole);
    for (qsizetype cut = 1; cut < stream.size(); ++cut)
        QVERIFY2(readStream(stream, stream.size(), cut) == whole, qPrintable(QStringLiteral("cut at %1").arg(cut)));
}

void ChunkReaderTest::survivesMisshapenChunks_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* json, const char* text) {
        QTest::newRow(json) << QByteArray(json) << QString::fromUtf8(text);
    };
    row(R"({})", "");
    row(R"({"choices":null})", "");
    row(R"({"choices":[]})", "");
    row(R"({"choices":{}})", "");
    row(R"({"choices":[null,3,"x"]})", "");
    row(R"({"choices":[{}]})", "");
    row(R"({"choices":[{"delta":null}]})", "");
    row(R"({"choices":[{"delta":"x"}]})", "");
    row(R"({"choices":[{"delta":{"content":null,"refusal":null}}]})", "");
    row(R"({"choices":[{"delta":{"content":5}}]})", "");
    row(R"({"choices":[{"delta":{"content":"a","tool_calls":{"x":[]}}}]})", "a");
    row(R"({"choices":[{"delta":{"tool_calls":[null,{"index":"x","function":null},{"function":{"arguments":{}}}]}}]})",
        "");
    row(R"({"choices":[{"index":1,"delta":{"content":"b"}},{"index":0,"delta":{"content":"a"}}]})", "a");
    row(R"({"choices":[{"index":null,"delta":{"content":"a"},"finish_reason":7}],"usage":"x","created":1.5})", "a");
    row(R"({"choices":[{"delta":{"content":"","reasoning":"no","reasoning_content":"no"}}]})", "");
    row(R"({"choices":[{"delta":{"content":[{"type":"thinking","text":"no"},{"type":"text","text":"a"},1]}}]})", "a");
    row(R"({"choices":[{"delta":{"refusal":"I cannot."}}],"error":null})", "I cannot.");
    row(R"({"prompt_filter_results":[],"choices":[],"x_groq":5})", "");
}

void ChunkReaderTest::survivesMisshapenChunks()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, text);
    ChunkReader reader;
    const auto chunk = reader.read(json);
    QVERIFY(chunk);
    QVERIFY(*chunk == (ChatChunk { text, {}, {}, {}, false }));
}

void ChunkReaderTest::refusesWhatIsNoObject_data()
{
    QTest::addColumn<QByteArray>("json");
    for (const char* json : { "", "{", "[1]", "\"x\"", "<html>", "{\"a\":\xFF}", "{} x" })
        QTest::newRow(json) << QByteArray(json);
}

void ChunkReaderTest::refusesWhatIsNoObject()
{
    QFETCH(QByteArray, json);
    ChunkReader reader;
    const auto chunk = reader.read(json);
    QVERIFY(!chunk);
    QVERIFY(chunk.error().code == core::ErrorCode::Malformed);
}

void ChunkReaderTest::readsProviderErrors_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QStringList>("error"); // message, type, code, param
    const auto row
        = [](const char* json, const QStringList& error) { QTest::newRow(json) << QByteArray(json) << error; };
    const QString m = QStringLiteral("m");
    row(R"({"error":{"message":"m","type":"t","param":"p","code":"c"}})",
        { m, QStringLiteral("t"), QStringLiteral("c"), QStringLiteral("p") });
    row(R"({"error":{"message":"m","code":502}})", { m, {}, QStringLiteral("502"), {} });
    row(R"({"error":"m"})", { m, {}, {}, {} });
    row(R"({"object":"error","message":"m","code":400})", { m, {}, QStringLiteral("400"), {} });
    row(R"({"choices":[{"error":{"message":"m"},"finish_reason":"error"}]})", { m, {}, {}, {} });
    row(R"({"choices":[{"delta":{},"finish_reason":"error"}]})", { {}, {}, {}, {} });
}

void ChunkReaderTest::readsProviderErrors()
{
    QFETCH(QByteArray, json);
    QFETCH(QStringList, error);
    ChunkReader reader;
    const auto chunk = reader.read(json);
    QVERIFY(chunk);
    QVERIFY(chunk->error.has_value());
    QCOMPARE(
        (QStringList { chunk->error->message, chunk->error->type, chunk->error->code, chunk->error->param }), error);
}

void ChunkReaderTest::neverSpeaksThoughts()
{
    ChunkReader reader;
    QString spoken;
    for (const char* piece : { "<th", "ink>secret</", "think>", "\\n\\n", "Hi", " there <", "3" }) {
        const auto chunk = reader.read(QByteArray(R"({"choices":[{"delta":{"content":")") + piece + R"("}}]})");
        QVERIFY(chunk);
        spoken += chunk->text;
    }
    QCOMPARE(spoken + reader.finish(), QStringLiteral("Hi there <3"));
}

void ChunkReaderTest::joinsToolCalls_data()
{
    QTest::addColumn<QByteArrayList>("parts"); // the tool_calls of one delta each
    QTest::addColumn<QString>("calls"); // id:name(arguments)
    const auto row = [](const char* name, const QByteArrayList& parts, const char* calls) {
        QTest::newRow(name) << parts << QString::fromUtf8(calls);
    };
    const QByteArray a = R"({"index":0,"id":"1","function":{"name":"a","arguments":"{\"x\":"}})";
    row("two in one chunk",
        { "[" + a + R"(,{"index":1,"id":"2","function":{"name":"b"}}])",
            R"([{"index":1,"function":{"arguments":"{}"}},{"index":0,"function":{"arguments":"1}"}}])" },
        R"(1:a({"x":1}) 2:b({}))");
    row("id and name repeated", { "[" + a + "]", R"([{"index":0,"id":"1","function":{"name":"a","arguments":"1}"}}])" },
        R"(1:a({"x":1}))");
    row("id comes empty", { "[" + a + "]", R"([{"index":0,"id":"","function":{"name":"","arguments":"1}"}}])" },
        R"(1:a({"x":1}))");
    row("another id with every part", { "[" + a + "]", R"([{"index":0,"id":"9","function":{"arguments":"1}"}}])" },
        R"(1:a({"x":1}))");
    row("all have index 0",
        { R"([{"index":0,"id":"1","function":{"name":"a","arguments":"{}"}}])",
            R"([{"index":0,"id":"2","function":{"name":"a","arguments":"{"}}])",
            R"([{"index":0,"function":{"arguments":"}"}}])" },
        "1:a({}) 2:a({})");
    row("no index, by id",
        { R"([{"id":"1","function":{"name":"a","arguments":"{"}}])",
            R"([{"id":"2","function":{"name":"b","arguments":"{"}}])", R"([{"id":"1","function":{"arguments":"}"}}])",
            R"([{"function":{"arguments":"}"}}])" },
        "1:a({}) 2:b({})");
    row("no index, no id, by position",
        { R"([{"function":{"name":"a","arguments":"{"}},{"function":{"name":"b","arguments":"{"}}])",
            R"([{"function":{"arguments":"}"}},{"function":{"arguments":"\n}"}}])" },
        "call:a({}) call_2:b({\n})");
    row("no index, no id, name repeated",
        { R"([{"function":{"name":"a","arguments":"{"}}])", R"([{"function":{"name":"a","arguments":"}"}}])",
            R"([{"function":{"name":"a","arguments":"{}"}}])", R"([{"function":{"name":"b","arguments":"{}"}}])" },
        "call:a({}) call_2:a({}) call_3:b({})");
    row("same id twice",
        { R"([{"index":0,"id":"x","function":{"name":"a"}},{"index":1,"id":"x","function":{"name":"a"}}])" },
        "x:a({}) x_2:a({})");
    row("arguments are an object", { R"([{"index":0,"id":"1","function":{"name":"a","arguments":{"x":[1]}}}])" },
        R"(1:a({"x":[1]}))");
    row("arguments are null", { R"([{"index":0,"id":"1","function":{"name":"a","arguments":null}}])" }, "1:a({})");
    row("name comes late", { R"([{"index":0,"id":"1"}])", R"([{"index":0,"function":{"name":"a"}}])" }, "1:a({})");
    row("never a name", { R"([{"index":0,"id":"1","function":{"arguments":"{}"}}])" }, "");
    row("index beyond all measure", { R"([{"index":1e15,"id":"1","function":{"name":"a"}}])" }, "1:a({})");
    row("index of text", { R"([{"index":"0","id":"1","function":{"name":"a"}}])" }, "1:a({})");
    row("odd names and ids", { R"([{"index":0,"id":"functions.a:0","function":{"name":" a b.\u00e9 "}}])" },
        "functions_a_0:a_b__({})");
}

void ChunkReaderTest::joinsToolCalls()
{
    QFETCH(QByteArrayList, parts);
    QFETCH(QString, calls);
    ChunkReader reader;
    for (const QByteArray& part : parts) {
        const auto chunk = reader.read(R"({"choices":[{"delta":{"tool_calls":)" + part + "}}]}");
        QVERIFY(chunk);
        QVERIFY(chunk->hasToolCall);
    }
    QStringList told;
    for (const core::ToolCall& call : reader.toolCalls(false))
        told.append(QStringLiteral("%1:%2(%3)").arg(call.id, call.name, call.arguments));
    QCOMPARE(told.join(u' '), calls);
}

void ChunkReaderTest::toolCallsAreBounded()
{
    const auto failsWithin = [](int count, const QByteArray& part) {
        ChunkReader reader;
        for (int i = 0; i < count; ++i) {
            const QByteArray call = QByteArray(part).replace("#", QByteArray::number(i));
            const auto chunk = reader.read(R"({"choices":[{"delta":{"tool_calls":[)" + call + "]}}]}");
            if (!chunk)
                return chunk.error().code == core::ErrorCode::TooLarge;
        }
        return false;
    };
    QVERIFY(failsWithin(17, R"({"index":#,"id":"#","function":{"name":"a"}})"));
    QVERIFY(!failsWithin(16, R"({"index":#,"id":"#","function":{"name":"a"}})"));
    QVERIFY(failsWithin(70, R"({"index":0,"function":{"name":"a","arguments":")" + QByteArray(1000, 'x') + "\"}}"));

    ChunkReader reader;
    const QByteArray longWord(5000, 'n');
    QVERIFY(reader.read(R"({"choices":[{"delta":{"tool_calls":[{"index":0,"id":")" + longWord
        + R"(","function":{"name":")" + longWord + "\"}}]}}]}"));
    QCOMPARE(reader.toolCalls(false).first().name.size(), qsizetype(64));
    QCOMPARE(reader.toolCalls(false).first().id.size(), qsizetype(40));
    QVERIFY(reader.toolCalls(true).isEmpty()); // its arguments were cut away
}

QTEST_GUILESS_MAIN(ChunkReaderTest)
#include "tst_chunkreader.moc"
