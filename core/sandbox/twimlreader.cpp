#include "core/sandbox/twimlreader.h"

#include <QXmlStreamReader>

namespace core {

namespace {

constexpr std::chrono::seconds kDialTimeout { 30 };

std::chrono::seconds secondsFrom(QStringView value, std::chrono::seconds otherwise)
{
    bool isNumber = false;
    const int seconds = value.toInt(&isNumber);
    return isNumber && seconds >= 0 ? std::chrono::seconds(seconds) : otherwise;
}

bool isTrue(QStringView value) { return value == QLatin1String("true"); }

/// none, dtmf, speech, any, true or false. Source: Twilio docs, "<ConversationRelay>".
Interruptible interruptibleFrom(QStringView value)
{
    if (value.isEmpty() || value == QLatin1String("any") || isTrue(value))
        return {};
    return { value == QLatin1String("speech"), value == QLatin1String("dtmf") };
}

RelayNoun readRelay(QXmlStreamReader& xml)
{
    const QXmlStreamAttributes attributes = xml.attributes();
    const auto value = [&attributes](const char* name) { return attributes.value(QLatin1String(name)); };
    RelayNoun noun;
    noun.url = value("url").toUtf8();
    noun.welcomeGreeting = value("welcomeGreeting").toString();
    if (!value("language").isEmpty())
        noun.language = value("language").toString();
    if (!value("transcriptionLanguage").isEmpty())
        noun.language = value("transcriptionLanguage").toString();
    noun.preemptible = isTrue(value("preemptible"));
    noun.greetingInterruptible = interruptibleFrom(value("welcomeGreetingInterruptible"));
    noun.interruptible = interruptibleFrom(value("interruptible"));
    const QStringView reported = value("reportInputDuringAgentSpeech");
    noun.reportsSpeech = reported == QLatin1String("any") || reported == QLatin1String("speech");
    noun.dtmfDetection = isTrue(value("dtmfDetection"));
    noun.partialPrompts = isTrue(value("partialPrompts"));
    const QString events = value("events").toString() + QLatin1Char(' ') + value("debug").toString();
    noun.speakerEvents = events.contains(QLatin1String("speaker-events"));
    noun.tokensPlayed = events.contains(QLatin1String("tokens-played"));
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("Parameter")) {
            const QXmlStreamAttributes parameter = xml.attributes();
            noun.parameters.append({ parameter.value(QLatin1String("name")).toString(),
                parameter.value(QLatin1String("value")).toString() });
        }
        xml.skipCurrentElement();
    }
    return noun;
}

TwimlStep readConnect(QXmlStreamReader& xml)
{
    TwimlStep step;
    step.text = QStringLiteral("Connect");
    step.url = xml.attributes().value(QLatin1String("action")).toUtf8();
    if (xml.attributes().value(QLatin1String("method")) == QLatin1String("GET"))
        step.method = "GET";
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("ConversationRelay") && step.kind != TwimlStep::Kind::Relay) {
            step.kind = TwimlStep::Kind::Relay;
            step.relay = readRelay(xml);
        } else {
            xml.skipCurrentElement();
        }
    }
    return step;
}

/// The number stands in <Dial> itself or in its first <Number>.
TwimlStep readDial(QXmlStreamReader& xml)
{
    const QXmlStreamAttributes attributes = xml.attributes();
    TwimlStep step { TwimlStep::Kind::Dial };
    step.url = attributes.value(QLatin1String("action")).toUtf8();
    if (attributes.value(QLatin1String("method")) == QLatin1String("GET"))
        step.method = "GET";
    step.callerId = attributes.value(QLatin1String("callerId")).toString();
    step.length = secondsFrom(attributes.value(QLatin1String("timeout")), kDialTimeout);
    QString plain;
    while (!xml.atEnd() && xml.readNext() != QXmlStreamReader::EndElement) {
        if (xml.isCharacters())
            plain += xml.text();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == QLatin1String("Number") && step.text.isEmpty())
            step.text = xml.readElementText().trimmed();
        else
            xml.skipCurrentElement();
    }
    if (step.text.isEmpty())
        step.text = plain.trimmed();
    return step;
}

TwimlStep readStep(QXmlStreamReader& xml)
{
    TwimlStep step;
    step.text = xml.name().toString();
    if (step.text == QLatin1String("Connect"))
        return readConnect(xml);
    if (step.text == QLatin1String("Dial"))
        return readDial(xml);
    if (step.text == QLatin1String("Say")) {
        step.kind = TwimlStep::Kind::Say;
        step.text = xml.readElementText(QXmlStreamReader::IncludeChildElements).simplified();
    } else if (step.text == QLatin1String("Pause")) {
        step.kind = TwimlStep::Kind::Pause;
        step.length = secondsFrom(xml.attributes().value(QLatin1String("length")), std::chrono::seconds(1));
        xml.skipCurrentElement();
    } else if (step.text == QLatin1String("Redirect")) {
        step.kind = TwimlStep::Kind::Redirect;
        if (xml.attributes().value(QLatin1String("method")) == QLatin1String("GET"))
            step.method = "GET";
        step.url = xml.readElementText().trimmed().toUtf8();
    } else {
        if (step.text == QLatin1String("Hangup"))
            step.kind = TwimlStep::Kind::Hangup;
        xml.skipCurrentElement();
    }
    return step;
}

} // namespace

Result<QList<TwimlStep>> readTwiml(const QByteArray& document)
{
    QXmlStreamReader xml(document);
    QList<TwimlStep> steps;
    if (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("Response")) {
            while (xml.readNextStartElement())
                steps.append(readStep(xml));
        } else {
            xml.raiseError(QStringLiteral("the root is not <Response>"));
        }
    }
    while (!xml.hasError() && !xml.atEnd()) // whatever stands behind the root must be well-formed too
        xml.readNext();
    if (xml.hasError()) {
        return Error { ErrorCode::Malformed,
            QStringLiteral("The TwiML cannot be read (line %1): %2.").arg(xml.lineNumber()).arg(xml.errorString()),
            { { QStringLiteral("twilioCode"), 12100 } } };
    }
    return steps;
}

} // namespace core
