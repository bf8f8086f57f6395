#include "tests/bench/ui/tablebench.h"
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
    const QCommandLineOption seconds(QStringLiteral("seconds"), QStringLiteral("How long each state lasts"),
        QStringLiteral("N"), QStringLiteral("3"));
    parser.addOptions({ table, seconds });
    parser.process(application);
    if (parser.isSet(table))
        return bench::runTable(parser.value(seconds).toInt());
    std::fputs(qPrintable(parser.helpText()), stderr);
    return 2;
}
