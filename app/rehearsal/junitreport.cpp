#include "app/rehearsal/junitreport.h"

#include <QXmlStreamWriter>

#include <algorithm>

namespace app {

namespace {

using Verdict = RehearsalResult::Verdict;

QString seconds(std::chrono::milliseconds time) { return QString::number(double(time.count()) / 1000, 'f', 3); }

/// XML 1.0 cannot hold most control characters, however they are written.
QString printable(QString text)
{
    text.removeIf([](QChar c) { return (c < QLatin1Char(' ') && c != QLatin1Char('\n')) || c.isNonCharacter(); });
    return text;
}

void writeCase(QXmlStreamWriter& xml, const RehearsalResult& result)
{
    xml.writeStartElement(QStringLiteral("testcase"));
    xml.writeAttribute(QStringLiteral("classname"), QStringLiteral("rehearsal"));
    xml.writeAttribute(QStringLiteral("name"), printable(result.name));
    xml.writeAttribute(QStringLiteral("file"), printable(result.file));
    xml.writeAttribute(QStringLiteral("time"), seconds(result.took));
    const QString reasons = printable(result.reasons.join(QLatin1Char('\n')));
    if (result.verdict != Verdict::Passed) {
        const bool failed = result.verdict == Verdict::Failed;
        xml.writeStartElement(failed ? QStringLiteral("failure") : QStringLiteral("skipped"));
        xml.writeAttribute(QStringLiteral("message"), reasons.section(QLatin1Char('\n'), 0, 0));
        if (failed)
            xml.writeCharacters(reasons);
        xml.writeEndElement();
    }
    if (!result.transcript.isEmpty())
        xml.writeTextElement(
            QStringLiteral("system-out"), printable(result.transcript.join(QLatin1Char('\n')) + QLatin1Char('\n')));
    xml.writeEndElement();
}

} // namespace

QByteArray junitXml(const QList<RehearsalResult>& results)
{
    const auto count = [&results](Verdict verdict) {
        return QString::number(std::ranges::count(results, verdict, &RehearsalResult::verdict));
    };
    std::chrono::milliseconds total { 0 };
    for (const RehearsalResult& result : results)
        total += result.took;

    QByteArray text;
    QXmlStreamWriter xml(&text);
    xml.setAutoFormatting(true);
    xml.setAutoFormattingIndent(2);
    xml.writeStartDocument();
    xml.writeStartElement(QStringLiteral("testsuites"));
    xml.writeStartElement(QStringLiteral("testsuite"));
    xml.writeAttribute(QStringLiteral("name"), QStringLiteral("callwright rehearsals"));
    xml.writeAttribute(QStringLiteral("tests"), QString::number(results.size()));
    xml.writeAttribute(QStringLiteral("failures"), count(Verdict::Failed));
    xml.writeAttribute(QStringLiteral("errors"), QStringLiteral("0"));
    xml.writeAttribute(QStringLiteral("skipped"), count(Verdict::Skipped));
    xml.writeAttribute(QStringLiteral("time"), seconds(total));
    for (const RehearsalResult& result : results)
        writeCase(xml, result);
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndDocument();
    return text;
}

} // namespace app
