#include "core/conversation/httptoolfile.h"

#include "core/base/jsonschema.h"
#include "core/conversation/httptoolrequest.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace core {

namespace {

using Kind = OrderedJson::Kind;

constexpr qint64 kMostFileBytes = 1024 * 1024;
constexpr qsizetype kShortestSecret = 6; ///< what is shorter would be masked in the middle of words

bool isToken(const QString& text)
{
    static const QRegularExpression kToken(QStringLiteral("^[A-Za-z0-9!#$%&'*+.^_`|~-]+\\z"));
    return kToken.match(text).hasMatch();
}

bool isHeaderValue(const QString& text)
{
    return std::ranges::all_of(text, [](QChar c) { return c >= QLatin1Char(' ') && c < QChar(0x7F); });
}

/// Headers that make the message itself, or choose the server.
bool isOurHeader(const QString& name)
{
    static const QStringList kOurs { QStringLiteral("host"), QStringLiteral("content-length"),
        QStringLiteral("transfer-encoding"), QStringLiteral("connection"), QStringLiteral("keep-alive"),
        QStringLiteral("upgrade"), QStringLiteral("expect"), QStringLiteral("te"), QStringLiteral("trailer"),
        QStringLiteral("accept-encoding"), QStringLiteral("proxy-authorization") };
    return kOurs.contains(name.toLower());
}

class ToolFile {
public:
    ToolFile(const NamedValue& lookup, const QStringList& reserved)
        : m_lookup(lookup)
        , m_names(reserved.begin(), reserved.end())
    {
    }

    Result<QList<HttpToolConfig>> read(const OrderedJson& file)
    {
        if (file.kind() != Kind::Array)
            return Error { ErrorCode::Malformed, QStringLiteral("The file must hold a JSON list of tools.") };
        for (const OrderedJson& item : file.items()) {
            m_place = QStringLiteral("tool %1").arg(m_tools.size() + 1);
            m_tool = {};
            if (item.isObject())
                readTool(item);
            else
                fault("", "must be an object");
            m_tools.append(m_tool);
        }
        if (!m_faults.isEmpty())
            return Error { ErrorCode::Malformed, m_faults.join(QLatin1Char('\n')) };
        return m_tools;
    }

private:
    void fault(const QString& field, const QString& what)
    {
        m_faults.append(m_place + (field.isEmpty() ? QString() : QStringLiteral(", ") + field) + QStringLiteral(": ")
            + what + QLatin1Char('.'));
    }
    void fault(const char* field, const char* what) { fault(QLatin1String(field), QLatin1String(what)); }

    void readTool(const OrderedJson& tool)
    {
        static const QStringList kFields { QStringLiteral("name"), QStringLiteral("description"),
            QStringLiteral("parameters"), QStringLiteral("url"), QStringLiteral("method"), QStringLiteral("headers"),
            QStringLiteral("timeoutSeconds"), QStringLiteral("answerLimitBytes"), QStringLiteral("filler"),
            QStringLiteral("allowPrivate") };
        readName(tool.find(QStringLiteral("name")));
        for (const auto& [field, value] : tool.members()) {
            if (!kFields.contains(field))
                fault(field.left(64),
                    QStringLiteral("there is no such field; known are ") + kFields.join(QStringLiteral(", ")));
        }
        m_tool.spec.description = text(tool, "description", true);
        m_tool.filler = text(tool, "filler", false);
        readSwitch(tool);
        readParameters(tool.find(QStringLiteral("parameters")));
        readUrl(tool);
        readMethod(tool);
        readHeaders(tool.find(QStringLiteral("headers")));
        m_tool.timeLimit = std::chrono::milliseconds(qint64(1000 * number(tool, "timeoutSeconds", 10, 0.1, 60)));
        m_tool.answerLimit = qsizetype(number(tool, "answerLimitBytes", 4096, 64, 65536));
    }

    void readName(const OrderedJson* name)
    {
        static const QRegularExpression kName(QStringLiteral("^[A-Za-z0-9_-]{1,64}\\z"));
        if (name == nullptr || !name->isString() || !kName.match(name->text()).hasMatch())
            return fault("name", "must be 1 to 64 letters, digits, _ or -");
        m_tool.spec.name = name->text();
        m_place += QStringLiteral(" (%1)").arg(name->text());
        if (m_names.contains(name->text()))
            fault("name", "is taken already");
        m_names.insert(name->text());
    }

    QString text(const OrderedJson& tool, const char* field, bool needed)
    {
        const OrderedJson* value = tool.find(QLatin1String(field));
        if (value == nullptr && !needed)
            return {};
        if (value != nullptr && value->isString() && !value->text().trimmed().isEmpty())
            return value->text();
        fault(field, "must be a text that is not empty");
        return {};
    }

    double number(const OrderedJson& tool, const char* field, double fallback, double least, double most)
    {
        const OrderedJson* value = tool.find(QLatin1String(field));
        if (value == nullptr)
            return fallback;
        const double given = value->kind() == Kind::Number ? value->text().toDouble() : least - 1;
        if (given >= least && given <= most)
            return given;
        fault(QLatin1String(field), QStringLiteral("must be a number from %1 to %2").arg(least).arg(most));
        return fallback;
    }

