#include "core/llm/chunkreader.h"
#include "core/llm/sseparser.h"
#include "tests/support/testdata.h"

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
    QVERIFY(*chunk == (ChatChunk { text, {}, {}, {} }));
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

QTEST_GUILESS_MAIN(ChunkReaderTest)
#include "tst_chunkreader.moc"
