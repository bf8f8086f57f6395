#pragma once

#include "core/server/answer.h"
#include "core/server/webrequest.h"

#include <functional>
#include <optional>
#include <vector>

namespace core {

/// Finds the handler of a request by its exact path. QHttpServer's own router is not used: its patterns are
/// unescaped regular expressions over a decoded path, and it knows no 405.
class Router {
public:
    using Handler = std::function<void(const WebRequest& request, const Answer& answer)>;
    /// Asked before the handler, for authentication; an error is the answer.
    using Before = std::function<std::optional<Error>(const WebRequest& request)>;

    /// `pattern` is a path; "{name}" stands for one segment that is not empty, handed over decoded in `captures`.
    void add(const QByteArray& method, const QByteArray& pattern, Handler handler, std::vector<Before> before = {});

    /// Answers 404 for a path that no route has and 405 with Allow for one that has other methods.
    void dispatch(WebRequest request, const Answer& answer) const;

private:
    struct Route {
        QByteArray method;
        QByteArrayList segments;
        Handler handler;
        std::vector<Before> before;
    };
    static std::optional<QStringList> match(const Route& route, const QByteArrayList& segments);

    std::vector<Route> m_routes;
};

} // namespace core
