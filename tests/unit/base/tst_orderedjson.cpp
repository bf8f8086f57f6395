#include "core/base/orderedjson.h"

#include <QTest>

using namespace core;

class TestOrderedJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWas_data();
    void comesBackAsItWas();
    void becomesCompact_data();
    void becomesCompact();
    void refuses_data();
    void refuses();
    void readsEveryKind();
    void doubledKeyKeepsFirstPlaceAndLastValue();
    void findsMembers();
    void insertReplaces();
    void textIsWhatTwimlShows();
    void indentsAsJavaScriptDoes();
    void nestingHasALimit();
    void manyKeysAreReadInTime();
    void everyCutIsRefused();
};

void TestOrderedJson::comesBackAsItWas_data()
{
    QTest::addColumn<QByteArray>("json");
    const auto row = [](const char* name, const char* json) { QTest::newRow(name) << QByteArray(json); };
    row("null", "null");
    row("booleans", "[true,false]");
    row("integer", "42");
    row("negative", "-17");
    row("largest unsigned", "18446744073709551615");
    row("beyond 64 bits", "123456789012345678901234567890");
    row("smallest signed", "-9223372036854775808");
    row("decimal keeps its zeros", "1250.00");
    row("exponent", "1E+2");
    row("empty containers", "{\"a\":{},\"b\":[]}");
    row("order of keys", "{\"z\":1,\"a\":2,\"10\":3,\"2\":4}");
    row("empty key", "{\"\":1}");
    row("escapes", "\"\\\"\\\\\\b\\f\\n\\r\\t\\u0001\\u001f\"");
    row("UTF-8", "\"Zo\xC3\xAB \xE3\x82\x82 \xF0\x9F\x93\x9E\"");
    row("line separators", "\"\xE2\x80\xA8\xE2\x80\xA9\x7F\"");
}

void TestOrderedJson::comesBackAsItWas()
{
    QFETCH(QByteArray, json);
    const auto parsed = OrderedJson::parse(json);
    QVERIFY(parsed);
    QCOMPARE(parsed->compact(), json);
    QVERIFY(*OrderedJson::parse(parsed->indented()) == *parsed);
}

void TestOrderedJson::becomesCompact_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("compact");
    QTest::newRow("blanks") << QByteArray(" { \"a\" : [ 1 , 2 ] }\r\n") << QByteArray("{\"a\":[1,2]}");
    QTest::newRow("escaped slash") << QByteArray("\"a\\/b\"") << QByteArray("\"a/b\"");
    QTest::newRow("escaped letter") << QByteArray("\"\\u0041\"") << QByteArray("\"A\"");
    QTest::newRow("surrogate pair") << QByteArray("\"\\ud83d\\udcde\"") << QByteArray("\"\xF0\x9F\x93\x9E\"");
    QTest::newRow("NUL") << QByteArray("\"a\\u0000b\"") << QByteArray("\"a\\u0000b\"");
}

void TestOrderedJson::becomesCompact()
{
    QFETCH(QByteArray, json);
    const auto parsed = OrderedJson::parse(json);
    QVERIFY(parsed);
    QTEST(parsed->compact(), "compact");
}

void TestOrderedJson::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    const auto row = [](const char* name, const QByteArray& json) { QTest::newRow(name) << json; };
    row("nothing", {});
    row("blank", " ");
    row("word", "hello");
    row("two values", "1 2");
    row("trailing comma", "[1,]");
    row("single quotes", "{'a':1}");
    row("bare key", "{a:1}");
    row("comment", "1 // one");
    row("leading zero", "01");
    row("plus", "+1");
    row("not a number", "NaN");
    row("larger than any number", "1e999");
    row("open string", "\"a");
    row("raw new line", "\"a\nb\"");
    row("raw NUL", QByteArray("\"a\0b\"", 5));
    row("lone surrogate", "\"\\ud83d\"");
    row("bad UTF-8", "\"\xFF\"");
    row("overlong UTF-8", "\"\xC0\xAF\"");
    row("UTF-8 of a surrogate", "\"\xED\xA0\x80\"");
}

void TestOrderedJson::refuses()
{
    QFETCH(QByteArray, json);
    const auto parsed = OrderedJson::parse(json);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().code, ErrorCode::Malformed);
    QVERIFY(parsed.error().message.endsWith(u'.'));
}

