#include "core/sandbox/twimlreader.h"

#include <QXmlStreamReader>

namespace core {

namespace {

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

TwimlStep readStep(QXmlStreamReader& xml)
{
    TwimlStep step;
    step.text = xml.name().toString();
    if (step.text == QLatin1String("Connect"))
        return readConnect(xml);
    if (step.text == QLatin1String("Say")) {
        step.kind = TwimlStep::Kind::Say;
        step.text = xml.readElementText(QXmlStreamReader::IncludeChildElements).simplified();
    } else if (step.text == QLatin1String("Pause")) {
        step.kind = TwimlStep::Kind::Pause;
        bool isNumber = false;
        const int seconds = xml.attributes().value(QLatin1String("length")).toInt(&isNumber);
        step.length = std::chrono::seconds(isNumber && seconds >= 0 ? seconds : 1);
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
