#include "core/base/phoneformat.h"

#include <QTest>

using namespace core;

class TestPhoneFormat : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isGroupedWhileItGrows_data();
    void isGroupedWhileItGrows();
    void isCleaned_data();
    void isCleaned();
    void flawsAreTold_data();
    void flawsAreTold();
    void countryIsKnownEarly();
    void numbersAreShownInternationally();
};

void TestPhoneFormat::isGroupedWhileItGrows_data()
{
    QTest::addColumn<QString>("digits");
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("shown");
    QTest::newRow("nothing") << QString() << QString() << QString();
    QTest::newRow("plus") << QStringLiteral("+") << QString() << QStringLiteral("+");
    QTest::newRow("country") << QStringLiteral("+1") << QString() << QStringLiteral("+1");
    QTest::newRow("part") << QStringLiteral("+1415555") << QString() << QStringLiteral("+1 415-555");
    QTest::newRow("whole") << QStringLiteral("+14155550123") << QString() << QStringLiteral("+1 415-555-0123");
    QTest::newRow("national") << QStringLiteral("4155550123") << QStringLiteral("US")
                              << QStringLiteral("(415) 555-0123");
    QTest::newRow("german") << QStringLiteral("+493012345") << QStringLiteral("US") << QStringLiteral("+49 30 12345");
    QTest::newRow("no region") << QStringLiteral("4155550123") << QString() << QStringLiteral("4155550123");
    QTest::newRow("too long") << QStringLiteral("+1415555012345") << QString() << QStringLiteral("+1415555012345");
}

void TestPhoneFormat::isGroupedWhileItGrows()
{
    QFETCH(QString, digits);
    QFETCH(QString, region);
    QTEST(formatAsTyped(digits, region), "shown");
    QTEST(formatAsTyped(digits, region), "shown"); // the formatter is used again
}

void TestPhoneFormat::isCleaned_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("digits");
    QTest::addColumn<bool>("hadExtension");
    const auto row = [](const char* name, const QString& text, const char* digits, bool extension = false) {
        QTest::newRow(name) << text << QString(QLatin1String(digits)) << extension;
    };
    row("blanks", QStringLiteral("  +1 415 555 0123\n"), "+14155550123");
    row("brackets, dots, dashes", QStringLiteral("+1 (415) 555.01-23"), "+14155550123");
    row("brackets in front", QStringLiteral("(415) 555-0123"), "4155550123");
    row("no-break space, figure dash", QStringLiteral("+49\u00A030\u2012123456"), "+4930123456");
    row("invisible marks", QStringLiteral("\u202A+14155550123\u202C"), "+14155550123");
    row("full width", QStringLiteral("\uFF0B\uFF11\uFF14\uFF11\uFF15 5550123"), "+14155550123");
    row("arabic digits", QStringLiteral("+\u0661\u0664\u0661\u0665 5550123"), "+14155550123");
    row("tel link", QStringLiteral("tel:+1-415-555-0123"), "+14155550123");
    row("link in capitals", QStringLiteral("TEL:+14155550123"), "+14155550123");
    row("link with parameters", QStringLiteral("tel:+14155550123;isub=1411;foo=7"), "+14155550123");
    row("link with slashes and query", QStringLiteral("callto://+14155550123?name=2"), "+14155550123");
    row("percent", QStringLiteral("tel:%2B1%20415%20555%200123"), "+14155550123");
    row("context", QStringLiteral("tel:555-0123;phone-context=+1-415"), "+14155550123");
    row("link with extension", QStringLiteral("tel:+14155550123;ext=22"), "+14155550123", true);
    row("zero after the code", QStringLiteral("+44 (0) 20 7946 0958"), "+442079460958");
    row("zero, close", QStringLiteral("+49(0)30/123456"), "+4930123456");
    row("zero after 00", QStringLiteral("0049 (0)30 123456"), "+4930123456");
    row("Italy keeps it", QStringLiteral("+39 (0) 6 1234567"), "+39061234567");
    row("no country code: zero stays", QStringLiteral("(0)30 123456"), "030123456");
    row("words around", QStringLiteral("Phone: +1 415 555 0123 (office)"), "+14155550123");
    row("extension", QStringLiteral("+1 415 555 0123 ext. 45"), "+14155550123", true);
    row("x", QStringLiteral("415-555-0123 x45"), "4155550123", true);
    row("two numbers", QStringLiteral("+1 415 555 0123 / +1 415 555 0199"), "+14155550123");
    row("two lines", QStringLiteral("+14155550123\n+14155550199"), "+14155550123");
    row("words only", QStringLiteral("nobody"), "");
    row("empty", QString(), "");
}

