#include "core/base/orderedjson.h"

#include <QHash>

#include <nlohmann/json.hpp>

namespace core {

namespace {

constexpr int kMaxDepth = 64;

void writeString(QByteArray& out, const QString& text)
{
    static constexpr char kHex[] = "0123456789abcdef";
    out += '"';
    for (const char c : text.toUtf8()) {
        switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\b':
            out += "\\b";
            break;
        case '\f':
            out += "\\f";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        default:
            if (static_cast<unsigned char>(c) < 0x20) {
                out += "\\u00";
                out += kHex[c >> 4];
                out += kHex[c & 15];
            } else {
                out += c;
            }
        }
    }
    out += '"';
}

/// Builds the tree from the parser's events, on a stack of open containers.
class Builder {
public:
    using number_integer_t = nlohmann::json::number_integer_t;
    using number_unsigned_t = nlohmann::json::number_unsigned_t;
    using number_float_t = nlohmann::json::number_float_t;
    using string_t = nlohmann::json::string_t;
    using binary_t = nlohmann::json::binary_t;

    bool null() { return add({}); }
    bool boolean(bool value) { return add(OrderedJson::boolean(value)); }
    bool number_integer(number_integer_t value) { return add(OrderedJson::number(QByteArray::number(qint64(value)))); }
    bool number_unsigned(number_unsigned_t value)
    {
        return add(OrderedJson::number(QByteArray::number(quint64(value))));
    }
    bool number_float(number_float_t, const string_t& text)
    {
        return add(OrderedJson::number(QByteArray::fromStdString(text)));
    }
    bool string(string_t& text) { return add(OrderedJson::string(QString::fromStdString(text))); }
    bool binary(binary_t&) { return false; }
    bool start_object(std::size_t) { return open(OrderedJson::object()); }
    bool start_array(std::size_t) { return open(OrderedJson::array()); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }
    bool key(string_t& name)
    {
        m_open.last().key = QString::fromStdString(name);
        return true;
    }
    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&)
    {
        m_problem = QStringLiteral("The JSON is malformed at byte %1.").arg(position);
        return false;
    }

    OrderedJson root;
    QString problem() const { return m_problem; }

private:
    struct Open {
        OrderedJson::Kind kind;
        QList<OrderedJson> items = {};
        QList<OrderedJson::Member> members = {};
        QHash<QString, qsizetype> places = {}; ///< of the keys: a hostile object may have a hundred thousand
        QString key = {};

        void insert(OrderedJson value)
        {
            const auto known = places.constFind(key);
            if (known != places.cend()) {
                members[*known].second = std::move(value);
                return;
            }
            places.insert(key, members.size());
            members.append({ key, std::move(value) });
        }
    };

    bool open(const OrderedJson& container)
    {
        if (m_open.size() >= kMaxDepth) {
            m_problem = QStringLiteral("The JSON is nested deeper than %1 levels.").arg(kMaxDepth);
            return false;
        }
        m_open.append(Open { container.kind() });
        return true;
    }
    bool close()
    {
        Open done = m_open.takeLast();
        return add(done.kind == OrderedJson::Kind::Array ? OrderedJson::array(std::move(done.items))
                                                         : OrderedJson::object(std::move(done.members)));
    }
    bool add(OrderedJson value)
    {
        if (m_open.isEmpty())
            root = std::move(value);
        else if (m_open.last().kind == OrderedJson::Kind::Array)
            m_open.last().items.append(std::move(value));
        else
            m_open.last().insert(std::move(value));
        return true;
    }

    QList<Open> m_open;
    QString m_problem;
};

} // namespace

OrderedJson OrderedJson::boolean(bool value)
{
    OrderedJson json;
    json.m_kind = Kind::Boolean;
    json.m_text = value ? QStringLiteral("true") : QStringLiteral("false");
    return json;
}

OrderedJson OrderedJson::number(const QByteArray& text)
{
    OrderedJson json;
    json.m_kind = Kind::Number;
    json.m_text = QString::fromLatin1(text);
    return json;
}

OrderedJson OrderedJson::string(QString text)
{
    OrderedJson json;
    json.m_kind = Kind::String;
    json.m_text = std::move(text);
    return json;
}

OrderedJson OrderedJson::array(QList<OrderedJson> items)
{
    OrderedJson json;
    json.m_kind = Kind::Array;
    json.m_items = std::move(items);
    return json;
}

OrderedJson OrderedJson::object(QList<Member> members)
{
    OrderedJson json;
    json.m_kind = Kind::Object;
    json.m_members = std::move(members);
    return json;
}

Result<OrderedJson> OrderedJson::parse(const QByteArray& json)
{
    Builder builder;
    if (!nlohmann::json::sax_parse(json.begin(), json.end(), &builder)) {
        const QString problem = builder.problem();
        return Error { ErrorCode::Malformed, problem.isEmpty() ? QStringLiteral("The JSON is malformed.") : problem };
    }
    return std::move(builder.root);
}

QString OrderedJson::text() const { return m_kind == Kind::String ? m_text : QString::fromUtf8(compact()); }

const OrderedJson* OrderedJson::find(const QString& name) const
{
    for (const Member& member : m_members) {
        if (member.first == name)
            return &member.second;
    }
    return nullptr;
}

void OrderedJson::insert(const QString& name, OrderedJson value)
{
    for (Member& member : m_members) {
        if (member.first == name) {
            member.second = std::move(value);
            return;
        }
    }
    m_members.append({ name, std::move(value) });
}

// Not defaulted in the header: the type holds lists of itself, and moc asks for its operators while they are
// incomplete.
bool OrderedJson::operator==(const OrderedJson& other) const
{
    return m_kind == other.m_kind && m_text == other.m_text && m_items == other.m_items && m_members == other.m_members;
}

QByteArray OrderedJson::compact() const
{
    QByteArray out;
    write(out, 0, 0);
    return out;
}

QByteArray OrderedJson::indented() const
{
    QByteArray out;
    write(out, 2, 0);
    return out;
}

void OrderedJson::write(QByteArray& out, int indent, int depth) const
{
    const auto newLine = [&out, indent](int level) {
        if (indent > 0)
            out += '\n' + QByteArray(qsizetype(indent) * level, ' ');
    };
    switch (m_kind) {
    case Kind::Null:
        out += "null";
        return;
    case Kind::Boolean:
    case Kind::Number:
        out += m_text.toLatin1();
        return;
    case Kind::String:
        writeString(out, m_text);
        return;
    case Kind::Array:
        out += '[';
        for (qsizetype i = 0; i < m_items.size(); ++i) {
            out += i > 0 ? "," : "";
            newLine(depth + 1);
            m_items[i].write(out, indent, depth + 1);
        }
        if (!m_items.isEmpty())
            newLine(depth);
        out += ']';
        return;
    case Kind::Object:
        out += '{';
        for (qsizetype i = 0; i < m_members.size(); ++i) {
            out += i > 0 ? "," : "";
            newLine(depth + 1);
            writeString(out, m_members[i].first);
            out += indent > 0 ? ": " : ":";
            m_members[i].second.write(out, indent, depth + 1);
        }
        if (!m_members.isEmpty())
            newLine(depth);
        out += '}';
        return;
    }
}

} // namespace core
