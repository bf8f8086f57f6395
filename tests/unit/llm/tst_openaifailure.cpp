#include "core/llm/openaifailure.h"
#include "tests/support/testdata.h"

#include <QTest>

using core::HttpHeaders;
using core::ProviderError;

namespace {

const QByteArray kKey = "sk-very-secret";

QByteArray sample(const char* name) { return tests::testData(QStringLiteral("samples/") + QString::fromLatin1(name)); }

QString kindOf(const core::Error& error) { return error.details.value(QLatin1String("kind")).toString(); }

} // namespace

class OpenAiFailureTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusalsAreClassified_data();
    void refusalsAreClassified();
    void answersThatAreNoStream();
    void streamErrorsAreClassified();
    void retryAfterIsRead_data();
    void retryAfterIsRead();
    void providersWordsAreTrimmed();
    void keyNeverShows();
};

void OpenAiFailureTest::refusalsAreClassified_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("providerCode");
    const auto row = [](const char* name, int status, const QByteArray& body, const char* kind, const char* code) {
        QTest::newRow(name) << status << body << QString::fromLatin1(kind) << QString::fromLatin1(code);
    };
    row("key", 401, sample("openai-error.json"), "unauthorized", "invalid_api_key");
    row("rate", 429, sample("openai-error-429-rate.json"), "rate_limited", "rate_limit_exceeded");
    row("quota", 429, sample("openai-error-429-quota.json"), "quota", "insufficient_quota");
    row("parameter", 400, sample("openai-error-400-param.json"), "refused", "unsupported_parameter");
    row("model", 404, sample("openai-error-404-model.json"), "model_not_found", "model_not_found");
    row("context", 400, sample("openai-error-context.json"), "context_too_long", "context_length_exceeded");
    row("llama.cpp loads", 503, sample("compat-llamacpp-503.json"), "server", "503");
    row("OpenRouter credits", 402, sample("compat-openrouter-402.json"), "quota", "402");
    row("Ollama model", 404,
        R"({"error":{"message":"model 'x' not found","type":"not_found_error","param":null,"code":null}})",
        "model_not_found", "not_found_error");
    row("old vLLM", 404,
        R"({"object":"error","message":"The model `x` does not exist.","type":"NotFoundError","param":null,"code":404})",
        "model_not_found", "404");
    row("vLLM context", 400,
        R"({"error":{"message":"This model's maximum context length is 10 tokens.","type":"BadRequestError","code":400}})",
        "context_too_long", "400");
    row("Groq size", 413, R"({"error":{"message":"Request too large","type":"tokens","code":"rate_limit_exceeded"}})",
        "rate_limited", "rate_limit_exceeded");
    row("Groq flex", 498, "", "server", "");
    row("Azure filter", 400, R"({"error":{"code":"content_filter","message":"m"}})", "content_filter",
        "content_filter");
    row("wrong path", 404, "<html>nginx</html>", "refused", "");
    row("region", 403, "", "unauthorized", "");
    row("proxy", 502, "<html>Bad Gateway</html>", "server", "");
    row("timeout", 408, "", "server", "");
    row("too large", 413, "", "context_too_long", "");
    row("redirect", 302, "", "refused", "");
    row("nonsense", 418, "[1,2", "refused", "");
    row("other JSON", 500, R"({"error":{"message":[1],"code":{}}})", "server", "");
}

void OpenAiFailureTest::refusalsAreClassified()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, kind);
    QFETCH(QString, providerCode);
    const core::Error error = core::openAiRefusal({ status, {}, body }, kKey);
    QVERIFY(error.code == core::ErrorCode::LlmFailed);
    QCOMPARE(kindOf(error), kind);
    QCOMPARE(error.details.value(QLatin1String("providerCode")).toString(), providerCode);
    QCOMPARE(error.details.value(QLatin1String("httpStatus")).toInt(), status);
    QVERIFY2(error.message.endsWith(QLatin1Char('.')), qPrintable(error.message));
    QVERIFY(error.message.contains(QStringLiteral("HTTP %1").arg(status)));
    QVERIFY(error.message.contains(providerCode));
}

