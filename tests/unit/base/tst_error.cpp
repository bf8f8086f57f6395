#include "core/base/error.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace core;

class TestError : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCodeHasARow();
    void wordingIsWellFormed();
    void missingFieldIsToTheLetter();
    void carrierRefusalIsToTheLetter();
    void detailsCannotReplaceOurMembers();
};

void TestError::everyCodeHasARow()
{
    QSet<QByteArray> names;
    for (int i = 0; i <= int(ErrorCode::Internal); ++i)
        names.insert(wording(ErrorCode(i)).wireName);
    QCOMPARE(names.size(), qsizetype(ErrorCode::Internal) + 1); // a code without a row would be called "internal"
}

void TestError::wordingIsWellFormed()
{
    const QRegularExpression snakeCase(QStringLiteral("^[a-z]+(_[a-z]+)*$"));
    for (int i = 0; i <= int(ErrorCode::Internal); ++i) {
        const ErrorWording words = wording(ErrorCode(i));
        QVERIFY2(snakeCase.match(QString::fromLatin1(words.wireName)).hasMatch(), words.wireName);
        QVERIFY2(words.httpStatus >= 400 && words.httpStatus <= 599, words.wireName);
        QVERIFY2(QByteArray(words.summary).size() > 0, words.wireName);
    }
}

void TestError::missingFieldIsToTheLetter()
{
    const Error error { ErrorCode::MissingField, QStringLiteral("Missing required field: to") };
    const QJsonObject object = QJsonDocument::fromJson(toJson(error)).object();
    QCOMPARE(object[QStringLiteral("error")].toString(), QStringLiteral("Missing required field: to"));
    QCOMPARE(object[QStringLiteral("code")].toString(), QStringLiteral("missing_field"));
    QCOMPARE(wording(error.code).httpStatus, 400);
}

void TestError::carrierRefusalIsToTheLetter()
{
    const Error error { ErrorCode::CarrierRefused, QStringLiteral("The 'To' number is not a valid phone number."),
        { { QStringLiteral("twilio"), QJsonObject { { QStringLiteral("code"), 21211 } } } } };
    const QJsonObject object = QJsonDocument::fromJson(toJson(error)).object();
    QCOMPARE(object[QStringLiteral("error")].toString(), QStringLiteral("Failed to initiate outbound call"));
    QCOMPARE(object[QStringLiteral("message")].toString(), error.message);
    QCOMPARE(object[QStringLiteral("twilio")].toObject()[QStringLiteral("code")].toInt(), 21211);
    QCOMPARE(wording(error.code).httpStatus, 500);
}

void TestError::detailsCannotReplaceOurMembers()
{
    const Error error { ErrorCode::NotFound, QStringLiteral("There is no such call."),
        { { QStringLiteral("code"), QStringLiteral("forged") },
            { QStringLiteral("error"), QStringLiteral("forged") } } };
    const QJsonObject object = QJsonDocument::fromJson(toJson(error)).object();
    QCOMPARE(object[QStringLiteral("code")].toString(), QStringLiteral("not_found"));
    QCOMPARE(object[QStringLiteral("error")].toString(), QStringLiteral("Not found"));
}

QTEST_GUILESS_MAIN(TestError)
#include "tst_error.moc"
