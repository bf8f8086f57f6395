#include "core/conversation/httptoolrequest.h"

#include <QHostAddress>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace core {

namespace {

const QRegularExpression& placeholder()
{
    static const QRegularExpression kPlaceholder(QStringLiteral("\\{([A-Za-z_][A-Za-z0-9_.-]*)\\}"));
    return kPlaceholder;
}

struct UrlParts {
    QString origin; ///< "https://api.example.com"
    QString path;
    QStringList query; ///< its items
};

UrlParts partsOf(const QString& url)
{
    const qsizetype host = url.indexOf(QLatin1String("://")) + 3;
    const qsizetype question = url.indexOf(QLatin1Char('?'), host);
    const QString before = url.left(question < 0 ? url.size() : question);
    const qsizetype slash = before.indexOf(QLatin1Char('/'), host);
    return { before.left(slash < 0 ? before.size() : slash), slash < 0 ? QStringLiteral("/") : before.mid(slash),
        question < 0 ? QStringList() : url.mid(question + 1).split(QLatin1Char('&')) };
}

QStringList namesIn(const QString& text)
{
    QStringList names;
    for (auto it = placeholder().globalMatch(text); it.hasNext();)
        names.append(it.next().captured(1));
    return names;
}

bool isGiven(const OrderedJson& arguments, const QString& name)
{
    const OrderedJson* value = arguments.find(name);
    return value != nullptr && value->kind() != OrderedJson::Kind::Null;
}

QString encoded(const QString& text) { return QString::fromLatin1(QUrl::toPercentEncoding(text)); }

/// Every placeholder replaced by its argument, percent-encoded.
QString filled(const QString& text, const OrderedJson& arguments)
{
    QString out;
    qsizetype done = 0;
    for (auto it = placeholder().globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const OrderedJson* value = arguments.find(match.captured(1));
        out += text.mid(done, match.capturedStart() - done) + encoded(value != nullptr ? value->text() : QString());
        done = match.capturedEnd();
    }
    return out + text.mid(done);
}

/// A path that would lead elsewhere: servers take ".." for the folder above, also when it is encoded.
bool leavesItsPlace(const QString& path)
{
    static const QRegularExpression kSeparators(QStringLiteral("[/\\\\]"));
    const QStringList segments = QUrl::fromPercentEncoding(path.toLatin1()).split(kSeparators);
    return segments.contains(QStringLiteral("..")) || segments.contains(QStringLiteral("."));
}

bool hasBody(const QByteArray& method) { return method != "GET" && method != "DELETE"; }

bool hasHeader(const HttpHeaders& headers, const QByteArray& name)
{
    return std::ranges::any_of(
        headers, [&name](const auto& header) { return header.first.compare(name, Qt::CaseInsensitive) == 0; });
}

void addHeader(HttpHeaders& headers, const QByteArray& name, const QByteArray& value)
{
    if (!hasHeader(headers, name))
        headers.append({ name, value });
}

} // namespace

QStringList toolUrlFaults(const QString& url, const OrderedJson& schema)
{
    static const QRegularExpression kHead(QStringLiteral("^https?://[^/?#@{}\\s]+([/?]|\\z)"));
    if (!kHead.match(url).hasMatch())
        return { QStringLiteral("must be a whole URL, such as https://api.example.com/orders/{id}; placeholders stand "
                                "in path and query alone") };
    QStringList faults;
    QString plain = url;
    const UrlParts parts = partsOf(url);
    if (plain.contains(QLatin1Char('#')))
        faults.append(QStringLiteral("must not have a fragment"));
    plain.replace(placeholder(), QStringLiteral("x"));
    if (plain.contains(QLatin1Char('{')) || plain.contains(QLatin1Char('}')) || plain.contains(QLatin1Char('$')))
        return { QStringLiteral("has a brace or $ that is no {argument}; secrets go into headers alone") };
    if (!QUrl(plain, QUrl::StrictMode).isValid())
        faults.append(QStringLiteral("is not a valid URL"));
    const OrderedJson* properties = schema.find(QStringLiteral("properties"));
    for (const QString& name : namesIn(url)) {
        if (properties == nullptr || properties->find(name) == nullptr)
            faults.append(QStringLiteral("{%1} is not among the properties of the parameters").arg(name));
    }
    const OrderedJson* required = schema.find(QStringLiteral("required"));
    for (const QString& name : namesIn(parts.path)) {
        if (required == nullptr || !required->items().contains(OrderedJson::string(name)))
            faults.append(QStringLiteral("{%1} stands in the path and must be required").arg(name));
    }
    return faults;
}

Result<HttpRequest> toolRequest(const HttpToolConfig& tool, const OrderedJson& arguments)
{
    const UrlParts parts = partsOf(tool.url);
    for (const QString& name : namesIn(parts.path)) {
        if (!isGiven(arguments, name) || arguments.find(name)->text().isEmpty())
            return Error { ErrorCode::Malformed, QStringLiteral("The argument %1 must not be empty.").arg(name) };
    }
    const QString path = filled(parts.path, arguments);
    if (leavesItsPlace(path) && !leavesItsPlace(parts.path))
        return Error { ErrorCode::Malformed, QStringLiteral("An argument must not be \".\" or \"..\".") };
    QStringList query;
    for (const QString& item : parts.query) {
        const QStringList names = namesIn(item);
        if (std::ranges::all_of(names, [&arguments](const QString& name) { return isGiven(arguments, name); }))
            query.append(filled(item, arguments));
    }
    const QStringList used = namesIn(tool.url);
    OrderedJson rest = OrderedJson::object();
    for (const auto& [name, value] : arguments.members()) {
        if (!used.contains(name))
            rest.insert(name, value);
    }
    HttpRequest request;
    request.method = tool.method;
    request.headers = tool.headers;
    addHeader(request.headers, "Accept", "application/json, text/*;q=0.9");
    addHeader(request.headers, "User-Agent", "Callwright");
    if (hasBody(tool.method)) {
        request.body = rest.compact();
        addHeader(request.headers, "Content-Type", "application/json");
    } else {
        for (const auto& [name, value] : rest.members())
            query.append(encoded(name) + QLatin1Char('=') + encoded(value.text()));
    }
    const QString asked = query.isEmpty() ? QString() : QLatin1Char('?') + query.join(QLatin1Char('&'));
    request.url = QUrl(parts.origin + path + asked, QUrl::StrictMode);
    request.once = tool.method != "GET";
    request.timeout = tool.timeLimit;
    return request;
}

HttpRequest pinnedTo(const QHostAddress& address, HttpRequest request)
{
    const QString name = request.url.host(QUrl::FullyEncoded);
    const QString shown = name.contains(QLatin1Char(':')) ? QLatin1Char('[') + name + QLatin1Char(']') : name;
    const int port = request.url.port();
    request.headers.append({ "Host", shown.toLatin1() + (port < 0 ? QByteArray() : ':' + QByteArray::number(port)) });
    request.verifyName = name;
    bool isIp4 = false;
    const quint32 number = address.toIPv4Address(&isIp4);
    request.url.setHost(isIp4 ? QHostAddress(number).toString() : address.toString());
    return request;
}

} // namespace core