void OpenAiFailureTest::answersThatAreNoStream()
{
    QCOMPARE(kindOf(core::openAiRefusal({ 200, { { "Content-Type", "text/html" } }, "<html>" }, kKey)),
        QStringLiteral("broken_stream"));
    QCOMPARE(kindOf(core::openAiRefusal({ 200, {}, R"({"error":{"message":"m"}})" }, kKey)), QStringLiteral("server"));
}

void OpenAiFailureTest::streamErrorsAreClassified()
{
    const auto kind = [](const ProviderError& error) { return kindOf(core::openAiStreamError(error, kKey)); };
    QCOMPARE(kind({}), QStringLiteral("server"));
    QCOMPARE(kind({ {}, {}, QStringLiteral("502"), {} }), QStringLiteral("server"));
    QCOMPARE(kind({ {}, {}, QStringLiteral("429"), {} }), QStringLiteral("rate_limited"));
    QCOMPARE(kind({ {}, {}, QStringLiteral("77"), {} }), QStringLiteral("server"));
    QCOMPARE(kind({ {}, QStringLiteral("insufficient_quota"), {}, {} }), QStringLiteral("quota"));
}

void OpenAiFailureTest::retryAfterIsRead_data()
{
    QTest::addColumn<HttpHeaders>("headers");
    QTest::addColumn<double>("seconds"); // -1: none
    QTest::newRow("none") << HttpHeaders {} << -1.0;
    QTest::newRow("seconds") << HttpHeaders { { "Retry-After", "3" } } << 3.0;
    QTest::newRow("milliseconds win") << HttpHeaders { { "Retry-After", "3" }, { "retry-after-ms", "1250" } } << 1.25;
    QTest::newRow("date") << HttpHeaders { { "Date", "Mon, 02 Nov 2026 09:52:20 GMT" },
        { "Retry-After", "Mon, 02 Nov 2026 09:52:27 GMT" } }
                          << 7.0;
    QTest::newRow("past date") << HttpHeaders { { "Date", "Mon, 02 Nov 2026 09:52:20 GMT" },
        { "Retry-After", "Mon, 02 Nov 2026 09:52:07 GMT" } }
                               << 0.0;
    QTest::newRow("date alone") << HttpHeaders { { "Retry-After", "Mon, 02 Nov 2026 09:52:27 GMT" } } << -1.0;
    QTest::newRow("nonsense") << HttpHeaders { { "Retry-After", "soon" } } << -1.0;
    QTest::newRow("negative") << HttpHeaders { { "Retry-After", "-5" } } << -1.0;
    QTest::newRow("infinite") << HttpHeaders { { "Retry-After", "inf" } } << -1.0;
}

void OpenAiFailureTest::retryAfterIsRead()
{
    QFETCH(HttpHeaders, headers);
    QFETCH(double, seconds);
    QCOMPARE(core::retryAfter({ 429, headers, {} }).value_or(-1), seconds);
    const core::Error error = core::openAiRefusal({ 429, headers, {} }, kKey);
    QCOMPARE(error.details.value(QLatin1String("retryAfter")).toDouble(-1), seconds);
}

void OpenAiFailureTest::providersWordsAreTrimmed()
{
    const core::Error error = core::openAiRefusal(
        { 400, {}, R"({"error":{"message":"two\nlines )" + QByteArray(9000, 'x') + "\"}}" }, kKey);
    QVERIFY(error.message.contains(QLatin1String("two lines xxx")));
    QVERIFY(error.message.size() < 500);
}

void OpenAiFailureTest::keyNeverShows()
{
    const QByteArray body = R"({"error":{"message":"Bad key )" + kKey + R"("}})";
    for (const int status : { 200, 400, 401, 403, 404, 429, 500 })
        QVERIFY(!core::toJson(core::openAiRefusal({ status, {}, body }, kKey)).contains("very-secret"));
    const ProviderError quoted { QStringLiteral("a ") + QString::fromLatin1(kKey), {}, {}, {} };
    QVERIFY(!core::toJson(core::openAiStreamError(quoted, kKey)).contains("very-secret"));
}

QTEST_GUILESS_MAIN(OpenAiFailureTest)
#include "tst_openaifailure.moc"
