#include "core/twilio/parameterlimits.h"
#include "core/twilio/twiml.h"

#include "tests/support/testdata.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using core::ConversationRelayOptions;
using core::conversationRelayTwiml;
using core::RelayInput;

namespace {

const QString kUrl = u"wss://console.example.net/relay/8f14e45f"_s;

/// Nothing but the URL: what has a default of ours is taken away.
ConversationRelayOptions bare(const QString& url = kUrl)
{
    ConversationRelayOptions options;
    options.url = url;
    options.welcomeGreetingInterruptible.reset();
    options.language.reset();
    options.ttsProvider.reset();
    options.transcriptionProvider.reset();
    options.interruptible.reset();
    options.interruptSensitivity.reset();
    options.dtmfDetection.reset();
    options.reportInputDuringAgentSpeech.reset();
    options.ignoreBackchannel.reset();
    options.preemptible.reset();
    options.partialPrompts.reset();
    options.speechTimeout.reset();
    options.events.reset();
    options.actionMethod.reset();
    return options;
}

/// The element at which the reader stands; leaves it at the end of that element.
QJsonObject treeOf(QXmlStreamReader& xml)
{
    QJsonObject node { { u"tag"_s, xml.name().toString() } };
    QJsonObject attributes;
    for (const auto& attribute : xml.attributes())
        attributes.insert(attribute.name().toString(), attribute.value().toString());
    QJsonArray children;
    QString text;
    for (auto token = xml.readNext(); !xml.atEnd() && token != QXmlStreamReader::EndElement; token = xml.readNext()) {
        if (token == QXmlStreamReader::StartElement)
            children.append(treeOf(xml));
        else if (token == QXmlStreamReader::Characters)
            text += xml.text();
    }
    if (!attributes.isEmpty())
        node.insert(u"attributes"_s, attributes);
    if (!children.isEmpty())
        node.insert(u"children"_s, children);
    if (!text.isEmpty())
        node.insert(u"text"_s, text);
    return node;
}

QJsonObject parsed(const QByteArray& document)
{
    QXmlStreamReader xml(document);
    xml.readNextStartElement();
    const QJsonObject tree = treeOf(xml);
    while (!xml.atEnd())
        xml.readNext();
    if (xml.hasError())
        qFatal("bad XML: %s\n%s", qPrintable(xml.errorString()), document.constData());
    return tree;
}

core::TwimlParameters parametersOf(const QByteArray& document)
{
    core::TwimlParameters parameters;
    QXmlStreamReader xml(document);
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == u"Parameter"_s)
            parameters.append(
                { xml.attributes().value(u"name"_s).toString(), xml.attributes().value(u"value"_s).toString() });
    }
    return parameters;
}

QByteArray full()
{
    auto options = bare();
    options.welcomeGreeting = u"Olá! Aqui é a \"Ana\", da Loja & Cia <vendas>."_s;
    options.welcomeGreetingInterruptible = RelayInput::Speech;
    options.language = u"pt-BR"_s;
    options.ttsProvider = u"ElevenLabs"_s;
    options.voice = u"UgBBYS2sOqTuMpoF3BR0-flash_v2_5-1.0_0.5_0.75"_s;
    options.transcriptionProvider = u"Deepgram"_s;
    options.speechModel = u"nova-3-general"_s;
    options.interruptible = RelayInput::Speech;
    options.interruptSensitivity = u"high"_s;
    options.dtmfDetection = true;
    options.reportInputDuringAgentSpeech = RelayInput::Speech;
    options.preemptible = false;
    options.hints = u"Twilio,R&D,pre-pago"_s;
    options.debug = u"debugging"_s;
    options.events = u"speaker-events tokens-played"_s;
    options.elevenlabsTextNormalization = u"off"_s;
    options.partialPrompts = false;
    options.speechTimeout = std::chrono::milliseconds(1200);
    options.ignoreBackchannel = true;
    options.deepgramSmartFormat = true;
    options.profanityFilter = true;
    options.actionMethod = u"POST"_s;
    return conversationRelayTwiml(u"https://console.example.net/twilio/action?attempt=8f14e45f&k=v"_s, options);
}

