#include "core/base/jsonstring.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

class JsonStringTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCharacterComesBack()
    {
        QString text = QStringLiteral("Olá, \"Zoë\" \\ 📞 ");
        for (char16_t c = 0; c < 0x300; ++c)
            text += QChar(c);
        QByteArray out = "[";
        core::appendJsonString(out, text);
        out += ']';
        QJsonParseError problem;
        const QJsonArray array = QJsonDocument::fromJson(out, &problem).array();
        QVERIFY2(problem.error == QJsonParseError::NoError, qPrintable(problem.errorString()));
        QCOMPARE(array.first().toString(), text);
    }

    void appendsToWhatIsThere()
    {
        QByteArray out = "x";
        core::appendJsonString(out, u"");
        QCOMPARE(out, QByteArray("x\"\""));
    }
};

QTEST_GUILESS_MAIN(JsonStringTest)
#include "tst_jsonstring.moc"
