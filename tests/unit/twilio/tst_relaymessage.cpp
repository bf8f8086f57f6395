#include "core/twilio/relaymessage.h"

#include "tests/support/testdata.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using core::parseRelayMessage;
using core::RelayMessage;

namespace {

struct Line {
    bool fromTwilio;
    QByteArray json; ///< the message, byte for byte
    QJsonObject object;
};

QList<Line> lines(const QString& name)
{
    QList<Line> result;
    for (const QByteArray& line : tests::testData(u"samples/"_s + name).split('\n')) {
        if (line.isEmpty())
            continue;
        const QByteArray json = line.sliced(line.indexOf("\"msg\":") + 6).chopped(1);
        const QJsonObject whole = QJsonDocument::fromJson(line).object();
        result.append({ whole[u"from"] == u"twilio"_s, json, whole[u"msg"].toObject() });
    }
    return result;
}

template <class T>
T read(const QByteArray& json)
{
    const auto message = parseRelayMessage(json);
    if (!message || !std::holds_alternative<T>(*message))
        qFatal("not read as expected: %s", json.constData());
    return std::get<T>(*message);
}

/// What our writers make of a message that the sample's app sent; empty for what we have no writer for.
QString written(const QJsonObject& message)
{
    const QString type = message[u"type"].toString();
    if (type == u"text"_s && message.contains(u"token"))
        return core::textMessage(message[u"token"].toString(), message[u"last"].toBool());
    if (type == u"end"_s)
        return core::endMessage(message[u"handoffData"].toString());
    if (type == u"play"_s)
        return core::playMessage(message[u"source"].toString(), message[u"loop"].toInt(),
            message[u"preemptible"].toBool(), message[u"interruptible"].toBool());
    if (type == u"sendDigits"_s)
        return core::sendDigitsMessage(message[u"digits"].toString()).value();
    if (type == u"language"_s)
        return core::languageMessage(message[u"ttsLanguage"].toString(), message[u"transcriptionLanguage"].toString());
    return {};
}

} // namespace

