#include "core/twilio/twiml.h"

#include "core/twilio/xmltext.h"

#include <QXmlStreamWriter>

namespace core {

namespace {

QString wireText(const QString& text) { return xmlText(text); }

QString wireText(bool value) { return value ? QStringLiteral("true") : QStringLiteral("false"); }

QString wireText(double value) { return QString::number(value); }

QString wireText(std::chrono::milliseconds time)
{
    return time.count() == 0 ? QStringLiteral("auto") : QString::number(time.count());
}

QString wireText(RelayInput input)
{
    switch (input) {
    case RelayInput::None:
        return QStringLiteral("none");
    case RelayInput::Dtmf:
        return QStringLiteral("dtmf");
    case RelayInput::Speech:
        return QStringLiteral("speech");
    case RelayInput::Any:
        break;
    }
    return QStringLiteral("any");
}

template <class T>
void write(QXmlStreamWriter& xml, const char* name, const std::optional<T>& value)
{
    if (value)
        xml.writeAttribute(QString::fromLatin1(name), wireText(*value));
}

void writeAttributes(QXmlStreamWriter& xml, const ConversationRelayOptions& options)
{
    xml.writeAttribute(QStringLiteral("url"), xmlText(options.url));
    write(xml, "welcomeGreeting", options.welcomeGreeting);
    write(xml, "welcomeGreetingInterruptible", options.welcomeGreetingInterruptible);
    write(xml, "language", options.language);
    write(xml, "ttsLanguage", options.ttsLanguage);
    write(xml, "ttsProvider", options.ttsProvider);
    write(xml, "voice", options.voice);
    write(xml, "transcriptionLanguage", options.transcriptionLanguage);
    write(xml, "transcriptionProvider", options.transcriptionProvider);
    write(xml, "speechModel", options.speechModel);
    write(xml, "interruptible", options.interruptible);
    write(xml, "interruptSensitivity", options.interruptSensitivity);
    write(xml, "dtmfDetection", options.dtmfDetection);
    write(xml, "reportInputDuringAgentSpeech", options.reportInputDuringAgentSpeech);
    write(xml, "ignoreBackchannel", options.ignoreBackchannel);
    write(xml, "preemptible", options.preemptible);
    write(xml, "partialPrompts", options.partialPrompts);
    write(xml, "speechTimeout", options.speechTimeout);
    write(xml, "eotThreshold", options.eotThreshold);
    write(xml, "hints", options.hints);
    write(xml, "deepgramSmartFormat", options.deepgramSmartFormat);
    write(xml, "profanityFilter", options.profanityFilter);
    write(xml, "backgroundNoiseReduction", options.backgroundNoiseReduction);
    write(xml, "elevenlabsTextNormalization", options.elevenlabsTextNormalization);
    write(xml, "events", options.events);
    write(xml, "debug", options.debug);
    write(xml, "intelligenceService", options.intelligenceService);
    write(xml, "conversationConfiguration", options.conversationConfiguration);
    write(xml, "conversationId", options.conversationId);
}

void writeLanguage(QXmlStreamWriter& xml, const RelayLanguage& language)
{
    xml.writeEmptyElement(QStringLiteral("Language"));
    xml.writeAttribute(QStringLiteral("code"), xmlText(language.code));
    write(xml, "ttsProvider", language.ttsProvider);
    write(xml, "voice", language.voice);
    write(xml, "transcriptionProvider", language.transcriptionProvider);
    write(xml, "speechModel", language.speechModel);
}

/// `<Response>` around what `content` writes.
template <class Content>
QByteArray response(Content content)
{
    QByteArray document;
    QXmlStreamWriter xml(&document);
    xml.writeStartDocument();
    xml.writeStartElement(QStringLiteral("Response"));
    content(xml);
    xml.writeEndElement();
    xml.writeEndDocument();
    return document;
}

} // namespace

QByteArray conversationRelayTwiml(const QString& action, const ConversationRelayOptions& options)
{
    return response([&action, &options](QXmlStreamWriter& xml) {
        xml.writeStartElement(QStringLiteral("Connect"));
        if (!action.isEmpty()) {
            xml.writeAttribute(QStringLiteral("action"), xmlText(action));
            write(xml, "method", options.actionMethod);
        }
        xml.writeStartElement(QStringLiteral("ConversationRelay"));
        writeAttributes(xml, options);
        for (const RelayLanguage& language : options.languages)
            writeLanguage(xml, language);
        for (const auto& [name, value] : options.parameters) {
            xml.writeEmptyElement(QStringLiteral("Parameter"));
            xml.writeAttribute(QStringLiteral("name"), xmlText(name));
            xml.writeAttribute(QStringLiteral("value"), xmlText(value));
        }
        xml.writeEndElement();
        xml.writeEndElement();
    });
}

QByteArray dialTwiml(
    const QString& action, const QString& number, const QString& callerId, std::chrono::seconds ringTimeout)
{
    return response([&](QXmlStreamWriter& xml) {
        xml.writeStartElement(QStringLiteral("Dial"));
        xml.writeAttribute(QStringLiteral("action"), xmlText(action));
        xml.writeAttribute(QStringLiteral("method"), QStringLiteral("POST"));
        xml.writeAttribute(QStringLiteral("callerId"), xmlText(callerId));
        xml.writeAttribute(QStringLiteral("timeout"), QString::number(ringTimeout.count()));
        xml.writeAttribute(QStringLiteral("answerOnBridge"), QStringLiteral("true"));
        xml.writeTextElement(QStringLiteral("Number"), xmlText(number));
        xml.writeEndElement();
    });
}

QByteArray hangUpTwiml()
{
    return response([](QXmlStreamWriter& xml) { xml.writeEmptyElement(QStringLiteral("Hangup")); });
}

QByteArray emptyTwiml()
{
    return response([](QXmlStreamWriter&) {});
}

QByteArray sayAndHangUpTwiml(const QString& text)
{
    constexpr qsizetype kLongestSay = 4096;
    return response([&text](QXmlStreamWriter& xml) {
        // Cut first: a pair of surrogates cut in two is left out as a whole.
        xml.writeTextElement(QStringLiteral("Say"), xmlText(text.left(kLongestSay)));
        xml.writeEmptyElement(QStringLiteral("Hangup"));
    });
}

} // namespace core
