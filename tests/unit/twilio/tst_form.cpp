#include "core/twilio/form.h"

#include <QTest>

using namespace Qt::StringLiterals;
using core::encodeForm;
using core::FormFields;
using core::formValue;
using core::parseForm;

class TestForm : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void parses_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<FormFields>("expected");
        const QString face = QString::fromUtf8("😀");
        QTest::newRow("empty") << QByteArray() << FormFields {};
        QTest::newRow("order and repeats")
            << QByteArray("b=1&a=2&b=1") << FormFields { { u"b"_s, u"1"_s }, { u"a"_s, u"2"_s }, { u"b"_s, u"1"_s } };
        QTest::newRow("blanks and plus") << QByteArray("To=%2B1+555%20x") << FormFields { { u"To"_s, u"+1 555 x"_s } };
        QTest::newRow("name encoded") << QByteArray("a%3Db=c%26d") << FormFields { { u"a=b"_s, u"c&d"_s } };
        QTest::newRow("equals in value") << QByteArray("a=b=c=") << FormFields { { u"a"_s, u"b=c="_s } };
        QTest::newRow("no equals") << QByteArray("a&b=") << FormFields { { u"a"_s, QString() }, { u"b"_s, QString() } };
        QTest::newRow("empty pieces") << QByteArray("&&a=1&") << FormFields { { u"a"_s, u"1"_s } };
        QTest::newRow("emoji") << QByteArray("a=%F0%9F%98%80") << FormFields { { u"a"_s, face } };
        QTest::newRow("percent without digits") << QByteArray("a=100%") << FormFields { { u"a"_s, u"100%"_s } };
        QTest::newRow("bad UTF-8") << QByteArray("a=%FF")
                                   << FormFields { { u"a"_s, QString(QChar::ReplacementCharacter) } };
    }
    void parses()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const FormFields, expected);
        QCOMPARE(parseForm(body), expected);
    }

    void writesWhatItReads()
    {
        const FormFields fields { { u"Url"_s, u"https://a/b?c=%7B%22d%22%3A1%7D&e=ä b+c"_s },
            { u"StatusCallbackEvent"_s, u"initiated"_s }, { u"StatusCallbackEvent"_s, u"ringing"_s },
            { u"x"_s, QString::fromUtf8("line\r\n\t😀 ~-._*") }, { u"empty"_s, u""_s } };
        const QByteArray body = encodeForm(fields);
        QCOMPARE(parseForm(body), fields);
        for (const char c : body)
            QVERIFY2(QByteArray("+&=%-._~").contains(c) || QChar::fromLatin1(c).isLetterOrNumber(), &c);
        QCOMPARE(encodeForm({ { u"To"_s, u"+1 5"_s } }), QByteArray("To=%2B1+5"));
    }

    void findsValues()
    {
        const FormFields fields = parseForm("a=1&a=2&b=");
        QCOMPARE(formValue(fields, u"a"), u"1"_s);
        QVERIFY(!formValue(fields, u"b").isNull());
        QVERIFY(formValue(fields, u"A").isNull());
    }
};

QTEST_GUILESS_MAIN(TestForm)
#include "tst_form.moc"
