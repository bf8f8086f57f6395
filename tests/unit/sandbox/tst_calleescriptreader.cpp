#include "core/sandbox/calleescriptreader.h"

#include <QJsonDocument>
#include <QTest>

using namespace core;
using namespace std::chrono_literals;

namespace {

QJsonObject json(const QByteArray& text) { return QJsonDocument::fromJson(text).object(); }

} // namespace

class TestCalleeScriptReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFieldIsRead()
    {
        const auto script = readCalleeScript(json(R"({"pickup":"machine","ringSeconds":4,"thinkSeconds":0.2,
            "patienceSeconds":30,"polite":false,"repeatFrom":1,"lines":["Yes?",
            {"say":["I think","on Friday"],"pauseSeconds":0.9},
            {"when":"at-once","afterSeconds":1.5,"say":"Please hold."},
            {"when":"silence","afterSeconds":5,"say":"Hello?"},
            {"when":"cut-in","words":3,"say":"Wait!"},
            {"when":"digits","digits":"1\u0023","keys":"44w7\u0023","hangUp":true}]})"));
        QVERIFY2(script, qPrintable(script ? QString() : script.error().message));
        QVERIFY(script->pickup.isMachine);
        QVERIFY(script->pickup.kind == Pickup::Kind::Answers);
        QCOMPARE(script->pickup.ringing, 4000ms);
        QCOMPARE(script->thinking, 200ms);
        QCOMPARE(script->patience, 30s);
        QVERIFY(!script->polite);
        QCOMPARE(script->repeatsFrom, 1);
        QCOMPARE(script->steps.size(), 6);
        using When = CalleeStep::When;
        QVERIFY((script->steps[0] == CalleeStep { When::Answer, 0ms, 0, {}, { QStringLiteral("Yes?") } }));
        QCOMPARE(script->steps[1].say, (QStringList { QStringLiteral("I think"), QStringLiteral("on Friday") }));
        QCOMPARE(script->steps[1].pause, 900ms);
        QVERIFY(script->steps[2].when == When::AtOnce);
        QCOMPARE(script->steps[2].after, 1500ms);
        QVERIFY(script->steps[3].when == When::Silence);
        QVERIFY(script->steps[4].when == When::CutIn);
        QCOMPARE(script->steps[4].words, 3);
        QVERIFY(script->steps[5].when == When::Digits);
        QCOMPARE(script->steps[5].digits, QStringLiteral("1#"));
        QCOMPARE(script->steps[5].keys, QStringLiteral("44w7#"));
        QVERIFY(script->steps[5].hangsUp);
    }

    void emptyIsSomebodyWhoSaysGoodbye()
    {
        const auto script = readCalleeScript({});
        QVERIFY(script);
        QVERIFY(script->steps.isEmpty() && script->polite);
        QCOMPARE(script->repeatsFrom, -1);
    }

    void faultsAreNamed_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("piece");
        const auto row = [](const char* text, const char* piece) {
            QTest::newRow(text) << QByteArray(text) << QString::fromLatin1(piece);
        };
        row(R"({"pickup":"maybe"})", "pickup must be one of: answers, busy, no-answer, machine");
        row(R"({"pickup":1})", "pickup must be one of");
        row(R"({"rings":1})", "rings is no field");
        row(R"({"thinkSeconds":-1})", "thinkSeconds must be seconds");
        row(R"({"thinkSeconds":"1"})", "thinkSeconds must be seconds");
        row(R"({"ringSeconds":1e300})", "ringSeconds must be seconds");
        row(R"({"polite":1})", "polite must be true or false");
        row(R"({"lines":"Hello"})", "lines must be a list");
        row(R"({"lines":["a"],"repeatFrom":1})", "repeatFrom must be the number of a line");
        row(R"({"lines":["a"],"repeatFrom":0.5})", "repeatFrom must be a whole number");
        row(R"({"repeatFrom":0})", "repeatFrom must be the number of a line");
        row(R"({"lines":["a",""]})", "lines[1].say must be a text");
        row(R"({"lines":[3]})", "lines[0].say is missing");
        row(R"({"lines":[{}]})", "lines[0].say is missing");
        row(R"({"lines":[{"say":[]}]})", "lines[0].say must not be empty");
        row(R"({"lines":[{"say":["a",1]}]})", "lines[0].say must be a text");
        row(R"({"lines":[{"sya":"a"}]})", "lines[0].sya is no field");
        row(R"({"lines":[{"say":"a","when":"later"}]})", "lines[0].when must be one of: answer, at-once");
        row(R"({"lines":[{"say":"a","when":"cut-in"}]})", "lines[0].words is missing");
        row(R"({"lines":[{"say":"a","when":"digits"}]})", "lines[0].digits is missing");
        row(R"({"lines":[{"say":"a","when":"silence"}]})", "lines[0].afterSeconds is missing");
        row(R"({"lines":[{"keys":"12a"}]})", "lines[0].keys must be keys");
        row(R"({"lines":[{"hangUp":"yes"}]})", "lines[0].hangUp must be true or false");
    }

    void faultsAreNamed()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, piece);
        const auto script = readCalleeScript(json(text));
        QVERIFY(!script);
        QCOMPARE(script.error().code, ErrorCode::Malformed);
        QVERIFY2(script.error().message.contains(piece), qPrintable(script.error().message));
    }
};

QTEST_GUILESS_MAIN(TestCalleeScriptReader)
#include "tst_calleescriptreader.moc"
