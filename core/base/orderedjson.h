#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>

namespace core {

/// A JSON value that keeps what QJsonValue loses: the order of keys and the text of numbers.
class OrderedJson {
public:
    enum class Kind { Null, Boolean, Number, String, Array, Object };
    using Member = std::pair<QString, OrderedJson>;

    OrderedJson() = default;
    static OrderedJson boolean(bool value);
    static OrderedJson number(const QByteArray& text);
    static OrderedJson string(QString text);
    static OrderedJson array(QList<OrderedJson> items = {});
    static OrderedJson object(QList<Member> members = {});

    /// Errors: Malformed (bad syntax, bad UTF-8, nested deeper than 64). A key that comes twice keeps its first
    /// place and its last value, as in JavaScript.
    static Result<OrderedJson> parse(const QByteArray& json);

    Kind kind() const { return m_kind; }
    bool isObject() const { return m_kind == Kind::Object; }
    bool isString() const { return m_kind == Kind::String; }
    /// The text of a string, otherwise the compact JSON: how a value stands in a TwiML parameter.
    QString text() const;
    bool toBool() const { return m_kind == Kind::Boolean && m_text == QLatin1String("true"); }
    const QList<OrderedJson>& items() const { return m_items; }
    const QList<Member>& members() const { return m_members; }
    /// The member of that name; null when there is none.
    const OrderedJson* find(const QString& name) const;
    void insert(const QString& name, OrderedJson value);

    QByteArray compact() const;
    /// As JSON.stringify(value, null, 2) writes it.
    QByteArray indented() const;

    bool operator==(const OrderedJson& other) const;

private:
    void write(QByteArray& out, int indent, int depth) const;

    Kind m_kind = Kind::Null;
    QString m_text; ///< of a string, number or boolean
    QList<OrderedJson> m_items;
    QList<Member> m_members;
};

} // namespace core
