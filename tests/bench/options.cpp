#include "tests/bench/options.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>

#include <cstdio>
#include <cstdlib>

namespace tests {

namespace {

const QStringList kParts { QStringLiteral("start"), QStringLiteral("load"), QStringLiteral("interrupts"),
    QStringLiteral("hangups"), QStringLiteral("status"), QStringLiteral("watchers"), QStringLiteral("ramp") };

[[noreturn]] void refuse(const QString& why)
{
    std::fprintf(stderr, "relaybench: %s\n", qPrintable(why));
    std::exit(2);
}

class Parser {
public:
    Parser(const QStringList& arguments);
    double number(const char* name, double fallback, double least, double most) const;
    Nanos seconds(const char* name, Nanos fallback) const;
    Nanos milliseconds(const char* name, Nanos fallback) const;
    bool has(const char* name) const { return m_parser.isSet(QLatin1String(name)); }
    QString text(const char* name) const { return m_parser.value(QLatin1String(name)); }
    QStringList positional() const { return m_parser.positionalArguments(); }

private:
    void add(const char* name, const char* help, const char* value = "");
    QCommandLineParser m_parser;
};

Parser::Parser(const QStringList& arguments)
{
    m_parser.setApplicationDescription(QStringLiteral("Measures the shipping server: see tests/bench/README.md."));
    m_parser.addHelpOption();
    m_parser.addPositionalArgument(
        QStringLiteral("binary"), QStringLiteral("the server [build/release/app/callwright]"));
    add("suite", "the whole list of measurements");
    add("only", "parts of the suite, with commas: start,load,interrupts,hangups,status,watchers,ramp", "parts");
    add("smoke", "20 sessions for 3 seconds; exit code 1 on any error");
    add("sessions", "ConversationRelay sessions [1000]", "N");
    add("turn-every", "seconds from one turn of a call to its next [8]", "S");
    add("seconds", "measured seconds [30]", "S");
    add("first-token", "milliseconds from request to first token [100]", "MS");
    add("tokens", "tokens of an answer [40]", "N");
    add("interval", "milliseconds from one write of the model to its next [10]", "MS");
    add("burst", "tokens in each write of the model [1]", "N");
    add("max-rate", "turns a second that the ramp goes to [700]", "N");
    add("status-calls", "calls of the status part, three callbacks each [20000]", "N");
    add("watchers", "readers of /api/events in the watchers part [200]", "N");
    add("pin", "keep the server on processor 0 and the bench on 1");
    add("realtime", "bench and server go before all other work of the machine (round robin; needs root)");
    add("limit", "seconds after which the run gives up [900]", "S");
    m_parser.process(arguments);
}

void Parser::add(const char* name, const char* help, const char* value)
{
    m_parser.addOption(QCommandLineOption(QLatin1String(name), QString::fromLatin1(help), QString::fromLatin1(value)));
}

double Parser::number(const char* name, double fallback, double least, double most) const
{
    if (!has(name))
        return fallback;
    bool ok = false;
    const double value = text(name).toDouble(&ok);
    if (!ok || value < least || value > most)
        refuse(QStringLiteral("--%1 needs a number from %2 to %3").arg(QLatin1String(name)).arg(least).arg(most));
    return value;
}

Nanos Parser::seconds(const char* name, Nanos fallback) const
{
    const double standard = std::chrono::duration<double>(fallback).count();
    return std::chrono::duration_cast<Nanos>(std::chrono::duration<double>(number(name, standard, 0.1, 3600)));
}

Nanos Parser::milliseconds(const char* name, Nanos fallback) const
{
    using Millis = std::chrono::duration<double, std::milli>;
    return std::chrono::duration_cast<Nanos>(Millis(number(name, Millis(fallback).count(), 0, 60000)));
}

std::vector<std::string> partsOf(const Parser& parser)
{
    std::vector<std::string> parts;
    const QStringList chosen = parser.has("only") ? parser.text("only").split(QLatin1Char(','))
        : parser.has("suite")                     ? kParts
                                                  : QStringList();
    for (const QString& part : chosen) {
        if (!kParts.contains(part))
            refuse(QStringLiteral("there is no part \"%1\" of the suite").arg(part));
        parts.push_back(part.toStdString());
    }
    return parts;
}

} // namespace

Options readOptions(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const Parser parser(QCoreApplication::arguments());
    Options options;
    options.smoke = parser.has("smoke");
    if (options.smoke) {
        options.sessions = 20;
        options.turnEvery = std::chrono::seconds(1);
        options.seconds = std::chrono::seconds(3);
        options.limit = std::chrono::seconds(60);
    }
    if (!parser.positional().isEmpty())
        options.binary = parser.positional().first().toStdString();
    const QFileInfo binary(QString::fromStdString(options.binary));
    if (!binary.isExecutable())
        refuse(QStringLiteral("%1 is not a program: build it, or name it").arg(binary.filePath()));
    options.binary = binary.absoluteFilePath().toStdString();
    options.sessions = std::size_t(parser.number("sessions", double(options.sessions), 1, 8000));
    options.turnEvery = parser.seconds("turn-every", options.turnEvery);
    options.seconds = parser.seconds("seconds", options.seconds);
    options.limit = parser.seconds("limit", options.limit);
    options.plan.firstToken = parser.milliseconds("first-token", options.plan.firstToken);
    options.plan.interval = parser.milliseconds("interval", options.plan.interval);
    options.plan.tokens = int(parser.number("tokens", options.plan.tokens, 1, 10000));
    options.plan.burst = int(parser.number("burst", options.plan.burst, 1, 10000));
    options.maxRate = int(parser.number("max-rate", options.maxRate, 1, 2000));
    options.statusCalls = std::size_t(parser.number("status-calls", double(options.statusCalls), 1, 200000));
    options.watchers = std::size_t(parser.number("watchers", double(options.watchers), 1, 2000));
    options.realtime = parser.has("realtime");
    options.pin = parser.has("pin");
    options.parts = partsOf(parser);
    return options;
}

} // namespace tests