class TestRelayMessage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void samples_data()
    {
        QTest::addColumn<QString>("file");
        const QDir folder(QStringLiteral(CALLWRIGHT_TEST_DATA "/samples"));
        for (const QString& file : folder.entryList({ u"cr-*.jsonl"_s }))
            QTest::newRow(qPrintable(file)) << file;
        QCOMPARE(folder.entryList({ u"cr-*.jsonl"_s }).size(), 4);
    }
    void samples()
    {
        QFETCH(const QString, file);
        for (const Line& line : lines(file)) {
            if (line.fromTwilio) {
                const auto message = parseRelayMessage(line.json);
                QVERIFY(message);
                QVERIFY(!std::holds_alternative<core::RelayUnknown>(*message));
            } else if (!written(line.object).isEmpty()) {
                QCOMPARE(written(line.object).toUtf8(), line.json);
            }
        }
    }

    void readsSetup()
    {
        const auto setup = read<core::RelaySetup>(lines(u"cr-bargein.jsonl"_s).first().json);
        QCOMPARE(setup.sessionId, u"VX22222222222222222222222222222222"_s);
        QCOMPARE(setup.accountSid, u"AC00000000000000000000000000000000"_s);
        QCOMPARE(setup.callSid, u"CA11111111111111111111111111111111"_s);
        QCOMPARE(setup.from, u"+15005550006"_s);
        QCOMPARE(setup.to, u"+15005550010"_s);
        QCOMPARE(setup.direction, u"outbound-api"_s);
        QCOMPARE(setup.callType, u"PSTN"_s);
        QCOMPARE(setup.callStatus, u"IN_PROGRESS"_s);
        QVERIFY(setup.parentCallSid.isEmpty() && setup.callerName.isEmpty() && setup.forwardedFrom.isEmpty());
        const core::TwimlParameters expected { { u"attempt"_s, u"8f14e45f"_s },
            { u"contact_name"_s, u"A&B <tag> \"double\" 'single' 📞 line1\nline2"_s } };
        QCOMPARE(setup.customParameters, expected);
    }

    void keepsParametersInOrder()
    {
        const auto setup = read<core::RelaySetup>("{\"type\":\"setup\",\"customParameters\":{\"z\":\"1\",\"a\":2,\"m\":"
                                                  "null,\"b\":true,\"o\":{\"y\":1,\"x\":2.50}}}");
        const core::TwimlParameters expected { { u"z"_s, u"1"_s }, { u"a"_s, u"2"_s }, { u"m"_s, u"null"_s },
            { u"b"_s, u"true"_s }, { u"o"_s, u"{\"y\":1,\"x\":2.50}"_s } };
        QCOMPARE(setup.customParameters, expected);
    }

    void readsPrompts()
    {
        const auto sample = lines(u"cr-partials-two-turns.jsonl"_s);
        QCOMPARE(read<core::RelayPrompt>(sample[1].json).text, u"I would"_s);
        QVERIFY(!read<core::RelayPrompt>(sample[1].json).last);
        QVERIFY(read<core::RelayPrompt>(sample[3].json).last);
        QCOMPARE(read<core::RelayPrompt>(sample[3].json).language, u"en-US"_s);
        QVERIFY(read<core::RelayPrompt>("{\"type\":\"prompt\"}").last);
        QVERIFY(!read<core::RelayPrompt>("{\"type\":\"prompt\",\"last\":\"false\"}").last);
        QVERIFY(read<core::RelayPrompt>("{\"type\":\"prompt\",\"voicePrompt\":null}").text.isEmpty());
    }

    void readsInterrupts_data()
    {
        QTest::addColumn<QByteArray>("duration");
        QTest::addColumn<qint64>("expected"); // -1: nothing
        QTest::newRow("number") << QByteArray("1890") << qint64(1890);
        QTest::newRow("text") << QByteArray("\"1890\"") << qint64(1890);
        QTest::newRow("fraction") << QByteArray("1890.7") << qint64(1890);
        QTest::newRow("zero") << QByteArray("0") << qint64(0);
        QTest::newRow("negative") << QByteArray("-5") << qint64(-1);
        QTest::newRow("huge") << QByteArray("1e300") << qint64(-1);
        QTest::newRow("not a number") << QByteArray("\"nan\"") << qint64(-1);
        QTest::newRow("words") << QByteArray("\"soon\"") << qint64(-1);
        QTest::newRow("null") << QByteArray("null") << qint64(-1);
        QTest::newRow("object") << QByteArray("{}") << qint64(-1);
    }
    void readsInterrupts()
    {
        QFETCH(const QByteArray, duration);
        QFETCH(const qint64, expected);
        const auto interrupt = read<core::RelayInterrupt>(
            "{\"type\":\"interrupt\",\"utteranceUntilInterrupt\":\"The basic\",\"durationUntilInterruptMs\":" + duration
            + '}');
        QCOMPARE(interrupt.heard, u"The basic"_s);
        QCOMPARE(interrupt.after ? interrupt.after->count() : -1, expected);
    }

    void readsTheRest()
    {
        QCOMPARE(read<core::RelayDtmf>("{\"type\":\"dtmf\",\"digit\":\"#\"}").digit, u"#"_s);
        QCOMPARE(read<core::RelayDtmf>("{\"type\":\"dtmf\",\"digit\":1}").digit, u"1"_s);
        QCOMPARE(read<core::RelayError>("{\"type\":\"error\",\"description\":\"bad \\\"x\\\"\"}").description,
            u"bad \"x\""_s);
        QCOMPARE(read<core::RelayUnknown>("{\"type\":\"mystery\",\"x\":[1]}").type, u"mystery"_s);
        const auto info = read<core::RelayInfo>(
            "{\"type\":\"info\",\"name\":\"agentSpeaking\",\"value\":\"on\",\"ts\":1793613151040}");
        QCOMPARE(info.name, u"agentSpeaking"_s);
        QCOMPARE(info.value, u"on"_s);
        QCOMPARE(info.at.toMSecsSinceEpoch(), 1793613151040);
        const auto late = read<core::RelayInfo>("{\"type\":\"info\",\"name\":\"roundTripDelayMs\",\"value\":148}");
        QCOMPARE(late.value, u"148"_s);
        QVERIFY(!late.at.isValid());
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no object") << QByteArray("[\"type\"]");
        QTest::newRow("text") << QByteArray("\"setup\"");
        QTest::newRow("no type") << QByteArray("{}");
        QTest::newRow("type is a number") << QByteArray("{\"type\":1}");
        QTest::newRow("bad UTF-8") << QByteArray("{\"type\":\"\xff\"}");
        QTest::newRow("deep") << "{\"type\":\"setup\",\"x\":" + QByteArray(100'000, '[');
    }
    void refuses()
    {
        QFETCH(const QByteArray, json);
        const auto message = parseRelayMessage(json);
        QVERIFY(!message);
        QCOMPARE(message.error().code, core::ErrorCode::Malformed);
    }

    void truncatedMessagesAreRefused()
    {
        for (const QString& file : { u"cr-happy.jsonl"_s, u"cr-bargein.jsonl"_s, u"cr-errors.jsonl"_s }) {
            for (const Line& line : lines(file)) {
                for (qsizetype size = 0; size < line.json.size(); ++size)
                    QVERIFY(!parseRelayMessage(line.json.first(size)));
            }
        }
    }

    void damagedMessagesDoNoHarm()
    {
        const QByteArray whole = lines(u"cr-happy.jsonl"_s).first().json;
        for (qsizetype i = 0; i < whole.size(); ++i) {
            for (const char c : { '\0', '"', '\\', '{', '}', '\xff', '0', 'x' }) {
                QByteArray damaged = whole;
                damaged[i] = c;
                const auto message = parseRelayMessage(damaged);
                QVERIFY(message || message.error().code == core::ErrorCode::Malformed);
            }
        }
    }

    void textIsEscapedAsJsonWants()
    {
        QString all;
        for (char16_t c = 0; c < 0x300; ++c)
            all += QChar(c);
        all += u"\u2028\u2029\ufffd 📞👍🏽 \"quoted\" back\\slash </script>"_s;
        const QString json = core::textMessage(all, false);
        QJsonParseError error;
        const QJsonObject object = QJsonDocument::fromJson(json.toUtf8(), &error).object();
        QVERIFY2(error.error == QJsonParseError::NoError, qPrintable(error.errorString()));
        QCOMPARE(object[u"token"].toString(), all);
        for (const QChar c : json)
            QVERIFY(c >= u' ');
    }

    void loneSurrogatesAreReplaced()
    {
        const QString high(QChar(0xd83d));
        const QString low(QChar(0xdc4d));
        const QString face = high + low;
        for (const QString& text : { high, low, low + high, face + high, high + face, low + face }) {
            const QByteArray json = core::textMessage(text, true).toUtf8();
            const QString back = QJsonDocument::fromJson(json)[u"token"].toString();
            QCOMPARE(back.size(), text.size());
            QCOMPARE(back.contains(face), text.contains(face));
            QVERIFY(back.contains(QChar::ReplacementCharacter) == (text != face));
        }
    }

    void writesExactShapes()
    {
        QCOMPARE(core::textMessage(u"Hello, "_s, false), u"{\"type\":\"text\",\"token\":\"Hello, \",\"last\":false}"_s);
        QCOMPARE(core::textMessage({}, true), u"{\"type\":\"text\",\"token\":\"\",\"last\":true}"_s);
        QCOMPARE(core::textMessage(u"Bye"_s, true, { u"es-ES"_s, false, true }),
            u"{\"type\":\"text\",\"token\":\"Bye\",\"last\":true,\"lang\":\"es-ES\",\"interruptible\":false,\"preemptible\":true}"_s);
        QCOMPARE(core::endMessage(), u"{\"type\":\"end\"}"_s);
        QCOMPARE(core::endMessage(u"{\"a\":1}"_s), u"{\"type\":\"end\",\"handoffData\":\"{\\\"a\\\":1}\"}"_s);
        QCOMPARE(core::endMessage(u""_s), u"{\"type\":\"end\",\"handoffData\":\"\"}"_s);
        QCOMPARE(core::playMessage(u"https://x/y.mp3"_s),
            u"{\"type\":\"play\",\"source\":\"https://x/y.mp3\",\"loop\":1,\"preemptible\":false,\"interruptible\":true}"_s);
        QCOMPARE(core::sendDigitsMessage(u"9w1#"_s).value(), u"{\"type\":\"sendDigits\",\"digits\":\"9w1#\"}"_s);
        QCOMPARE(
            core::languageMessage({}, u"es-ES"_s), u"{\"type\":\"language\",\"transcriptionLanguage\":\"es-ES\"}"_s);
        for (const QString& digits : { u""_s, u"12a"_s, u"1 2"_s, u"٣"_s })
            QVERIFY(!core::sendDigitsMessage(digits));
    }
};

QTEST_GUILESS_MAIN(TestRelayMessage)
#include "tst_relaymessage.moc"
