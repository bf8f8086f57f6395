#include "core/base/phonenumber.h"

#include <QTest>

using namespace core;

namespace {

struct Case {
    const char* name;
    QString text;
    const char* region; ///< the default one
    const char* e164;
    const char* foundRegion;
    NumberKind kind;
    bool warned;
};

} // namespace

class TestPhoneNumber : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void accepts_data();
    void accepts();
    void refuses_data();
    void refuses();
    void saysHowManyDigitsAreWanted();
    void showsANumberOfThatCountry();
    void strictRefusesWhatThePlanDoesNotList();
    void premiumNumbersNeedLeave();
    void messagesNeverRepeatTheText();
};

void TestPhoneNumber::accepts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("defaultRegion");
    QTest::addColumn<QString>("e164");
    QTest::addColumn<QString>("region");
    QTest::addColumn<NumberKind>("kind");
    QTest::addColumn<bool>("warned");
    const NumberKind either = NumberKind::FixedLineOrMobile;
    const Case cases[] = {
        { "E.164", QStringLiteral("+14155552671"), "", "+14155552671", "US", either, false },
        { "blanks and brackets", QStringLiteral(" +1 (415) 555-2671 "), "", "+14155552671", "US", either, false },
        { "dots", QStringLiteral("+1.415.555.2671"), "", "+14155552671", "US", either, false },
        { "tel link", QStringLiteral("tel:+1-415-555-2671"), "", "+14155552671", "US", either, false },
        { "national", QStringLiteral("(415) 555-2671"), "US", "+14155552671", "US", either, false },
        { "national with 1", QStringLiteral("1 415 555 2671"), "US", "+14155552671", "US", either, false },
        { "dialled from abroad", QStringLiteral("011 44 20 7946 0958"), "US", "+442079460958", "GB",
            NumberKind::FixedLine, false },
        { "British (0)", QStringLiteral("+44 (0)20 7946 0958"), "", "+442079460958", "GB", NumberKind::FixedLine,
            false },
        { "German slash", QStringLiteral("030/123456"), "DE", "+4930123456", "DE", NumberKind::FixedLine, false },
        { "Italian zero stays", QStringLiteral("+39 02 3661 8300"), "", "+390236618300", "IT", NumberKind::FixedLine,
            false },
        { "Brazilian mobile", QStringLiteral("+55 11 96123-4567"), "", "+5511961234567", "BR", NumberKind::Mobile,
            false },
        { "Canada", QStringLiteral("+1 416 555 0123"), "", "+14165550123", "CA", either, false },
        { "full-width", QStringLiteral("\uFF0B\uFF11\uFF14\uFF11\uFF15\uFF15\uFF15\uFF15\uFF12\uFF16\uFF17\uFF11"), "",
            "+14155552671", "US", either, false },
        { "Arabic digits", QStringLiteral("+\u0661\u0664\u0661\u0665\u0665\u0665\u0665\u0662\u0666\u0667\u0661"), "",
            "+14155552671", "US", either, false },
        { "direction marks", QStringLiteral("\u202A+1\u00A0415\u00A0555\u20112671\u202C"), "", "+14155552671", "US",
            either, false },
        { "toll-free", QStringLiteral("+1 800 253 0000"), "", "+18002530000", "US", NumberKind::TollFree, false },
        { "the guide's own", QStringLiteral("+15558675310"), "", "+15558675310", "US", NumberKind::Unknown, true },
        { "satellite", QStringLiteral("+881 6 1234 5678"), "", "+881612345678", "001", NumberKind::Mobile, true },
    };
    for (const Case& row : cases)
        QTest::newRow(row.name) << row.text << QString::fromLatin1(row.region) << QString::fromLatin1(row.e164)
                                << QString::fromLatin1(row.foundRegion) << row.kind << row.warned;
}

void TestPhoneNumber::accepts()
{
    QFETCH(QString, text);
    QFETCH(QString, defaultRegion);
    QFETCH(NumberKind, kind);
    const auto check = checkNumber(text, { .defaultRegion = defaultRegion });
    QVERIFY2(check, qPrintable(check ? QString() : check.error().message));
    QTEST(check->number.e164(), "e164");
    QTEST(check->region, "region");
    QCOMPARE(check->kind, kind);
    QTEST(!check->warning.isEmpty(), "warned");
}

