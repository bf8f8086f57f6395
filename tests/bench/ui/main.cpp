#include "tests/bench/ui/tablebench.h"
#include "tests/bench/ui/transcriptbench.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCommandLineParser>

#include <cstdio>

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("callwright-bench"));
    const ui::Theme theme(application, ui::ThemeChoice::Light);

    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Measures the windows under load; see tests/bench/README.md."));
    parser.addHelpOption();
    const QCommandLineOption table(QStringLiteral("table"), QStringLiteral("10,000 calls, 1,000 changes a second"));
    const QCommandLineOption transcripts(
        QStringLiteral("transcripts"), QStringLiteral("200 transcripts at 50 tokens a second"));
    const QCommandLineOption record(QStringLiteral("record"), QStringLiteral("Opens the record of a 30-minute call"));
    const QCommandLineOption seconds(QStringLiteral("seconds"), QStringLiteral("How long each state lasts"),
        QStringLiteral("N"), QStringLiteral("3"));
    parser.addOptions({ table, transcripts, record, seconds });
    parser.process(application);
    if (parser.isSet(table))
        return bench::runTable(parser.value(seconds).toInt());
    if (parser.isSet(transcripts))
        return bench::runTranscripts(parser.value(seconds).toInt());
    if (parser.isSet(record))
        return bench::runRecord();
    std::fputs(qPrintable(parser.helpText()), stderr);
    return 2;
}