void TestPhoneFormat::isCleaned()
{
    QFETCH(QString, text);
    const CleanedNumber cleaned = cleanNumber(text);
    QTEST(cleaned.digits, "digits");
    QTEST(cleaned.hadExtension, "hadExtension");
}

void TestPhoneFormat::flawsAreTold_data()
{
    QTest::addColumn<QString>("digits");
    QTest::addColumn<QString>("region");
    QTest::addColumn<int>("flaw");
    QTest::addColumn<QString>("e164");
    const auto row
        = [](const char* name, const char* digits, const char* region, NumberFlaw flaw, const char* e164 = "") {
              QTest::newRow(name) << QString(QLatin1String(digits)) << QString(QLatin1String(region)) << int(flaw)
                                  << QString(QLatin1String(e164));
          };
    row("empty", "", "", NumberFlaw::Empty);
    row("good", "+14155552671", "", NumberFlaw::None, "+14155552671");
    row("good, national", "4155552671", "US", NumberFlaw::None, "+14155552671");
    row("no country code", "4155552671", "", NumberFlaw::NoCountryCode);
    row("plus", "+", "", NumberFlaw::TooShort);
    row("unknown country", "+9995551234", "", NumberFlaw::UnknownCountry);
    row("too short", "+1415555", "", NumberFlaw::TooShort);
    row("too short, national", "415555", "US", NumberFlaw::TooShort);
    row("too long", "+1415555267123", "", NumberFlaw::TooLong);
    row("emergency", "911", "US", NumberFlaw::Emergency);
    row("emergency, no region", "112", "", NumberFlaw::Emergency);
    row("premium", "+19005551234", "", NumberFlaw::Premium, "+19005551234");
    row("not in plan", "+15558675310", "", NumberFlaw::NotInPlan, "+15558675310");
}

void TestPhoneFormat::flawsAreTold()
{
    QFETCH(QString, digits);
    QFETCH(QString, region);
    const NumberReading reading = readNumber(digits, region);
    QTEST(int(reading.flaw), "flaw");
    QTEST(reading.e164, "e164");
    QCOMPARE(reading.canBeDialled(), !reading.e164.isEmpty());
}

void TestPhoneFormat::countryIsKnownEarly()
{
    QCOMPARE(readNumber(QStringLiteral("+49"), {}).region, QStringLiteral("DE"));
    QCOMPARE(readNumber(QStringLiteral("+49"), {}).countryCode, 49);
    QVERIFY(readNumber(QStringLiteral("+49"), {}).example.startsWith(QLatin1String("+49 ")));
    QCOMPARE(readNumber(QStringLiteral("41"), QStringLiteral("US")).region, QStringLiteral("US"));
    QCOMPARE(readNumber(QStringLiteral("+14165550123"), {}).region, QStringLiteral("CA"));
    QCOMPARE(readNumber(QStringLiteral("+88"), {}).region, QString());
}

void TestPhoneFormat::numbersAreShownInternationally()
{
    QCOMPARE(formatInternational(QStringLiteral("+14155552671")), QStringLiteral("+1 415-555-2671"));
    QCOMPARE(formatInternational(QStringLiteral("anonymous")), QStringLiteral("anonymous"));
    QCOMPARE(regionOfNumber(QStringLiteral("+442079460958")), QStringLiteral("GB"));
    QCOMPARE(regionOfNumber(QString()), QString());
}

QTEST_GUILESS_MAIN(TestPhoneFormat)
#include "tst_phoneformat.moc"