void TestPhoneNumber::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("defaultRegion");
    const auto row = [](const char* name, const QString& text, const char* region = "") {
        QTest::newRow(name) << text << QString::fromLatin1(region);
    };
    row("empty", QString());
    row("blanks", QStringLiteral(" \t "));
    row("plus alone", QStringLiteral("+"));
    row("words", QStringLiteral("call me"));
    row("sentence around it", QStringLiteral("please call +14155552671"));
    row("two numbers", QStringLiteral("+14155552671 +14155552672"));
    row("two pluses", QStringLiteral("++14155552671"));
    row("vanity", QStringLiteral("+1 800 FLOWERS"));
    row("extension", QStringLiteral("+14155552671 ext. 5"));
    row("x extension", QStringLiteral("+14155552671x5"));
    row("RFC 3966 extension", QStringLiteral("tel:+14155552671;ext=5"));
    row("pause", QStringLiteral("+14155552671,,5"));
    row("star code", QStringLiteral("*31#+14155552671"));
    row("too short", QStringLiteral("+1415555"));
    row("too long", QStringLiteral("+141555526712"));
    row("far too long", QStringLiteral("+1") + QString(60, u'5'));
    row("huge", QString(1'000'000, u'9'));
    row("huge with plus", u'+' + QString(100'000, u'1'));
    row("no such country", QStringLiteral("+999 12345678"));
    row("country alone", QStringLiteral("+44"));
    row("no country code", QStringLiteral("4155552671"));
    row("local only", QStringLiteral("555-2671"), "US");
    row("911", QStringLiteral("911"));
    row("911 in the US", QStringLiteral("911"), "US");
    row("9-1-1", QStringLiteral("9-1-1"), "US");
    row("112", QStringLiteral("112"), "DE");
    row("999", QStringLiteral("999"), "GB");
    row("+1 911", QStringLiteral("+1911"));
    row("+49 112", QStringLiteral("+49112"));
    row("+49 110", QStringLiteral("+49 110"));
    row("+44 999", QStringLiteral("+44999"));
    row("short code", QStringLiteral("411"), "US");
    row("SMS short code", QStringLiteral("262966"), "US");
    row("new line inside", QStringLiteral("+1415\n5552671"));
    row("NUL inside", QStringLiteral("+1415\u0000").append(QStringLiteral("5552671")));
    row("lone surrogate", QStringLiteral("+1415") + QChar(0xD800) + QStringLiteral("5552671"));
    row("emoji", QStringLiteral("+1415\u260E5552671"));
    row("XML", QStringLiteral("<Number>+14155552671</Number>"));
    row("SIP address", QStringLiteral("sip:bob@example.com"));
    row("Twilio client", QStringLiteral("client:alice"));
    row("unknown default region", QStringLiteral("4155552671"), "XX");
}

void TestPhoneNumber::refuses()
{
    QFETCH(QString, text);
    QFETCH(QString, defaultRegion);
    const auto check = checkNumber(text, { .defaultRegion = defaultRegion });
    QVERIFY2(!check, qPrintable(check ? check->number.e164() : QString()));
    QCOMPARE(check.error().code, ErrorCode::ImpossibleNumber);
    QVERIFY(check.error().message.endsWith(u'.'));
}

void TestPhoneNumber::saysHowManyDigitsAreWanted()
{
    QCOMPARE(checkNumber(QStringLiteral("+1555123")).error().message,
        QStringLiteral("The number has too few digits. US numbers have ten after +1."));
    QCOMPARE(checkNumber(QStringLiteral("+155512345678")).error().message,
        QStringLiteral("The number has too many digits. US numbers have ten after +1."));
}

void TestPhoneNumber::showsANumberOfThatCountry()
{
    QCOMPARE(checkNumber(QStringLiteral("+44207946")).error().message,
        QStringLiteral("The number has too few digits. Numbers in GB look like +44 121 234 5678."));
}

void TestPhoneNumber::strictRefusesWhatThePlanDoesNotList()
{
    const auto check = checkNumber(QStringLiteral("+15558675310"), { .strict = true });
    QVERIFY(!check);
    QCOMPARE(check.error().code, ErrorCode::NumberNotInPlan);
    QVERIFY(checkNumber(QStringLiteral("+14155552671"), { .strict = true }));
}

void TestPhoneNumber::premiumNumbersNeedLeave()
{
    const QString premium[] = { QStringLiteral("+1 900 253 0000"), QStringLiteral("+44 909 879 0000"),
        QStringLiteral("+44 843 123 4567"), QStringLiteral("+979 1 2345 6789") };
    for (const QString& text : premium) {
        const auto refused = checkNumber(text);
        QVERIFY2(!refused, qPrintable(text));
        QCOMPARE(refused.error().code, ErrorCode::PremiumNumber);
        const auto allowed = checkNumber(text, { .allowPremium = true });
        QVERIFY2(allowed, qPrintable(text));
        QVERIFY(allowed->kind == NumberKind::PremiumRate || allowed->kind == NumberKind::SharedCost);
    }
}

void TestPhoneNumber::messagesNeverRepeatTheText()
{
    const auto check = checkNumber(QStringLiteral("<script>alert(1)</script>"));
    QVERIFY(!check);
    QVERIFY(!check.error().message.contains(QStringLiteral("script")));
}

QTEST_GUILESS_MAIN(TestPhoneNumber)
#include "tst_phonenumber.moc"
