#include "core/llm/anthropicanswer.h"
#include "core/llm/llmfailure.h"
#include "tests/support/testdata.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

namespace {

struct Outcome {
    QString text;
    QString kind; ///< of the failure
    core::ChatEnd end;
    bool isDone = false;
    bool operator==(const Outcome&) const = default;
};

Outcome readStream(const QByteArray& stream, qsizetype size, qsizetype cut = 0)
{
    core::SseParser parser;
    core::AnthropicAnswer answer("sk-secret");
    core::AnswerPart part;
    Outcome out;
    const auto take = [&](const QByteArray& bytes) {
        const auto events = parser.feed(bytes);
        for (const core::SseEvent& event : *events) {
            if (const auto failure = answer.read(event, part))
                out.kind = core::wireName(core::kindOf(*failure));
        }
    };
    if (cut > 0)
        take(stream.first(cut));
    for (qsizetype at = cut; at < stream.size(); at += size)
        take(stream.mid(at, size));
    out.text = part.deltas.join(QString());
    out.isDone = part.isDone;
    if (!answer.hasReason())
        return out;
    const auto end = answer.end();
    if (end)
        out.end = *end;
    else
        out.kind = core::wireName(core::kindOf(end.error()));
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

class AnthropicAnswerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsEverySample_data();
    void readsEverySample();
};

void AnthropicAnswerTest::readsEverySample_data()
{
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<QJsonObject>("expected");
    const QJsonObject files = expectations();
    for (auto file = files.begin(); file != files.end(); ++file) {
        if (file.key().startsWith(QLatin1String("anthropic")))
            QTest::newRow(qPrintable(file.key()))
                << tests::testData(QStringLiteral("samples/") + file.key()) << file.value().toObject();
    }
}

void AnthropicAnswerTest::readsEverySample()
{
    QFETCH(QByteArray, stream);
    QFETCH(QJsonObject, expected);
    const Outcome whole = readStream(stream, stream.size());
    QString text;
    QList<QJsonObject> calls;
    for (const auto& value : expected.value(QLatin1String("blocks")).toArray()) {
        const QJsonObject block = value.toObject();
        if (block.value(QLatin1String("type")) == QLatin1String("text"))
            text += block.value(QLatin1String("text")).toString();
        if (block.value(QLatin1String("type")) == QLatin1String("tool_use"))
            calls.append(block);
    }
    QCOMPARE(whole.text, text);
    const QString reason = expected.value(QLatin1String("stop_reason")).toString();
    const bool isError = expected.contains(QLatin1String("error"));
    QCOMPARE(whole.isDone, !isError);
    if (isError || reason == QLatin1String("refusal")) {
        QCOMPARE(whole.kind, isError ? QStringLiteral("server") : QStringLiteral("content_filter"));
    } else {
        QCOMPARE(whole.kind, QString());
        QCOMPARE(whole.end.finishReason, reason);
        const QJsonObject usage = expected.value(QLatin1String("usage")).toObject();
        QCOMPARE(whole.end.usage.promptTokens, usage.value(QLatin1String("input_tokens")).toInt());
        QCOMPARE(whole.end.usage.completionTokens, usage.value(QLatin1String("output_tokens")).toInt());
        QCOMPARE(whole.end.toolCalls.size(), calls.size());
        for (qsizetype i = 0; i < calls.size(); ++i) {
            const core::ToolCall& call = whole.end.toolCalls[i];
            QCOMPARE(call.id, calls[i].value(QLatin1String("id")).toString());
            QCOMPARE(call.name, calls[i].value(QLatin1String("name")).toString());
            QCOMPARE(QJsonDocument::fromJson(call.arguments.toUtf8()).object(),
                calls[i].value(QLatin1String("input")).toObject());
        }
    }
    QVERIFY(readStream(stream, 7) == whole);
    for (qsizetype cut = 1; cut < stream.size(); ++cut)
        QVERIFY2(readStream(stream, stream.size(), cut) == whole, qPrintable(QStringLiteral("cut at %1").arg(cut)));
}

QTEST_GUILESS_MAIN(AnthropicAnswerTest)
#include "tst_anthropicanswer.moc"