void TestOrderedJson::readsEveryKind()
{
    const auto parsed = OrderedJson::parse("[null,true,1.5,\"x\",[],{}]");
    QVERIFY(parsed);
    using Kind = OrderedJson::Kind;
    const Kind kinds[] = { Kind::Null, Kind::Boolean, Kind::Number, Kind::String, Kind::Array, Kind::Object };
    QCOMPARE(parsed->items().size(), qsizetype(std::size(kinds)));
    for (size_t i = 0; i < std::size(kinds); ++i)
        QCOMPARE(parsed->items()[qsizetype(i)].kind(), kinds[i]);
    QVERIFY(parsed->items()[1].toBool());
    QVERIFY(!parsed->items()[2].toBool());
}

void TestOrderedJson::doubledKeyKeepsFirstPlaceAndLastValue()
{
    const auto parsed = OrderedJson::parse("{\"a\":1,\"b\":2,\"a\":{\"c\":3}}");
    QVERIFY(parsed);
    QCOMPARE(parsed->compact(), QByteArray("{\"a\":{\"c\":3},\"b\":2}"));
}

void TestOrderedJson::findsMembers()
{
    const auto parsed = OrderedJson::parse("{\"to\":\"+1\",\"n\":null}");
    QVERIFY(parsed);
    const OrderedJson* to = parsed->find(QStringLiteral("to"));
    QVERIFY(to != nullptr);
    QVERIFY(to->isString());
    QVERIFY(parsed->find(QStringLiteral("n")) != nullptr);
    QCOMPARE(parsed->find(QStringLiteral("from")), nullptr);
    QCOMPARE(OrderedJson::string(QStringLiteral("to")).find(QStringLiteral("to")), nullptr);
}

void TestOrderedJson::insertReplaces()
{
    OrderedJson object = OrderedJson::object();
    object.insert(QStringLiteral("b"), OrderedJson::number("1"));
    object.insert(QStringLiteral("a"), OrderedJson::boolean(false));
    object.insert(QStringLiteral("b"), OrderedJson::string(QStringLiteral("x")));
    QCOMPARE(object.compact(), QByteArray("{\"b\":\"x\",\"a\":false}"));
}

void TestOrderedJson::textIsWhatTwimlShows()
{
    const auto parsed = OrderedJson::parse("[\"a \\\"b\\\"\",1.50,true,null,{\"k\":[1,\"x\"]}]");
    QVERIFY(parsed);
    QStringList texts;
    for (const OrderedJson& item : parsed->items())
        texts.append(item.text());
    const QStringList expected { QStringLiteral("a \"b\""), QStringLiteral("1.50"), QStringLiteral("true"),
        QStringLiteral("null"), QStringLiteral("{\"k\":[1,\"x\"]}") };
    QCOMPARE(texts, expected);
}

void TestOrderedJson::indentsAsJavaScriptDoes()
{
    const auto parsed = OrderedJson::parse("{\"customerPhone\":\"+1\",\"customParameters\":{\"a\":[1,{}],\"b\":[]}}");
    QVERIFY(parsed);
    // JSON.stringify(value, null, 2) of Node 20
    QCOMPARE(parsed->indented(),
        QByteArray(
            "{\n  \"customerPhone\": \"+1\",\n  \"customParameters\": {\n    \"a\": [\n      1,\n      {}\n    ],\n"
            "    \"b\": []\n  }\n}"));
}

void TestOrderedJson::nestingHasALimit()
{
    const auto nested = [](int depth) { return QByteArray(depth, '[') + QByteArray(depth, ']'); };
    QVERIFY(OrderedJson::parse(nested(64)));
    const auto refused = OrderedJson::parse(nested(65));
    QVERIFY(!refused);
    QCOMPARE(refused.error().message, QStringLiteral("The JSON is nested deeper than 64 levels."));
    QVERIFY(!OrderedJson::parse(QByteArray(1'000'000, '[')));
}

void TestOrderedJson::manyKeysAreReadInTime()
{
    // Comparing each key with all before it would run into ctest's time limit.
    QByteArray json = "{";
    for (int i = 0; i < 300'000; ++i)
        json += '"' + QByteArray::number(i) + "\":0,";
    json += "\"last\":1}";
    const auto parsed = OrderedJson::parse(json);
    QVERIFY(parsed);
    QCOMPARE(parsed->members().size(), 300'001);
}

void TestOrderedJson::everyCutIsRefused()
{
    const QByteArray json = "{\"a\":[1.5,true,null,\"\\u00e9\xC3\xA9\"],\"b\":{\"c\":\"d\"}}";
    for (qsizetype size = 0; size < json.size(); ++size)
        QVERIFY(!OrderedJson::parse(json.first(size)));
}

QTEST_GUILESS_MAIN(TestOrderedJson)
#include "tst_orderedjson.moc"