QByteArray special()
{
    auto options = bare();
    options.language = u"en-US"_s;
    options.parameters = { { u"contact_name"_s, u"A&B <tag> \"double\" 'single' 📞 line1\nline2"_s },
        { u"empty"_s, u""_s }, { u"tabs_and_cr"_s, u"a\tb\r\nc"_s },
        { u"unicode"_s, u"Zoë もしもし 👍🏽 e\u0301 \u00a0nbsp"_s },
        { u"entity_text"_s, u"&amp; &#10; &lt;"_s },
        { u"json"_s, u"{\"id\":7,\"note\":\"he said \\\"hi\\\" & left\"}"_s }, { u"gt"_s, u"]]> x > y"_s },
        { u"spaces"_s, u"  two leading, two trailing  "_s } };
    return conversationRelayTwiml(u"https://console.example.net/twilio/action"_s, options);
}

QByteArray languages()
{
    auto options = bare();
    options.language = u"en-US"_s;
    options.languages = { { u"en-US"_s, u"Google"_s, u"en-US-Journey-O"_s, u"Google"_s, u"telephony"_s },
        { u"es-ES"_s, u"Amazon"_s, u"Lucia-Neural"_s, u"Deepgram"_s, u"nova-2-general"_s },
        { u"multi"_s, u"ElevenLabs"_s, u"UgBBYS2sOqTuMpoF3BR0"_s } };
    options.parameters = { { u"attempt"_s, u"8f14e45f"_s } };
    return conversationRelayTwiml({}, options);
}

QByteArray flux()
{
    auto options = bare();
    options.transcriptionProvider = u"Deepgram"_s;
    options.speechModel = u"flux"_s;
    options.eotThreshold = 0.7;
    options.speechTimeout = std::chrono::milliseconds(3000);
    options.partialPrompts = true;
    options.interruptible = RelayInput::Any;
    return conversationRelayTwiml(u"/twilio/action"_s, options);
}

QByteArray falsy()
{
    auto options = bare();
    options.dtmfDetection = false;
    options.eotThreshold = 0;
    options.welcomeGreeting = u""_s;
    return conversationRelayTwiml({}, options);
}

QByteArray reconnect()
{
    auto options = bare(u"wss://backup.example.net/relay/8f14e45f"_s);
    options.welcomeGreeting = u"Sorry, we were cut off. Where were we?"_s;
    options.parameters = { { u"resume"_s, u"VX00000000000000000000000000000000"_s } };
    return conversationRelayTwiml(u"https://console.example.net/twilio/action?try=2"_s, options);
}

} // namespace

