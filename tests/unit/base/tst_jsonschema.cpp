#include "core/base/jsonschema.h"

#include <QElapsedTimer>
#include <QTest>

using namespace core;

namespace {

OrderedJson json(const QByteArray& text)
{
    const auto parsed = OrderedJson::parse(text);
    if (!parsed)
        qFatal("bad JSON in the test: %s", text.constData());
    return *parsed;
}

} // namespace

class TestJsonSchema : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void judges_data();
    void judges();
    void faultsOfTheSchema_data();
    void faultsOfTheSchema();
    void patternCannotBeKeptBusy();
    void tellsAtMostTen();
};

void TestJsonSchema::judges_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("violations");
    const auto row = [](const char* schema, const char* value, const char* violations = "") {
        QTest::addRow("%s %s", schema, value)
            << QByteArray(schema) << QByteArray(value) << QString::fromLatin1(violations);
    };
    row("{}", "null");
    row("true", "1");
    row("false", "1", "the whole is not allowed");
    row(R"({"type":"string"})", R"("x")");
    row(R"({"type":"string"})", "1", "the whole must be of type string");
    row(R"({"type":["string","null"]})", "null");
    row(R"({"type":["string","null"]})", "false", "the whole must be of type string or null");
    row(R"({"type":"integer"})", "7");
    row(R"({"type":"integer"})", "7.0");
    row(R"({"type":"integer"})", "7.5", "the whole must be of type integer");
    row(R"({"type":"integer"})", R"("7")", "the whole must be of type integer");
    row(R"({"type":"number"})", "-1e3");
    row(R"({"type":"boolean"})", "true");
    row(R"({"type":"object"})", "[]", "the whole must be of type object");
    row(R"({"enum":["a",1,null]})", "1.0");
    row(R"({"enum":["a",1,null]})", R"("b")", R"(the whole must be one of ["a",1,null])");
    row(R"({"const":5})", "6", "the whole must be 5");
    row(R"({"required":["a","b"]})", R"({"a":1})", "b is missing");
    row(R"({"properties":{"a":{"type":"string"}}})", R"({"a":1})", "a must be of type string");
    row(R"({"properties":{"a":{"properties":{"b":{"type":"string"}}}}})", R"({"a":{"b":1}})",
        "a.b must be of type string");
    row(R"({"properties":{"a":{}},"additionalProperties":false})", R"({"a":1,"z":2})", "z is not known");
    row(R"({"properties":{"a":{}},"additionalProperties":{"type":"string"}})", R"({"a":1,"z":2})",
        "z must be of type string");
    row(R"({"items":{"type":"integer"}})", "[1,2]");
    row(R"({"items":{"type":"integer"}})", R"([1,"2"])", "[1] must be of type integer");
    row(R"({"minItems":1,"maxItems":2})", "[]", "the whole must have at least 1 items");
    row(R"({"minItems":1,"maxItems":2})", "[1,2,3]", "the whole must have at most 2 items");
    row(R"({"minLength":2,"maxLength":3})", R"("a")", "the whole must have at least 2 characters");
    row(R"({"minLength":2,"maxLength":3})", R"("abcd")", "the whole must have at most 3 characters");
    row(R"({"maxLength":1})", "\"\xF0\x9F\x91\x8D\""); // one character, two QChars
    row(R"({"pattern":"^[0-9]{4}$"})", R"("2025")");
    row(R"({"pattern":"^[0-9]{4}$"})", R"("25")", "the whole must match the pattern ^[0-9]{4}$");
    row(R"({"minimum":1,"maximum":9})", "1");
    row(R"({"minimum":1,"maximum":9})", "0", "the whole must be at least 1");
    row(R"({"minimum":1,"maximum":9})", "9.5", "the whole must be at most 9");
    row(R"({"exclusiveMinimum":1})", "1", "the whole must be more than 1");
    row(R"({"exclusiveMaximum":1})", "1", "the whole must be less than 1");
    row(R"({"minLength":5,"minimum":3})", "[]"); // keywords of other types say nothing
    row(R"({"required":["a"],"properties":{"b":{"type":"null"}}})", R"({"b":1})",
        "a is missing; b must be of type null");
}

void TestJsonSchema::judges()
{
    QFETCH(QByteArray, schema);
    QFETCH(QByteArray, value);
    QCOMPARE(schemaFaults(json(schema)), QStringList());
    QTEST(schemaViolations(json(schema), json(value)).join(QStringLiteral("; ")), "violations");
}

void TestJsonSchema::faultsOfTheSchema_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char* schema, const char* fault) {
        QTest::newRow(schema) << QByteArray(schema) << QString::fromLatin1(fault);
    };
    row("1", "the schema: must be an object");
    row(R"({"type":"text"})", "type: must be string");
    row(R"({"type":[]})", "type: must be string");
    row(R"({"oneOf":[]})", "oneOf: is not supported");
    row(R"({"properties":{"a":{"$ref":"#/x"}}})", "properties.a.$ref: is not supported");
    row(R"({"properties":[]})", "properties: must be an object");
    row(R"({"items":[{}]})", "items: must be an object");
    row(R"({"required":"a"})", "required: must be a list of names");
    row(R"({"required":[1]})", "required: must be a list of names");
    row(R"({"enum":[]})", "enum: must be a list");
    row(R"({"pattern":"("})", "pattern: is not a regular expression");
    row(R"({"pattern":1})", "pattern: is not a regular expression");
    row(R"({"minLength":-1})", "minLength: must be a whole number");
    row(R"({"maxItems":1.5})", "maxItems: must be a whole number");
    row(R"({"minimum":"1"})", "minimum: must be a number");
    row(R"({"additionalProperties":1})", "additionalProperties: must be an object");
}

void TestJsonSchema::faultsOfTheSchema()
{
    QFETCH(QByteArray, schema);
    QFETCH(QString, fault);
    const QStringList faults = schemaFaults(json(schema));
    QCOMPARE(faults.size(), 1);
    QVERIFY2(faults.first().startsWith(fault), qPrintable(faults.first()));
}

void TestJsonSchema::patternCannotBeKeptBusy()
{
    const OrderedJson schema = json(R"({"pattern":"^(a+)+$"})");
    const OrderedJson value = OrderedJson::string(QString(60, QLatin1Char('a')) + QLatin1Char('!'));
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(schemaViolations(schema, value).size(), 1);
    QVERIFY(timer.elapsed() < 5'000); // without the limit: longer than the world stands
}

void TestJsonSchema::tellsAtMostTen()
{
    QByteArray value = "[";
    for (int i = 0; i < 100; ++i)
        value += i > 0 ? ",1" : "1";
    QCOMPARE(schemaViolations(json(R"({"items":{"type":"string"}})"), json(value + ']')).size(), 10);
}

QTEST_GUILESS_MAIN(TestJsonSchema)
#include "tst_jsonschema.moc"