    void readSwitch(const OrderedJson& tool)
    {
        const OrderedJson* value = tool.find(QStringLiteral("allowPrivate"));
        if (value != nullptr && value->kind() != Kind::Boolean)
            fault("allowPrivate", "must be true or false");
        m_tool.allowPrivate = value != nullptr && value->toBool();
    }

    void readParameters(const OrderedJson* schema)
    {
        m_tool.spec.parameters
            = OrderedJson::object({ { QStringLiteral("type"), OrderedJson::string(QStringLiteral("object")) },
                { QStringLiteral("properties"), OrderedJson::object() } });
        if (schema == nullptr)
            return;
        const OrderedJson* type = schema->find(QStringLiteral("type"));
        if (type == nullptr || *type != OrderedJson::string(QStringLiteral("object")))
            return fault("parameters", "must be the JSON schema of an object, with \"type\": \"object\"");
        for (const QString& wrong : schemaFaults(*schema))
            fault(QStringLiteral("parameters"), wrong);
        m_tool.spec.parameters = *schema;
    }

    void readUrl(const OrderedJson& tool)
    {
        m_tool.url = text(tool, "url", true);
        if (m_tool.url.isEmpty())
            return;
        for (const QString& wrong : toolUrlFaults(m_tool.url, m_tool.spec.parameters))
            fault(QStringLiteral("url"), wrong);
    }

    void readMethod(const OrderedJson& tool)
    {
        static const QByteArrayList kMethods { "GET", "POST", "PUT", "PATCH", "DELETE" };
        const OrderedJson* value = tool.find(QStringLiteral("method"));
        if (value == nullptr)
            return;
        m_tool.method = value->text().toLatin1();
        if (!kMethods.contains(m_tool.method))
            fault("method", "must be GET, POST, PUT, PATCH or DELETE");
    }

    void readHeaders(const OrderedJson* headers)
    {
        if (headers == nullptr)
            return;
        if (!headers->isObject())
            return fault("headers", "must be an object of names and texts");
        for (const auto& [name, value] : headers->members()) {
            const QString field = QStringLiteral("headers.") + name.left(64);
            if (!isToken(name) || isOurHeader(name))
                fault(field, QStringLiteral("is not a header that a tool may set"));
            else if (!value.isString() || !isHeaderValue(value.text()))
                fault(field, QStringLiteral("must be a text of printable ASCII characters"));
            else
                m_tool.headers.append({ name.toLatin1(), filledIn(field, value.text()).toLatin1() });
        }
        const bool open = m_tool.url.startsWith(QLatin1String("http://")) && !m_tool.allowPrivate;
        if (open && !m_tool.secrets.isEmpty())
            fault("url", "must begin with https:// where headers hold secrets");
    }

    /// The value with its ${NAME} filled in.
    QString filledIn(const QString& field, const QString& value)
    {
        static const QRegularExpression kName(QStringLiteral("\\$\\{([A-Za-z_][A-Za-z0-9_]*)\\}"));
        QString out;
        qsizetype done = 0;
        for (auto it = kName.globalMatch(value); it.hasNext();) {
            const QRegularExpressionMatch match = it.next();
            out += value.mid(done, match.capturedStart() - done) + secret(field, match.captured(1));
            done = match.capturedEnd();
        }
        const QString rest = value.mid(done);
        if (rest.contains(QLatin1String("${")))
            fault(field, QStringLiteral("has a ${ that is no ${NAME}"));
        return out + rest;
    }

    QString secret(const QString& field, const QString& name)
    {
        const QString value = m_lookup(name).value_or(QString());
        if (value.isEmpty())
            fault(field, QStringLiteral("%1 is not set in the environment or in .env").arg(name));
        else if (!isHeaderValue(value))
            fault(field, QStringLiteral("%1 has characters that cannot stand in a header").arg(name));
        else if (value.size() < kShortestSecret)
            fault(field,
                QStringLiteral("%1 is shorter than %2 characters and could not be kept out of answers; write what is "
                               "no secret into the header itself")
                    .arg(name)
                    .arg(kShortestSecret));
        else
            m_tool.secrets.append(value.toLatin1());
        return value;
    }

    const NamedValue& m_lookup;
    QSet<QString> m_names;
    QString m_place;
    HttpToolConfig m_tool;
    QList<HttpToolConfig> m_tools;
    QStringList m_faults;
};

} // namespace

Result<QList<HttpToolConfig>> parseHttpTools(
    const QByteArray& json, const NamedValue& lookup, const QStringList& reserved)
{
    const Result<OrderedJson> file = OrderedJson::parse(json);
    if (!file)
        return file.error();
    return ToolFile(lookup, reserved).read(*file);
}

Result<QList<HttpToolConfig>> loadHttpTools(const QString& path, const NamedValue& lookup, const QStringList& reserved)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return Error { ErrorCode::NotFound, QStringLiteral("The file of tools cannot be read: %1").arg(path) };
    const QByteArray content = file.read(kMostFileBytes + 1);
    if (content.size() > kMostFileBytes)
        return Error { ErrorCode::Malformed, QStringLiteral("The file of tools is larger than 1 MB: %1").arg(path) };
    return parseHttpTools(content, lookup, reserved);
}

} // namespace core
