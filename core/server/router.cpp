#include "core/server/router.h"

#include <algorithm>

namespace core {

void Router::add(const QByteArray& method, const QByteArray& pattern, Handler handler, std::vector<Before> before)
{
    m_routes.push_back({ method, pattern.split('/'), std::move(handler), std::move(before) });
}

std::optional<QStringList> Router::match(const Route& route, const QByteArrayList& segments)
{
    if (route.segments.size() != segments.size())
        return {};
    QStringList captures;
    for (qsizetype i = 0; i < segments.size(); ++i) {
        if (!route.segments[i].startsWith('{')) {
            if (route.segments[i] != segments[i])
                return {};
            continue;
        }
        const auto text = decodedSegment(segments[i]);
        if (!text || text->isEmpty())
            return {};
        captures.append(*text);
    }
    return captures;
}

void Router::dispatch(WebRequest request, const Answer& answer) const
{
    const QByteArrayList segments = request.path.split('/');
    QByteArrayList allowed;
    for (const Route& route : m_routes) {
        const auto captures = match(route, segments);
        if (!captures)
            continue;
        if (route.method != request.method) {
            allowed.append(route.method);
            continue;
        }
        request.captures = *captures;
        for (const Before& before : route.before) {
            if (const auto error = before(request)) {
                answer.error(*error);
                return;
            }
        }
        route.handler(request, answer);
        return;
    }
    if (allowed.isEmpty()) {
        answer.error({ ErrorCode::NotFound, QStringLiteral("There is nothing at this path.") });
        return;
    }
    if (allowed.contains("GET"))
        allowed.append("HEAD");
    std::sort(allowed.begin(), allowed.end());
    answer.error({ ErrorCode::MethodNotAllowed, QStringLiteral("This path does not know the method.") },
        { { "Allow", allowed.join(", ") } });
}

} // namespace core
