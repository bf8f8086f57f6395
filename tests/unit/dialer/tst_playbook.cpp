#include "core/dialer/playbook.h"

#include <QTest>

using namespace core;

namespace {

const QString kName = QStringLiteral("rent-reminder");

QByteArray with(const QByteArray& members)
{
    return R"({"title":"Rent","systemPrompt":"Be kind.")" + (members.isEmpty() ? "" : "," + members) + '}';
}

} // namespace

class TestPlaybook : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everythingIsRead();
    void greetingMayBeEmptyOrMissing();
    void wrongFilesAreExplained_data();
    void wrongFilesAreExplained();
    void namesAreLettersDigitsAndDashes();
    void missingParametersAreNamed();
};

void TestPlaybook::everythingIsRead()
{
    const auto playbook = parsePlaybook(kName, R"({
        "name": "rent-reminder", "title": " Rent ", "description": "About the rent.", "systemPrompt": "Be kind.",
        "welcomeGreeting": "Hello {name}.", "language": "de-DE",
        "parameters": [{"name": "name", "label": "Who", "example": "Ann", "required": true}, {"name": "rent"}],
        "outcomes": ["Pays", "Zahlt später"]})");
    QVERIFY2(playbook, playbook ? "" : qPrintable(playbook.error().message));
    const Playbook expected { kName, QStringLiteral("Rent"), QStringLiteral("About the rent."),
        QStringLiteral("Be kind."), QStringLiteral("Hello {name}."), QStringLiteral("de-DE"),
        { { QStringLiteral("name"), QStringLiteral("Who"), QStringLiteral("Ann"), true }, { QStringLiteral("rent") } },
        { QStringLiteral("Pays"), QStringLiteral("Zahlt später") } };
    QVERIFY(*playbook == expected);
}

void TestPlaybook::greetingMayBeEmptyOrMissing()
{
    QVERIFY(!parsePlaybook(kName, with({}))->greeting);
    QVERIFY(!parsePlaybook(kName, with(R"("welcomeGreeting":null)"))->greeting);
    const auto empty = parsePlaybook(kName, with(R"("welcomeGreeting":"")"));
    QVERIFY(empty->greeting && empty->greeting->isEmpty());
}

void TestPlaybook::wrongFilesAreExplained_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* what, const QByteArray& json, const char* says, const QString& name = kName) {
        QTest::newRow(what) << name << json << QString::fromLatin1(says);
    };
    row("no JSON", "{\"title\":", "JSON");
    row("not UTF-8", "{\"title\":\"\xff\"}", "malformed at byte");
    row("empty", "", "JSON");
    row("a list", "[]", "one JSON object");
    row("no title", R"({"systemPrompt":"x"})", "\"title\" is missing");
    row("no prompt", R"({"title":"x","systemPrompt":" "})", "\"systemPrompt\" is missing");
    row("misspelt", with(R"("outcome":[])"), "\"outcome\" is no field here");
    row("other name", with(R"("name":"rent")"), "must be that of the file");
    row("number as text", with(R"("description":7)"), "\"description\" must be a text");
    row("long prompt", with(R"("systemPrompt":")" + QByteArray(32'001, 'x') + '"'), "32000 characters");
    row("language", with(R"("language":"english please")"), "\"language\" is one language code");
    row("languages", with(R"("language":"en-US, de-DE")"), "\"language\" is one language code");
    row("parameters", with(R"("parameters":{})"), "\"parameters\" must be a list");
    row("parameter", with(R"("parameters":["name"])"), "must be an object");
    row("parameter without name", with(R"("parameters":[{"label":"x"}])"), "no \"name\"");
    row("parameter misspelt", with(R"("parameters":[{"name":"x","need":true}])"), "\"need\" is no field here");
    row("required", with(R"("parameters":[{"name":"x","required":"yes"}])"), "true or false");
    row("parameter twice", with(R"("parameters":[{"name":"x"},{"name":"x"}])"), "twice");
    row("ten outcomes", with(R"("outcomes":["1","2","3","4","5","6","7","8","9","10"])"), "9 texts at most");
    row("outcome twice", with(R"("outcomes":["1","1"])"), "twice");
    row("outcome empty", with(R"("outcomes":[""])"), "empty");
    row("long outcome", with(R"("outcomes":[")" + QByteArray(201, 'x') + "\"]"), "longer than 200");
    row("nested", QByteArray(100'000, '['), "");
    row("file name", with({}), "letters, digits and dashes", QStringLiteral("my rent"));
}

void TestPlaybook::wrongFilesAreExplained()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, json);
    QFETCH(QString, says);
    const auto playbook = parsePlaybook(name, json);
    QVERIFY(!playbook);
    QCOMPARE(playbook.error().code, ErrorCode::Malformed);
    QVERIFY2(playbook.error().message.contains(says), qPrintable(playbook.error().message));
}

void TestPlaybook::namesAreLettersDigitsAndDashes()
{
    QVERIFY(isPlaybookName(QStringLiteral("Rent-2")));
    for (const char* name : { "", "a b", "a.b", "../a", "a/b", "a_b" })
        QVERIFY(!isPlaybookName(QLatin1String(name)));
    QVERIFY(!isPlaybookName(QStringLiteral("ä")));
    QVERIFY(!isPlaybookName(QString(65, QLatin1Char('a'))));
}

void TestPlaybook::missingParametersAreNamed()
{
    Playbook playbook { kName };
    for (const char* name : { "a", "b", "c", "d", "e" })
        playbook.parameters.append({ QLatin1String(name), {}, {}, true });
    playbook.parameters.append({ QStringLiteral("f") });
    const auto given = OrderedJson::parse(R"({"a":"x","b":" ","c":null,"d":0})");
    QCOMPARE(missingParameters(playbook, *given),
        QStringList({ QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("e") }));
}

QTEST_GUILESS_MAIN(TestPlaybook)
#include "tst_playbook.moc"
