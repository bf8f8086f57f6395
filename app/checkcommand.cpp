#include "app/checkcommand.h"

#include "core/base/async.h"

#include <cstdio>

namespace app {

namespace {

using namespace core;

/// Above the doctor's own limit.
constexpr std::chrono::seconds kPatience { 20 };

QString textOf(const OrderedJson& json, const char* name)
{
    const OrderedJson* value = json.find(QLatin1String(name));
    return value ? value->text() : QString();
}

} // namespace

CheckCommand::CheckCommand(HttpClient& http, QUrl core, QString token)
    : m_http(http)
    , m_core(std::move(core))
    , m_token(std::move(token))
{
}

void CheckCommand::start()
{
    HttpRequest request;
    request.url = m_core;
    request.url.setPath(QStringLiteral("/api/check"));
    request.timeout = kPatience;
    if (!m_token.isEmpty())
        request.headers.append({ QByteArray("Authorization"), "Bearer " + m_token.toUtf8() });
    whenDone(m_http.send(request), this, [this](const Result<HttpResponse>& answer) { take(answer); });
}

void CheckCommand::take(const Result<HttpResponse>& answer)
{
    const auto report = answer ? OrderedJson::parse(answer->body) : Result<OrderedJson>(answer.error());
    if (!report || answer->status != 200) {
        const QString why = report ? textOf(*report, "message") : report.error().message;
        std::fprintf(stderr, "callwright: the server could not be checked: %s\n", qUtf8Printable(why));
        Q_EMIT done(1);
        return;
    }
    for (const QString& line : checkLines(*report))
        std::printf("%s\n", qUtf8Printable(line));
    const OrderedJson* ok = report->find(QStringLiteral("ok"));
    Q_EMIT done(ok && ok->toBool() ? 0 : 1);
}

QStringList checkLines(const OrderedJson& report)
{
    const OrderedJson* checks = report.find(QStringLiteral("checks"));
    const QList<OrderedJson> items = checks ? checks->items() : QList<OrderedJson>();
    qsizetype width = 0;
    for (const OrderedJson& check : items)
        width = std::max(width, textOf(check, "name").size());
    QStringList lines;
    for (const OrderedJson& check : items) {
        QString line = QStringLiteral("  %1  %2  %3")
                           .arg(textOf(check, "name").leftJustified(width), textOf(check, "state").leftJustified(7),
                               textOf(check, "message"));
        if (const QString advice = textOf(check, "advice"); !advice.isEmpty())
            line += QStringLiteral(" → ") + advice;
        lines.append(line);
    }
    return lines;
}

} // namespace app
