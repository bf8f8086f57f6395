#include "tests/support/api.h"

#include "tests/support/waitfor.h"

#include <QHostAddress>
#include <QTcpSocket>

namespace tests {

namespace {

using core::HttpHeaders;
using core::OrderedJson;

constexpr std::chrono::seconds kLongestAnswer { 30 };

ApiAnswer parse(const QByteArray& bytes)
{
    ApiAnswer answer;
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return answer;
    QByteArrayList lines = bytes.first(end).split('\n');
    answer.status = lines.takeFirst().split(' ').value(1).toInt();
    for (const QByteArray& line : lines) {
        const qsizetype colon = line.indexOf(':');
        answer.headers.emplaceBack(line.first(colon).trimmed(), line.mid(colon + 1).trimmed());
    }
    answer.body = bytes.mid(end + 4);
    if (const auto json = OrderedJson::parse(answer.body))
        answer.json = *json;
    return answer;
}

bool hasHost(const HttpHeaders& headers)
{
    return std::ranges::any_of(
        headers, [](const auto& header) { return header.first.compare("Host", Qt::CaseInsensitive) == 0; });
}

} // namespace

QByteArray ApiAnswer::header(const QByteArray& name) const
{
    for (const auto& [key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QString ApiAnswer::text(const char* name) const { return textOf(json, name); }

QStringList ApiAnswer::keys() const
{
    QStringList keys;
    for (const auto& [key, value] : json.members())
        keys.append(key);
    return keys;
}

QList<OrderedJson> ApiAnswer::items(const char* name) const
{
    const OrderedJson* list = json.find(QLatin1String(name));
    return list ? list->items() : QList<OrderedJson>();
}

QString textOf(const OrderedJson& json, const char* name)
{
    const OrderedJson* value = json.find(QLatin1String(name));
    return value && value->kind() != OrderedJson::Kind::Null ? value->text() : QString();
}

Api::Api(quint16 port)
    : m_port(port)
{
}

ApiAnswer Api::send(
    const QByteArray& method, const QByteArray& target, const HttpHeaders& headers, const QByteArray& body) const
{
    QByteArray request = method + ' ' + target + " HTTP/1.1\r\n";
    if (!hasHost(headers))
        request += "Host: localhost:" + QByteArray::number(m_port) + "\r\n";
    for (const auto& [name, value] : headers)
        request += name + ": " + value + "\r\n";
    if (!body.isEmpty() || method == "POST")
        request += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    request += "Connection: close\r\n\r\n" + body;

    QTcpSocket socket;
    QByteArray received;
    QObject::connect(&socket, &QTcpSocket::readyRead, &socket, [&socket, &received] { received += socket.readAll(); });
    bool over = false;
    QObject::connect(&socket, &QTcpSocket::disconnected, &socket, [&over] { over = true; });
    QObject::connect(&socket, &QTcpSocket::errorOccurred, &socket, [&over] { over = true; });
    QObject::connect(&socket, &QTcpSocket::connected, &socket, [&socket, &request] { socket.write(request); });
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_port);
    if (!waitFor([&over] { return over; }, kLongestAnswer))
        return {};
    return parse(received);
}

ApiAnswer Api::get(const QByteArray& target, const HttpHeaders& headers) const { return send("GET", target, headers); }

ApiAnswer Api::post(const QByteArray& target, const QByteArray& json, const HttpHeaders& headers) const
{
    return send("POST", target, HttpHeaders { { "Content-Type", "application/json" } } + headers, json);
}

ApiAnswer Api::postForm(const QByteArray& target, const core::FormFields& form, const HttpHeaders& headers) const
{
    return send("POST", target, HttpHeaders { { "Content-Type", "application/x-www-form-urlencoded" } } + headers,
        core::encodeForm(form));
}

ApiAnswer Api::place(const QString& to, const OrderedJson& parameters, const HttpHeaders& headers) const
{
    const OrderedJson body = OrderedJson::object(
        { { QStringLiteral("to"), OrderedJson::string(to) }, { QStringLiteral("customParameters"), parameters } });
    return post("/api/outbound-call", body.compact(), headers);
}

ApiAnswer Api::record(const QString& callSid) const { return get("/api/calls/" + callSid.toUtf8()); }

} // namespace tests