class TestTwiml : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void samples_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::newRow("01-cr-minimal.xml") << conversationRelayTwiml({}, bare());
        QTest::newRow("02-cr-full.xml") << full();
        QTest::newRow("03-cr-parameters-special.xml") << special();
        QTest::newRow("04-cr-languages.xml") << languages();
        QTest::newRow("05-cr-flux.xml") << flux();
        QTest::newRow("14-hangup.xml") << core::hangUpTwiml();
        QTest::newRow("15-empty.xml") << core::emptyTwiml();
        QTest::newRow("17-falsy-attributes.xml") << falsy();
        QTest::newRow("19-cr-reconnect.xml") << reconnect();
    }
    void samples()
    {
        QFETCH(const QByteArray, document);
        const QJsonObject all = QJsonDocument::fromJson(tests::testData(u"twiml-samples/expected.json"_s)).object();
        const QJsonObject expected = all[QLatin1StringView(QTest::currentDataTag())].toObject();
        QVERIFY(!expected.isEmpty());
        QCOMPARE(parsed(document), expected);
        // The reader of the tests is itself held against the files of Twilio's builder.
        const QString file = u"twiml-samples/"_s + QString::fromLatin1(QTest::currentDataTag());
        QCOMPARE(parsed(tests::testData(file)), expected);
    }

    void defaultsAreWrittenOut()
    {
        ConversationRelayOptions options;
        options.url = kUrl;
        const QJsonObject connect
            = parsed(conversationRelayTwiml(u"https://x/a"_s, options))[u"children"][0].toObject();
        const QJsonObject method { { u"action"_s, u"https://x/a"_s }, { u"method"_s, u"POST"_s } };
        QCOMPARE(connect[u"attributes"].toObject(), method);
        const QJsonObject expected { { u"url"_s, kUrl }, { u"welcomeGreetingInterruptible"_s, u"any"_s },
            { u"language"_s, u"en-US"_s }, { u"ttsProvider"_s, u"ElevenLabs"_s },
            { u"transcriptionProvider"_s, u"Deepgram"_s }, { u"interruptible"_s, u"any"_s },
            { u"interruptSensitivity"_s, u"high"_s }, { u"dtmfDetection"_s, u"true"_s },
            { u"reportInputDuringAgentSpeech"_s, u"none"_s }, { u"ignoreBackchannel"_s, u"false"_s },
            { u"preemptible"_s, u"false"_s }, { u"partialPrompts"_s, u"false"_s }, { u"speechTimeout"_s, u"auto"_s },
            { u"events"_s, u"speaker-events tokens-played"_s } };
        QCOMPARE(connect[u"children"][0][u"attributes"].toObject(), expected);
    }

    void everyAttributeIsWritten()
    {
        auto options = bare();
        options.ttsLanguage = u"a"_s;
        options.transcriptionLanguage = u"b"_s;
        options.backgroundNoiseReduction = u"c"_s;
        options.intelligenceService = u"d"_s;
        options.conversationConfiguration = u"e"_s;
        options.conversationId = u"f"_s;
        options.welcomeGreetingInterruptible = RelayInput::None;
        options.interruptible = RelayInput::Dtmf;
        const QJsonObject expected { { u"url"_s, kUrl }, { u"ttsLanguage"_s, u"a"_s },
            { u"transcriptionLanguage"_s, u"b"_s }, { u"backgroundNoiseReduction"_s, u"c"_s },
            { u"intelligenceService"_s, u"d"_s }, { u"conversationConfiguration"_s, u"e"_s },
            { u"conversationId"_s, u"f"_s }, { u"welcomeGreetingInterruptible"_s, u"none"_s },
            { u"interruptible"_s, u"dtmf"_s } };
        const QJsonObject tree = parsed(conversationRelayTwiml({}, options));
        QCOMPARE(tree[u"children"][0][u"children"][0][u"attributes"].toObject(), expected);
    }

    void valuesArriveUnharmed_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("arrives");
        const QString high(QChar(0xd83d));
        const QString low(QChar(0xdc4d));
        const auto same = [](const char* name, const QString& value) { QTest::newRow(name) << value << value; };
        same("markup", u"\"/></Connect><Hangup/><!-- ' -- ]]> <?x?> &bogus; &#0;"_s);
        same("white space", u" \t\n\r\r\n\n "_s);
        same("percent and plus", u"100% + 1%20%2B+"_s);
        same("emoji", high + low);
        same("4 KB", QString(1024, u'&') + QString(1024, u'<') + QString(1024, u'"') + QString(1024, u'é'));
        same("last allowed", QString(QChar(0xfffd)) + QChar(0xe000) + QChar(0xd7ff) + QChar(0x7f) + QChar(0x85));
        QTest::newRow("control") << u"a\x01\x08\x0b\x0c\x0e\x1f"_s + u'b' << u"ab"_s;
        QTest::newRow("NUL") << u"a"_s + QChar(0) + u'b' << u"ab"_s;
        QTest::newRow("noncharacters") << u"a"_s + QChar(0xfffe) + QChar(0xffff) + u'b' << u"ab"_s;
        QTest::newRow("high surrogate") << u"a"_s + high + u'b' << u"ab"_s;
        QTest::newRow("low surrogate") << u"a"_s + low + u'b' << u"ab"_s;
        QTest::newRow("swapped") << low + high << QString();
        QTest::newRow("lone before pair") << high + high + low << high + low;
        QTest::newRow("lone at end") << u"a"_s + high << u"a"_s;
    }
    void valuesArriveUnharmed()
    {
        QFETCH(const QString, value);
        QFETCH(const QString, arrives);
        ConversationRelayOptions options;
        options.url = value;
        options.welcomeGreeting = value;
        options.hints = value;
        options.languages = { { value, value } };
        options.parameters = { { u"first"_s, value }, { u"n"_s + value, u"x"_s }, { u"last"_s, u"y"_s } };
        const QByteArray document = conversationRelayTwiml(u"/a"_s + value, options);
        const core::TwimlParameters expected { { u"first"_s, arrives }, { u"n"_s + arrives, u"x"_s },
            { u"last"_s, u"y"_s } };
        QCOMPARE(parametersOf(document), expected);
        // As character references, not as they are: not every parser is as kind as the reader here.
        for (const char blank : { '\t', '\r', '\n' })
            QVERIFY(!document.trimmed().contains(blank));
        const QJsonObject tree = parsed(document);
        QCOMPARE(tree[u"children"].toArray().size(), 1);
        const QJsonValue connect = tree[u"children"][0];
        QCOMPARE(connect[u"attributes"][u"action"].toString(), u"/a"_s + arrives);
        QCOMPARE(connect[u"children"].toArray().size(), 1);
        const QJsonValue relay = connect[u"children"][0];
        QCOMPARE(relay[u"attributes"][u"welcomeGreeting"].toString(), arrives);
        QCOMPARE(relay[u"attributes"][u"url"].toString(), arrives);
        QCOMPARE(relay[u"children"].toArray().size(), 4);
    }

    void spokenTextStaysText()
    {
        const QJsonObject tree = parsed(core::sayAndHangUpTwiml(u"</Say><Dial>+1900</Dial> ]]> & \x02 é"_s));
        QCOMPARE(tree[u"children"].toArray().size(), 2);
        QCOMPARE(tree[u"children"][0][u"text"].toString(), u"</Say><Dial>+1900</Dial> ]]> &  é"_s);
        QCOMPARE(tree[u"children"][1][u"tag"].toString(), u"Hangup"_s);
        const QString face = u"👍"_s;
        const QJsonObject cut = parsed(core::sayAndHangUpTwiml(QString(4095, u'x') + face));
        QCOMPARE(cut[u"children"][0][u"text"].toString(), QString(4095, u'x'));
    }

    void documentIsUtf8WithDeclaration()
    {
        QCOMPARE(core::hangUpTwiml(),
            QByteArray("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response><Hangup/></Response>\n"));
    }

    void limits_data()
    {
        QTest::addColumn<core::TwimlParameters>("parameters");
        QTest::addColumn<bool>("stream");
        QTest::addColumn<QString>("tooLong"); // null: fine
        using P = core::TwimlParameters;
        const QString kb4(4096, u'x');
        const QString most(16 * 1024, u'x');
        const QString name(256, u'n');
        QTest::newRow("none") << P {} << false << QString();
        QTest::newRow("4 KB values") << P { { u"a"_s, kb4 }, { u"b"_s, kb4 }, { u"c"_s, kb4 } } << false << QString();
        QTest::newRow("longest") << P { { name, most } } << false << QString();
        QTest::newRow("name too long") << P { { u"a"_s, {} }, { name + u'n', {} } } << false << name + u'n';
        QTest::newRow("value too long") << P { { u"a"_s, {} }, { u"b"_s, most + u'x' } } << false << u"b"_s;
        QTest::newRow("value too long in bytes") << P { { u"b"_s, QString(8193, u'é') } } << false << u"b"_s;
        QTest::newRow("together") << P { { u"a"_s, most }, { u"b"_s, most }, { u"c"_s, most }, { u"d"_s, kb4 + kb4 } }
                                  << false << u"a"_s;
        QTest::newRow("escaped") << P { { u"a"_s, kb4 }, { u"b"_s, QString(10'000, u'"') } } << false << u"b"_s;
        QTest::newRow("stream, 499") << P { { u"a"_s, QString(498, u'x') } } << true << QString();
        QTest::newRow("stream, 500") << P { { u"a"_s, QString(499, u'x') } } << true << u"a"_s;
    }
    void limits()
    {
        QFETCH(const core::TwimlParameters, parameters);
        QFETCH(const bool, stream);
        QFETCH(const QString, tooLong);
        const auto result = core::checkParameters(parameters, stream ? core::kStreamLimits : core::kRelayLimits);
        QCOMPARE(bool(result), tooLong.isNull());
        if (!result) {
            QCOMPARE(result.error().code, core::ErrorCode::ParameterTooLong);
            QCOMPARE(result.error().details[u"parameter"].toString(), tooLong);
            QVERIFY(result.error().message.contains(tooLong.left(64)));
        } else {
            ConversationRelayOptions options;
            options.parameters = parameters;
            QVERIFY(conversationRelayTwiml({}, options).size() < 64'000);
        }
    }

    void emptyNameIsRefused()
    {
        const auto result = core::checkParameters({ { u""_s, u"x"_s } });
        QVERIFY(!result);
        QCOMPARE(result.error().code, core::ErrorCode::Malformed);
    }
};

QTEST_GUILESS_MAIN(TestTwiml)
#include "tst_twiml.moc"
