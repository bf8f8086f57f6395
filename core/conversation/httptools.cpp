#include "core/conversation/httptools.h"

#include "core/base/async.h"
#include "core/base/jsonschema.h"
#include "core/conversation/httptoolrequest.h"
#include "core/conversation/httptoolrun.h"

#include <algorithm>

namespace core {

namespace {

constexpr qsizetype kMostArgumentBytes = 64 * 1024;

Error badArguments(const QString& why)
{
    return Error { ErrorCode::Malformed,
        QStringLiteral("The call was not made: %1. Call the tool again with corrected arguments.").arg(why) };
}

Result<OrderedJson> checkedArguments(const HttpToolConfig& tool, const QString& text)
{
    const QByteArray json = text.toUtf8();
    if (json.size() > kMostArgumentBytes)
        return badArguments(QStringLiteral("the arguments are too long"));
    const Result<OrderedJson> arguments = OrderedJson::parse(json);
    if (!arguments || !arguments->isObject())
        return badArguments(QStringLiteral("the arguments are not a JSON object"));
    const QStringList wrong = schemaViolations(tool.spec.parameters, *arguments);
    if (!wrong.isEmpty())
        return badArguments(wrong.join(QStringLiteral("; ")));
    return arguments;
}

} // namespace

HttpTools::HttpTools(HttpClient& client, HostResolver& resolver, QList<HttpToolConfig> tools)
    : m_client(client)
    , m_resolver(resolver)
    , m_tools(std::move(tools))
{
}

QList<ToolSpec> HttpTools::specs() const
{
    QList<ToolSpec> specs;
    for (const HttpToolConfig& tool : m_tools)
        specs.append(tool.spec);
    return specs;
}

QString HttpTools::filler(const QString& name) const
{
    const HttpToolConfig* tool = find(name);
    return tool != nullptr ? tool->filler : QString();
}

QFuture<Result<QString>> HttpTools::run(const ToolCall& call)
{
    const HttpToolConfig* tool = find(call.name);
    if (tool == nullptr) {
        return readyFuture<QString>(
            Error { ErrorCode::NotFound, QStringLiteral("There is no tool named %1.").arg(call.name.left(64)) });
    }
    const Result<OrderedJson> arguments = checkedArguments(*tool, call.arguments);
    if (!arguments)
        return readyFuture<QString>(arguments.error());
    const Result<HttpRequest> request = toolRequest(*tool, *arguments);
    if (!request)
        return readyFuture<QString>(request.error());
    return (new HttpToolRun(m_client, m_resolver, *tool, *request, &m_runs))->future();
}

const HttpToolConfig* HttpTools::find(const QString& name) const
{
    const auto found = std::ranges::find_if(m_tools, [&name](const HttpToolConfig& t) { return t.spec.name == name; });
    return found == m_tools.end() ? nullptr : &*found;
}

} // namespace core
