#include "app/commandline.h"

#include <QCommandLineParser>

namespace app {

namespace {

using core::Error;
using core::ErrorCode;
using core::OrderedJson;
using core::Result;

const QCommandLineOption kServer(
    QStringLiteral("server"), QStringLiteral("Run headless: the API and Twilio's callbacks, no window."));
const QCommandLineOption kConnect(QStringLiteral("connect"),
    QStringLiteral("Open the windows on a core that runs elsewhere, such as http://callbox:3000."),
    QStringLiteral("url"));
const QCommandLineOption kToken(
    QStringLiteral("token"), QStringLiteral("With --connect: that core's API_TOKEN."), QStringLiteral("token"));
const QCommandLineOption kMonitor(
    QStringLiteral("monitor"), QStringLiteral("Open the monitor window alone; with --connect on a core elsewhere."));
const QCommandLineOption kCall(QStringLiteral("call"),
    QStringLiteral("Place one call and follow it in the terminal until it ends."), QStringLiteral("number"));
const QCommandLineOption kCheck(
    QStringLiteral("check"), QStringLiteral("Test every setting against the real thing and tell what is wrong."));
const QCommandLineOption kParam(QStringLiteral("param"),
    QStringLiteral("A custom parameter of the call; may be repeated."), QStringLiteral("name=value"));
const QCommandLineOption kPlaybook(QStringLiteral("playbook"),
    QStringLiteral("With --call: the playbook that leads the call, such as payment-reminder."), QStringLiteral("name"));
const QCommandLineOption kEnvFile(QStringLiteral("env-file"),
    QStringLiteral("Read settings from this file instead of .env."), QStringLiteral("file"));
const QCommandLineOption kPort(QStringLiteral("port"),
    QStringLiteral("Listen on (or look for a running server on) this port."), QStringLiteral("port"));
const QCommandLineOption kSandbox(QStringLiteral("sandbox"),
    QStringLiteral("Practise: no telephone rings and no model is paid, whatever the settings say."));
const QCommandLineOption kSandboxModel(
    QStringLiteral("sandbox-model"), QStringLiteral("Let the rule-based sandbox model talk on a real telephone."));
const QCommandLineOption kCallee(QStringLiteral("callee"),
    QStringLiteral(
        "Sandbox: who answers (talkative, hurry, interrupts, busy, no-answer, voicemail, hangs-up, silent, keys, me, "
        "later, never, wrong-person, spanish, screening, hold-music, bot, pauses, angry, menu)."),
    QStringLiteral("name"));
const QCommandLineOption kFaults(QStringLiteral("faults"),
    QStringLiteral("Sandbox: what goes wrong, such as model-stall=1,callback-lost=0.2."), QStringLiteral("list"));
const QCommandLineOption kSeed(
    QStringLiteral("seed"), QStringLiteral("Sandbox: repeat the faults of that seed."), QStringLiteral("number"));
const QCommandLineOption kRehearse(QStringLiteral("rehearse"),
    QStringLiteral("Play the scenario files (or folders of them) that follow and tell which of them hold; see the "
                   "README, \"Rehearsals\"."));
const QCommandLineOption kJunit(
    QStringLiteral("junit"), QStringLiteral("With --rehearse: write JUnit XML to this file."), QStringLiteral("file"));
const QCommandLineOption kJobs(QStringLiteral("jobs"),
    QStringLiteral("With --rehearse: how many calls at a time (4; 1 with a real model)."), QStringLiteral("number"));
const QCommandLineOption kVersion(QStringLiteral("version"), QStringLiteral("Show the version."));
const QCommandLineOption kHelp({ QStringLiteral("h"), QStringLiteral("help") }, QStringLiteral("Show this help."));

Error wrong(const QString& message) { return { ErrorCode::Malformed, message }; }

Result<OrderedJson> readParameters(const QStringList& pairs)
{
    OrderedJson parameters = OrderedJson::object();
    for (const QString& pair : pairs) {
        const qsizetype equals = pair.indexOf(QLatin1Char('='));
        if (equals < 1)
            return wrong(QStringLiteral("--param wants NAME=VALUE, but got \"%1\".").arg(pair));
        parameters.insert(pair.first(equals), OrderedJson::string(pair.mid(equals + 1)));
    }
    return parameters;
}

template <class T>
Result<T> readNumber(const QCommandLineParser& parser, const QCommandLineOption& option, T fallback, qulonglong most)
{
    if (!parser.isSet(option))
        return fallback;
    bool isNumber = false;
    const qulonglong number = parser.value(option).toULongLong(&isNumber);
    if (!isNumber || number > most)
        return wrong(QStringLiteral("--%1 wants a whole number from 0 to %2.").arg(option.names().last()).arg(most));
    return static_cast<T>(number);
}

std::optional<Error> checkRehearsal(const QCommandLineParser& parser, const CommandLine& line)
{
    if (!parser.isSet(kRehearse)) {
        if (parser.isSet(kJunit) || parser.isSet(kJobs))
            return wrong(QStringLiteral("--junit and --jobs belong to --rehearse FILE."));
        if (line.scenarios.isEmpty())
            return {};
        return wrong(QStringLiteral("\"%1\" is not understood. See --help.").arg(line.scenarios.first()));
    }
    if (line.mode != CommandLine::Mode::Desktop)
        return wrong(QStringLiteral("--rehearse stands alone, without --server, --call and --check."));
    if (parser.isSet(kCallee) || parser.isSet(kFaults))
        return wrong(QStringLiteral("--callee and --faults stand in the scenario files that --rehearse plays."));
    if (line.scenarios.isEmpty())
        return wrong(QStringLiteral("--rehearse wants the scenario files: --rehearse FILE…"));
    return {};
}

bool isDialLink(const QString& text)
{
    return text.startsWith(QLatin1String("tel:"), Qt::CaseInsensitive)
        || text.startsWith(QLatin1String("callto:"), Qt::CaseInsensitive);
}

/// What the windows are opened on: a core elsewhere, the monitor alone, a link that was clicked.
std::optional<Error> readDesktop(const QCommandLineParser& parser, CommandLine& line)
{
    const bool isDesktop = line.mode == CommandLine::Mode::Desktop && !parser.isSet(kRehearse);
    if (!isDesktop && (parser.isSet(kConnect) || parser.isSet(kToken) || parser.isSet(kMonitor)))
        return wrong(QStringLiteral("--connect, --token and --monitor open windows: they go with none of --server, "
                                    "--call, --check and --rehearse."));
    if (!isDesktop)
        return {};
    line.monitor = parser.isSet(kMonitor);
    line.token = parser.value(kToken);
    if (parser.isSet(kToken) && !parser.isSet(kConnect))
        return wrong(QStringLiteral("--token belongs to --connect URL."));
    if (parser.isSet(kConnect)) {
        line.connect = QUrl(parser.value(kConnect), QUrl::StrictMode);
        const bool isWeb
            = line.connect.scheme() == QLatin1String("http") || line.connect.scheme() == QLatin1String("https");
        if (!line.connect.isValid() || !isWeb || line.connect.host().isEmpty())
            return wrong(QStringLiteral("--connect wants an address such as http://callbox:3000."));
    }
    if (line.scenarios.size() == 1 && isDialLink(line.scenarios.first()))
        line.dialLink = line.scenarios.takeFirst();
    return {};
}

Result<CommandLine> read(const QCommandLineParser& parser)
{
    CommandLine line;
    const auto parameters = readParameters(parser.values(kParam));
    const auto port = readNumber<int>(parser, kPort, -1, 65535);
    const auto seed = readNumber<quint32>(parser, kSeed, 1, 0xffffffff);
    const auto jobs = readNumber<int>(parser, kJobs, 0, 64);
    if (!parameters || !port || !seed || !jobs)
        return !parameters ? parameters.error() : !port ? port.error() : !seed ? seed.error() : jobs.error();
    line.parameters = *parameters;
    line.port = *port;
    line.seed = *seed;
    line.seedGiven = parser.isSet(kSeed);
    line.jobs = *jobs;
    line.junitFile = parser.value(kJunit);
    line.scenarios = parser.positionalArguments();
    line.callNumber = parser.value(kCall);
    line.playbook = parser.value(kPlaybook);
    line.callee = parser.value(kCallee);
    line.faults = parser.value(kFaults);
    line.envFile = parser.value(kEnvFile);
    line.sandbox = parser.isSet(kSandbox);
    line.sandboxModel = parser.isSet(kSandboxModel);
    if (parser.isSet(kServer) && parser.isSet(kCall))
        return wrong(QStringLiteral(
            "--server and --call exclude each other: start the server first, then call from another terminal."));
    if (parser.isSet(kCall))
        line.mode = CommandLine::Mode::Call;
    else if (parser.isSet(kServer))
        line.mode = CommandLine::Mode::Server;
    if (parser.isSet(kCheck) && line.mode != CommandLine::Mode::Desktop)
        return wrong(QStringLiteral("--check stands alone, without --server and --call."));
    if (parser.isSet(kCheck))
        line.mode = CommandLine::Mode::Check;
    if (const auto wrongly = readDesktop(parser, line))
        return *wrongly;
    if (const auto wrongly = checkRehearsal(parser, line))
        return *wrongly;
    if (parser.isSet(kRehearse))
        line.mode = CommandLine::Mode::Rehearse;
    if (line.mode != CommandLine::Mode::Call && parser.isSet(kParam))
        return wrong(QStringLiteral("--param belongs to --call NUMBER."));
    if (line.mode != CommandLine::Mode::Call && parser.isSet(kPlaybook))
        return wrong(QStringLiteral("--playbook belongs to --call NUMBER."));
    return line;
}

} // namespace

Result<CommandLine> parseCommandLine(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Places outbound phone calls and lets an AI assistant hold the conversation."));
    parser.addOptions({ kServer, kConnect, kToken, kMonitor, kCall, kCheck, kParam, kPlaybook, kEnvFile, kPort, kSandbox,
        kSandboxModel, kCallee, kFaults, kSeed, kRehearse, kJunit, kJobs, kVersion, kHelp });
    if (!parser.parse(arguments))
        return wrong(parser.errorText() + QStringLiteral(". See --help."));
    CommandLine line;
    line.mode = CommandLine::Mode::ShowText;
    if (parser.isSet(kHelp)) {
        line.text = parser.helpText() + QLatin1Char('\n');
        return line;
    }
    if (parser.isSet(kVersion)) {
        line.text = QStringLiteral("callwright %1\n").arg(QStringLiteral(CALLWRIGHT_VERSION));
        return line;
    }
    return read(parser);
}

} // namespace app
