#include "app/logging.h"

#include "core/base/clock.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QRegularExpression>

#include <cstdio>

namespace app {

namespace {

using core::LogFormat;
using core::LogLevel;

constexpr const char* kBlocks = "callwright.blocks";

const char* levelWord(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug";
    case QtInfoMsg:
        return "info";
    case QtWarningMsg:
        return "warning";
    case QtCriticalMsg:
        return "error";
    case QtFatalMsg:
        return "fatal";
    }
    return "info";
}

void write(FILE* to, const QByteArray& line)
{
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), to);
    std::fflush(to);
}

QByteArray prettyLine(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    if (qstrcmp(context.category, kBlocks) == 0)
        return message.toUtf8() + '\n';
    const QString time = QDateTime::currentDateTimeUtc().toString(QStringLiteral("HH:mm:ss.zzz"));
    return QStringLiteral("%1 %2 [%3] %4\n")
        .arg(time, QLatin1String(levelWord(type)).toString().leftJustified(7), QLatin1String(context.category), message)
        .toUtf8();
}

void writePretty(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    write(stdout, prettyLine(type, context, message));
}

void writeJson(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    QJsonObject object {
        { QStringLiteral("time"), core::toIso(QDateTime::currentDateTimeUtc()) },
        { QStringLiteral("level"), QLatin1String(levelWord(type)) },
        { QStringLiteral("category"), QLatin1String(context.category) },
        { QStringLiteral("message"), message },
    };
    static const QRegularExpression kCallSid(QStringLiteral("\\bCA[0-9a-f]{32}\\b"));
    if (const auto sid = kCallSid.match(message); sid.hasMatch())
        object.insert(QStringLiteral("callSid"), sid.captured());
    write(stdout, QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

void writeQuiet(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    write(stderr, prettyLine(type, context, message));
}

QString rules(LogLevel level, bool blocks)
{
    const bool info = level <= LogLevel::Info;
    return QStringLiteral(
        "callwright.*.debug=%1\ncallwright.*.info=%2\ncallwright.*.warning=%3\ncallwright.blocks.info=%4\n")
        .arg(level <= LogLevel::Debug ? QStringLiteral("true") : QStringLiteral("false"),
            info ? QStringLiteral("true") : QStringLiteral("false"),
            level <= LogLevel::Warning ? QStringLiteral("true") : QStringLiteral("false"),
            info && blocks ? QStringLiteral("true") : QStringLiteral("false"));
}

} // namespace

void installLogging(LogFormat format, LogLevel level)
{
    QLoggingCategory::setFilterRules(rules(level, format == LogFormat::Pretty));
    qInstallMessageHandler(format == LogFormat::Pretty ? writePretty : writeJson);
}

void installQuietLogging()
{
    QLoggingCategory::setFilterRules(rules(LogLevel::Error, false));
    qInstallMessageHandler(writeQuiet);
}

} // namespace app
